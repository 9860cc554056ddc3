package org.claimshift.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From scores to labels, one part of the tag set at a time: the path through a window that maximises
 *
 * <pre>sum_t log p_t(l_t) + bias(l_t) + weight * (start(l_1) + sum_{t>1} transition(l_{t-1}, l_t))</pre>
 *
 * <p>where {@code p_t} are the part's own probabilities and the tables come with the model ({@code transitions.json},
 * learned by {@code models/recipe/decode.py}). A part without tables takes the best label of each token.
 */
final class Decoder implements Serializable {
    /** Below this a probability is as good as none; its logarithm stays finite. */
    private static final double LEAST = 1e-12;

    /**
     * Tables of one part.
     *
     * @param start by label: what is added for it at a window's begin
     * @param transition by label before, then label
     * @param bias by label
     */
    record Transitions(double[] start, double[][] transition, double[] bias, double weight) implements Serializable {}

    private final Map<String, Transitions> tables;

    Decoder(Map<String, Transitions> tables) {
        this.tables = tables;
    }

    /**
     * Reads {@code transitions.json}: {@code {part: {start: [..], transition: [[..]], bias: [..], weight: 1.0}}}; bias
     * and weight may be left out.
     *
     * @throws IllegalArgumentException if a table's size is not that of the part's labels
     */
    static Decoder read(String json, Labels labels) throws IOException {
        Map<String, Transitions> tables = new LinkedHashMap<>();
        JsonNode root = new ObjectMapper().readTree(json);
        for (Map.Entry<String, List<String>> part : labels.parts().entrySet()) {
            JsonNode node = root.get(part.getKey());
            if (node == null || !node.has("transition")) {
                continue;
            }
            int size = part.getValue().size();
            double[][] transition = new double[node.get("transition").size()][];
            for (int i = 0; i < transition.length; i++) {
                transition[i] = doubles(node.get("transition").get(i), size, part.getKey());
            }
            double[] bias = node.has("bias") ? doubles(node.get("bias"), size, part.getKey()) : new double[size];
            double weight = node.has("weight") ? node.get("weight").asDouble() : 1.0;
            tables.put(
                    part.getKey(),
                    new Transitions(doubles(node.get("start"), size, part.getKey()), transition, bias, weight));
        }
        return new Decoder(tables);
    }

    private static double[] doubles(JsonNode node, int size, String part) {
        double[] values = new double[size];
        if (node.size() != size) {
            throw new IllegalArgumentException("transitions.json: part '" + part + "' has tables for " + node.size()
                    + " labels, but labels.txt has " + size + ".");
        }
        for (int i = 0; i < size; i++) {
            values[i] = node.get(i).asDouble();
        }
        return values;
    }

    /**
     * The labels of a window.
     *
     * @param scores by token, then label of the part: probabilities up to a common factor
     */
    int[] decode(String part, List<double[]> scores) {
        int n = scores.size();
        int[] path = new int[n];
        if (n == 0) {
            return path;
        }
        Transitions table = tables.get(part);
        if (table == null || table.weight() == 0) {
            for (int t = 0; t < n; t++) {
                path[t] = argmax(logs(scores.get(t), table));
            }
            return path;
        }
        int labels = scores.get(0).length;
        int[][] back = new int[n][labels];
        double[] best = logs(scores.get(0), table);
        for (int l = 0; l < labels; l++) {
            best[l] += table.weight() * table.start()[l];
        }
        for (int t = 1; t < n; t++) {
            double[] here = logs(scores.get(t), table);
            for (int l = 0; l < labels; l++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < labels; before++) {
                    double through = best[before] + table.weight() * table.transition()[before][l];
                    if (through > most) {
                        most = through;
                        back[t][l] = before;
                    }
                }
                here[l] += most;
            }
            best = here;
        }
        path[n - 1] = argmax(best);
        for (int t = n - 1; t > 0; t--) {
            path[t - 1] = back[t][path[t]];
        }
        return path;
    }

    private static double[] logs(double[] scores, Transitions table) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        double[] logs = new double[scores.length];
        for (int l = 0; l < logs.length; l++) {
            logs[l] = Math.log(Math.max(LEAST, sum > 0 ? scores[l] / sum : 0)) + (table == null ? 0 : table.bias()[l]);
        }
        return logs;
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
