package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimshift.evaluate.AnnotatedText.Mention;
import org.claimshift.evaluate.EntityGold.Entity;
import org.claimshift.evaluate.Report.Line;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;
import org.claimshift.evaluate.Spans.Span;

/** The mentions of the bodies against gold entities, in the types that the gold has: same span and same type. */
public final class EntityEvaluation implements AnnotateEvaluation {
    private static final List<String> NAMES = List.of("PER", "ORG", "LOC", "MISC");
    private static final List<String> NUMBERS = List.of("QUANTITY", "MONEY", "PERCENT");
    private static final List<String> TYPES =
            List.of("PER", "ORG", "LOC", "MISC", "DATE", "MONEY", "PERCENT", "QUANTITY");

    private final List<EntityGold> gold;
    private final List<String> types;

    EntityEvaluation(List<EntityGold> gold) {
        this.gold = gold;
        Set<String> own = gold.stream()
                .flatMap(text -> text.entities().stream())
                .map(Entity::type)
                .collect(Collectors.toSet());
        this.types = TYPES.stream().filter(own::contains).toList();
        if (types.size() < own.size()) {
            own.removeAll(types);
            throw new IllegalArgumentException("The gold has types that entity_mentions does not: " + own + ".");
        }
    }

    /** @throws IllegalArgumentException naming the line that is not gold of entities */
    public static EntityEvaluation read(Path file) {
        return new EntityEvaluation(EntityGold.read(file));
    }

    @Override
    public List<GoldText> texts() {
        return gold.stream().map(text -> GoldText.of(text.id(), text.text())).toList();
    }

    @Override
    public Report score(Map<String, AnnotatedText> found) {
        Tally tally = new Tally();
        List<Miss> misses = new ArrayList<>();
        for (EntityGold text : gold) {
            tally.document();
            List<Entity> mentions = found.getOrDefault(text.id(), AnnotatedText.EMPTY).mentions().stream()
                    .filter(Mention::isOfBody)
                    .map(mention -> new Entity(mention.span(), mention.type()))
                    .toList();
            List<Entity> wanted = mentions.stream()
                    .filter(mention -> types.contains(mention.type()))
                    .toList();
            for (String type : types) {
                tally.add(type, Counts.of(of(wanted, type::equals), of(text.entities(), type::equals)));
            }
            tally.add("spans, whatever the type", Counts.of(spans(wanted), spans(text.entities())));
            overlaps(tally, text, mentions);
            misses(text, wanted, misses);
        }
        return report(tally, misses);
    }

    private static Set<Entity> of(List<Entity> some, Predicate<String> type) {
        return some.stream().filter(entity -> type.test(entity.type())).collect(Collectors.toSet());
    }

    private static Set<Span> spans(List<Entity> some) {
        return some.stream().map(Entity::span).collect(Collectors.toSet());
    }

    private static String touched(String type) {
        return type + " touched by one of its type";
    }

    private static String touchedByNumber(String type) {
        return type + " touched by any number";
    }

    private static void overlaps(Tally tally, EntityGold text, List<Entity> mentions) {
        for (Entity entity : text.entities()) {
            tally.add(touched(entity.type()), touches(entity, mentions, entity.type()::equals));
            if (NUMBERS.contains(entity.type())) {
                tally.add(touchedByNumber(entity.type()), touches(entity, mentions, NUMBERS::contains));
            }
        }
    }

    private static boolean touches(Entity entity, List<Entity> mentions, Predicate<String> type) {
        return mentions.stream()
                .anyMatch(mention -> type.test(mention.type()) && Spans.common(mention.span(), entity.span()) > 0);
    }

    private static void misses(EntityGold text, List<Entity> mentions, List<Miss> misses) {
        Set<Entity> mine = new HashSet<>(mentions);
        Set<Entity> wanted = new HashSet<>(text.entities());
        for (Entity entity : text.entities()) {
            if (!mine.contains(entity)) {
                misses.add(miss(text, entity, "gold", entity.type() + " missed", mentions, "read"));
            }
        }
        for (Entity mention : mentions) {
            if (!wanted.contains(mention)
                    && text.entities().stream().noneMatch(e -> Spans.common(e.span(), mention.span()) > 0)) {
                misses.add(miss(text, mention, "read", mention.type() + " that is none", List.of(), "gold"));
            }
        }
    }

    private static Miss miss(
            EntityGold text, Entity entity, String side, String cause, List<Entity> others, String otherSide) {
        Optional<Entity> near = others.stream()
                .filter(other -> Spans.common(other.span(), entity.span()) > 0)
                .findFirst();
        String kind = near.map(
                        other -> other.span().equals(entity.span()) ? ", another type read" : ", another extent read")
                .orElse("");
        List<String> texts = new ArrayList<>(List.of(told(text, entity, side)));
        near.ifPresent(other -> texts.add(told(text, other, otherSide)));
        return new Miss(cause + kind, text.id(), texts);
    }

    private static String told(EntityGold text, Entity entity, String side) {
        return side + ": " + entity.type() + " '" + Spans.text(text.text(), List.of(entity.span())) + "' at "
                + entity.span().begin();
    }

    private Report report(Tally tally, List<Miss> misses) {
        List<Line> lines = new ArrayList<>(tally.lines(types.toArray(String[]::new)));
        List<String> names = types.stream().filter(NAMES::contains).toList();
        lines.add(tally.line("all types", types));
        if (names.size() < types.size()) {
            lines.add(tally.line("names", names));
        }
        lines.add(tally.line("spans, whatever the type"));
        List<String> shares =
                new ArrayList<>(types.stream().map(EntityEvaluation::touched).toList());
        types.stream()
                .filter(NUMBERS::contains)
                .map(EntityEvaluation::touchedByNumber)
                .forEach(shares::add);
        Map<String, String> about = new LinkedHashMap<>();
        about.put(
                "gold",
                gold.size() + " texts with "
                        + gold.stream().mapToInt(text -> text.entities().size()).sum() + " entities");
        return new Report(
                "entities",
                about,
                List.of(new Section(
                        "entities",
                        "Same span and same type; 'touched': the share of the gold that shares a character with a mention.",
                        lines,
                        tally.shares(shares.toArray(String[]::new)),
                        Map.of(),
                        misses)));
    }
}
