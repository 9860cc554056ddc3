package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotateOptionsTest {
    private static final Config SHIPPED = ConfigFactory.parseFile(new File("../conf/claimshift.conf"))
            .resolve()
            .getConfig("claimshift.annotate");

    @Test
    void readsTheShippedFile() {
        AnnotateOptions options = AnnotateOptions.from(SHIPPED);
        assertThat(options)
                .isEqualTo(new AnnotateOptions(
                        "", List.of("en"), 0.2, 100, 4, options.entityTags(), options.attributionTags()));
        assertThat(options.entityTags()).containsEntry("GPE", "LOC").containsEntry("MONEY", "");
    }

    @Test
    void aTagMeansOneOfOurs() {
        Config named = ConfigFactory.parseString("entity-tags { Vessel = MISC, gpe = ORG }");
        assertThat(AnnotateOptions.from(named.withFallback(SHIPPED)).entityTags())
                .as("capitals do not count, and a setting goes over the shipped one")
                .containsEntry("VESSEL", "MISC")
                .containsEntry("GPE", "ORG");
        Config wrong = ConfigFactory.parseString("attribution-tags { SPEAKER = PER }");
        assertThatThrownBy(() -> AnnotateOptions.from(wrong.withFallback(SHIPPED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("annotate.attribution-tags.SPEAKER must be one of SOURCE, CUE, CONTENT");
    }

    @ParameterizedTest
    @CsvSource({"least-confidence, 1.5", "lede-tokens, 4", "partitions-per-core, 0", "languages, [English]"})
    void refusesValuesOutOfRange(String key, String value) {
        Config changed = ConfigFactory.parseString(key + "=" + value).withFallback(SHIPPED);
        assertThatThrownBy(() -> AnnotateOptions.from(changed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("annotate." + key + " must");
    }
}
