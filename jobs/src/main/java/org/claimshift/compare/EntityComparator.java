package org.claimshift.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimshift.compare.Variant.Entity;
import org.claimshift.compare.Variant.Span;
import org.claimshift.compare.Variant.Time;

/**
 * Who, where and when. A difference is a replacement: each side names somebody (some place, some time) that the other
 * lacks. A name that one side merely leaves out is no row here.
 */
public record EntityComparator() implements VariantComparator {
    @Override
    public Dimension dimension() {
        return Dimension.ENTITY;
    }

    @Override
    public List<Difference> compare(Variant from, Variant to, Order order) {
        List<Difference> found = new ArrayList<>();
        replaced(Relation.ACTOR_CHANGED, actors(from), actors(to), Materiality.ACTOR, "entity.actor")
                .ifPresent(found::add);
        replaced(Relation.PLACE_CHANGED, places(from), places(to), Materiality.PLACE, "entity.place")
                .ifPresent(found::add);
        time(from, to).ifPresent(found::add);
        return found;
    }

    static List<Entity> places(Variant variant) {
        return ofTypes(variant, Set.of("LOC"));
    }

    private static List<Entity> actors(Variant variant) {
        return ofTypes(variant, Set.of("PER", "ORG"));
    }

    private static List<Entity> ofTypes(Variant variant, Set<String> types) {
        return variant.entities().stream()
                .filter(entity -> types.contains(entity.type()))
                .toList();
    }

    /** Whether both sides name some, and none in common. */
    static boolean areOther(List<Entity> a, List<Entity> b) {
        return !a.isEmpty()
                && !b.isEmpty()
                && a.stream().noneMatch(x -> b.stream().anyMatch(y -> same(x, y)));
    }

    private static Optional<Difference> replaced(
            Relation relation, List<Entity> a, List<Entity> b, double materiality, String rule) {
        List<Entity> onlyA = without(a, b);
        List<Entity> onlyB = without(b, a);
        // A person is replaced by a person: an organisation that comes in while a person goes is another part of
        // speech.
        Set<String> types = onlyA.stream().map(Entity::type).collect(Collectors.toSet());
        types.retainAll(onlyB.stream().map(Entity::type).collect(Collectors.toSet()));
        onlyA = onlyA.stream().filter(entity -> types.contains(entity.type())).toList();
        onlyB = onlyB.stream().filter(entity -> types.contains(entity.type())).toList();
        if (onlyA.isEmpty() || onlyB.isEmpty()) {
            return Optional.empty();
        }
        boolean oneForOne = ids(onlyA) == 1 && ids(onlyB) == 1;
        return Optional.of(new Difference(
                relation,
                names(onlyA),
                names(onlyB),
                onlyA.get(0).span(),
                onlyB.get(0).span(),
                null,
                materiality,
                oneForOne ? 0.8 : 0.5,
                rule));
    }

    private static long ids(List<Entity> entities) {
        return entities.stream().map(Entity::id).distinct().count();
    }

    private static List<Entity> without(List<Entity> some, List<Entity> others) {
        return some.stream()
                .filter(entity -> others.stream().noneMatch(other -> same(entity, other)))
                .toList();
    }

    /** The same id, or one name's words among the other's: "Kim" and "Kim Jong Un", "Kursk" and "Kursk region". */
    private static boolean same(Entity a, Entity b) {
        if (a.id().equals(b.id())) {
            return true;
        }
        Set<String> x = words(a.name());
        Set<String> y = words(b.name());
        return x.containsAll(y) || y.containsAll(x);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !word.equals("the"))
                .collect(Collectors.toSet());
    }

    private static String names(List<Entity> entities) {
        return entities.stream().map(Entity::name).distinct().collect(Collectors.joining(", "));
    }

    private static Optional<Difference> time(Variant from, Variant to) {
        List<Time> a = resolved(from);
        List<Time> b = resolved(to);
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

    private static List<Time> resolved(Variant variant) {
        return variant.times().stream()
                .filter(time -> time.value() != null && Times.isKnown(time.value()))
                .toList();
    }

    private static String values(List<Time> times) {
        return times.stream().map(Time::value).distinct().collect(Collectors.joining(", "));
    }
}
