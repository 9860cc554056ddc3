package org.claimshift.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimshift.align.Features.Encoded;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private record Written(boolean same, String event, String what, Content a, Content b) {}

    private static List<Written> written() throws IOException {
        try (InputStream in = ScorerTest.class.getResourceAsStream("/align/pairs.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(f -> new Written(
                            f[0].equals("same"),
                            f[1],
                            f[2],
                            Masking.of(Claims.claim(f[3])),
                            Masking.of(Claims.claim(f[4]))))
                    .toList();
        }
    }

    private static double score(Written pair, Rarity rarity) {
        Encoded a = rarity.encode(pair.a(), null);
        Encoded b = rarity.encode(pair.b(), null);
        assertThat(Scorer.get().score(a, b))
                .as("the score of a pair does not depend on which claim comes first")
                .isEqualTo(Scorer.get().score(b, a));
        return Scorer.get().score(a, b);
    }

    @Test
    void tellsTheSamePropositionFromAnotherOfTheEvent() throws IOException {
        List<Written> pairs = written();
        Map<String, Rarity> rarities = new HashMap<>();
        pairs.stream()
                .map(Written::event)
                .distinct()
                .forEach(event -> rarities.put(
                        event,
                        Rarity.of(pairs.stream()
                                .filter(p -> p.event().equals(event))
                                .flatMap(p -> Stream.of(p.a(), p.b()))
                                .toList())));
        List<String> wrong = new ArrayList<>();
        int falseJoins = 0;
        for (Written pair : pairs) {
            double score = score(pair, rarities.get(pair.event()));
            boolean joined = score >= Claims.OPTIONS.joinScore();
            if (joined != pair.same()) {
                wrong.add(score + " " + pair.same() + " " + pair.what() + ": "
                        + pair.a().terms() + pair.a().names()
                        + pair.a().counted() + " / " + pair.b().terms()
                        + pair.b().names() + pair.b().counted() + " "
                        + Arrays.toString(Features.of(
                                        rarities.get(pair.event()).encode(pair.a(), null),
                                        rarities.get(pair.event()).encode(pair.b(), null))
                                .values()));
                falseJoins += joined ? 1 : 0;
            }
        }
        if (Boolean.getBoolean("align.show")) {
            wrong.forEach(System.out::println);
        }
        assertThat(pairs).as("written pairs").hasSizeGreaterThanOrEqualTo(40);
        assertThat(wrong)
                .as("of %d written pairs at most one in ten may be judged wrong", pairs.size())
                .hasSizeLessThanOrEqualTo(pairs.size() / 10);
        assertThat(falseJoins).as("precision first: pairs wrongly joined").isLessThanOrEqualTo(1);
    }
}
