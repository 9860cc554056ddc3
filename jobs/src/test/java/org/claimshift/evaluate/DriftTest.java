package org.claimshift.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimshift.evaluate.DriftArticles.Event;
import org.claimshift.evaluate.DriftChain.Claim;
import org.claimshift.evaluate.DriftChain.Found;
import org.claimshift.evaluate.DriftChain.Shift;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final Path CLAIMS = Path.of("../seeds/drift/claims.jsonl");
    private static final List<DriftClaim> SEEDS = DriftClaim.read(CLAIMS);

    @Test
    void theSameSeedGivesTheSameVariantsAndEveryTypeHasSome() {
        List<DriftVariant> variants = DriftCases.of(SEEDS, 5, 7);
        assertEquals(variants, DriftCases.of(SEEDS, 5, 7));
        Set<DriftType> types = variants.stream().map(DriftVariant::type).collect(Collectors.toSet());
        assertEquals(Set.of(DriftType.values()), types);
    }

    @Test
    void contentStandsInItsSentenceAndNothingIsLeftOver() {
        for (DriftVariant variant : DriftCases.of(SEEDS, 40, 1)) {
            String sentence = variant.sentence();
            assertTrue(DriftClaim.at(sentence, variant.content()) >= 0, sentence);
            assertTrue(!sentence.contains("  ") && !sentence.contains(",,") && !sentence.contains(" ,"), sentence);
        }
    }

    /** A rule that knows only its own list should be seen to. */
    @Test
    void aThirdOfTheInsertedWordsAreInNoLexiconOfTheSteps() throws IOException {
        Set<String> known = new HashSet<>();
        for (String folder : List.of("lexicon", "align")) {
            for (Path file : files(Path.of("src/main/resources", folder))) {
                known.addAll(words(Files.readString(file)));
            }
        }
        for (String room : List.of("annotate", "align", "compare")) {
            for (Path file : files(Path.of("src/main/java/org/claimshift", room))) {
                Matcher literal = Pattern.compile("\"[^\"\n]*\"").matcher(Files.readString(file));
                while (literal.find()) {
                    known.addAll(words(literal.group()));
                }
            }
        }
        Set<String> inserted = new TreeSet<>();
        DriftWords.lists()
                .values()
                .forEach(list -> list.forEach(entry -> inserted.addAll(words(entry.replaceFirst(".*=", "")))));
        long absent = inserted.stream().filter(word -> !known.contains(word)).count();
        System.out.printf("%d of %d inserted words are in no lexicon%n", absent, inserted.size());
        assertTrue(3 * absent >= inserted.size(), absent + " of " + inserted.size());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    @Test
    void numbersNearAndFar() {
        DriftNumber people = DriftNumber.of("1,780").orElseThrow();
        assertEquals("1,800", people.rounded().orElseThrow().text());
        assertEquals(
                "ten",
                DriftNumber.of("twelve").orElseThrow().rounded().orElseThrow().text());
        assertEquals(
                "2", DriftNumber.of("2.1").orElseThrow().rounded().orElseThrow().text());
        assertEquals("1780", people.otherwise().orElseThrow());
        assertEquals("12", DriftNumber.of("Twelve").orElseThrow().otherwise().orElseThrow());
        double little = people.little(new Random(1)).orElseThrow().value().doubleValue() / 1780;
        assertTrue(Math.abs(little - 1) > 0.02 && Math.abs(little - 1) < 0.13, "little: " + little);
    }

    @Test
    void aRowIsRightOnlyForItsType() {
        DriftVariant variant = only(DriftType.HEDGE_DROPPED);
        assertTrue(outcome(variant, "certainty", "hedge_dropped").isDetected());
        assertTrue(outcome(variant, "phase", "possible_to_planned").unexpected().isEmpty());
        DriftOutcome other = outcome(variant, "quantity", "different");
        assertEquals("compare: no row", other.cause());
        assertEquals(1, other.unexpected().size());

        Report.Section alarms = new DriftScores(List.of(outcome(only(DriftType.SAME_VOICE), "entity", "place_changed")))
                .sections()
                .get(1);
        assertEquals(1.0, alarms.measures().get(0).value());
    }

    @Test
    void findsClaimsInSentencesOfPlainShape() {
        String sentence = "At least 40 boats may sink in Hafen on Monday, Mayor Ute Kahl said on Friday.";
        DriftClaim claim = DriftFinder.claim("a/1", sentence, sentence + " Nobody knew at least one.")
                .orElseThrow();
        assertEquals("at least 40 boats may sink in Hafen on Monday", claim.content());
        assertEquals("Mayor Ute Kahl", claim.source());
        assertEquals("on Friday", claim.when());
        assertEquals("40", claim.part("number").orElseThrow().text());
        assertEquals("will sink", claim.part("hedge").orElseThrow().to());
        assertEquals("Hafen", claim.part("place").orElseThrow().text());

        assertTrue(DriftFinder.claim("a/2", "He had sold 40 boats in Hafen, Mayor Ute Kahl said.", "")
                .isEmpty());
        assertTrue(DriftFinder.claim("a/3", "Some 40 boats lay in Hafen all summer long.", "")
                .isEmpty());
    }

    private static DriftVariant only(DriftType type) {
        return DriftCases.of(SEEDS, 1, 1).stream()
                .filter(variant -> variant.type() == type)
                .findFirst()
                .orElseThrow();
    }

    /** As if the steps had found both claims, put them in one thread and written this row. */
    private static DriftOutcome outcome(DriftVariant variant, String dimension, String relation) {
        Event event = DriftArticles.of(List.of(variant), 1).get(0);
        Claim from = claim("a", event.original());
        Claim to = claim("b", event.retold());
        return DriftOutcome.of(
                event,
                new Found(
                        Map.of(
                                event.original().id(),
                                List.of(from),
                                event.retold().id(),
                                List.of(to)),
                        Map.of(event.id(), List.of(new Shift("a", "b", dimension, relation, "")))));
    }

    private static Claim claim(String id, DriftArticles.Placed placed) {
        return new Claim(
                id,
                placed.content(),
                "",
                "indirect",
                "police",
                "positive asserted",
                "done",
                List.of("may"),
                List.of(),
                "thread");
    }
}
