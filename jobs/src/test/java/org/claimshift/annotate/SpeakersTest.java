package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {

    /** Each row: source, cue and content marked, the tagged entities, and the level of the source. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        [intelligence chief Kyrylo Budanov] {said} <so>                     | PER Kyrylo Budanov | 5
        [Budanov, who heads military intelligence,] {said} <so>             | PER Budanov        | 5
        [Budanov], who heads military intelligence, {said} <so>             | PER Budanov        | 5
        [Pat Ryder], the Pentagon spokesman, {said} <so>                    | PER Pat Ryder; ORG Pentagon | 5
        [President Maria Lund] {said} <so>                                  | PER Maria Lund     | 5
        [Budanov] {said} <so>                                               | PER Budanov        | 4
        [Maria Lund] {said} <so>                                            | PER Maria Lund     | 4
        [the Pentagon] {said} <so>                                          | ORG Pentagon       | 4
        [Kyiv] {said} <so>                                                  | LOC Kyiv           | 4
        [Ukraine's military intelligence] {said} <so>                       | LOC Ukraine        | 4
        [The Defence Ministry] {said} <so>                                  | ORG Defence Ministry | 4
        [a Pentagon spokesperson] {said} <so>                               | ORG Pentagon       | 3
        [a senior Ukrainian official] {said} <so>                           | MISC Ukrainian     | 3
        [the company's lawyer] {said} <so>                                  |                    | 3
        [a spokesman for Maria Lund] {said} <so>                            | PER Maria Lund     | 3
        [Maria Lund's lawyer] {said} <so>                                   | PER Maria Lund     | 3
        [the ministry] {said} <so>                                          |                    | 3
        [the study] {said} <so>                                             |                    | 3
        [officials] {said} <so>                                             |                    | 2
        [Ukrainian officials] {said} <so>                                   | MISC Ukrainian     | 2
        [analysts] {said} <so>                                              |                    | 2
        [local media] {said} <so>                                           |                    | 2
        [people familiar with the matter] {said} <so>                       |                    | 2
        [a source] {said} <so>                                              |                    | 2
        [witnesses] {said} <so>                                             |                    | 2
        The chief Kyrylo Budanov came. [He] {said} <so>                     | PER Kyrylo Budanov | 5
        Kyrylo Budanov came. [He] {said} <so>                               | PER Kyrylo Budanov | 4
        [they] {said} <so>                                                  |                    | 2
        """)
    void level(String marked, String entities, int expected) {
        Texts.Marked m = Texts.marked("body", marked, entities);
        Speakers speakers = new Speakers(m.doc(), new EntityNames(List.of(m.doc()), Aliases.shipped()));
        Speaker speaker = speakers.of(m.attribution().source());
        assertThat(speaker.level()).as(marked).isEqualTo(expected);
    }
}
