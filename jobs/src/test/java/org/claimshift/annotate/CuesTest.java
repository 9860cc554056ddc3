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
        [The army] {has yet to confirm} <the loss>                         | non_confirming
        [The army] {did not rule out} <a retreat>                          | non_confirming
        [The army] {refused to rule out} <a retreat>                       | non_confirming
        [The army] {would neither confirm nor deny} <the loss>             | non_confirming
        [The army] {did not comment on} <the loss>                         | non_confirming
        [The army] {has not commented on} <the loss>                       | non_confirming
        [The army] {stopped short of confirming} <the loss>                | non_confirming
        [The army] {refused to say} <whether men died>                     | non_confirming
        [The army] {was not able to confirm} <the loss>                    | non_confirming
        [The army] {agreed} <to pay>                                       | promising
        [The army] {agreed} <that it paid>                                 | endorsing
        [The army] {offered} <to pay>                                      | promising
        [The army] {pledged} <not to strike>                               | promising
        [The army] {fears} <a flood may come>                              | estimating
        [The army] {suspects} <that he fled>                               | estimating
        [The army] {does not believe} <that he fled>                       | doubting
        [The army] {doubts} <that he fled>                                 | doubting
        [The army] {questioned} <whether he fled>                          | doubting
        [The army] {cast doubt on} <the report>                            | doubting
        [The army] {brushed aside} <the report>                            | denying
        [The army] {called} <the report a lie>                             | neutral
        [his] {denial that} <he took money>                                | denying
        [his] {admission that} <he took money>                             | endorsing
        [his] {allegations of} <fraud>                                     | doubting
        [their] {estimate of} <400 dead>                                   | estimating
        [his] {promise to} <resign>                                        | promising
        [The study] {showed} <that the dam leaks>                          | endorsing
        [The study] {suggests} <that the dam leaks>                        | estimating
        [The court] {ruled} <that the dam was unsafe>                      | neutral
        [He] {testified} <that the dam was unsafe>                         | neutral
        [He] {did not say} <when it broke>                                 | non_confirming
        [He] {did not claim} <that it broke>                               | doubting
        [He] {conceded} <that it broke>                                    | endorsing
        [He] {reiterated} <that it broke>                                  | neutral
        [He] {swore} <that it broke>                                       | neutral
        [He] {guaranteed} <that it would hold>                             | promising
        [He] {cautioned} <that it might break>                             | warning
        [He] {has long maintained} <that it is safe>                       | doubting
        [He] {said he was confident} <that it is safe>                     | neutral
        [The police] {charged} <the driver with arson>                     | neutral
        [The union] {accused} <the firm of greed>                          | neutral
        [The driver] {was accused of} <arson>                              | neutral
        [The farmers] {have blamed} <the mayor for the drought>            | neutral
        [The court] {convicted} <the driver of arson>                      | neutral
        [The union] {accused} <the firm of closing two pits>                | doubting
        [The union] {accused} <the firm of “pure greed”>                   | doubting
        [The union] {charged} <that the firm closed two pits>              | doubting
        [their] {accusation of} <greed>                                    | doubting
        """)
    void classOf(String marked, String expected) {
        Texts.Marked m = Texts.marked(marked);
        assertThat(Cues.classOf(m.doc(), m.attribution().cue(), m.attribution().hull()))
                .as(marked)
                .isEqualTo(expected);
    }

    /** Each row: source, cue and content marked, and whether the cue tells a deed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        [The police] {charged} <the driver with arson>                     | true
        [The union] {accused} <the firm of greed>                          | true
        [The union] {accused} <the firm of closing two pits>                | false
        [The house] {passed} <the bill>                                    | true
        [The mayor] {denied} <the loss>                                    | false
        """)
    void isDeed(String marked, boolean expected) {
        Texts.Marked m = Texts.marked(marked);
        assertThat(Cues.isDeed(m.doc(), m.attribution())).as(marked).isEqualTo(expected);
    }
}
