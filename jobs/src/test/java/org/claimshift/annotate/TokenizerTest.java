package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    /** The contract with the training recipe, as it is written there. */
    private static final Pattern CONTRACT = Pattern.compile("(?:\\p{Lu}\\.){2,}"
            + "|\\p{N}+(?:[.,]\\p{N}+)*\\p{L}*"
            + "|[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*"
            + "|['’](?:s|S|re|ve|ll|d|m|t)(?![\\p{L}\\p{N}])"
            + "|[^\\s\\p{Z}\\p{C}]");

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(token -> token.of(text)).toList();
    }

    @Test
    void cutsNewsTextAsTheTaggerWasTrained() {
        assertThat(words("The U.S. can’t confirm 11,000 (or 2.5m) men's café-bar — 20th “yes”."))
                .containsExactly(
                        "The", "U.S.", "can", "’t", "confirm", "11,000", "(", "or", "2.5m", ")", "men", "'s", "café",
                        "-", "bar", "—", "20th", "“", "yes", "”", ".");
    }

    @Test
    void equalsTheRecipesExpressionOnRandomText() {
        String[] pieces = {
            "A", "é", "e\u0301", ".", ",", "1", "9", "½", "’", "'", "s", "S", "re", "t", "x", " ", "\n", "😀", "👍🏽",
            "\u200d", "\u00a0", "“", "Ⅳ", "ß", "中", "\ud83d", "\u0000", "-", "ǅ", "𝐀", "٣", "\u2028"
        };
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 25; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String sample = text.toString();
            List<Span> expected = CONTRACT.matcher(sample)
                    .results()
                    .map(match -> new Span(match.start(), match.end()))
                    .toList();
            assertThat(Tokenizer.tokens(sample)).as("tokens of '%s'", sample).isEqualTo(expected);
        }
    }

    @Test
    void standsHostileTextOfAMillionRepetitions() {
        for (String piece : List.of("A.", "1.", "a", "'", "1,", "😀", "’s")) {
            assertThatCode(() -> Tokenizer.tokens(piece.repeat(1_000_000)))
                    .as("a million times '%s'", piece)
                    .doesNotThrowAnyException();
        }
    }
}
