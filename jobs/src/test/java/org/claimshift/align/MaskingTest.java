package org.claimshift.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimshift.align.Claim.Mention;
import org.claimshift.align.Claim.Span;
import org.claimshift.align.Content.Subject;
import org.junit.jupiter.api.Test;

class MaskingTest {
    private static Content content(String text) {
        return Masking.of(Claims.claim(text));
    }

    @Test
    void masksNumbersHedgesNegationAndDates() {
        assertThat(content("At least 2,600 troops may not be deployed to Varn by November")
                        .terms())
                .as("what is left is the proposition")
                .isEqualTo(content("some 3,100 soldiers were deployed to Varn on Friday")
                        .terms())
                .containsExactly("n:soldier", "v:deploy", "varn");
    }

    @Test
    void bringsVerbAndNounAndForeignFormsOfANameTogether() {
        assertThat(content("the deployment of Korean soldiers").terms())
                .isEqualTo(content("Korea deployed soldiers").terms());
        assertThat(Masking.nameKey("LOC", "the Varn region")).isEqualTo(Masking.nameKey("MISC", "Varn"));
        assertThat(Masking.nameKey("PER", "Ana Maria Kovač")).isEqualTo(Masking.nameKey("PER", "Kovač"));
        assertThat(Masking.nameKey("LOC", "North Korea"))
                .as("of places every word counts")
                .isNotEqualTo(Masking.nameKey("LOC", "South Korea"));
    }

    @Test
    void knowsWhatANumberCounts() {
        assertThat(content("nine people were killed when the dam burst").counted())
                .contains("one:v:kill");
        assertThat(content("14 residents died").counted()).contains("one:v:kill");
        assertThat(content("About 3,000 residents were evacuated").counted()).doesNotContain("one:v:kill");
        assertThat(content("2,600 battle-hardened troops").counted()).containsExactly("one:n:soldier");
    }

    @Test
    void leavesOutCueAndSourceThatStandWithinTheHull() {
        String text = "the dam, engineers said, was cracked";
        Claim plain = Claims.claim(text);
        assertThat(Masking.of(plain).words()).contains("engineers", "said");
        assertThat(Masking.of(Claims.withParts(plain, new Span(0, 7), new Span(25, text.length())))
                        .words())
                .containsExactly("the", "dam", "was", "cracked");
    }

    @Test
    void tellsPronounsThatStandForTheSourceFromThoseThatDoNot() {
        Mention mayor = new Mention(new Span(100, 110), "PER", "e1", "Lena Orvik");
        Claim he = Claims.claim("she would open the dam");
        assertThat(Masking.of(he).subject()).isEqualTo(Subject.UNRESOLVED);
        assertThat(Masking.of(Claims.withSource(he, "Mayor Lena Orvik", "indirect", mayor))
                        .subject())
                .isEqualTo(Subject.SPEAKER);
        assertThat(Masking.of(Claims.withSource(he, "Mayor Lena Orvik", "indirect", mayor))
                        .names())
                .as("the presumed subject")
                .contains("orvik");
        assertThat(Masking.of(Claims.withSource(he, "Mayor Lena Orvik", "direct", mayor))
                        .subject())
                .as("inside quote marks she is somebody else")
                .isEqualTo(Subject.UNRESOLVED);
        Claim it = Claims.claim("it was opened too late");
        assertThat(Masking.of(Claims.withSource(it, "Mayor Lena Orvik", "indirect", mayor))
                        .subject())
                .as("a person is no it")
                .isEqualTo(Subject.UNRESOLVED);
        assertThat(content("This dam was opened too late").subject()).isEqualTo(Subject.NAMED);
        assertThat(content("this was too late").subject()).isEqualTo(Subject.UNRESOLVED);
    }

    @Test
    void stemsFormsOfOneWordAlike() {
        assertThat(Stems.of("stationed")).isEqualTo(Stems.of("station")).isEqualTo(Stems.of("stationing"));
        assertThat(Stems.of("evacuated")).isEqualTo(Stems.of("evacuation")).isEqualTo(Stems.of("evacuate"));
        assertThat(Stems.of("received")).isEqualTo(Stems.of("receive")).isEqualTo(Stems.of("receives"));
        assertThat(Stems.of("policies")).isEqualTo(Stems.of("policy")).isNotEqualTo(Stems.of("police"));
        assertThat(Stems.of("2,600")).isEqualTo("2,600");
    }
}
