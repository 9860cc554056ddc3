package org.claimshift.annotate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.annotate.TaggedField.Kind;
import org.claimshift.annotate.TaggedField.Role;

/** Reads one field of an article: tokens, windows, tags, and the spans that the tags make. */
final class FieldReader implements Serializable {

    /** Gives the scores of all labels for tokens of a window; needs no more than the tokens. */
    interface Scorer extends Serializable {
        /**
         * Scores of a window's tokens.
         *
         * @return one entry for each token: probabilities by label in the order of {@link Labels}; null where the model
         *     gives the token none
         */
        List<double[]> score(String text, List<Span> window);
    }

    private final Scorer scorer;
    private final Labels labels;
    private final Decoder decoder;

    FieldReader(Scorer scorer, Labels labels, Decoder decoder) {
        this.scorer = scorer;
        this.labels = labels;
        this.decoder = decoder;
    }

    /**
     * Reads a field.
     *
     * @param furniture spans that are not the article: no token of theirs exists
     */
    TaggedField read(String field, String text, List<Span> furniture) {
        List<Span> spans = outside(Tokenizer.tokens(text), furniture);
        int size = spans.size();
        String[] ner = new String[size];
        String[] att = new String[size];
        String[] syn = new String[size];
        double[] nerSure = new double[size];
        double[] attSure = new double[size];
        for (Span window : Windows.of(text, spans)) {
            List<double[]> scores = scorer.score(text, spans.subList(window.begin(), window.end()));
            int offset = 0;
            for (var part : labels.parts().entrySet()) {
                String[] into =
                        switch (part.getKey()) {
                            case Labels.NER -> ner;
                            case Labels.ATT -> att;
                            default -> syn;
                        };
                double[] sure = part.getKey().equals(Labels.NER) ? nerSure : attSure;
                if (part.getKey().equals(Labels.SYN)) {
                    sure = new double[size];
                }
                decode(part.getKey(), part.getValue(), offset, scores, window.begin(), into, sure);
                offset += part.getValue().size();
            }
        }
        List<Token> tokens = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Span span = spans.get(i);
            tokens.add(new Token(span.begin(), span.end(), span.of(text), syn[i]));
        }
        List<TaggedSpan> entities = runs(spans, ner, nerSure).stream()
                .map(run -> new TaggedSpan(run.span, run.label, run.confidence))
                .toList();
        List<Role> roles = runs(spans, att, attSure).stream()
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

    /** Decodes one part of one window into labels and the probabilities of the labels taken. */
    private void decode(
            String part,
            List<String> names,
            int offset,
            List<double[]> scores,
            int begin,
            String[] labelsOut,
            double[] sureOut) {
        List<double[]> own = new ArrayList<>();
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i) != null) {
                own.add(Arrays.copyOfRange(scores.get(i), offset, offset + names.size()));
                tokens.add(begin + i);
            }
        }
        int[] path = decoder.decode(part, own);
        for (int i = 0; i < path.length; i++) {
            double sum = Arrays.stream(own.get(i)).sum();
            labelsOut[tokens.get(i)] = names.get(path[i]);
            sureOut[tokens.get(i)] = sum > 0 ? own.get(i)[path[i]] / sum : 0;
        }
    }

    private record Run(Span span, String label, boolean resumes, double confidence) {}

    /** Runs of B-X I-X ... ; an I-X that follows no X begins a run that resumes the X before. */
    private static List<Run> runs(List<Span> tokens, String[] tags, double[] sure) {
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
                    new Span(tokens.get(i).begin(), tokens.get(end - 1).end()),
                    label,
                    tags[i].startsWith("I-"),
                    sum / (end - i)));
            i = end;
        }
        return runs;
    }
}
