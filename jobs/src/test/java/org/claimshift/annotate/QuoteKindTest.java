package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteKindTest {

    /** Each row: a content marked, and its kind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        [She] {said}: <"The dam broke.">                            | direct
        [She] {said}: "<The dam broke>."                            | direct
        [She] {said}: <“The dam broke.”>                            | direct
        [She] {said}: «<The dam broke>»                             | direct
        [She] {said}: „<The dam broke>“                             | direct
        [She] {said}: ‘<The dam’s wall broke>’                      | direct
        [She] {said}: '<The dam broke>'                             | direct
        <“The dam broke,”> [she] {said}, <“and we fled.”>           | direct
        [She] {said} <that the dam broke>.                          | indirect
        [She] {said} <that the dam’s wall broke>.                   | indirect
        [She] {said} <that the soldiers' camp and officers' mess burned>. | indirect
        [She] {said} <that the dam was “about to break”>.           | mixed
        [She] {said} <that the dam was "about to break">.           | mixed
        An "old friend" came. [She] {said} <that the dam broke>.    | indirect
        It is 5" wide. [She] {said} <that the dam broke>.           | indirect
        “We fled. [She] {said}: <The dam broke>                     | direct
        [She] {said} <that the dam” broke>.                         | indirect
        """)
    void of(String marked, String expected) {
        Texts.Marked m = Texts.marked(marked);
        assertThat(QuoteKind.of(m.doc(), m.attribution())).as(marked).isEqualTo(expected);
    }
}
