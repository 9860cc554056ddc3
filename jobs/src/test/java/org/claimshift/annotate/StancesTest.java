package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StancesTest {

    /** Each row: an attributed content in angle brackets (or a narrator's sentence), and polarity, status, phase, certainty. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        <The dam broke on Monday.>                                          | positive asserted done 1.0
        <The dam did not break.>                                            | negative asserted done 1.0
        <The dam hasn't broken.>                                            | negative asserted done 1.0
        <The dam never broke.>                                              | negative asserted done 1.0
        <No soldiers were killed in the raid.>                              | negative asserted done 1.0
        <There is no evidence of an attack.>                                | negative asserted ongoing 1.0
        <The firm failed to pay the workers.>                               | negative asserted done 1.0
        <The firm did not fail to pay the workers.>                         | positive asserted done 1.0
        <Not only the dam broke.>                                           | positive asserted done 1.0
        <The army no longer holds the hill.>                                | negative asserted ongoing 1.0
        <None of the boats returned.>                                       | negative asserted done 1.0
        <The troops will leave in spring.>                                  | positive asserted planned 0.8
        <The troops won't leave in spring.>                                 | negative asserted planned 0.8
        <At least 2,600 soldiers would be stationed in Kursk.>              | positive asserted planned 0.8
        <The dam may break.>                                                | positive asserted possible 0.4
        <The troops are training in the east.>                              | positive asserted ongoing 1.0
        <The troops have arrived.>                                          | positive asserted done 1.0
        <They are expected to arrive soon.>                                 | positive asserted planned 0.7
        <The ministry plans to send 40 trucks.>                             | positive asserted planned 0.8
        <The recruits reportedly left.>                                     | positive asserted done 0.5
        [Moscow] {denied} <that troops had crossed the border>              | positive denied done 0.0
        [The Pentagon] {cannot confirm} <that troops are in the country>    | positive unconfirmed ongoing 0.0
        [Budanov] {claims} <that 11,000 soldiers are training>              | positive asserted ongoing 0.7
        [She] {believes} <that the pilot died>                              | positive asserted done 0.65
        [She] {confirmed} <that the pilot died>                             | positive asserted done 1.0
        <The claim could not be independently verified.>                    | negative unconfirmed done 0.4
        <If the talks fail, the strike goes on.>                            | positive asserted possible 0.2
        <The man who did not vote was fined.>                               | positive asserted done 1.0
        <The ministry rejected the report.>                                 | positive denied done 0.0
        <The soldiers left without their weapons.>                          | positive asserted done 1.0
        """)
    void of(String marked, String expected) {
        Texts.Marked m = Texts.marked(marked);
        Attribution a = m.attribution();
        String cueClass = Cues.classOf(m.doc(), a.cue(), a.hull());
        var hedges = Hedges.find(m.doc(), a.hull(), Quantities.find(m.doc(), a.hull()));
        Stance stance = Stances.of(m.doc(), a, hedges, cueClass, a.cue() == null);
        String found = stance.polarity() + " " + stance.status() + " " + stance.phase() + " " + stance.certainty();
        assertThat(found).as(marked).isEqualTo(expected);
    }
}
