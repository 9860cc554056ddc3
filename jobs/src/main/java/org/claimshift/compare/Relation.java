package org.claimshift.compare;

import static org.claimshift.compare.Dimension.ATTRIBUTION;
import static org.claimshift.compare.Dimension.CERTAINTY;
import static org.claimshift.compare.Dimension.ENTITY;
import static org.claimshift.compare.Dimension.FRAMING;
import static org.claimshift.compare.Dimension.PHASE;
import static org.claimshift.compare.Dimension.POLARITY;
import static org.claimshift.compare.Dimension.QUANTITY;
import static org.claimshift.compare.Dimension.QUOTE;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every value of {@code claim_shifts.relation}. A directed relation says what became of the first variant's value in the
 * second; where nobody knows which variant came first its undirected relation is written instead, which reads the same
 * from both sides. Labels are unique within a dimension.
 */
public enum Relation {
    QUANTITY_DIFFERS(QUANTITY, "quantity_differs", "The numbers cannot both be meant, or agree only when rounded."),
    MODIFIER_DIFFERS(QUANTITY, "modifier_differs", "The same number with another modifier (at least 2,600 / 2,600)."),
    UNIT_DIFFERS(QUANTITY, "unit_differs", "The same thing counted in units that cannot be converted."),
    SCOPE_DIFFERS(QUANTITY, "scope_differs", "The numbers count different things (killed / casualties)."),
    PRESENCE_DIFFERS(QUANTITY, "presence_differs", "Only one of the two gives this number."),
    HEDGE_DIFFERS(CERTAINTY, "hedge_differs", "Only one of the two hedges (purportedly, may)."),
    CERTAINTY_DIFFERS(CERTAINTY, "certainty_differs", "One is clearly surer than the other."),
    SOURCE_DIFFERS(ATTRIBUTION, "source_differs", "Another source, a less specific one, or none."),
    RELAY_DIFFERS(ATTRIBUTION, "relay_differs", "Only one of the two says that it was relayed."),
    POLARITY_DIFFERS(
            POLARITY, "polarity_differs", "Affirmed, negated, denied or unconfirmed in one but not the other."),
    PHASE_DIFFERS(PHASE, "phase_differs", "Planned, possible, ongoing or done in one but not the other."),
    QUOTE_DIFFERS(QUOTE, "quote_differs", "The same utterance is quoted with other words or another extent."),
    DIRECTNESS_DIFFERS(QUOTE, "directness_differs", "Quoted in one, paraphrased in the other."),
    ACTOR_DIFFERS(ENTITY, "actor_differs", "Another person or organisation in the same place of the claim."),
    PLACE_DIFFERS(ENTITY, "place_differs", "Another place."),
    TIME_DIFFERS(ENTITY, "time_differs", "Times that cannot both be meant."),
    FRAMING_DIFFERS(FRAMING, "framing_differs", "The attributing word doubts or endorses in one but not the other."),

    MODIFIER_CHANGED(QUANTITY, "modifier_changed", MODIFIER_DIFFERS, "At least 2,600 became 2,600."),
    ROUNDED(QUANTITY, "rounded", QUANTITY_DIFFERS, "2,647 became 2,600, or the reverse."),
    DIFFERENT(QUANTITY, "different", QUANTITY_DIFFERS, "11,000 became 15,000, and nothing says that it rose."),
    UNIT_CHANGED(QUANTITY, "unit_changed", UNIT_DIFFERS, "12 percent became 12 people, 5 USD became 5 EUR."),
    SCOPE_CHANGED(QUANTITY, "scope_changed", SCOPE_DIFFERS, "40 killed became 40 casualties; Kursk became Russia."),
    UPDATED(QUANTITY, "updated", QUANTITY_DIFFERS, "A later figure of the same authority, or a toll that rose."),
    QUANTITY_ADDED(QUANTITY, "added", PRESENCE_DIFFERS, "A number appears."),
    QUANTITY_DROPPED(QUANTITY, "dropped", PRESENCE_DIFFERS, "A number is gone."),

    HEDGE_DROPPED(CERTAINTY, "hedge_dropped", HEDGE_DIFFERS, "A hedge is gone: purportedly shows became shows."),
    HEDGE_ADDED(CERTAINTY, "hedge_added", HEDGE_DIFFERS, "A hedge appears."),
    STRENGTHENED(CERTAINTY, "strengthened", CERTAINTY_DIFFERS, "Surer, though no hedge was simply dropped."),
    WEAKENED(CERTAINTY, "weakened", CERTAINTY_DIFFERS, "Less sure, though no hedge was simply added."),

    SOURCE_CHANGED(ATTRIBUTION, "source_changed", SOURCE_DIFFERS, "Attributed to somebody else."),
    LESS_SPECIFIC(ATTRIBUTION, "less_specific", SOURCE_DIFFERS, "Budanov became officials."),
    MORE_SPECIFIC(ATTRIBUTION, "more_specific", SOURCE_DIFFERS, "Officials became Budanov."),
    SOURCE_DROPPED(ATTRIBUTION, "dropped", SOURCE_DIFFERS, "Told in the outlet's own voice."),
    SOURCE_ADDED(ATTRIBUTION, "added", SOURCE_DIFFERS, "The outlet's own voice became somebody's."),
    RELAY_ADDED(ATTRIBUTION, "relay_added", RELAY_DIFFERS, "The same source, now as told by a relaying outlet."),
    RELAY_DROPPED(ATTRIBUTION, "relay_dropped", RELAY_DIFFERS, "The relaying outlet is no longer named."),

    DENIED(POLARITY, "denied", POLARITY_DIFFERS, "Its source denies it."),
    NEGATED(POLARITY, "negated", POLARITY_DIFFERS, "The proposition is told with a not."),
    UNCONFIRMED(POLARITY, "unconfirmed", POLARITY_DIFFERS, "Its source cannot or will not confirm it."),
    AFFIRMED(POLARITY, "affirmed", POLARITY_DIFFERS, "Asserted, after a denial, negation or non-confirmation."),

    PLANNED_TO_POSSIBLE(PHASE, "planned_to_possible", PHASE_DIFFERS, "Planned became possible."),
    PLANNED_TO_ONGOING(PHASE, "planned_to_ongoing", PHASE_DIFFERS, "Planned became under way."),
    PLANNED_TO_DONE(PHASE, "planned_to_done", PHASE_DIFFERS, "Planned became done."),
    POSSIBLE_TO_PLANNED(PHASE, "possible_to_planned", PHASE_DIFFERS, "Possible became planned."),
    POSSIBLE_TO_ONGOING(PHASE, "possible_to_ongoing", PHASE_DIFFERS, "Possible became under way."),
    POSSIBLE_TO_DONE(PHASE, "possible_to_done", PHASE_DIFFERS, "Possible became done."),
    ONGOING_TO_PLANNED(PHASE, "ongoing_to_planned", PHASE_DIFFERS, "Under way became planned."),
    ONGOING_TO_POSSIBLE(PHASE, "ongoing_to_possible", PHASE_DIFFERS, "Under way became possible."),
    ONGOING_TO_DONE(PHASE, "ongoing_to_done", PHASE_DIFFERS, "Under way became done."),
    DONE_TO_PLANNED(PHASE, "done_to_planned", PHASE_DIFFERS, "Done became planned."),
    DONE_TO_POSSIBLE(PHASE, "done_to_possible", PHASE_DIFFERS, "Done became possible."),
    DONE_TO_ONGOING(PHASE, "done_to_ongoing", PHASE_DIFFERS, "Done became under way."),

    TRUNCATED(QUOTE, "truncated", QUOTE_DIFFERS, "Words at an end, or behind an ellipsis, are gone."),
    EXTENDED(QUOTE, "extended", QUOTE_DIFFERS, "More of the utterance is quoted."),
    ALTERED(QUOTE, "altered", QUOTE_DIFFERS, "Words within the quotation marks are not the same."),
    MERGED(QUOTE, "merged", QUOTE_DIFFERS, "Two quotations were glued into one."),
    DIRECT_TO_INDIRECT(QUOTE, "direct_to_indirect", DIRECTNESS_DIFFERS, "A quotation became a paraphrase."),
    INDIRECT_TO_DIRECT(QUOTE, "indirect_to_direct", DIRECTNESS_DIFFERS, "A paraphrase became a quotation."),

    ACTOR_CHANGED(ENTITY, "actor_changed", ACTOR_DIFFERS, "Another person or organisation."),
    PLACE_CHANGED(ENTITY, "place_changed", PLACE_DIFFERS, "Another place."),
    TIME_CHANGED(ENTITY, "time_changed", TIME_DIFFERS, "Another time."),

    NEUTRAL_TO_DOUBTING(FRAMING, "neutral_to_doubting", FRAMING_DIFFERS, "Said became claimed."),
    NEUTRAL_TO_ENDORSING(FRAMING, "neutral_to_endorsing", FRAMING_DIFFERS, "Said became confirmed."),
    DOUBTING_TO_NEUTRAL(FRAMING, "doubting_to_neutral", FRAMING_DIFFERS, "Claimed became said."),
    DOUBTING_TO_ENDORSING(FRAMING, "doubting_to_endorsing", FRAMING_DIFFERS, "Claimed became confirmed."),
    ENDORSING_TO_NEUTRAL(FRAMING, "endorsing_to_neutral", FRAMING_DIFFERS, "Confirmed became said."),
    ENDORSING_TO_DOUBTING(FRAMING, "endorsing_to_doubting", FRAMING_DIFFERS, "Confirmed became claimed.");

    private final Dimension dimension;
    private final String label;
    private final Relation undirected;
    private final String description;

    Relation(Dimension dimension, String label, String description) {
        this(dimension, label, null, description);
    }

    Relation(Dimension dimension, String label, Relation undirected, String description) {
        this.dimension = dimension;
        this.label = label;
        this.undirected = undirected;
        this.description = description;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** The value in the tables. */
    public String label() {
        return label;
    }

    /** Whether it says which side came first. */
    public boolean isDirected() {
        return undirected != null;
    }

    /** What is written where the order is unknown; itself for an undirected relation. */
    public Relation undirected() {
        return isDirected() ? undirected : this;
    }

    /** One line for the documentation. */
    public String description() {
        return description;
    }

    /** The relation of a dimension with this label. */
    static Optional<Relation> of(Dimension dimension, String label) {
        return Arrays.stream(values())
                .filter(relation -> relation.dimension == dimension && relation.label.equals(label))
                .findFirst();
    }
}
