package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimshift.evaluate.Spans.Span;

/**
 * Pairs of articles with every shift that a reader found between the two, as {@code seeds/listed/README.md} explains it. Ids
 * and offsets alone: the texts are those of the root that is scored.
 */
public record ListedGold(List<Pair> pairs) {
    static final List<String> DIMENSIONS =
            List.of("quantity", "certainty", "attribution", "polarity", "phase", "quote", "entity", "framing");

    /**
     * Two articles, by their external ids.
     *
     * @param orderBasis what tells that {@code from} is the earlier one; none where nothing does
     */
    public record Pair(int pair, String from, String to, String orderBasis, List<Shift> shifts) {}

    /**
     * A shift.
     *
     * @param doubt true where another reader may see none; null elsewhere
     */
    public record Shift(String dimension, String relation, Boolean doubt, Side from, Side to) {
        boolean isSure() {
            return !Boolean.TRUE.equals(doubt);
        }
    }

    /**
     * Where an article states the claim: in code points of a field.
     *
     * @param also further places that state it with the same value; null for none
     */
    public record Side(String field, int begin, int end, List<Place> also) {
        List<Place> places() {
            return Stream.concat(Stream.of(new Place(field, begin, end)), also == null ? Stream.of() : also.stream())
                    .toList();
        }
    }

    /** A span of a field. */
    public record Place(String field, int begin, int end) {
        Span span() {
            return new Span(begin, end);
        }
    }

    /** @throws IllegalArgumentException naming the file and the line that is wrong */
    public static ListedGold read(Path file) {
        return new ListedGold(
                GoldFile.jsonLines(file, Pair.class, ListedGold::checked, pair -> String.valueOf(pair.pair())));
    }

    private static Pair checked(Pair pair) {
        GoldFile.need(pair.from(), "from", "the external id of an article");
        GoldFile.need(pair.to(), "to", "the external id of an article");
        GoldFile.need(pair.orderBasis(), "order_basis", "date or none");
        GoldFile.need(pair.shifts(), "shifts", "a list, empty for none").forEach(shift -> {
            GoldFile.need(DIMENSIONS.contains(shift.dimension()), "there is no dimension " + shift.dimension());
            GoldFile.need(shift.relation(), "relation", "its name");
            checked(GoldFile.need(shift.from(), "from", "a place"));
            checked(GoldFile.need(shift.to(), "to", "a place"));
        });
        return pair;
    }

    private static void checked(Side side) {
        side.places().forEach(place -> {
            GoldFile.need(Set.of("title", "body").contains(String.valueOf(place.field())), "a field is title or body");
            GoldFile.need(0 <= place.begin() && place.begin() < place.end(), "a place has no extent");
        });
    }

    /** The external ids of all articles. */
    public Set<String> articles() {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.from(), pair.to()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
