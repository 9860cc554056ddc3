package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Map<String, String> SHIPPED = AnnotateOptions.from(
                    ConfigFactory.parseResources("conf/claimshift.conf").getConfig("claimshift.annotate"))
            .entityTags();

    private static Labels entities(String... labels) {
        return Labels.of(List.of(labels), Set.of(Labels.NER), SHIPPED);
    }

    @Test
    void severalLabelsMeanOneTag() {
        Labels labels =
                entities("O", "B-PERSON", "I-PERSON", "B-GPE", "B-LOC", "I-FAC", "B-CARDINAL", "B-NORP", "I-LOC");
        assertThat(labels.parts())
                .isEqualTo(Map.of(Labels.NER, List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-MISC")));
        assertThat(labels.targets())
                .as("a tag without a meaning counts for none")
                .containsExactly(0, 1, 2, 3, 3, 4, 0, 5, 4);
        assertThat(labels.size()).isEqualTo(6);
    }

    @Test
    void allMarksAreUnderstood() {
        assertThat(entities("O", "S-PER", "B-PER", "I-PER", "E-PER", "U-ORG", "L-ORG", "B_loc", "M_loc", "misc")
                        .parts()
                        .get(Labels.NER))
                .containsExactly("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "I-MISC");
    }

    @Test
    void onePartOfOurs() {
        List<String> ours = List.of("ner:O", "ner:B-PER", "att:O", "att:I-CUE", "syn:NOUN");
        assertThat(Labels.of(ours).parts())
                .isEqualTo(Map.of(
                        Labels.NER, List.of("O", "B-PER"),
                        Labels.ATT, List.of("O", "I-CUE"),
                        Labels.SYN, List.of("NOUN")));
        Labels attribution = Labels.of(ours, Set.of(Labels.ATT), Map.of());
        assertThat(attribution.parts()).isEqualTo(Map.of(Labels.ATT, List.of("O", "I-CUE")));
        assertThat(attribution.targets()).containsExactly(-1, -1, 0, 1, -1);
    }

    @Test
    void tagsWithoutAMeaningAreToldAllAtOnce() {
        assertThatThrownBy(() -> entities("O", "B-PERSON", "B-VEHICLE", "I-VEHICLE", "B-Animal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VEHICLE, Animal")
                .hasMessageNotContaining("PERSON");
        assertThatThrownBy(() -> entities("O", "B-DATE"))
                .as("nothing would ever be found")
                .hasMessageContaining("none of its labels");
        assertThatThrownBy(() -> Labels.of(List.of("ner:O", "ner:B-PER"), Set.of(Labels.ATT), Map.of()))
                .hasMessageContaining("none of its labels");
    }
}
