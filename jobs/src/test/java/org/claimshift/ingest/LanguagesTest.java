package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.claimshift.ingest.Parsed.Accepted;
import org.claimshift.ingest.Parsed.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final String GERMAN =
            "Bei einem Brand in einer Lagerhalle am Hafen sind am Dienstag drei Feuerwehrleute "
                    + "verletzt worden. Die Ursache ist noch unklar, wie eine Sprecherin am Abend mitteilte.";
    private static final String FRENCH =
            "Un incendie s'est déclaré mardi matin dans un entrepôt du port, blessant trois "
                    + "pompiers. La cause n'est pas encore connue, a indiqué une porte-parole dans la soirée.";
    private static final String ENGLISH =
            "Three firefighters were hurt on Tuesday when a warehouse at the harbour caught fire. "
                    + "The cause is not known yet, a spokeswoman said in the evening.";

    @Test
    void tellsTheLanguageOfATextThatIsLongEnough() {
        assertThat(Languages.of(GERMAN)).contains("de");
        assertThat(Languages.of(FRENCH)).contains("fr");
        assertThat(Languages.of(ENGLISH)).contains("en");
        assertThat(Languages.of("Brand am Hafen")).isEmpty();
        assertThat(Languages.of("10:15")).isEmpty();
        assertThat(Languages.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,en", "eng,en", "English,en", "DE,de", "german,de", "nb,no", "cmn,zh", "x-klingon,", "'',"})
    void codes(String name, String code) {
        assertThat(Languages.code(name)).isEqualTo(code);
    }

    private static Parsed json(String language, String body, IngestOptions options) {
        Articles articles = new Articles(Outlets.parse(Samples.REGISTRY), options);
        return new JsonParser(new Fields(options.fields()), articles)
                .parse(
                        "a.jsonl",
                        "{\"outlet\": \"The Daily\", \"body\": \"" + body + "\", \"language\": \"" + language + "\"}");
    }

    @Test
    void othersThanTheConfiguredAreRejected() {
        IngestOptions english = Samples.options();
        assertThat(json("", GERMAN, english)).isEqualTo(new Rejected(Reason.OTHER_LANGUAGE));
        assertThat(json("", FRENCH, english)).isEqualTo(new Rejected(Reason.OTHER_LANGUAGE));
        assertThat(json("fr", ENGLISH, english))
                .as("what the collection says is believed")
                .isEqualTo(new Rejected(Reason.OTHER_LANGUAGE));
        assertThat(json("", ENGLISH, english)).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(
                        accepted.article().language())
                .isEqualTo("en"));
        assertThat(json("", "Brand am Hafen.", english))
                .as("too short to tell")
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.article().language()).isNull());

        assertThat(json("", GERMAN, Samples.options(Map.of("languages", List.of("en", "German")))))
                .isInstanceOf(Accepted.class);
        assertThat(json("", FRENCH, Samples.options(Map.of("languages", List.of()))))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.article().language()).isEqualTo("fr"));
        assertThatThrownBy(() -> Samples.options(Map.of("languages", List.of("Elvish"))))
                .hasMessageContaining("ingest.languages");
    }

    @Test
    void aTemplatesLanguageIsBelievedWhereTheTextIsTooShort() {
        HtmlParser pages = Samples.html();
        assertThat(pages.parse(
                        "in/the-daily/a.html",
                        ("<html lang='en'><p>" + GERMAN).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .as("a template that nobody translated")
                .isEqualTo(new Rejected(Reason.OTHER_LANGUAGE));
        String brief = "<p>Brand am Hafen, drei Verletzte, Ursache unklar.";
        assertThat(pages.parse("in/the-daily/a.html", ("<html lang='de'>" + brief).getBytes()))
                .isEqualTo(new Rejected(Reason.OTHER_LANGUAGE));
        assertThat(pages.parse("in/the-daily/a.html", brief.getBytes())).isInstanceOf(Accepted.class);
    }
}
