package org.claimshift.align;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.align.Article.Precision;
import org.claimshift.align.Claim.Mention;
import org.claimshift.align.Claim.Quantity;
import org.claimshift.align.Claim.Source;
import org.claimshift.align.Claim.Span;
import org.claimshift.table.Ids;

/** Claims for tests: a text is enough, all else has a default. */
final class Claims {
    private static final Pattern NUMBER = Pattern.compile(
            "\\d[\\d,.]*\\d|\\d|\\b(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
                    + "|seventeen|nineteen|twenty|thirty)\\b");

    private Claims() {}

    static final AlignOptions OPTIONS =
            AlignOptions.from(com.typesafe.config.ConfigFactory.parseResources(Claims.class, "/conf/claimshift.conf")
                    .resolve()
                    .getConfig("claimshift.align"));

    /** An article published at a minute of an imagined day; null for an unknown time. */
    static Article article(String id, String outlet, Integer minute) {
        return new Article(
                id,
                "story-" + id,
                outlet,
                id,
                false,
                minute == null ? null : minute * 60_000_000L,
                minute == null ? Precision.NONE : Precision.SECOND,
                null);
    }

    /** An indirect claim of the body that stands at an offset; numbers are marked. */
    static Claim claim(Article article, int begin, String text) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            Span span = new Span(begin + matcher.start(), begin + matcher.end());
            quantities.add(new Quantity(
                    span,
                    Character.isDigit(matcher.group().charAt(0))
                            ? Double.valueOf(matcher.group().replace(",", ""))
                            : null,
                    "one",
                    null));
        }
        return new Claim(
                Ids.of(article.id(), begin, text),
                article,
                "body",
                true,
                begin,
                begin + text.length(),
                text,
                List.of(new Span(begin, begin + text.length())),
                "indirect",
                null,
                null,
                null,
                "positive",
                "asserted",
                "unknown",
                List.of(),
                quantities,
                List.of(),
                List.of(),
                List.of(),
                0.9,
                List.of(),
                List.of());
    }

    static Claim claim(String text) {
        return claim(article("a", "Outlet", 0), 0, text);
    }

    static Claim withSource(Claim c, String text, String kind, Mention... mentions) {
        String entity = mentions.length == 0 ? null : mentions[0].entityId();
        return new Claim(
                c.id(),
                c.article(),
                c.field(),
                c.inLede(),
                c.begin(),
                c.end(),
                c.text(),
                c.parts(),
                kind,
                new Source(text, null, entity, 5),
                c.cue(),
                "neutral",
                c.polarity(),
                c.status(),
                c.phase(),
                c.hedges(),
                c.quantities(),
                c.times(),
                List.of(mentions),
                c.entityIds(),
                c.confidence(),
                c.threads(),
                c.vectors());
    }

    static Claim withThreads(Claim c, String... threads) {
        return new Claim(
                c.id(),
                c.article(),
                c.field(),
                c.inLede(),
                c.begin(),
                c.end(),
                c.text(),
                c.parts(),
                c.kind(),
                c.source(),
                c.cue(),
                c.cueClass(),
                c.polarity(),
                c.status(),
                c.phase(),
                c.hedges(),
                c.quantities(),
                c.times(),
                c.mentions(),
                c.entityIds(),
                c.confidence(),
                List.of(threads),
                c.vectors());
    }

    static Claim withVector(Claim c, float... values) {
        return new Claim(
                c.id(),
                c.article(),
                c.field(),
                c.inLede(),
                c.begin(),
                c.end(),
                c.text(),
                c.parts(),
                c.kind(),
                c.source(),
                c.cue(),
                c.cueClass(),
                c.polarity(),
                c.status(),
                c.phase(),
                c.hedges(),
                c.quantities(),
                c.times(),
                c.mentions(),
                c.entityIds(),
                c.confidence(),
                c.threads(),
                List.of(new Claim.Vector("m", values)));
    }

    static Claim withParts(Claim c, Span... parts) {
        return new Claim(
                c.id(),
                c.article(),
                c.field(),
                c.inLede(),
                c.begin(),
                c.end(),
                c.text(),
                List.of(parts),
                c.kind(),
                c.source(),
                c.cue(),
                c.cueClass(),
                c.polarity(),
                c.status(),
                c.phase(),
                c.hedges(),
                c.quantities(),
                c.times(),
                c.mentions(),
                c.entityIds(),
                c.confidence(),
                c.threads(),
                c.vectors());
    }
}
