package org.claimshift.ingest;

/**
 * A publication time that a record tells.
 *
 * @param text as delivered
 * @param trust where it stands
 */
record Stamp(String text, Trust trust) {}
