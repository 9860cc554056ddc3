package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import org.claimshift.ingest.Parsed.Accepted;
import org.claimshift.ingest.Parsed.Article;
import org.claimshift.ingest.Parsed.Rejected;
import org.junit.jupiter.api.Test;

class TextPageParserTest {
    private final TextPageParser parser = Samples.page();

    private Article accept(String file, String text) {
        return ((Accepted) parser.parse(file, text)).article();
    }

    @Test
    void readsASavedPage() {
        String text =
                """
                Fire 🔥 at the mill

                Fire 🔥 at the mill

                Smoke over the “old” mill. (Photo: Ann Lee)

                By Bay Echo October 19, 2024

                The mill burned down, the brigade said. Nobody was hurt.

                “We saw it,” he said

                News

                More local news
                """;
        Article article = accept("pages/be-1019.txt", text);
        assertThat(article.externalId()).isEqualTo("be-1019");
        assertThat(article.title()).isEqualTo("Fire 🔥 at the mill");
        assertThat(article.outlet()).isEqualTo("Bay Echo");
        assertThat(article.publishedAt()).isEqualTo(new Dates.Time(Instant.parse("2024-10-19T00:00:00Z"), "day"));
        assertThat(article.trust()).isEqualTo("byline");
        assertThat(article.body()).as("the file as it is").isEqualTo(text);
        int[] points = text.codePoints().toArray();
        assertThat(article.furniture())
                .extracting(span -> new String(points, span.begin(), span.end() - span.begin()), Furniture.Span::reason)
                .containsExactly(
                        tuple("Fire 🔥 at the mill", "title"),
                        tuple("Fire 🔥 at the mill", "title"),
                        tuple("Smoke over the “old” mill. (Photo: Ann Lee)", "caption"),
                        tuple("By Bay Echo October 19, 2024", "byline"),
                        tuple("News", "page"),
                        tuple("More local news", "page"));
    }

    @Test
    void withoutABylineTheFolderNamesTheOutlet() {
        Article article = accept("in/the-daily/2024-10-19/x.txt.gz", "Title\nThe text goes on for a while here.");
        assertThat(article.outlet()).isEqualTo("The Daily");
        assertThat(article.externalId()).isEqualTo("x");
        assertThat(article.trust()).isEqualTo("none");
        assertThat(((Rejected) parser.parse("in/x.txt", "Title\nThe text goes on for a while here.")).reasons())
                .containsExactly(Reason.NO_OUTLET);
    }

    @Test
    void aPageOfFurnitureHasNoBody() {
        assertThat(((Rejected) parser.parse("in/x.txt", "Title\n\nBy Bay Echo October 19, 2024\n\nShare\n")).reasons())
                .containsExactly(Reason.NO_BODY);
    }

    @Test
    void aBylineMayNameTheWriterToo() {
        Article article =
                accept("x.txt", "Title\nBy Ann Lee, The Daily | 19 October 2024\nThe text goes on here, he said.");
        assertThat(article.outlet()).isEqualTo("The Daily");
        assertThat(article.author()).isEqualTo("Ann Lee, The Daily");
    }
}
