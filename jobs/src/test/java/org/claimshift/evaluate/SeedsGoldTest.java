package org.claimshift.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimshift.compare.Relation;
import org.claimshift.evaluate.SeedArticles.Text;
import org.claimshift.evaluate.SeedsGold.Place;
import org.claimshift.evaluate.SeedsGold.Ref;
import org.claimshift.evaluate.SeedsGold.Shift;
import org.claimshift.evaluate.SeedsGold.Variant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gold says of the texts what is in them: a yardstick that contradicts itself measures nothing. */
class SeedsGoldTest {
    private static SeedsGold gold;
    private static Map<Ref, Text> texts;

    @BeforeAll
    static void read() throws IOException {
        gold = SeedsGold.read(SeedArticles.SEEDS.resolve("gold"));
        texts = SeedArticles.read();
    }

    @Test
    void everyArticleStandsInOneEvent() {
        List<String> named = gold.events().stream()
                .flatMap(event -> event.articles().stream())
                .toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        texts.keySet().stream().map(Ref::article).collect(Collectors.toSet()));
    }

    @Test
    void everyVariantIsWrittenOnceInItsField() {
        for (Variant variant : variants()) {
            Text text = texts.get(variant.ref());
            assertThat(text).as("text of %s", variant.ref()).isNotNull();
            assertThat(times(text.field(variant.field()), variant.text()))
                    .as("'%s' in the %s of %s", variant.text(), variant.field(), variant.ref())
                    .isEqualTo(1);
            assertThat(Spans.locate(text.field(variant.field()), variant.pieces()))
                    .as("parts of '%s'", variant.text())
                    .isPresent();
            assertThat(variant.pieces().get(0)).isEqualTo(variant.text());
        }
        assertThat(variants().stream().map(Variant::place)).doesNotHaveDuplicates();
    }

    @Test
    void everyVariantSaysWhichOfTwoTextsItIsOf() {
        for (Variant variant : variants()) {
            assertThat(variant.textVersion() != null)
                    .as("%s names a version if it has two", variant.article())
                    .isEqualTo(texts.containsKey(new Ref(variant.article(), 2)));
        }
    }

    @Test
    void sourcesAreWrittenInTheArticleAndParentsExist() {
        for (SeedsGold.Thread thread : gold.threads()) {
            Set<String> event = gold.events().stream()
                    .filter(e -> e.event().equals(thread.event()))
                    .flatMap(e -> e.articles().stream())
                    .collect(Collectors.toSet());
            for (Variant variant : thread.variants()) {
                Text text = texts.get(variant.ref());
                assertThat(event).as("event of thread %s", thread.thread()).contains(variant.article());
                if (variant.source() != null) {
                    assertThat(text.title() + "\n" + text.body()).contains(variant.source());
                }
                if (variant.parent() != null) {
                    assertThat(thread.variants().stream().map(Variant::article))
                            .as("parent of '%s' in thread %s", variant.text(), thread.thread())
                            .contains(variant.parent());
                }
                assertThat(variant.sourceLevel()).isBetween(0, 5);
                assertThat(variant.values().polarity()).isIn("+", "-");
                assertThat(variant.values().status()).isIn("asserted", "denied", "unconfirmed");
            }
        }
    }

    @Test
    void originsAreTextsOfTheSeeds() {
        Set<Ref> origins = new HashSet<>();
        for (SeedsGold.Origin origin : gold.origins()) {
            assertThat(texts).containsKey(origin.ref()).containsKey(new Ref(origin.origin(), 1));
            assertThat(origin.role()).isIn("origin", "copy", "derived");
            assertThat(origin.role().equals("origin"))
                    .as("%s is its own origin", origin.ref())
                    .isEqualTo(origin.article().equals(origin.origin()));
            if (origin.role().equals("origin")) {
                origins.add(origin.ref());
            }
        }
        assertThat(gold.origins()).allMatch(row -> origins.contains(new Ref(row.origin(), 1)));
    }

    @Test
    void everyShiftIsBetweenTwoVariantsOfItsThreadAndNoneOfThemACopy() {
        for (Shift shift : gold.shifts()) {
            Map<Place, Variant> thread = gold.threads().stream()
                    .filter(t -> t.thread().equals(shift.thread()))
                    .flatMap(t -> t.variants().stream())
                    .collect(Collectors.toMap(Variant::place, v -> v));
            assertThat(thread).as("thread of %s", shift).containsKeys(shift.fromPlace(), shift.toPlace());
            assertThat(thread.get(shift.toPlace()).copy())
                    .as("no shift to a copy: %s", shift)
                    .isFalse();
            assertThat(shift.fromPlace()).isNotEqualTo(shift.toPlace());
            assertThat(shift.fromValue()).isNotEqualTo(shift.toValue());
        }
        assertThat(gold.shifts()).doesNotHaveDuplicates();
    }

    @Test
    void relationsAreThoseThatTheProgramKnows() {
        for (Shift shift : gold.shifts()) {
            Optional<Relation> relation = Arrays.stream(Relation.values())
                    .filter(r -> r.dimension().label().equals(shift.dimension()))
                    .filter(r -> r.label().equals(shift.relation()))
                    .findFirst();
            assertThat(relation).as("relation of %s", shift).isPresent();
            assertThat(relation.get().isDirected())
                    .as("directed where the order is known: %s", shift)
                    .isEqualTo(!shift.orderBasis().equals("none"));
            assertThat(shift.baseline()).isIn("parent", "first", "version");
        }
    }

    @Test
    void shiftsGoForwardInTimeWhereTheOrderIsKnown() {
        for (Shift shift : gold.shifts()) {
            Text from = texts.get(shift.fromPlace().ref());
            Text to = texts.get(shift.toPlace().ref());
            assertThat(shift.orderBasis()).as("order of %s", shift).isEqualTo(order(shift, from, to));
            if (shift.orderBasis().equals("time")) {
                assertThat(from.time()).as("%s", shift).isBefore(to.time());
            }
            if (shift.orderBasis().equals("date")) {
                assertThat(from.day()).as("%s", shift).isBefore(to.day());
            }
        }
    }

    private static String order(Shift shift, Text from, Text to) {
        if (shift.baseline().equals("version")) {
            assertThat(from.ref()).isEqualTo(new Ref(to.ref().article(), 1));
            return "version";
        }
        if (from.time() != null && to.time() != null) {
            return "time";
        }
        return from.day() == null || to.day() == null || Objects.equals(from.day(), to.day()) ? "none" : "date";
    }

    private static List<Variant> variants() {
        List<Variant> all = new ArrayList<>();
        gold.threads().forEach(thread -> all.addAll(thread.variants()));
        return all;
    }

    private static int times(String text, String part) {
        int times = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            times++;
        }
        return times;
    }
}
