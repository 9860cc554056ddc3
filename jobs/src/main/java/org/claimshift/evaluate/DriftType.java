package org.claimshift.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a made variant is, and what is expected of it: for a drift a row of {@code claim_shifts} in the dimension with one of
 * the relations; for a harmless one no row at all. The one table of what counts as right.
 */
enum DriftType {
    /** Without a modifier, by 3 to 12 percent (of a handful, by one), and no rounding. */
    NUMBER_LITTLE("quantity", Set.of("different", "updated")),
    /** Without a modifier, to half or less, or double and more. */
    NUMBER_LOT("quantity", Set.of("different", "updated")),
    NUMBER_ROUNDED("quantity", Set.of("rounded")),
    MODIFIER_DROPPED("quantity", Set.of("modifier_changed")),
    MODIFIER_ADDED("quantity", Set.of("modifier_changed")),
    /** "May be closed" became "will be closed": its phase may be told to have changed, too. */
    HEDGE_DROPPED("certainty", Set.of("hedge_dropped", "strengthened"), "phase"),
    HEDGE_ADDED("certainty", Set.of("hedge_added", "weakened"), "phase"),
    SOURCE_DROPPED("attribution", Set.of("dropped")),
    /** Whether "officials" may contain the person is for the reader to say: both answers are right. */
    SOURCE_GENERALISED("attribution", Set.of("less_specific", "source_changed")),
    SOURCE_REPLACED("attribution", Set.of("source_changed")),
    NEGATED("polarity", Set.of("negated")),
    DENIED("polarity", Set.of("denied")),
    UNCONFIRMED("polarity", Set.of("unconfirmed")),
    PLANNED_TO_DONE("phase", Set.of("planned_to_done")),
    /** A number may be gone with the words, and another word may be a number. */
    QUOTE_TRUNCATED("quote", Set.of("truncated"), "quantity"),
    QUOTE_ALTERED("quote", Set.of("altered"), "quantity"),
    PLACE_REPLACED("entity", Set.of("place_changed")),
    ACTOR_REPLACED("entity", Set.of("actor_changed")),
    /** A doubting cue may be told to weaken the claim, too. */
    CUE_LOADED("framing", Set.of("neutral_to_doubting", "neutral_to_endorsing"), "certainty"),

    SAME_SYNONYM,
    SAME_VOICE,
    SAME_ORDER,
    CUE_MOVED,
    CUE_NEUTRAL,
    NUMBER_WRITTEN,
    TIME_MOVED,
    TIME_DROPPED,
    TENSE_SHIFTED,
    MODIFIER_SYNONYM,
    HEDGE_SYNONYM,
    ASIDE_ADDED,
    QUOTE_MARKS,
    QUOTE_SPLIT;

    private final String dimension;
    private final Set<String> relations;
    private final Set<String> tolerated;

    DriftType() {
        this(null, Set.of());
    }

    DriftType(String dimension, Set<String> relations, String... tolerated) {
        this.dimension = dimension;
        this.relations = relations;
        this.tolerated = Set.of(tolerated);
    }

    /** Words for a reader. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The dimension of the row that is expected; null for a harmless one. */
    String dimension() {
        return dimension;
    }

    boolean isHarmless() {
        return dimension == null;
    }

    /** Whether such a row is what is expected. */
    boolean expects(String otherDimension, String relation) {
        return otherDimension.equals(dimension) && relations.contains(relation);
    }

    /** Whether a row of that dimension, beside the one that is expected, is no mistake. */
    boolean tolerates(String otherDimension) {
        return tolerated.contains(otherDimension);
    }

    static List<DriftType> drifts() {
        return Arrays.stream(values()).filter(type -> !type.isHarmless()).toList();
    }

    static List<DriftType> harmless() {
        return Arrays.stream(values()).filter(DriftType::isHarmless).toList();
    }
}
