package org.claimshift.annotate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.annotate.TaggedField.Kind;
import org.claimshift.annotate.TaggedField.Role;

/** Reads one field of an article: tokens, windows, tags, and the spans that the tags make. */
final class FieldReader implements Serializable {

    /** Gives the scores of all tags for the tokens of a window; needs no more than the tokens. */
    interface Scorer extends Serializable {
        /**
         * Scores of a window's tokens.
         *
         * @return one entry for each token: probabilities by tag, counted as {@link Labels#targets} does, up to a common
         *     factor; null where the model gives the token none
         */
        List<double[]> score(String text, List<Span> window);
    }

    /** A model, what its labels mean, and how its scores become tags. */
    record Model(Scorer scorer, Labels labels, Decoder decoder) implements Serializable {}

    private final List<Model> models;

    /** @param models that have different parts of the tags */
    FieldReader(List<Model> models) {
        this.models = List.copyOf(models);
    }

    /**
     * Reads a field.
     *
     * @param furniture spans that are not the article: no token of theirs exists
     */
    TaggedField read(String field, String text, List<Span> furniture) {
        List<Span> spans = outside(Tokenizer.tokens(text), furniture);
        Map<String, Tags> parts = new HashMap<>();
        for (String part : List.of(Labels.NER, Labels.ATT, Labels.SYN)) {
            parts.put(part, new Tags(new String[spans.size()], new double[spans.size()]));
        }
        for (Span window : Windows.of(text, spans)) {
            List<Span> own = spans.subList(window.begin(), window.end());
            models.forEach(model -> decode(model, model.scorer().score(text, own), window.begin(), parts));
        }
        List<Token> tokens = new ArrayList<>(spans.size());
        String[] syn = parts.get(Labels.SYN).labels();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            tokens.add(new Token(span.begin(), span.end(), span.of(text), syn[i]));
        }
        List<TaggedSpan> entities = runs(spans, parts.get(Labels.NER)).stream()
                .map(run -> new TaggedSpan(run.span, run.label, run.confidence))
                .toList();
        List<Role> roles = runs(spans, parts.get(Labels.ATT)).stream()
                .map(run -> new Role(run.span, Kind.valueOf(run.label), run.resumes, run.confidence))
                .toList();
        return new TaggedField(new Document(field, text, tokens, Sentences.of(text, spans), entities), roles);
    }

    /** The tokens that no furniture touches. */
    static List<Span> outside(List<Span> tokens, List<Span> furniture) {
        if (furniture.isEmpty()) {
            return tokens;
        }
        BitSet covered = new BitSet();
        furniture.forEach(span -> covered.set(span.begin(), span.end()));
        return tokens.stream()
                .filter(token -> {
                    int next = covered.nextSetBit(token.begin());
                    return next < 0 || next >= token.end();
                })
                .toList();
    }

    /** Tags of a part by token, and their probabilities; null and 0 for a token without scores. */
    private record Tags(String[] labels, double[] sure) {}

    /** Decodes the scores of one window, which begins at this token. */
    private static void decode(Model model, List<double[]> scores, int begin, Map<String, Tags> into) {
        int offset = 0;
        for (Map.Entry<String, List<String>> part : model.labels().parts().entrySet()) {
            List<String> names = part.getValue();
            Tags tags = into.get(part.getKey());
            List<double[]> own = new ArrayList<>();
            List<Integer> tokens = new ArrayList<>();
            for (int i = 0; i < scores.size(); i++) {
                if (scores.get(i) != null) {
                    own.add(Arrays.copyOfRange(scores.get(i), offset, offset + names.size()));
                    tokens.add(begin + i);
                }
            }
            int[] path = model.decoder().decode(part.getKey(), own);
            for (int i = 0; i < path.length; i++) {
                double sum = Arrays.stream(own.get(i)).sum();
                tags.labels[tokens.get(i)] = names.get(path[i]);
                tags.sure[tokens.get(i)] = sum > 0 ? own.get(i)[path[i]] / sum : 0;
            }
            offset += names.size();
        }
    }

    private record Run(Span span, String label, boolean resumes, double confidence) {}

    /** Runs of B-X I-X ... ; an I-X that follows no X begins a run that resumes the X before. */
    private static List<Run> runs(List<Span> spans, Tags found) {
        String[] tags = found.labels;
        double[] sure = found.sure;
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < tags.length) {
            if (tags[i] == null || tags[i].equals("O")) {
                i++;
                continue;
            }
            String label = tags[i].substring(2);
            int end = i + 1;
            double sum = sure[i];
            while (end < tags.length && ("I-" + label).equals(tags[end])) {
                sum += sure[end++];
            }
            runs.add(new Run(
                    new Span(spans.get(i).begin(), spans.get(end - 1).end()),
                    label,
                    tags[i].startsWith("I-"),
                    sum / (end - i)));
            i = end;
        }
        return runs;
    }
}
