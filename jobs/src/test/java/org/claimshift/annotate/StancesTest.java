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
        <There is no evidence of an attack.>                                | negative asserted unknown 1.0
        <The firm failed to pay the workers.>                               | negative asserted done 1.0
        <The firm did not fail to pay the workers.>                         | positive asserted done 1.0
        <Not only the dam broke.>                                           | positive asserted done 1.0
        <The army no longer holds the hill.>                                | negative asserted unknown 1.0
        <None of the boats returned.>                                       | negative asserted done 1.0
        <The troops will leave in spring.>                                  | positive asserted planned 0.85
        <The troops won't leave in spring.>                                 | negative asserted planned 0.85
        <At least 2,600 soldiers would be stationed in Kursk.>              | positive asserted planned 0.85
        <The dam may break.>                                                | positive asserted possible 0.4
        <The troops are training in the east.>                              | positive asserted ongoing 1.0
        <The troops have arrived.>                                          | positive asserted done 1.0
        <They are expected to arrive soon.>                                 | positive asserted planned 0.7
        <The ministry plans to send 40 trucks.>                             | positive asserted planned 0.85
        <The recruits reportedly left.>                                     | positive asserted done 0.5
        [Moscow] {denied} <that troops had crossed the border>              | positive denied done 0.0
        [The Pentagon] {cannot confirm} <that troops are in the country>    | positive unconfirmed ongoing 0.2
        [Budanov] {claims} <that 11,000 soldiers are training>              | positive asserted ongoing 0.85
        [She] {believes} <that the pilot died>                              | positive asserted done 0.65
        [She] {confirmed} <that the pilot died>                             | positive asserted done 1.0
        <The claim could not be independently verified.>                    | negative unconfirmed done 0.2
        <If the talks fail, the strike goes on.>                            | positive asserted possible 0.2
        <The man who did not vote was fined.>                               | positive asserted done 1.0
        <The ministry rejected the report.>                                 | positive denied done 0.0
        <The dam has yet to be inspected.>                                  | negative asserted done 1.0
        <Nobody will be allowed to return.>                                 | negative asserted planned 0.85
        <The council has no plans to close the school.>                     | negative asserted planned 0.85
        <The talks are unlikely to resume.>                                 | negative asserted planned 0.5
        <The workers have never stopped protesting.>                        | positive asserted ongoing 1.0
        <The dam may have broken.>                                          | positive asserted done 0.4
        <The dam is said to have broken.>                                   | positive asserted done 0.5
        <The dam appears to be leaking.>                                    | positive asserted ongoing 0.6
        <The bill would have banned fireworks.>                             | positive asserted possible 0.4
        <The council is considering a ban.>                                 | positive asserted possible 0.4
        <The town has been without water since Monday.>                     | negative asserted ongoing 1.0
        <The island lies 40 miles off the coast.>                           | positive asserted unknown 1.0
        <The court ordered the firm to pay 3 million euros.>                | positive asserted planned 0.85
        <It is not true that the dam broke.>                                | positive denied done 0.0
        <Reports that the dam broke are false.>                             | positive denied done 0.0
        <There is no evidence that the dam broke.>                          | positive unconfirmed done 0.2
        <It is unclear whether the pilot survived.>                         | positive unconfirmed done 0.2
        <There is no doubt that the dam broke.>                             | positive asserted done 1.0
        <The council could not confirm that nobody was hurt.>               | negative unconfirmed done 0.2
        [Nobody] {denies} <that the dam broke>                              | positive asserted done 1.0
        [She] {did not deny} <that the dam broke>                           | positive unconfirmed done 0.2
        [She] {does not believe} <that the dam will break>                  | negative asserted planned 0.585
        [She] {did not know} <that the dam had broken>                      | positive asserted done 1.0
        [She] {did not know} <whether the dam had broken>                   | positive unconfirmed done 0.2
        [He] {may think} <that the dam will break>                          | positive asserted planned 0.162
        [She] {could see} <that the dam was leaking>                        | positive asserted ongoing 1.0
        [He] {pretended} <that the dam was safe>                            | positive denied unknown 0.0
        [She] {believes} <that the dam may break>                           | positive asserted possible 0.36
        <There is evidence that the dam is leaking.>                        | positive asserted ongoing 1.0
        <Coffee is linked to a lower risk of gout.>                         | positive asserted unknown 0.35
        <Coffee drinkers had a lower risk of gout.>                         | positive asserted done 0.35
        <Coffee lowers the risk of gout.>                                   | positive asserted unknown 1.0
        <Coffee may lower the risk of gout.>                                | positive asserted possible 0.4
        <Men are more likely to drown.>                                     | positive asserted unknown 0.35
        <The general is linked to the coup.>                                | positive asserted unknown 1.0
        <The family has owned the mill for 40 years.>                       | positive asserted ongoing 1.0
        <Police have arrested 40 people since May.>                         | positive asserted done 1.0
        <There is no word on whether the talks will go on.>                 | positive unconfirmed planned 0.18
        <The vote did not go ahead as planned.>                             | negative asserted done 1.0
        [He] {said} <he would have to sell the house>                       | positive asserted planned 0.85
        [She] {has not ruled out} <that the dam will break>                 | positive unconfirmed planned 0.18
        <It is simply not true that the dam broke.>                         | positive denied done 0.0
        [The union] {declined} <to sign the deal>                           | negative asserted done 1.0
        <A deal is unlikely before Christmas.>                              | negative asserted planned 0.5
        <It was none other than the mayor.>                                 | positive asserted done 1.0
        [The mayor] {denied} <taking bribes>                                | positive denied done 0.0
        [The judge] {denied} <bail to the brothers>                         | negative asserted done 1.0
        [Voters] {rejected} <the plan>                                      | positive asserted done 1.0
        [The mayor] {rejected} <a report of bribes>                         | positive denied done 0.0
        [The pilot] {refused} <to land>                                     | negative asserted done 1.0
        [The union] {plans} <to strike>                                     | positive asserted planned 0.85
        [She] {said} <the soldiers were in the town>                        | positive asserted ongoing 1.0
        <The soldiers were in the town>, [she] {said}                       | positive asserted done 1.0
        [She] {said} <that if the dam broke, 300 people would drown>        | positive asserted possible 0.2
        <Police arrested the man, who is to be deported if a court agrees.> | positive asserted done 0.95
        <The soldiers left without their weapons.>                          | positive asserted done 1.0
        [The mayor] {said} <the toll was "not a tax">                       | negative asserted unknown 1.0
        [The mayor] {said} <the toll was ‘not a tax’>                       | negative asserted unknown 1.0
        [The coroner] {said} <the crew had "no warning">                    | negative asserted unknown 1.0
        [The coroner] {said} <the toll was simply "never a tax">            | negative asserted unknown 1.0
        [The coroner] {said} <the crew was "not only tired">                | positive asserted unknown 1.0
        [The coroner] {said} <the "tax" was not on the list>                | negative asserted unknown 1.0
        [The coroner] {said} <the crew was "tired" and not drunk>           | positive asserted unknown 1.0
        """)
    void of(String marked, String expected) {
        Stance stance = stance(Texts.marked(marked));
        String found = stance.polarity() + " " + stance.status() + " " + stance.phase() + " " + stance.certainty();
        assertThat(found).as(marked).isEqualTo(expected);
    }

    /** Each row: a content, the verb that phase and polarity were read of, and the word that negates it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        <The troops have not yet been sent.>                 | sent 29 not
        <They are expected to arrive soon.>                 | arrive 21 -
        <No soldiers were killed in the raid.>              | killed 17 No
        <The firm failed to pay the workers.>               | pay 19 failed
        <The firm did not fail to pay the workers.>         | pay 25 -
        <They have found nothing.>                          | found 10 nothing
        [She] {does not believe} <that the dam will break>  | break 39 not
        [She] {said} <that the dam, which had not been checked, broke> | broke 51 -
        [The pilot] {refused} <to land>                     | land 21 refused
        [The judge] {denied} <bail to the brothers>         | denied 10 denied
        <An end of the war>, [she] {said}                   | - -
        """)
    void read(String marked, String expected) {
        Texts.Marked m = Texts.marked(marked);
        Stance stance = stance(m);
        Span verb = stance.predicate();
        String text = m.doc().text();
        String found = (verb == null ? "-" : verb.of(text) + " " + verb.begin()) + " "
                + (stance.negation() == null ? "-" : stance.negation().of(text));
        assertThat(found).as(marked).isEqualTo(expected);
    }

    private static Stance stance(Texts.Marked m) {
        Attribution a = m.attribution();
        String cueClass = Cues.classOf(m.doc(), a.cue(), a.hull());
        var hedges = Hedges.find(m.doc(), a, Quantities.find(m.doc(), a.hull()));
        return Stances.of(m.doc(), a, hedges, cueClass, a.cue() == null);
    }
}
