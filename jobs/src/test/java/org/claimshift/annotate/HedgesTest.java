package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HedgesTest {

    /** Each row: a content and its hedges as text and kind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        The dam may break within days.                         | may=modal
        In May 2019 the dam broke.                             | ``
        The dam could have broken.                             | could=modal
        At least 2,600 soldiers would be stationed in Kursk.   | At least=approximator
        The dam will probably break.                           | probably=modal
        The video purportedly shows recruits.                  | purportedly=evidential
        The mayor allegedly took bribes.                       | allegedly=evidential
        The recruits reportedly left on Monday.                | reportedly=evidential
        The pilot is believed to have died.                    | is believed to=evidential
        The firm is said to owe $5 million.                    | is said to=evidential
        Around 11,000 infantrymen train there.                 | Around=approximator
        Nearly 3,000 houses burned.                            | Nearly=approximator
        200 or more flights were cancelled.                    | or more=approximator
        The ministry claims that the bridge is safe.           | claims that=distancing
        The so-called republic sent troops.                    | so-called=distancing
        If the talks fail, the strike goes on.                 | If=conditional
        Unless the rain stops, the dam will break.             | Unless=conditional
        The engine appears to be damaged.                      | appears to=evidential
        She appeared on television.                            | ``
        The move seems unlikely.                               | seems=evidential; unlikely=modal
        The attack was largely repelled.                       | ``
        Perhaps 40 boats sank.                                 | Perhaps=modal
        The bridge is closed.                                  | ``
        The suspected arsonist fled.                           | suspected=distancing
        It is unclear who fired.                               | ``
        They are expected to arrive by November.               | ``
        The parade will go ahead even if it snows.             | ``
        She asked if the dam would hold.                       | ``
        Should the dam break, 300 people will have to leave.   | Should=conditional
        The road should be open by Monday.                     | should=modal
        Children should be seen by a doctor.                   | ``
        She could hear the water.                              | ``
        The rebels claimed responsibility for the blast.       | ``
        The dam, which may break, was built in 1950.           | may=modal
        Fans of the Most Likely To Succeed album rejoiced.     | ``
        The tunnel could not be saved.                         | ``
        The union provided the tents that the miners used.     | ``
        The blankets provided by the town were warm.           | ``
        The town has provided the school a hall it needs.      | ``
        The pool will open, provided the pump is mended.       | provided=conditional
        The school, rich by then, provided the tents they had. | ``
        Provided there is snow, the race will be held.         | Provided=conditional
        The storm claimed 20 lives and damaged the port.       | ``
        The storm, which claimed three lives, was the worst.   | ``
        The lawyers rejected his claim to the estate.          | ``
        The lawyers rejected claims of theft.                  | ``
        The town must contend with floods.                     | ``
        The council insists on a toll.                         | ``
        The driver claims to have seen smoke.                  | claims to=distancing
        The driver claimed the brakes failed.                  | claimed=distancing
        The mayor wrote what he said to reporters.             | ``
        The driver reported to the station on Monday.          | ``
        The driver said to have left was found.                | said to=evidential
        Tents said to be stolen were found.                    | said to=evidential
        The driver, she said to be sure, was late.             | ``
        The bridge is said to no longer be safe.               | is said to=evidential
        """)
    void finds(String sentence, String expected) {
        Document doc = Texts.doc(sentence);
        Attribution own = new Attribution(null, null, List.of(Texts.all(doc)), 1);
        assertThat(told(doc, own)).as(sentence).isEqualTo(expected);
    }

    /** Each row: source, cue and content, and the hedges; those that bear on no main predicate in brackets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        <The mayor> {is said} <to have left>.                                | is said to=evidential
        <The mayor> {reportedly} <left the town>.                            | reportedly=evidential
        {It is believed} <that the pilot died>.                              | It is believed=evidential
        [The mayor] {is said to have told} <friends that he may go>.         | may=modal
        {According to} [unconfirmed reports], <the dam broke>.               | According to unconfirmed reports=evidential
        {According to} [two reports by the police], <the dam broke>.         | ``
        Perhaps, [she] {said}, <the dam broke>.                              | Perhaps=modal
        [The mayor] {insisted} <that the dam was safe>.                      | ``
        [She] {said} <the suspected arsonist fled>.                          | (suspected=distancing)
        [She] {said} <the dam, which may break, is old>.                     | (may=modal)
        [She] {said} <the arsonist, allegedly drunk, fled after he may have been seen>. | allegedly=evidential; (may=modal)
        """)
    void findsInAttributions(String marked, String expected) {
        Texts.Marked m = Texts.marked(marked);
        assertThat(told(m.doc(), m.attribution())).as(marked).isEqualTo(expected);
    }

    /** The tagger's word classes tell whether "provided" is a verb. */
    @Test
    void tellsAConditionFromAGift() {
        Document doc =
                Texts.tagged("It/PRON will/MODAL open/VBASE ,/OTHER provided/VPART the/DET pump/NOUN works/VFIN");
        assertThat(told(doc, new Attribution(null, null, List.of(Texts.all(doc)), 1)))
                .isEqualTo("provided=conditional");
    }

    private static String told(Document doc, Attribution attribution) {
        List<Quantity> quantities = Quantities.find(doc, attribution.hull());
        return Hedges.find(doc, attribution, quantities).stream()
                .map(h -> {
                    String hedge = h.span().of(doc.text()) + "=" + h.kind();
                    return h.weakens() || h.kind().equals("approximator") || attribution.cue() == null
                            ? hedge
                            : "(" + hedge + ")";
                })
                .collect(Collectors.joining("; "));
    }
}
