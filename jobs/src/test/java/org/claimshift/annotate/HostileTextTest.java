package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One sentence of 300,000 letters must cost what its length costs: a rule that looks too far fails by its time. */
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,000 ",
                "1-",
                "\"",
                "“a ",
                "hundred ",
                "one ",
                "not only ",
                ", and he said 5 ",
                ", which 5 is ",
                "May 5 ",
                "at least ",
                "who "
            })
    void staysLinear(String unit) {
        String text = unit.repeat(300_000 / unit.length());
        List<Token> tokens = Tokenizer.tokens(text).stream()
                .map(s -> new Token(s.begin(), s.end(), s.of(text), null))
                .toList();
        Span all = new Span(0, text.length());
        Document doc = new Document("body", text, tokens, List.of(all), List.of());
        Attribution attribution = new Attribution(all, all, List.of(all), 1);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatCode(() -> {
                    List<Quantity> quantities = Quantities.find(doc, all);
                    Times.find(doc, all, null);
                    Stances.of(
                            doc,
                            attribution,
                            Hedges.find(doc, attribution, quantities),
                            Cues.classOf(doc, all, null),
                            false);
                    EntityNames names = new EntityNames(List.of(doc), Aliases.shipped());
                    Speakers speakers = new Speakers(doc, names);
                    tokens.stream().filter(t -> t.begin() % 50 == 0).forEach(t -> speakers.of(t.span()));
                    speakers.of(all);
                    List<Attribution> many = tokens.stream()
                            .filter(t -> t.begin() % 50 == 0)
                            .map(t -> new Attribution(t.span(), t.span(), List.of(new Span(0, 1)), 1))
                            .toList();
                    List<Relayed> relayed = Citations.resolve(doc, many);
                    Relays relays = new Relays(doc, relayed, names, speakers, "");
                    relayed.forEach(next -> relays.of(next.attribution()));
                    QuoteKind.of(doc, attribution);
                    NarratorClaims.find(doc, List.of());
                    NarratorClaims.find(
                            doc,
                            tokens.stream()
                                    .filter(t -> t.begin() % 50 == 0)
                                    .map(t -> new Attribution(null, t.span(), List.of(new Span(0, 1)), 1))
                                    .toList());
                })
                .as("rules on '%s' over and over", unit)
                .doesNotThrowAnyException());
    }
}
