package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.evaluate.DriftClaim.Part;
import org.claimshift.table.Ids;

/**
 * Finds claims to change in articles, by a few patterns of its own: whole sentences of one clear shape. What it cannot be
 * sure of it leaves; a claim that it missed costs nothing, a wrong one costs a wrong score.
 */
final class DriftFinder {
    private static final String DAY = "(?<when> on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?";
    private static final String SOURCE = "(?<source>(?:the |a |an |an? former )?[A-Za-z'’-]+(?: [A-Za-z'’-]+){0,6})";
    private static final String CONTENT = "(?<content>[^\"“”:;?!()—–]+?)";

    /** The shapes of sentence, the surest first. */
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("[\"“](?<content>[^\"“”]+),[\"”] (?<cue>said) " + SOURCE + DAY + "\\."),
            Pattern.compile(CONTENT + ", (?<cue>according to) " + SOURCE + "\\."),
            Pattern.compile("(?<cue>According to) " + SOURCE + ", " + CONTENT + "\\."),
            Pattern.compile(CONTENT + ", " + SOURCE + " (?<cue>said|told reporters)" + DAY + "\\."),
            Pattern.compile(SOURCE + " (?<cue>said)" + DAY + " that " + CONTENT + "\\."));

    private static final String MODIFIER =
            "(?:(?<modifier>about|around|roughly|nearly|almost|at least|more than|up to|some|over) )?";
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?<![\\w$€£.,-])(?<!\\b(?:the|these|those|all|any|other|last|first|past|next|his|its|their|every) )"
                    + MODIFIER
                    + "(?<number>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
                    + " (?!(?:or|and|to|of|in|on|at|by|for|from|the|a|an|am|pm|a\\.m|p\\.m|i)\\b)\\p{Ll}");
    private static final Pattern VERB = Pattern.compile(
            "(?<!\\b(?:may|might|could|would|will|should|can|must|to|n['’]t|not) )"
                    + "\\b(?:(?:has|have|had) (?=\\p{Ll}+(?:ed|en|wn|ne|ght)\\b)|(?:is|are|was|were|will|would) )(?!not\\b|no\\b|n't|never\\b|also\\b)\\p{Ll}+");
    private static final Pattern HEDGED = Pattern.compile(
            "\\b(?:reportedly|allegedly|apparently|possibly|probably|presumably|supposedly) (?<kept>\\p{Ll}+)");
    private static final Pattern MAY =
            Pattern.compile("\\b(?:may|might|could) (?<kept>(?!have\\b|not\\b|be able\\b)\\p{Ll}+)");
    private static final Pattern PLAN = Pattern.compile("(?<noun>\\p{Ll}+) (?<plan>will be (?<done>\\p{Ll}+ed))\\b");
    private static final Pattern PLACE =
            Pattern.compile("\\b(?:in|near|outside) (?<place>\\p{Lu}\\p{Ll}{3,})(?= \\p{Ll}|,|$)");
    private static final Pattern TIME = Pattern.compile(
            " (?<time>on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night))?)(?=,|$)");
    private static final Pattern EMBEDDED = Pattern.compile(
            "\\b(?:who|which|that|what|when|where|while|because|so|if|whether|after|before|as|but|he|she|it|they|we)\\b");
    /** Such a beginning leans on the sentence before, or is none of a claim. */
    private static final Pattern LEANING = Pattern.compile(
            "(?i)(?:he|she|it|they|we|i|you|this|these|those|that|his|her|their|its|our|and|but|so|or|yet|also|then|there|"
                    + "however|meanwhile|still|if|as|while|although|though|because|what|when|who|how|why|now|not|despite|instead|in addition|in the meantime)\\b.*");

    private static final Set<String> MONTHS = Set.of(
            "January",
            "February",
            "March",
            "April",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "Congress",
            "Parliament");
    private static final String ABBREVIATION =
            "\\b(?:Rep|Sen|Gov|Gen|Dr|Mr|Mrs|Ms|Lt|Col|Jr|Sr|St|No|Inc|Corp|Co|Sgt|Maj|Capt)\\.";
    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 32;

    private DriftFinder() {}

    /** An article of a collection; ids and texts under the names that collections use. */
    record Article(String id, String articleId, String filename, String body, String maintext) {
        String text() {
            return body != null ? body : maintext == null ? "" : maintext;
        }

        String name() {
            return id != null ? id : articleId != null ? articleId : filename;
        }
    }

    /** The claims of JSON lines of articles ({@code id} or {@code filename}, {@code body} or {@code maintext}). */
    static List<DriftClaim> read(Path file) {
        List<DriftClaim> claims = new ArrayList<>();
        Set<String> sentences = new HashSet<>();
        for (Article article : GoldFile.jsonLines(file, Article.class, a -> a, a -> Ids.of(a.name(), a.text()))) {
            List<String> own =
                    sentences(article.text()).stream().filter(sentences::add).toList();
            for (int i = 0; i < own.size(); i++) {
                claim(Ids.of(article.name()) + "/" + i, own.get(i), article.text())
                        .ifPresent(claims::add);
            }
        }
        return claims;
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("\\n+"))
                .flatMap(paragraph -> Arrays.stream(paragraph
                        .strip()
                        .split("(?<!" + ABBREVIATION + ")(?<=[\\p{Ll}\\d][.!?][\"”]?) +(?=[\\p{Lu}\"“\\d])")))
                .toList();
    }

    /** What the sentence claims, if it has one of the shapes and something to change. */
    static Optional<DriftClaim> claim(String id, String sentence, String article) {
        int words = sentence.split(" ").length;
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            return Optional.empty();
        }
        return SHAPES.stream()
                .map(shape -> shape.matcher(sentence))
                .filter(Matcher::matches)
                .findFirst()
                .filter(shape -> isSource(shape.group("source")))
                .flatMap(shape -> claim(id, sentence, article, shape));
    }

    private static boolean isSource(String source) {
        return !LEANING.matcher(source).matches()
                && (source.matches("(?i)the .*|a .*|an .*|officials|police") || Character.isUpperCase(source.charAt(0)))
                && !source.matches(".*\\b(?:was|is|were|are|said|has|had)\\b.*");
    }

    private static Optional<DriftClaim> claim(String id, String sentence, String article, Matcher shape) {
        boolean isQuote = sentence.matches("[\"“].*");
        String content = inside(shape.group("content"), sentence, article);
        List<Part> parts = isQuote ? List.of() : parts(content);
        if ((!isQuote && (LEANING.matcher(content).matches() || content.contains(" said ")))
                || (parts.isEmpty() && !isQuote)) {
            return Optional.empty();
        }
        String when = shape.pattern().pattern().contains("<when>") ? shape.group("when") : null;
        String source = shape.group("source");
        return Optional.of(new DriftClaim(
                id,
                sentence,
                content,
                source.startsWith("The ") ? "the " + source.substring(4) : source,
                shape.group("cue").toLowerCase(Locale.ROOT),
                when == null ? null : when.strip(),
                isQuote,
                parts,
                Map.of()));
    }

    /** As it stands inside a sentence: with a small letter, where the article has that word in small letters, too. */
    private static String inside(String content, String sentence, String article) {
        String first = content.split("[ ,]", 2)[0];
        String small = content.substring(0, 1).toLowerCase(Locale.ROOT) + content.substring(1);
        boolean isCommon = first.length() < 3
                || DriftNumber.of(first).isPresent()
                || Pattern.compile("\\b" + Pattern.quote(small.substring(0, first.length())) + "\\b")
                        .matcher(article)
                        .find();
        return isCommon && !first.equals("I") ? small : content;
    }

    private static List<Part> parts(String content) {
        List<Part> parts = new ArrayList<>();
        BiConsumer<Pattern, BiConsumer<Matcher, String>> find = (pattern, add) -> {
            Matcher matcher = pattern.matcher(content);
            // A verb of a subordinate clause is not the claim's own.
            if (matcher.find()
                    && !EMBEDDED.matcher(content.substring(0, matcher.start())).find()) {
                add.accept(matcher, matcher.group());
            }
        };
        find.accept(NUMBER, (matcher, all) -> {
            boolean isYear = matcher.group("number").matches("(?:19|20)\\d\\d");
            boolean isAfterMonth = MONTHS.stream()
                    .anyMatch(m -> content.substring(0, matcher.start()).endsWith(m + " "));
            if (!isYear && !isAfterMonth) {
                parts.add(new Part("number", matcher.group("number"), null));
                if (matcher.group("modifier") != null) {
                    parts.add(new Part("modifier", matcher.group("modifier"), null));
                }
            }
        });
        find.accept(HEDGED, (matcher, all) -> parts.add(new Part("hedge", all, matcher.group("kept"))));
        find.accept(MAY, (matcher, all) -> parts.add(new Part("hedge", all, "will " + matcher.group("kept"))));
        find.accept(PLAN, (matcher, all) -> {
            String have = matcher.group("noun").matches(".*[^s]s") ? "have" : "has";
            parts.add(new Part("plan", matcher.group("plan"), have + " been " + matcher.group("done")));
        });
        if (parts.stream()
                .noneMatch(part -> part.kind().equals("plan") || part.kind().equals("hedge"))) {
            find.accept(VERB, (matcher, all) -> parts.add(new Part("verb", all, null)));
        }
        find.accept(PLACE, (matcher, all) -> {
            if (!MONTHS.contains(matcher.group("place"))) {
                parts.add(new Part("place", matcher.group("place"), null));
            }
        });
        find.accept(TIME, (matcher, all) -> parts.add(new Part("time", matcher.group("time"), null)));
        return parts;
    }
}
