package org.claimshift.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Opens files of collections, decompressed by what their name ends in. */
final class Streams {
    private static final List<String> DECODERS = List.of(
            "org.apache.hadoop.io.compress.",
            "org.apache.parquet.",
            "shaded.parquet.",
            "org.xerial.snappy.",
            "com.github.luben.zstd.");

    private Streams() {}

    static CompressionCodec codec(Path path, Configuration hadoop) {
        return new CompressionCodecFactory(hadoop).getCodec(path);
    }

    static InputStream open(Path path, Configuration hadoop) throws IOException {
        CompressionCodec codec = codec(path, hadoop);
        InputStream in = path.getFileSystem(hadoop).open(path);
        try {
            return codec == null ? in : codec.createInputStream(in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Whether the compressed bytes themselves are at fault, which no second attempt mends. A network that fails while
     * they are read is another thing: then the task must fail and be tried again.
     */
    static boolean isDamage(IOException e) {
        StackTraceElement[] stack = e.getStackTrace();
        return e instanceof EOFException
                || e instanceof ZipException
                || (stack.length > 0 && DECODERS.stream().anyMatch(stack[0].getClassName()::startsWith));
    }

    /**
     * Does nothing if the bytes of a compressed file are at fault (see {@link #isDamage}).
     *
     * @throws UncheckedIOException otherwise, naming the file
     */
    static void requireDamage(Split split, boolean compressed, IOException e) {
        if (!compressed || !isDamage(e)) {
            throw new UncheckedIOException("Cannot read " + split.uri() + ": " + e.getMessage(), e);
        }
    }
}
