package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
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
        At least 2,600 soldiers would be stationed in Kursk.   | At least=approximator; would=modal
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
        The engine appears to be damaged.                      | appears to=modal
        She appeared on television.                            | ``
        The move seems unlikely.                               | seems=modal; unlikely=modal
        The attack was largely repelled.                       | largely=approximator
        Perhaps 40 boats sank.                                 | Perhaps=modal
        The bridge is closed.                                  | ``
        The suspected arsonist fled.                           | suspected=evidential
        It is unclear who fired.                               | unclear=modal
        They are expected to arrive by November.               | are expected to=modal
        """)
    void finds(String sentence, String expected) {
        Document doc = Texts.doc(sentence);
        String found = Hedges.find(doc, Texts.all(doc), Quantities.find(doc, Texts.all(doc))).stream()
                .map(h -> h.span().of(sentence) + "=" + h.kind())
                .collect(Collectors.joining("; "));
        assertThat(found).as(sentence).isEqualTo(expected);
    }
}
