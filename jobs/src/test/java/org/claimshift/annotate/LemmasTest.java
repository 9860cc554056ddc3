package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

    @ParameterizedTest
    @CsvSource({
        "soldiers,soldier",
        "said,say",
        "Claims,claim",
        "denied,deny",
        "denies,deny",
        "stopped,stop",
        "stopping,stop",
        "killed,kill",
        "estimated,estimate",
        "believing,believe",
        "women,woman",
        "people,person",
        "crises,crisis",
        "families,family",
        "churches,church",
        "boxes,box",
        "heroes,hero",
        "told,tell",
        "was,be",
        "status,status",
        "building,build",
        "hundred,hundred",
        "thing,thing",
        "news,news",
        "police,police",
        "admitted,admit",
        "planned,plan",
        "agreed,agree",
        "troops,troop",
        "exaggerated,exaggerate",
        "vehicles,vehicle",
        "buses,bus",
        "houses,house",
        "lives,life",
        "infantrymen,infantryman",
        "losses,loss"
    })
    void of(String word, String lemma) {
        assertThat(Lemmas.of(word)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "buildings,building",
        "meetings,meeting",
        "soldiers,soldier",
        "people,person",
        "wounded,wounded",
        "gunmen,gunman",
        "specimen,specimen",
        "shoes,shoe",
        "lenses,lens",
        "schoolchildren,schoolchild",
        "police,police"
    })
    void noun(String word, String lemma) {
        assertThat(Lemmas.noun(word)).isEqualTo(lemma);
    }
}
