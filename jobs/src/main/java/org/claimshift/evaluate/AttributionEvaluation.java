package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimshift.evaluate.AnnotatedText.Claim;
import org.claimshift.evaluate.AttributionGold.Attribution;
import org.claimshift.evaluate.Report.Line;
import org.claimshift.evaluate.Report.Miss;
import org.claimshift.evaluate.Report.Section;
import org.claimshift.evaluate.Spans.Span;

/**
 * Who says what: the attributed claims of the bodies against gold attributions, by tokens of the evaluator's own
 * ({@link TextTokens}). The body of such gold holds its headline, so {@code annotate} gets no title.
 */
public final class AttributionEvaluation implements AnnotateEvaluation {
    private static final double HALF = 0.5;
    private static final String MARKS = "\"“”«»„";

    private final List<AttributionGold> gold;

    AttributionEvaluation(List<AttributionGold> gold) {
        this.gold = gold;
    }

    /** @throws IllegalArgumentException naming the line that is not gold of attributions */
    public static AttributionEvaluation read(Path file) {
        return new AttributionEvaluation(AttributionGold.read(file));
    }

    /** An attribution as sets of tokens; the spans are its content. */
    private record Roles(BitSet source, BitSet cue, BitSet content, List<Span> spans, String text) {}

    @Override
    public List<GoldText> texts() {
        return gold.stream()
                .map(article -> new GoldText(article.id(), null, article.publishedAt(), null, article.body()))
                .toList();
    }

    @Override
    public Report score(Map<String, AnnotatedText> found) {
        Tally tally = new Tally();
        List<Miss> misses = new ArrayList<>();
        for (AttributionGold article : gold) {
            tally.document();
            TextTokens tokens = new TextTokens(article.body());
            List<Roles> wanted = article.attributions().stream()
                    .map(attribution -> roles(article.body(), tokens, attribution))
                    .toList();
            List<Roles> claimed = found.getOrDefault(article.id(), AnnotatedText.EMPTY).claims().stream()
                    .filter(claim -> claim.isOfBody() && !claim.isNarrator())
                    .map(claim -> roles(article.body(), tokens, attribution(claim)))
                    .toList();
            roles(tally, wanted, claimed);
            spans(tally, tokens, wanted, claimed);
            saidWhat(tally, article, wanted, claimed, misses);
        }
        return report(tally, misses);
    }

    private static Attribution attribution(Claim claim) {
        return new Attribution(
                claim.source() == null ? List.of() : List.of(claim.source().span()),
                claim.cue() == null ? List.of() : List.of(claim.cue()),
                claim.parts());
    }

    private static Roles roles(String body, TextTokens tokens, Attribution attribution) {
        return new Roles(
                tokens.in(attribution.source()),
                tokens.in(attribution.cue()),
                tokens.in(attribution.content()),
                attribution.content(),
                Spans.text(body, attribution.source()) + " | " + Spans.text(body, attribution.cue()) + " | "
                        + Spans.text(body, attribution.content()));
    }

    private static void roles(Tally tally, List<Roles> wanted, List<Roles> claimed) {
        Map<String, Function<Roles, BitSet>> roles = new LinkedHashMap<>();
        roles.put("source", Roles::source);
        roles.put("cue", Roles::cue);
        roles.put("content", Roles::content);
        roles.forEach((name, role) -> {
            BitSet gold = union(wanted, role);
            BitSet mine = union(claimed, role);
            tally.add(
                    "tokens of the " + name,
                    new Counts(TextTokens.common(gold, mine), mine.cardinality(), gold.cardinality()));
        });
    }

    private static BitSet union(List<Roles> some, Function<Roles, BitSet> role) {
        BitSet all = new BitSet();
        some.forEach(roles -> all.or(role.apply(roles)));
        return all;
    }

    private static void spans(Tally tally, TextTokens tokens, List<Roles> wanted, List<Roles> claimed) {
        List<BitSet> gold = all(wanted, Roles::content);
        List<BitSet> mine = all(claimed, Roles::content);
        tally.add("content, same tokens", pairs(gold, mine, 1));
        tally.add(
                "content, same but for outer marks",
                pairs(
                        gold.stream().map(tokens::trimmed).toList(),
                        mine.stream().map(tokens::trimmed).toList(),
                        1));
        tally.add("content, half", pairs(gold, mine, HALF));
        // Two attributions may share the words of their source or cue, and then these are one span.
        tally.add("cue, same tokens", pairs(distinct(wanted, Roles::cue), distinct(claimed, Roles::cue), 1));
        tally.add("cue, half", pairs(distinct(wanted, Roles::cue), distinct(claimed, Roles::cue), HALF));
        tally.add("source, same tokens", pairs(distinct(wanted, Roles::source), distinct(claimed, Roles::source), 1));
        tally.add("source, half", pairs(distinct(wanted, Roles::source), distinct(claimed, Roles::source), HALF));
    }

    private static Counts pairs(List<BitSet> gold, List<BitSet> mine, double least) {
        return Matching.of(gold, mine, TextTokens::overlap, least).counts();
    }

    private static List<BitSet> all(List<Roles> some, Function<Roles, BitSet> role) {
        return some.stream().map(role).filter(set -> !set.isEmpty()).toList();
    }

    private static List<BitSet> distinct(List<Roles> some, Function<Roles, BitSet> role) {
        return all(some, role).stream().distinct().toList();
    }

    private static void saidWhat(
            Tally tally, AttributionGold article, List<Roles> all, List<Roles> claimed, List<Miss> misses) {
        List<Roles> wanted =
                all.stream().filter(roles -> !roles.content().isEmpty()).toList();
        Matching matching = Matching.of(wanted, claimed, AttributionEvaluation::contents, HALF);
        int who = 0;
        int three = 0;
        for (int i = 0; i < wanted.size(); i++) {
            Roles gold = wanted.get(i);
            Roles mine = matching.found(i) < 0 ? null : claimed.get(matching.found(i));
            boolean what = mine != null;
            boolean right = what && same(gold.source(), mine.source());
            who += right ? 1 : 0;
            three += right && same(gold.cue(), mine.cue()) ? 1 : 0;
            if (isQuoted(article.body(), gold.spans())) {
                tally.add("with quote marks: content", what);
                tally.add("with quote marks: content and source", right);
            }
            if (!right) {
                misses.add(miss(article.id(), gold, mine, claimed));
            }
        }
        for (int i = 0; i < claimed.size(); i++) {
            if (matching.gold(i) < 0) {
                Roles mine = claimed.get(i);
                boolean near = wanted.stream().anyMatch(gold -> contents(gold, mine) > 0);
                misses.add(new Miss(
                        near ? "claim that is a part of gold or holds it" : "claim that no gold touches",
                        article.id(),
                        List.of("read: " + mine.text())));
            }
        }
        tally.add("content and source", new Counts(who, claimed.size(), wanted.size()));
        tally.add("content, source and cue", new Counts(three, claimed.size(), wanted.size()));
    }

    private static double contents(Roles a, Roles b) {
        return TextTokens.overlap(a.content(), b.content());
    }

    /** Both lack it, or they share a token. */
    private static boolean same(BitSet gold, BitSet mine) {
        return gold.isEmpty() && mine.isEmpty() || gold.intersects(mine);
    }

    private static boolean isQuoted(String body, List<Span> content) {
        return Spans.text(body, content).codePoints().anyMatch(c -> MARKS.indexOf(c) >= 0);
    }

    private static Miss miss(String article, Roles gold, Roles mine, List<Roles> claimed) {
        List<String> texts = new ArrayList<>(List.of("gold: " + gold.text()));
        if (mine != null) {
            texts.add("read: " + mine.text());
            String cause = gold.source().isEmpty()
                    ? "source read where there is none"
                    : mine.source().isEmpty() ? "no source read" : "wrong source";
            return new Miss(cause, article, texts);
        }
        List<Roles> near =
                claimed.stream().filter(roles -> contents(gold, roles) > 0).toList();
        near.forEach(roles -> texts.add("read: " + roles.text()));
        return new Miss(
                near.isEmpty()
                        ? "content not found at all"
                        : near.stream().anyMatch(roles -> contents(gold, roles) >= HALF)
                                ? "content found, but for another attribution"
                                : "content found by less than half",
                article,
                texts);
    }

    private Report report(Tally tally, List<Miss> misses) {
        List<Line> tokens =
                new ArrayList<>(tally.lines("tokens of the source", "tokens of the cue", "tokens of the content"));
        tokens.add(tally.line(
                "tokens of all three", tokens.stream().map(Line::name).toList()));
        Map<String, String> about = new LinkedHashMap<>();
        about.put(
                "gold",
                gold.size() + " texts with "
                        + gold.stream()
                                .mapToInt(article -> article.attributions().size())
                                .sum() + " attributions");
        return new Report(
                "attribution",
                about,
                List.of(
                        new Section(
                                "tokens",
                                "A token has a role if any attribution gives it that role.",
                                tokens,
                                Map.of(),
                                List.of()),
                        new Section(
                                "spans",
                                "All parts of an attribution's content together; 'half': at least half of the tokens of both"
                                        + " are common.",
                                tally.lines(
                                        "content, same tokens",
                                        "content, same but for outer marks",
                                        "content, half",
                                        "cue, same tokens",
                                        "cue, half",
                                        "source, same tokens",
                                        "source, half"),
                                Map.of(),
                                List.of()),
                        new Section(
                                "who said what",
                                "Content by at least half, and the sources share a token or both lack one.",
                                tally.lines("content and source", "content, source and cue"),
                                tally.shares("with quote marks: content", "with quote marks: content and source"),
                                Map.of(),
                                misses)));
    }
}
