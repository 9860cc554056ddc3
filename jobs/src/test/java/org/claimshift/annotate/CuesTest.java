package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {

    /** Each row: source, cue and content marked, and the class of the cue. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        [She] {said} <the dam broke>                                       | neutral
        <The dam broke>, {according to} [the mayor]                        | neutral
        [He] {told reporters} <the dam broke>                              | neutral
        [He] {claimed} <the dam broke>                                     | doubting
        [his] {claim that} <the dam broke>                                 | doubting
        [He] {insists} <the dam is safe>                                   | doubting
        [He] {was accused of} <taking bribes>                              | doubting
        [The army] {confirmed} <the loss>                                  | endorsing
        [The army] {acknowledged} <the loss>                               | endorsing
        [The report] {revealed} <the loss>                                 | endorsing
        [He] {admitted} <the loss>                                         | endorsing
        [The army] {denied} <the loss>                                     | denying
        [The army] {dismissed} <the loss>                                  | denying
        [The army] {ruled out} <a retreat>                                 | denying
        [The army] did not {deny} <the loss>                               | non_confirming
        [The army] {declined to confirm} <the loss>                        | non_confirming
        [The army] {declined to comment} <on the loss>                     | non_confirming
        [The army] {cannot confirm} <the loss>                             | non_confirming
        [The army] could not {confirm} <the loss>                          | non_confirming
        [Reuters] {could not independently verify} <the report>            | non_confirming
        [The army] {neither confirmed nor denied} <the loss>               | non_confirming
        [The army] {would not say} <how many died>                         | non_confirming
        [The army] was {unable to confirm} <the loss>                      | non_confirming
        [Experts] {estimate} <a loss of $5 million>                        | estimating
        [Experts] {believe} <the dam broke>                                | estimating
        [The pilot] {is believed} <to have died>                           | estimating
        [Experts] {put the toll at} <14>                                   | estimating
        [Experts] {predicted} <a flood>                                    | estimating
        [Experts] {warned} <of a flood>                                    | warning
        [The army] {threatened} <to strike>                                | warning
        [a] {warning that} <a flood is near>                               | warning
        [The mayor] {promised} <new homes>                                 | promising
        [The mayor] {vowed} <to rebuild>                                   | promising
        [The mayor] {said in a statement} <that homes were lost>           | neutral
        [The mayor] {said, warning} <that more homes may fall>             | warning
        [The mayor] never {said} <that homes were lost>                    | non_confirming
        [The mayor] {tweeted} <that homes were lost>                       | neutral
        """)
    void classOf(String marked, String expected) {
        Texts.Marked m = Texts.marked(marked);
        assertThat(Cues.classOf(m.doc(), m.attribution().cue(), m.attribution().hull()))
                .as(marked)
                .isEqualTo(expected);
    }
}
