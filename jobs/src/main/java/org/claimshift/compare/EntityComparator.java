package org.claimshift.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimshift.compare.Variant.Entity;
import org.claimshift.compare.Variant.Span;
import org.claimshift.compare.Variant.Time;

/**
 * Who, where and when. A difference is a replacement: each side names somebody (some place, some time) that the other
 * lacks. A name that one side merely leaves out is no row here.
 */
public record EntityComparator() implements VariantComparator {
    /** A number, or a month by name: "May" is one with a capital only. */
    private static final Pattern DATE =
            Pattern.compile("\\d|January|February|March|April|May|June|July|August|September"
                    + "|October|November|December|\\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\\b");

    @Override
    public Dimension dimension() {
        return Dimension.ENTITY;
    }

    @Override
    public List<Difference> compare(WordAlignment words, Order order) {
        Variant from = words.from().variant();
        Variant to = words.to().variant();
        List<Difference> found = new ArrayList<>();
        Slots.actors(words)
                .map(names -> difference(Relation.ACTOR_CHANGED, names, Materiality.ACTOR, "entity.actor"))
                .or(() -> Subjects.replaced(from, to).map(EntityComparator::subject))
                .ifPresent(found::add);
        Slots.places(words)
                .map(names -> difference(Relation.PLACE_CHANGED, names, Materiality.PLACE, "entity.place"))
                .ifPresent(found::add);
        time(words).ifPresent(found::add);
        return found;
    }

    private static Difference subject(Subjects.Replaced people) {
        return new Difference(
                Relation.ACTOR_CHANGED,
                people.from(),
                people.to(),
                people.fromSpan(),
                people.toSpan(),
                null,
                Materiality.ACTOR,
                0.6,
                "entity.subject");
    }

    private static Difference difference(Relation relation, Slots.Replaced names, double materiality, String rule) {
        return new Difference(
                relation,
                names(names.from()),
                names(names.to()),
                names.from().get(0).span(),
                names.to().get(0).span(),
                null,
                materiality,
                0.8,
                rule);
    }

    private static String names(List<Entity> entities) {
        return entities.stream().map(Entity::name).distinct().collect(Collectors.joining(", "));
    }

    private static Optional<Difference> time(WordAlignment words) {
        List<Time> a = resolved(words.from());
        List<Time> b = resolved(words.to());
        boolean compatible = a.isEmpty()
                || b.isEmpty()
                || a.stream().anyMatch(x -> b.stream().anyMatch(y -> Times.overlap(x.value(), y.value())));
        if (compatible) {
            return Optional.empty();
        }
        Span first = a.get(0).span();
        Span second = b.get(0).span();
        return Optional.of(new Difference(
                Relation.TIME_CHANGED,
                values(a),
                values(b),
                first,
                second,
                null,
                Materiality.TIME,
                a.size() == 1 && b.size() == 1 ? 0.8 : 0.5,
                "entity.time"));
    }

    /**
     * The times of the claim itself that name a date. "Today" and "on Friday" are dated from the article's own day, which is
     * often another than that of who spoke, so that they prove no change.
     */
    private static List<Time> resolved(AnsweredWords side) {
        return side.variant().times().stream()
                .filter(time -> !side.isFurther(time.span()))
                .filter(time -> time.value() != null && Times.isKnown(time.value()))
                .filter(time -> DATE.matcher(time.text()).find())
                .toList();
    }

    private static String values(List<Time> times) {
        return times.stream().map(Time::value).distinct().collect(Collectors.joining(", "));
    }
}
