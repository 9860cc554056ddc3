package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarratorClaimsTest {

    /** Each row: a text, its attribution marked if it has one, and the outlet's own claims. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        The dam broke on Monday near Lund.                                          | The dam broke on Monday near Lund
        The dam broke on Monday, and the village lost 40 houses.                    | The dam broke on Monday; the village lost 40 houses
        The dam broke on Monday; 40 houses were lost in Lund.                       | The dam broke on Monday; 40 houses were lost in Lund
        The army took Lund on Monday and burned 40 houses.                          | The army took Lund on Monday and burned 40 houses
        The army took Lund on Monday, while rebels seized 12 old tanks.                 | The army took Lund on Monday; rebels seized 12 old tanks
        The row on Monday turned on denials by Lund and his aides that anyone was told. | The row on Monday turned on denials by Lund and his aides that anyone was told
        The police took cash and cars in Lund when they could prove 12 crimes.      | The police took cash and cars in Lund when they could prove 12 crimes
        The mill, which stood in Lund, burned down on Monday.                       | The mill, which stood in Lund, burned down on Monday
        A storm hit Lund on Monday, which left 40 families homeless.                | A storm hit Lund on Monday; which left 40 families homeless
        [The mayor] {said} <the dam broke on Monday>.                               | ``
        [The mayor] {said} <the dam broke>, and 40 houses were lost in Lund.        | 40 houses were lost in Lund
        <The dam broke on Monday>, [the mayor] {said} on Tuesday in Lund.           | ``
        Speaking in Lund on Tuesday, [the mayor] {said} <the dam broke>.            | ``
        Did the dam break on Monday in Lund?                                        | ``
        Read more about the dam that broke in Lund.                                 | ``
        Follow us on every channel for news of 2024.                                | ``
        This story has been updated to say that 40 houses burned.                   | ``
        The dam is seen on Monday in Lund. Photo by Anna Moor                       | The dam is seen on Monday in Lund
        I think that Lund has lost 40 houses.                                       | ``
        We lost 40 houses on Monday in Lund.                                        | ``
        It is a disgraceful decision by Lund.                                       | ``
        The dam broke.                                                              | ``
        A long and dark night in Lund.                                              | ``
        They were very angry about it all.                                           | ``
        The recruits reportedly left Lund on Monday.                                | The recruits reportedly left Lund on Monday
        “We lost everything on Monday in Lund and it hurts.”                        | ``
        The army called it a “tragic mistake” on Monday in Lund.                    | The army called it a “tragic mistake” on Monday in Lund
        Unemployment fell to 5 percent last month.                                  | Unemployment fell to 5 percent last month
        Subscribe to our newsletter and get 5 stories a day.                        | ``
        Click here to see the 40 houses that burned in Lund.                        | ``
        The price was cut to a fifth, but the profit climbed to 40 million euros.   | The price was cut to a fifth; the profit climbed to 40 million euros
        The road was shut for five hours and dozens of drivers stayed in their cars. | The road was shut for five hours; dozens of drivers stayed in their cars
        Lund called off the strike, according to the Post, it was not verified.     | Lund called off the strike, according to the Post, it was not verified
        Lund has 40 houses. The claims could not be independently verified.         | ``
        [The army] {took} <the town> in 2019.                                       | The army took the town in 2019
        [The House] {voted} <to build 40 houses>.                                   | The House voted to build 40 houses
        The fire killed 14 people in Lund, after a pipe that held 300 litres burst. | The fire killed 14 people in Lund; after a pipe that held 300 litres burst
        """)
    void finds(String marked, String expected) {
        Texts.Marked m = Texts.marked(marked);
        boolean attributed = marked.contains("<");
        boolean said = attributed && !Cues.isDeed(m.doc(), m.attribution());
        List<Span> claims = NarratorClaims.find(m.doc(), said ? List.of(m.attribution()) : List.of());
        String found = claims.stream().map(s -> s.of(m.doc().text())).collect(Collectors.joining("; "));
        assertThat(found).as(marked).isEqualTo(expected);
    }

    /** Each row: a headline and the outlet's own claim in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        12,000 troops sent to Kursk                  | 12,000 troops sent to Kursk
        12 dead in Lund ferry disaster               | 12 dead in Lund ferry disaster
        Seven things to know about Lund              | ``
        DROWNED TOWN: 2,000 homes flooded in Lund    | 2,000 homes flooded in Lund
        A long and dark night in Lund                | ``
        """)
    void readsHeadlines(String title, String expected) {
        Document doc = Texts.doc("title", title, null);
        String found = NarratorClaims.find(doc, List.of()).stream()
                .map(span -> span.of(title))
                .collect(Collectors.joining("; "));
        assertThat(found).as(title).isEqualTo(expected);
    }

    /** Each row: a clause and the words in it that say that somebody holds it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        The pilot is believed to have died in Lund       | is believed to
        The pilot is now widely thought to have died     | is now widely thought to
        The pilot reportedly died in Lund                | reportedly
        It is understood that the pilot died             | is understood that
        The pilot, who is said to be 40, died in Lund    | ``
        The crane is expected from Lund on Monday        | ``
        """)
    void findsEvidentials(String clause, String expected) {
        Span cue = Evidentials.find(Texts.doc(clause), new Span(0, clause.length()));
        assertThat(cue == null ? "" : cue.of(clause)).as(clause).isEqualTo(expected);
    }
}
