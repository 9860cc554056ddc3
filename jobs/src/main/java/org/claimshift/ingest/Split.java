package org.claimshift.ingest;

import java.io.Serializable;

/**
 * A stretch of an input file that one task reads.
 *
 * @param name the file as {@code source_file} names it
 * @param uri where it lies, qualified
 * @param format how it is read; never {@link Format#AUTO}
 * @param start first byte of the stretch
 * @param length bytes of the stretch; a record belongs to the stretch that holds its first byte
 */
record Split(String name, String uri, Format format, long start, long length) implements Serializable {}
