package org.claimshift.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.spark.sql.Column;

/**
 * Ids: the first 96 bits of a SHA-256 over the parts, as 24 hexadecimal digits. They depend on content alone, so the
 * same input gives the same ids whatever the order, the partitions or the day of the run. At a thousand million rows
 * the chance that any two share an id is below 1 in 10<sup>10</sup>.
 */
public final class Ids {
    private static final int DIGITS = 24;
    private static final String SEPARATOR = "\u001f";
    private static final String NULL = "\u0000";

    private Ids() {}

    /** The id of the parts; a null part is told from an empty one. */
    public static String of(Object... parts) {
        String joined = String.join(
                SEPARATOR,
                Arrays.stream(parts).map(p -> p == null ? NULL : p.toString()).toList());
        return sha256(joined).substring(0, DIGITS);
    }

    /** The same as a column: equal to {@link #of(Object...)} on each row's values. */
    public static Column of(Column... parts) {
        Column[] texts = Arrays.stream(parts)
                .map(part -> coalesce(part.cast("string"), lit(NULL)))
                .toArray(Column[]::new);
        return substring(sha2(concat_ws(SEPARATOR, texts), 256), 1, DIGITS);
    }

    /** SHA-256 of the text's UTF-8 bytes in hexadecimal. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
