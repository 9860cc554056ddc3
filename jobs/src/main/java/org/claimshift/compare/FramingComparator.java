package org.claimshift.compare;

import java.util.List;
import java.util.regex.Pattern;

/** Whether the attributing word doubts (claimed), stays neutral (said) or endorses (confirmed). Other cues do not count. */
public record FramingComparator() implements VariantComparator {
    private static final Pattern TELLING = Pattern.compile(
            "(?i)\\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|w(?:rite|rites|rote|riting)|tweet(?:s|ed|ing)?"
                    + "|add(?:s|ed|ing)?|announc(?:e|es|ed|ing)|stat(?:e|es|ed|ing)|report(?:s|ed|ing)?|not(?:e|es|ed|ing)"
                    + "|describ(?:e|es|ed|ing)|explain(?:s|ed|ing)?|remark(?:s|ed)?|comment(?:s|ed)?|respond(?:s|ed)?"
                    + "|repl(?:y|ies|ied)|post(?:s|ed|ing)?|sp(?:eak|oke)|statement|account|words?)\\b|^\\W*$");

    private static final List<String> STEPS = List.of("doubting", "neutral", "endorsing");

    @Override
    public Dimension dimension() {
        return Dimension.FRAMING;
    }

    @Override
    public List<Difference> compare(WordAlignment words, Order order) {
        Variant from = words.from().variant();
        Variant to = words.to().variant();
        // A video shows; that is what videos do.
        boolean shown = Sources.isEvidence(from.source()) || Sources.isEvidence(to.source());
        if (from.cue() == null || to.cue() == null || shown || !isTold(from.cue()) || !isTold(to.cue())) {
            return List.of();
        }
        int a = STEPS.indexOf(from.cue().type());
        int b = STEPS.indexOf(to.cue().type());
        if (a < 0 || b < 0 || a == b) {
            return List.of();
        }
        Relation relation = Relation.of(
                        Dimension.FRAMING, from.cue().type() + "_to_" + to.cue().type())
                .orElseThrow(() -> new IllegalStateException("Every two framings have a relation"));
        return List.of(new Difference(
                relation,
                value(from),
                value(to),
                from.cue().span(),
                to.cue().span(),
                (double) (b - a),
                Materiality.ofFraming(b - a),
                0.85,
                "framing.cue_class"));
    }

    /** Whether a neutral cue is one of telling: who indicts or knows does not tell it in other colours. */
    private static boolean isTold(Variant.Cue cue) {
        return !cue.type().equals("neutral") || TELLING.matcher(cue.text()).find();
    }

    private static String value(Variant variant) {
        return variant.cue().type() + " (" + variant.cue().text() + ")";
    }
}
