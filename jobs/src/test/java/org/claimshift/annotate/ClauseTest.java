package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTest {

    /** Each row: a sentence as our tagger tags it, faults included, its main verbs, and the words aside. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        The/DET dam/NOUN broke/VFIN ./OTHER | broke | ``
        Police/NOUN arrested/VPART the/DET man/NOUN ,/OTHER who/WH is/VFIN to/TO be/VBASE deported/VPART ./OTHER | arrested | who is to be deported .
        The/DET minister/NOUN ,/OTHER who/WH had/VFIN said/VPART he/PRON might/MODAL resign/VBASE ,/OTHER left/VFIN office/NOUN ./OTHER | left | who had said he might resign
        The/DET man/NOUN who/WH did/VFIN not/ADV vote/VBASE was/VFIN fined/VPART ./OTHER | was fined | who did not vote
        If/PREP the/DET dam/NOUN breaks/VFIN ,/OTHER they/PRON will/MODAL leave/VBASE ./OTHER | will leave | If the dam breaks
        When/WH it/PRON rains/VFIN the/DET dam/NOUN leaks/VFIN ./OTHER | leaks | When it rains
        After/PREP the/DET vote/NOUN ,/OTHER the/DET mayor/NOUN left/VFIN ./OTHER | left | ``
        Rebels/NOUN took/VFIN Arl/PROPN ,/OTHER and/CONJ 300/NUM people/NOUN may/MODAL have/VBASE fled/VPART ./OTHER | took | , and 300 people may have fled .
        They/PRON are/VFIN training/NOUN at/PREP ranges/NOUN ./OTHER | are training | ``
        Soldiers/NOUN train/NOUN in/PREP Russia/PROPN | train | ``
        The/DET ship/NOUN sank/VFIN ,/OTHER killing/VING four/NUM people/NOUN ./OTHER | sank | , killing four people .
        The/DET council/NOUN has/VFIN yet/ADV to/TO approve/VBASE the/DET plan/NOUN ./OTHER | has yet to approve | ``
        """)
    void of(String tagged, String verbs, String aside) {
        Document doc = Texts.tagged(tagged);
        Words w = Words.of(doc, Texts.all(doc));
        Clause clause = Clause.of(w, 0, w.size());
        assertThat(IntStream.range(clause.predicate().at(), clause.predicate().to())
                        .mapToObj(w::raw)
                        .collect(Collectors.joining(" ")))
                .as(tagged)
                .isEqualTo(verbs);
        assertThat(clause.aside().stream().mapToObj(w::raw).collect(Collectors.joining(" ")))
                .as(tagged)
                .isEqualTo(aside);
    }
}
