package org.claimshift.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.claimshift.align.Aligned.Thread;
import org.claimshift.table.Ids;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EventAlignerTest {
    private static final String TROOPS = "around 11,000 infantrymen train in eastern Varn";

    private static List<Thread> align(Claim... claims) {
        return new EventAligner(Claims.OPTIONS).align(List.of(claims));
    }

    private static List<List<String>> texts(List<Thread> threads) {
        return threads.stream()
                .map(thread ->
                        thread.members().stream().map(m -> m.claim().text()).toList())
                .toList();
    }

    private static Claim claim(String article, int minute, int begin, String text) {
        return Claims.claim(Claims.article(article, "outlet-" + article, minute), begin, text);
    }

    @Test
    void joinsWhatStatesTheSameAndAnchorsItInTheFounder() {
        List<Thread> threads = align(
                claim("a", 1, 0, TROOPS),
                claim("b", 2, 0, "12,000 infantrymen are training in eastern Varn"),
                claim("c", 3, 0, "12,000 soldiers train in Varn"));
        assertThat(texts(threads)).hasSize(1);
        for (Thread thread : threads) {
            assertThat(thread.id())
                    .isEqualTo(Ids.of("thread", thread.founder().claim().id()));
            assertThat(thread.members()).allMatch(m -> m.similarity() >= Claims.OPTIONS.anchorScore());
        }
    }

    @Test
    void keepsTwoClaimsOfOneArticleApartAndARepetitionOut() {
        List<Thread> threads = align(
                claim("a", 1, 0, TROOPS),
                claim("b", 2, 0, "10,000 infantrymen train in eastern Varn"),
                claim("b", 2, 200, "10,000 infantrymen train in eastern Varn"));
        assertThat(texts(threads)).as("the second of b says the same again").hasSize(1);
        assertThat(threads.get(0).members()).hasSize(2);
        assertThat(threads.get(0).members().stream()
                        .filter(m -> m.article().id().equals("b")))
                .as("the first that was told")
                .allMatch(m -> m.claim().begin() == 0);
    }

    @Test
    void letsTwoSourcesOfOneArticleStandInOneThread() {
        List<Thread> threads = align(
                claim("a", 1, 0, TROOPS),
                Claims.withSource(claim("b", 2, 0, "10,000 infantrymen train in eastern Varn"), "Orvik", "indirect"),
                Claims.withSource(claim("b", 2, 200, "9,000 infantrymen train in eastern Varn"), "Kovač", "indirect"));
        assertThat(threads).hasSize(1);
        assertThat(threads.get(0).members()).hasSize(3);
    }

    @Test
    void leavesOutWhatOpensWithABarePronoun() {
        List<Thread> threads =
                align(claim("a", 1, 0, "it was opened in the east"), claim("b", 2, 0, "it was opened in the east"));
        assertThat(threads).as("two outlets, but opened what?").isEmpty();
    }

    @Test
    void keepsOldThreadsAndTheirFounders() {
        Claim old = claim("b", 9, 0, "12,000 infantrymen are training in eastern Varn");
        String id = EventAligner.threadId(old);
        List<Thread> threads = align(
                claim("a", 1, 0, TROOPS),
                Claims.withThreads(old, id),
                Claims.withThreads(claim("c", 10, 0, "soldiers arrived by ship"), id));
        assertThat(threads).hasSize(1);
        assertThat(threads.get(0).id()).isEqualTo(id);
        assertThat(threads.get(0).founder().claim().id()).isEqualTo(old.id());
        assertThat(threads.get(0).members()).as("a variant stays where it was").hasSize(3);
    }

    @Test
    void judgesAnewWhatLostItsFounderInASplit() {
        List<Thread> threads = align(
                Claims.withThreads(claim("a", 1, 0, TROOPS), "gone"),
                Claims.withThreads(claim("b", 2, 0, "12,000 infantrymen train in eastern Varn"), "gone"));
        assertThat(threads).hasSize(1);
        assertThat(threads.get(0).id()).isNotEqualTo("gone");
    }

    /** 500 articles with four claims each: a few propositions that many tell, many that only one tells. */
    private static List<Claim> event(int articles) {
        Random random = new Random(11);
        String[] common = {
            TROOPS,
            "at least 2,600 troops would be stationed in Lisca",
            "the bridge over the Sorne was closed to lorries",
            "the opposition demanded the resignation of the defence minister"
        };
        List<Claim> claims = new ArrayList<>();
        for (int a = 0; a < articles; a++) {
            String id = "article-" + a;
            int minute = random.nextInt(5000);
            for (int c = 0; c < 4; c++) {
                String text = random.nextInt(4) > 0
                        ? common[c].replaceFirst("[0-9],[0-9]{3}|11,000", String.valueOf(1000 + random.nextInt(9000)))
                        : "townsman " + word(random) + " " + word(random) + " heard " + word(random) + " near the "
                                + word(random);
                claims.add(claim(id, minute, c * 200, text));
            }
        }
        return claims;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    @Test
    void alignsALargeEventQuicklyAndTheSameWhateverTheOrder() {
        List<Claim> claims = event(500);
        EventAligner aligner = new EventAligner(Claims.OPTIONS);
        List<Thread> threads =
                Assertions.assertTimeout(Duration.ofSeconds(40), () -> aligner.align(claims), "2,000 claims");
        List<Thread> large =
                threads.stream().filter(thread -> thread.members().size() > 100).toList();
        assertThat(large.stream()
                        .map(t -> t.members().size() + " " + t.founder().claim().text()))
                .as("the four propositions that most tell")
                .hasSize(4);

        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(summary(aligner.align(shuffled))).isEqualTo(summary(threads));
    }

    private static List<String> summary(List<Thread> threads) {
        return threads.stream()
                .map(thread -> thread.id()
                        + thread.members().stream()
                                .map(m -> m.claim().id() + m.similarity())
                                .toList())
                .toList();
    }

    @Test
    void refusesSettingsOutOfRangeByName() {
        assertThatThrownBy(() -> AlignOptions.from(ConfigFactory.parseString("join-score = 1.5")
                        .withFallback(ConfigFactory.parseResources(EventAlignerTest.class, "/conf/claimshift.conf")
                                .getConfig("claimshift.align"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("claimshift.align.join-score");
    }
}
