package org.claimshift.compare;

import java.util.List;
import java.util.Locale;
import org.claimshift.compare.Variant.Source;
import org.claimshift.compare.Variant.Span;

/**
 * Who the claim is attributed to. The ordinal level tells how specific a source is; that the same person goes by another
 * form of the name, or with a title and without, is no shift.
 */
public record AttributionComparator() implements VariantComparator {
    @Override
    public Dimension dimension() {
        return Dimension.ATTRIBUTION;
    }

    @Override
    public List<Difference> compare(Variant from, Variant to, Order order) {
        Source a = from.source();
        Source b = to.source();
        if (a.level() == 0 && b.level() == 0 || Sources.isUnresolved(a) || Sources.isUnresolved(b)) {
            return List.of();
        }
        if (b.level() == 0) {
            String rule = a.level() == 1 ? "attribution.evidential_dropped" : "attribution.dropped";
            return one(Relation.SOURCE_DROPPED, Materiality.ofSource(a.level()), 0.85, rule, from, to);
        }
        if (a.level() == 0) {
            return one(Relation.SOURCE_ADDED, Materiality.ofSource(b.level()), 0.85, "attribution.added", from, to);
        }
        if (names(b, from.outlet()) && !names(a, from.outlet())) {
            return one(
                    Relation.SOURCE_CHANGED, Materiality.SOURCE_CHANGED, 0.85, "attribution.relay_as_source", from, to);
        }
        return Sources.same(a, b) ? relay(from, to) : otherSource(a, b, from, to);
    }

    private static List<Difference> otherSource(Source a, Source b, Variant from, Variant to) {
        Source vague = a.level() <= b.level() ? a : b;
        Source specific = vague == a ? b : a;
        boolean unnamed = specific.level() <= 3;
        boolean level = a.level() != b.level();
        boolean stands = vague.level() >= 4
                // An organisation may stand for its head; two persons never stand for each other.
                ? vague.level() == 4 && Sources.overlap(a, b)
                : Sources.mayStandFor(vague, specific);
        if (level && stands) {
            Relation relation = a.level() > b.level() ? Relation.LESS_SPECIFIC : Relation.MORE_SPECIFIC;
            double materiality = Materiality.ofLevels(b.level() - a.level());
            return one(relation, materiality, vague.level() >= 4 ? 0.7 : 0.8, "attribution.level", from, to);
        }
        double materiality = unnamed ? Materiality.UNNAMED_SOURCE_CHANGED : Materiality.SOURCE_CHANGED;
        double sure = vague.level() >= 4 ? 0.85 : unnamed ? 0.6 : 0.7;
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
