package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlinesTest {

    /** Each row: a headline, its tagged entities, and who is seen to claim what, by a mark alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        Kyiv: two villages were retaken                | LOC Kyiv   | Kyiv: two villages were retaken
        Minister: clinics were never closed            |            | Minister: clinics were never closed
        Two states in secret talks - report            |            | report: Two states in secret talks
        Kyiv: what we know                             | LOC Kyiv   | ``
        DROWNED TOWN: 2,000 homes are under water      |            | ``
        Weather: rain is on the way                    |            | ``
        Lund wins at last - 3,000 fans sing until dawn | PER Lund   | ``
        """)
    void marks(String title, String entities, String expected) {
        Document doc = Texts.doc("title", title, entities);
        String found = Headlines.add(doc, List.of()).stream()
                .map(a -> a.source().of(title) + ": " + a.hull().of(title))
                .collect(Collectors.joining("; "));
        assertThat(found).as(title).isEqualTo(expected);
    }
}
