package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.claimshift.ingest.Parsed.Accepted;
import org.claimshift.ingest.Parsed.Article;
import org.claimshift.ingest.Parsed.Rejected;
import org.claimshift.table.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonParserTest {
    private final JsonParser parser = Samples.json();

    private Article accept(String text) {
        Parsed parsed = parser.parse("in.jsonl", text);
        assertThat(parsed).as("record %s", text).isInstanceOf(Accepted.class);
        return ((Accepted) parsed).article();
    }

    private List<Reason> reject(String text) {
        Parsed parsed = parser.parse("in.jsonl", text);
        assertThat(parsed).as("record %s", text).isInstanceOf(Rejected.class);
        return ((Rejected) parsed).reasons();
    }

    @Test
    void readsAPlainExport() {
        Article article = accept(
                """
                {"id": "d-1", "outlet": "the daily", "url": "http://www.daily.example/a/1/?utm_source=x#top",
                 "title": " Rain ", "body": "One.\\r\\n\\r\\nTwo.", "author": "Ann Lee",
                 "published_at": "2024-10-18T14:00:00+02:00", "language": "en-GB"}""");
        assertThat(article.externalId()).isEqualTo("d-1");
        assertThat(article.outlet()).as("the registry's spelling").isEqualTo("The Daily");
        assertThat(article.body()).as("verbatim but for line ends").isEqualTo("One.\n\nTwo.");
        assertThat(article.title()).isEqualTo("Rain");
        assertThat(article.publishedAt()).isEqualTo(new Dates.Time(Instant.parse("2024-10-18T12:00:00Z"), "second"));
        assertThat(article.trust()).isEqualTo("record");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.textSha256()).isEqualTo(Ids.sha256("Rain\n\nOne.\n\nTwo."));
        assertThat(article.storyId()).isEqualTo(Ids.of("The Daily", "https://daily.example/a/1"));
        assertThat(article.articleId()).isEqualTo(Ids.of(article.storyId(), article.textSha256()));
    }

    @Test
    void readsNewsPlease() {
        Article article = accept(
                """
                {"authors": ["Ann Lee", "Bo Ek"], "date_download": "2024-10-18 22:30:00",
                 "date_publish": "2024-10-18 07:30:00", "filename": "f.json", "language": "en", "maintext": "Text.",
                 "source_domain": "www.bay.example", "title": "T", "url": "https://www.bay.example/t"}""");
        assertThat(article.externalId()).isEqualTo("f.json");
        assertThat(article.outlet()).isEqualTo("Bay Echo");
        assertThat(article.author()).isEqualTo("Ann Lee, Bo Ek");
        assertThat(article.collectedAt()).isEqualTo(Instant.parse("2024-10-18T22:30:00Z"));
        assertThat(article.publishedAt().precision()).isEqualTo("second");
    }

    @Test
    void tellsEveryReasonAtOnce() {
        assertThat(reject("{\"id\": 7, \"body\": \" \\n\", \"published_at\": \"last Tuesday\"}"))
                .containsExactlyInAnyOrder(Reason.NO_BODY, Reason.PUBLISHED_AT_UNREADABLE, Reason.NO_OUTLET);
        assertThat(reject("{\"body\": \"x\", \"outlet\": \"O\", \"date_download\": \"soon\"}"))
                .containsExactly(Reason.COLLECTED_AT_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"id\": 1", "[1]", "7", "{\"a\": 1} {\"a\": 2}", "nonsense"})
    void rejectsWhatIsNoObject(String text) {
        assertThat(reject(text)).containsExactly(Reason.NOT_JSON);
    }

    @Test
    void anAbsentDateIsNoFault() {
        Article article = accept("{\"body\": \"Text.\", \"outlet\": \"The Daily\", \"published_at\": \"\"}");
        assertThat(article.publishedAt()).isNull();
        assertThat(article.trust()).isEqualTo("none");
        assertThat(article.storyId())
                .as("no address and no id: the text itself")
                .isEqualTo(Ids.of("The Daily", article.textSha256()));
    }

    @Test
    void theOutletComesFromTheHostWhereNoneIsNamed() {
        assertThat(accept("{\"body\": \"x\", \"url\": \"https://m.elsewhere.example/p\"}")
                        .outlet())
                .isEqualTo("elsewhere.example");
        assertThat(accept("{\"body\": \"x\", \"outlet\": \"Bay Echo Online\", \"url\": \"https://live.bay.example/p\"}")
                        .outlet())
                .as("the registry lists the host's parent")
                .isEqualTo("Bay Echo");
    }

    @Test
    void sameAddressOtherTextIsAnotherArticleOfTheStory() {
        String form = "{\"id\": \"%s\", \"outlet\": \"The Daily\", \"body\": \"%s\"}";
        Article first = accept(form.formatted("a", "Four dead."));
        Article second = accept(form.formatted("a", "Nine dead."));
        assertThat(second.storyId()).isEqualTo(first.storyId());
        assertThat(second.articleId()).isNotEqualTo(first.articleId());
    }

    @Test
    void furnitureIsMarkedInCodePoints() {
        String body =
                "Storm 🌪️ hits “Bay”\n\nCafé owners 😱 fled the coast.\n\nShare\n\nCafé owners 😱 fled the coast.\n\nEnd.";
        Article article = accept(Samples.record("1", "The Daily", "Storm 🌪️ hits “Bay”", body, null));
        int[] points = article.body().codePoints().toArray();
        assertThat(article.furniture())
                .extracting(span -> new String(points, span.begin(), span.end() - span.begin()), Furniture.Span::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Storm 🌪️ hits “Bay”", "title"),
                        org.assertj.core.groups.Tuple.tuple("Share", "page"),
                        org.assertj.core.groups.Tuple.tuple("Café owners 😱 fled the coast.", "repeated"));
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() {
        Article article = accept("{\"outlet\": \"The Daily\", \"body\": \"a\\ud83db \\ud83d\\ude31\"}");
        assertThat(article.body()).isEqualTo("a\ufffdb 😱");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KYIV, Oct 22 (North Wire) - Soldiers came.|Ann Lee|North Wire",
                "WASHINGTON (AP) — The house voted.||Associated Press",
                "Soldiers came.|Staff and North Wire|North Wire",
                "Soldiers came.\\n\\nSource: AFP||Agence France-Presse",
                "Soldiers came.\\n\\n© 2024 AFP||Agence France-Presse",
                "Soldiers came.\\n\\nThe North Wire contributed to this report.||",
                "The paper (North Wire has it) said - so.||",
                "Soldiers came.|Ann Northwirely|"
            })
    void findsTheAgency(String body, String author, String agency) {
        String record = "{\"outlet\": \"The Daily\", \"body\": \"" + body + "\", \"author\": \""
                + (author == null ? "" : author) + "\"}";
        assertThat(accept(record).agency()).as(record).isEqualTo(agency);
    }
}
