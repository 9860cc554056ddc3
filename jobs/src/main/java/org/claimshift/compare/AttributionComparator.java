package org.claimshift.compare;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimshift.compare.Variant.Source;
import org.claimshift.compare.Variant.Span;

/**
 * Who the claim is attributed to. The same authority, or one that may contain it, is less or more specific by the ordinal
 * level; any other is another source, whatever its level. That the same person goes by another form of the name, or with a
 * title and without, is no shift.
 */
public record AttributionComparator() implements VariantComparator {
    private static final Pattern SPEECH = Pattern.compile(
            "\\b(?:said|says|told|according to|added|announced|reported|confirmed|claimed|alleged|admitted)\\b");

    /** "the president", "his lawyer": nobody's name. */
    private static final Pattern OFFICE = Pattern.compile("^(?i:the|a|an|his|her|their|its)\\s[^\\p{Lu}]*$");

    private static final int NAMED = 4;
    private static final double SAME_WORDS = 0.8;

    @Override
    public Dimension dimension() {
        return Dimension.ATTRIBUTION;
    }

    @Override
    public List<Difference> compare(WordAlignment words, Order order) {
        Variant from = words.from().variant();
        Variant to = words.to().variant();
        Source a = from.source();
        Source b = to.source();
        boolean ownA = isOwnVoice(a);
        boolean ownB = isOwnVoice(b);
        boolean misread = ownA && namesSpeaker(from, b) || ownB && namesSpeaker(to, a);
        if (ownA && ownB || misread || Sources.isUnresolved(a) || Sources.isUnresolved(b)) {
            return List.of();
        }
        if (ownB) {
            String rule = a.level() == 1 ? "attribution.evidential_dropped" : "attribution.dropped";
            return one(Relation.SOURCE_DROPPED, Materiality.ofSource(a.level()), 0.85, rule, from, to);
        }
        if (ownA) {
            return one(Relation.SOURCE_ADDED, Materiality.ofSource(b.level()), 0.85, "attribution.added", from, to);
        }
        if (names(b, from.outlet()) && !names(a, from.outlet())) {
            return one(
                    Relation.SOURCE_CHANGED, Materiality.SOURCE_CHANGED, 0.85, "attribution.relay_as_source", from, to);
        }
        return switch (Sources.kinship(a, b)) {
            case SAME -> relay(from, to);
            case CONTAINED -> level(a, b, from, to);
            case OTHER -> isOneSpeaker(a, b, words) ? List.of() : otherSource(a, b, from, to);
        };
    }

    /** Whether the claim's own words say that this source said it: ", according to Norline". */
    private static boolean namesSpeaker(Variant variant, Source source) {
        if (source.text() == null || !SPEECH.matcher(variant.text()).find()) {
            return false;
        }
        return SourceWords.ofName(variant.text())
                .containsAll(SourceWords.ofName(source.name() != null ? source.name() : source.text()));
    }

    /** Where the words are the same, "the mayor" is the one who is named elsewhere. */
    private static boolean isOneSpeaker(Source a, Source b, WordAlignment words) {
        boolean byOffice = isOffice(a) != isOffice(b) && Math.min(a.level(), b.level()) >= NAMED;
        return byOffice && words.share() >= SAME_WORDS;
    }

    private static boolean isOffice(Source source) {
        return source.text() != null && OFFICE.matcher(source.text()).find();
    }

    private static boolean isOwnVoice(Source source) {
        return source.level() == 0 || Sources.isEvidence(source);
    }

    private static List<Difference> level(Source a, Source b, Variant from, Variant to) {
        Relation relation = a.level() > b.level() ? Relation.LESS_SPECIFIC : Relation.MORE_SPECIFIC;
        double sure = Math.min(a.level(), b.level()) >= 4 ? 0.7 : 0.8;
        return one(relation, Materiality.ofLevels(b.level() - a.level()), sure, "attribution.level", from, to);
    }

    private static List<Difference> otherSource(Source a, Source b, Variant from, Variant to) {
        boolean unnamed = Math.max(a.level(), b.level()) <= 3;
        double materiality = unnamed ? Materiality.UNNAMED_SOURCE_CHANGED : Materiality.SOURCE_CHANGED;
        double sure = Math.min(a.level(), b.level()) >= 4 ? 0.85 : unnamed ? 0.6 : 0.7;
        return one(Relation.SOURCE_CHANGED, materiality, sure, "attribution.other_source", from, to);
    }

    private static List<Difference> relay(Variant from, Variant to) {
        if (from.via().isEmpty() == to.via().isEmpty()) {
            return List.of();
        }
        Relation relation = from.via().isEmpty() ? Relation.RELAY_ADDED : Relation.RELAY_DROPPED;
        return List.of(new Difference(
                relation,
                chain(from),
                chain(to),
                evidence(from),
                evidence(to),
                null,
                Materiality.RELAY,
                0.8,
                "attribution." + relation.label()));
    }

    private static String chain(Variant variant) {
        return Sources.readable(variant.source())
                + (variant.via().isEmpty() ? "" : " via " + String.join(" via ", variant.via()));
    }

    private static boolean names(Source source, String outlet) {
        return source.text() != null
                && source.text().toLowerCase(Locale.ROOT).contains(outlet.toLowerCase(Locale.ROOT));
    }

    private static List<Difference> one(
            Relation relation, double materiality, double confidence, String rule, Variant from, Variant to) {
        double steps = to.source().level() - from.source().level();
        return List.of(new Difference(
                relation,
                Sources.readable(from.source()),
                Sources.readable(to.source()),
                evidence(from),
                evidence(to),
                steps,
                materiality,
                confidence,
                rule));
    }

    /** The source's words, else the cue's ("reportedly"), else the claim. */
    private static Span evidence(Variant variant) {
        if (variant.source().span() != null) {
            return variant.source().span();
        }
        return variant.cue() != null ? variant.cue().span() : variant.self();
    }
}
