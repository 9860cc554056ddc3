package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.claimshift.ingest.Parsed.Accepted;
import org.claimshift.ingest.Parsed.Article;
import org.claimshift.ingest.Parsed.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlParserTest {
    private static final String TEXT = "<p>The dam at Orvik held through the night, the water board said on Monday.</p>"
            + "<p>About two hundred people had left their houses as a precaution, it said.</p>";

    private final HtmlParser parser = Samples.html();

    private Parsed parse(String file, String html) {
        return parser.parse(file, html.getBytes(StandardCharsets.UTF_8));
    }

    private Article accept(String html) {
        Parsed parsed = parse("in/the-daily/dam.html", html);
        assertThat(parsed).as(html).isInstanceOf(Accepted.class);
        return ((Accepted) parsed).article();
    }

    private Article crawled(String html, String address) {
        Parsed parsed = parser.parse(
                html.getBytes(StandardCharsets.UTF_8),
                new HtmlParser.Delivery("1", address, null, "2024-10-22T06:00:00Z", null));
        assertThat(parsed).as(html).isInstanceOf(Accepted.class);
        return ((Accepted) parsed).article();
    }

    @Test
    void aSavedPageIsItsArticle() {
        Article article = accept(
                """
                <!doctype html><html lang="en-GB"><head><meta charset="utf-8">
                <title>Dam holds - The Daily</title>
                <link rel="canonical" href="https://www.daily.example/2024/10/21/dam">
                <meta property="article:published_time" content="2024-10-21T07:15:00+02:00">
                <meta name="author" content="Ann Lee">
                <script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": []}</script>
                </head><body class="has-sidebar">
                <header><div class="menu"><a href="/">Home</a> <a href="/world">World</a></div></header>
                <div id="cookie-notice">We use cookies to improve this site. You can read about that in our policy.</div>
                <div class="page"><div class="column"><h1>Dam at Orvik holds</h1>
                <div class="byline">Ann Lee, Orvik</div>
                <div class="text"><p>The dam at Orvik held through the night, the <a href="/w">water board</a> said on Monday.
                  It is 40 metres high.</p>
                <div class="ad-slot">Advertisement</div>
                <h2>Houses left</h2>
                <p>About two hundred people had left their houses as a precaution, it said.</p>
                <ul class="related-links"><li><a href="/x">How dams are built and why they fail, explained.</a></li></ul>
                <blockquote>We heard it all night.</blockquote>
                <p>“It held.”</p></div></div>
                <div class="sidebar"><p>The ten most read stories of this week, chosen by our readers, are these.</p></div></div>
                <footer><p>The Daily is published by Daily House. All rights are reserved, in all countries.</p></footer>
                </body></html>""");
        assertThat(article.body())
                .isEqualTo(
                        """
                        The dam at Orvik held through the night, the water board said on Monday. It is 40 metres high.

                        Houses left

                        About two hundred people had left their houses as a precaution, it said.

                        We heard it all night.

                        “It held.”""");
        assertThat(article.title()).isEqualTo("Dam at Orvik holds");
        assertThat(article.outlet()).isEqualTo("The Daily");
        assertThat(article.author()).isEqualTo("Ann Lee");
        assertThat(article.url()).isEqualTo("https://www.daily.example/2024/10/21/dam");
        assertThat(article.externalId()).isEqualTo("dam");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.publishedAt().at()).isEqualTo(Instant.parse("2024-10-21T05:15:00Z"));
        assertThat(article.trust()).isEqualTo("meta");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<script type='application/ld+json'>{\"@graph\": [{\"@type\": [\"NewsArticle\"], \"datePublished\": \"2024-10-21T08:00:00Z\"}]}</script><meta name=date content=2020-01-01>|jsonld|2024-10-21T08:00:00Z",
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"soon\"}</script><meta name=date content=2024-10-20>|meta|2024-10-20T00:00:00Z",
                "<script type='application/ld+json'>{broken</script><meta itemprop=datePublished content='2024-10-21 09:30'>|meta|2024-10-21T09:30:00Z",
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2024-12-24T08:00:00Z\"}</script>|url|2024-10-19T00:00:00Z",
                "<meta property='article:modified_time' content='2024-10-22'>|url|2024-10-19T00:00:00Z"
            })
    void theTimeIsTheMostTrustedThatCanBeRight(String head, String trust, String at) {
        Article article = crawled(
                "<html><head>" + head + "</head><body>" + TEXT + "</body></html>",
                "https://daily.example/2024/10/19/dam");
        assertThat(article.trust()).isEqualTo(trust);
        assertThat(article.publishedAt().at()).isEqualTo(Instant.parse(at));
    }

    @Test
    void aTimeElementThatTellsAChangeOrAnotherStoryIsNotTheTime() {
        String body = "<aside><time datetime='2024-10-01'></time></aside><a href='/y'><time>2024-10-02</time></a>"
                + "<time class='updated' datetime='2024-10-21T10:00:00Z'></time>";
        String address = "https://daily.example/dam";
        assertThat(crawled(body + TEXT, address).trust()).isEqualTo("none");
        assertThat(crawled(body + "<article><time>Oct. 20, 2024 at 5:04 p.m. EDT</time>" + TEXT + "</article>", address)
                        .publishedAt()
                        .at())
                .isEqualTo(Instant.parse("2024-10-20T21:04:00Z"));
    }

    @Test
    void linkedDataGivesTheTextThatScriptsWouldLoad() {
        Article article = accept(
                """
                <html><head><script type="application/ld+json">
                [{"@type": "NewsArticle", "headline": "Dam &amp; houses", "author": "Ann Lee",
                  "publisher": {"name": "The Daily"},
                  "articleBody": "The dam at Orvik held through the night, the water board said.
                Two hundred people had left their houses.",}]</script></head>
                <body><div id="app"></div><p>Turn on JavaScript to read this page, please.</p></body></html>""");
        assertThat(article.title()).isEqualTo("Dam & houses");
        assertThat(article.body())
                .isEqualTo("The dam at Orvik held through the night, the water board said.\n\n"
                        + "Two hundred people had left their houses.");
    }

    @Test
    void aCopyWhoseCanonicalAddressIsAnotherOutletsStaysWithItsOutlet() {
        String html = "<html><head><link rel=canonical href='https://northwire.example/dam'></head><body>" + TEXT;
        Article article = crawled(html, "https://daily.example/wire/dam");
        assertThat(article.outlet()).isEqualTo("The Daily");
        assertThat(article.url()).isEqualTo("https://daily.example/wire/dam");
    }

    @Test
    void aBodyThatAScriptWouldShowIsRead() {
        assertThat(accept("<html><body style='display: none'>" + TEXT + "</body></html>")
                        .body())
                .hasLineCount(3);
    }

    @Test
    void aFrontPageAndAPageWithoutTextAreNoArticles() {
        Parsed front = parser.parse(
                TEXT.getBytes(StandardCharsets.UTF_8),
                new HtmlParser.Delivery("1", "https://daily.example/", null, null, null));
        assertThat(front).isEqualTo(new Rejected(Reason.FRONT_PAGE));
        assertThat(parse("in/the-daily/a.html", "<html><body><a href='/'>Home</a><p>Ok</p></body></html>"))
                .isEqualTo(new Rejected(Reason.NO_BODY));
    }

    @ParameterizedTest
    @CsvSource({
        "<meta charset=iso-8859-1>, windows-1252",
        "'', windows-1252",
        "'', UTF-8",
        "<meta charset=utf-8>, UTF-8"
    })
    void lettersAreReadAsThePageOrABrowserWould(String head, String charset) {
        String text = "“Café” owners on the quay said on Monday that they’d had no guests for a week – not one.";
        byte[] bytes = ("<html><head>" + head + "</head><body><p>" + text + "</p>").getBytes(Charset.forName(charset));
        Article article = ((Accepted) parser.parse("in/the-daily/a.html", bytes)).article();
        assertThat(article.body()).isEqualTo(text);
    }

    @Test
    void nestingWithoutEndIsBounded() {
        String[] bombs = {
            "<div>".repeat(45_000) + TEXT,
            "<b><i>".repeat(20_000) + TEXT,
            TEXT + "<div class=share>".repeat(45_000) + "x",
            "<time>x".repeat(15_000) + TEXT,
            "<p>" + "a<br>".repeat(45_000),
            "<script type='application/ld+json'>" + "[".repeat(1_000_000) + "</script>" + TEXT,
            "<script type='application/ld+json'>" + "{\"a\":".repeat(900) + "1" + "}".repeat(900) + "</script>" + TEXT
        };
        for (String bomb : bombs) {
            assertTimeout(Duration.ofSeconds(30), () -> parse("in/the-daily/a.html", bomb), bomb.substring(0, 40));
        }
        assertThat(parse("in/the-daily/a.html", "<table><b>".repeat(400_000)))
                .isEqualTo(new Rejected(Reason.TOO_MANY_TAGS));
    }
}
