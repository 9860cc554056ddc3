package org.claimshift.group;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * {@link Features} but for id and time, as bytes: pairs of articles carry both articles' features through two joins, and rows
 * with an object for each number cost more than the scores.
 */
final class FeatureBytes {
    private static final int ABSENT = -1;

    private FeatureBytes() {}

    static byte[] pack(Features features) {
        byte[] model =
                features.vectorModel() == null ? null : features.vectorModel().getBytes(StandardCharsets.UTF_8);
        TermVector[] vectors = {features.title(), features.lede(), features.body(), features.names()};
        int size = 4 + (model == null ? 0 : model.length);
        for (TermVector vector : vectors) {
            size += 4 + 8 * vector.terms().length;
        }
        size += sizeOf(features.titleVector()) + sizeOf(features.ledeVector()) + 4 + 4 * features.rare().length;
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (TermVector vector : vectors) {
            put(bytes, vector.terms());
            for (float weight : vector.weights()) {
                bytes.putFloat(weight);
            }
        }
        put(bytes, features.rare());
        put(bytes, features.titleVector());
        put(bytes, features.ledeVector());
        bytes.putInt(model == null ? ABSENT : model.length);
        if (model != null) {
            bytes.put(model);
        }
        return bytes.array();
    }

    static Features unpack(String articleId, Double days, byte[] packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        TermVector title = vector(bytes);
        TermVector lede = vector(bytes);
        TermVector body = vector(bytes);
        TermVector names = vector(bytes);
        int[] rare = ints(bytes);
        float[] titleVector = floats(bytes);
        float[] ledeVector = floats(bytes);
        int length = bytes.getInt();
        String model = length == ABSENT ? null : new String(packed, bytes.position(), length, StandardCharsets.UTF_8);
        return new Features(articleId, days, title, lede, body, names, model, titleVector, ledeVector, rare);
    }

    private static int sizeOf(float[] values) {
        return 4 + (values == null ? 0 : 4 * values.length);
    }

    private static void put(ByteBuffer bytes, int[] values) {
        bytes.putInt(values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
    }

    private static void put(ByteBuffer bytes, float[] values) {
        bytes.putInt(values == null ? ABSENT : values.length);
        if (values != null) {
            for (float value : values) {
                bytes.putFloat(value);
            }
        }
    }

    private static TermVector vector(ByteBuffer bytes) {
        int[] terms = ints(bytes);
        return new TermVector(terms, floats(bytes, terms.length));
    }

    private static int[] ints(ByteBuffer bytes) {
        int[] values = new int[bytes.getInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getInt();
        }
        return values;
    }

    private static float[] floats(ByteBuffer bytes) {
        int length = bytes.getInt();
        return length == ABSENT ? null : floats(bytes, length);
    }

    private static float[] floats(ByteBuffer bytes, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = bytes.getFloat();
        }
        return values;
    }
}
