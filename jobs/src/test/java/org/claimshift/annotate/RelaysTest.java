package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelaysTest {

    /** Each row: an attribution as the tagger marks it, the tagged entities, and what comes of it: source (relays) content. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        [Solovey] {told} Reuters <that they came>.                              |             | Solovey (Reuters) that they came
        [Solovey] {told} the Associated Press <that they came>.                 |             | Solovey (Associated Press) that they came
        [Solovey] {told} reporters <that they came>.                            |             | Solovey () that they came
        [Solovey] {told} parliament <that they came>.                           |             | Solovey () that they came
        [Solovey] {told} the Evening Lamp <that they came>.                     |             | Solovey () that they came
        [Solovey] {told} state television <that they came>.                     |             | Solovey (state television) that they came
        [Solovey] {told} broadcaster NHK on Monday <that they came>.            |             | Solovey (NHK) that they came
        <They came>, [Solovey] {said}, as quoted by the Associated Press.       |             | Solovey (Associated Press) They came
        <They came>, [Solovey] {said} in an interview with the Kyiv Post.       |             | Solovey (Kyiv Post) They came
        <They came>, [Solovey] {said} in a statement carried by TASS.           |             | Solovey (TASS) They came
        <They came>, [Solovey] {said} on CNN.                                   |             | Solovey (CNN) They came
        <They came>, [Solovey] {said}, according to the Kyiv Post.              |             | Solovey (Kyiv Post) They came
        <They came>, [Solovey] {told} the Kyiv Post, as reported by Interfax.   |             | Solovey (Interfax, Kyiv Post) They came
        <They came>, {according to} [Reuters].                                  |             | Reuters () They came
        [Solovey] {said} <that he told Reuters everything>.                     |             | Solovey () that he told Reuters everything
        Speaking to the BBC on Monday, [she] {said} <they came>.                |             | she (BBC) they came
        <They came>, Interfax reported, {citing} [Solovey].                     | ORG Interfax | Solovey (Interfax) They came
        <They came>, [Interfax] {reported} on Sunday, citing a commander.       | ORG Interfax | a commander (Interfax) They came
        <They came>, [Interfax] {reported}, citing tensions.                    | ORG Interfax | Interfax () They came
        According to Reuters, citing [officials], <they came>.                  | ORG Reuters | officials (Reuters) they came
        Citing two officials, [Reuters] {said} <that they came>.                | ORG Reuters | two officials (Reuters) that they came
        <Solovey> {was quoted} by Interfax as saying that they came.            | ORG Interfax | Solovey (Interfax) they came
        [Interfax] {quoted} <Solovey as saying they came>.                      | ORG Interfax | Solovey (Interfax) they came
        <They came>, {quoted} Solovey as saying.                                |             | null () They came
        [Lind] {said} <the mayor had told her that they came>.                  | PER Lind    | Lind () the mayor had told her that they came; the mayor (Lind) they came
        [Lind] {said} <she believed they came>.                                 | PER Lind    | Lind () she believed they came
        [Interfax] {reported} <that Lind denied that they came>.                | ORG Interfax | Interfax () that Lind denied that they came; Lind (Interfax) they came
        [Lind] {said} <it could not confirm that they came>.                    | PER Lind    | Lind () they came
        His aide, quoted by [the Kyiv Post], {said} <that they came>.           |             | His aide (Kyiv Post) that they came
        His aide {threatened} <to leave>.                                       |             | His aide () to leave
        """)
    void relays(String marked, String entities, String expected) {
        Texts.Marked m = Texts.marked("body", marked, entities);
        EntityNames names = new EntityNames(List.of(m.doc()), Aliases.shipped());
        Speakers speakers = new Speakers(m.doc(), names);
        List<Relayed> resolved = Citations.resolve(m.doc(), List.of(m.attribution()));
        Relays relays = new Relays(m.doc(), resolved, names, speakers, "The Evening Lamp");
        List<String> found = new ArrayList<>();
        for (Relayed next : resolved) {
            Attribution a = next.attribution();
            speakers.of(a.source());
            String source = a.source() == null ? "null" : a.source().of(m.doc().text());
            found.add(source + " (" + String.join(", ", relays.of(a)) + ") "
                    + a.hull().of(m.doc().text()));
        }
        assertThat(String.join("; ", found)).as(marked).isEqualTo(expected);
    }
}
