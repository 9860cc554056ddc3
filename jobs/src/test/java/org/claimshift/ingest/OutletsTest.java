package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.claimshift.ingest.Parsed.Accepted;
import org.claimshift.ingest.Parsed.Article;
import org.junit.jupiter.api.Test;

class OutletsTest {
    private static final List<String> LINES = List.of(
            "host,outlet,owner,agency,zone",
            "daily.example,The Daily,Daily House,false,America/New_York",
            "daily.example.org,The Daily,Daily House,false",
            "bay.example,Bay Echo,Daily House,false,");

    private static Article article(String outlet, String published) {
        Articles articles = new Articles(Outlets.parse(LINES), Samples.options());
        String record = "{\"outlet\": \"" + outlet + "\", \"body\": \"Text.\", \"published_at\": \"" + published
                + "\", \"crawled_at\": \"2024-07-01 20:00:00\"}";
        return ((Accepted) new JsonParser(new Fields(Samples.options().fields()), articles).parse("a.jsonl", record))
                .article();
    }

    @Test
    void aTimeWithoutAZoneIsOfTheOutletsClock() {
        assertThat(article("the-daily", "2024-07-01 14:00:00").publishedAt().at())
                .isEqualTo(Instant.parse("2024-07-01T18:00:00Z"));
        assertThat(article("The Daily", "2024-07-01 14:00:00").collectedAt())
                .as("the collector's clock is another one")
                .isEqualTo(Instant.parse("2024-07-01T20:00:00Z"));
        assertThat(article("The Daily", "2024-07-01T14:00:00Z").publishedAt().at())
                .isEqualTo(Instant.parse("2024-07-01T14:00:00Z"));
        assertThat(article("The Daily", "2024-07-01").publishedAt())
                .as("a day stays that day")
                .isEqualTo(new Dates.Time(Instant.parse("2024-07-01T00:00:00Z"), "day"));
        assertThat(article("Bay Echo", "2024-07-01 14:00:00").publishedAt().at())
                .as("ingest.zone")
                .isEqualTo(Instant.parse("2024-07-01T14:00:00Z"));
    }

    @Test
    void theZoneIsOptional() {
        assertThat(Outlets.parse(Samples.REGISTRY).zone("The Daily")).isEmpty();
        assertThat(Outlets.parse(LINES).zone("The Daily")).contains(ZoneId.of("America/New_York"));
        assertThat(Outlets.parse(LINES).zone("Bay Echo")).isEmpty();
    }

    @Test
    void everyWrongLineIsTold() {
        assertThatThrownBy(() -> Outlets.parse(List.of(
                        "host,outlet,owner,agency,zone",
                        "a.example,A,,false,Mars/Crater",
                        "b.example,B,,maybe",
                        "c.example,C,,false,UTC,more")))
                .hasMessageContaining("line 2 names no time zone")
                .hasMessageContaining("line 3 is not")
                .hasMessageContaining("line 4 is not");
        assertThatThrownBy(() -> Outlets.parse(List.of("host,outlet", "a.example,A,,false,UTC")))
                .hasMessageContaining("first line")
                .hasMessageContaining("line 2 is not");
    }
}
