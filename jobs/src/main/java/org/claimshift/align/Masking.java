package org.claimshift.align;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimshift.align.Claim.Mention;
import org.claimshift.align.Claim.Quantity;
import org.claimshift.align.Content.Subject;
import org.claimshift.align.Words.Word;

/**
 * Masks a claim (methods of NewsEdits and of claim retrieval: compare what is left when numbers, dates, hedges,
 * negation and source are taken out). Spans come from the claims table; {@code align/masked.txt} takes what its rules
 * left.
 */
final class Masking {
    private static final Set<String> SPEAKERS = Set.of("i", "we", "my", "our");
    private static final Set<String> PERSONS = Set.of("he", "she", "his", "her");
    private static final Set<String> OTHERS = Set.of("it", "they", "its", "their");
    private static final Set<String> POINTERS = Set.of("this", "that", "these", "those", "there");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "can", "may", "might", "should",
            "does", "did", "do", "s", "isn", "wasn", "won");
    /** Words that a place's name carries or not: "Kursk", "the Kursk region". */
    private static final Set<String> GENERIC = Set.of(
            "region",
            "oblast",
            "province",
            "district",
            "county",
            "city",
            "town",
            "republic",
            "state",
            "states",
            "government",
            "island",
            "inc",
            "ltd",
            "corp",
            "plc",
            "company",
            "group");

    /**
     * Of people the question is what happened to them: "nine people died", "14 residents are dead" and "the toll rose to
     * 14" count the same, "3,000 residents were evacuated" counts something else.
     */
    private static final Set<String> PEOPLE = Set.of(
            "one:person", "one:man", "one:woman", "one:child", "one:n:resident", "one:n:civilian", "one:n:casualty");

    private static final Set<String> CHANGES = Set.of("v:rise", "v:fall");
    private static final Set<String> ENTITIES = Set.of("PER", "ORG", "LOC", "MISC");
    /** How many words after a number may hold what it counts: "2,600 battle-hardened North Korean troops". */
    private static final int REACH = 6;

    private final Lexicon lexicon = Lexicon.get();
    private final Claim claim;
    private final List<Word> words;

    private Masking(Claim claim) {
        this.claim = claim;
        this.words = Words.of(claim.text()).stream()
                .map(w ->
                        new Word(w.text(), w.begin() + claim.begin(), w.end() + claim.begin(), w.capital(), w.first()))
                .filter(w -> claim.parts().stream().anyMatch(part -> part.overlaps(w.begin(), w.end())))
                .filter(w -> !isFrame(claim, w))
                .toList();
    }

    /** The masked claim. */
    static Content of(Claim claim) {
        Masking masking = new Masking(claim);
        List<Word> content = masking.words.stream().filter(masking::isContent).toList();
        SortedSet<String> names = masking.names(content);
        String source = masking.source();
        Subject subject = masking.subject();
        if (subject == Subject.SPEAKER && source != null) {
            names.add(source);
        }
        return new Content(
                content.stream().map(w -> masking.lexicon.key(w.text())).collect(Collectors.toCollection(TreeSet::new)),
                names,
                masking.counted(),
                masking.numbers(),
                content.stream()
                        .flatMap(w -> masking.lexicon.predicate(w.text()).stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                masking.words.stream().map(Word::text).toList(),
                source,
                subject);
    }

    private static boolean isFrame(Claim claim, Word w) {
        boolean cue = claim.cue() != null && claim.cue().overlaps(w.begin(), w.end());
        return cue
                || (claim.source() != null
                        && claim.source().span() != null
                        && claim.source().span().overlaps(w.begin(), w.end()));
    }

    private boolean isContent(Word w) {
        return !w.isNumber()
                && !lexicon.isStopword(w.text())
                && !lexicon.isMasked(w.text())
                && claim.times().stream().noneMatch(time -> time.overlaps(w.begin(), w.end()))
                && claim.hedges().stream().noneMatch(hedge -> hedge.overlaps(w.begin(), w.end()));
    }

    private SortedSet<String> names(List<Word> content) {
        SortedSet<String> names = new TreeSet<>();
        for (Mention mention : claim.mentions()) {
            boolean inContent = content.stream().anyMatch(w -> mention.span().overlaps(w.begin(), w.end()));
            if (inContent && ENTITIES.contains(mention.type())) {
                names.add(nameKey(mention.type(), mention.name()));
            }
        }
        if (claim.mentions().isEmpty()) {
            names.addAll(capitals(content));
        }
        names.remove("");
        return names;
    }

    /** Where no entity was tagged at all: capitalised words that do not open a sentence, unless the text is a headline. */
    private List<String> capitals(List<Word> content) {
        List<Word> capitals =
                content.stream().filter(w -> w.capital() && !w.first()).toList();
        return 2 * capitals.size() > content.size()
                ? List.of()
                : capitals.stream().map(w -> lexicon.stem(w.text())).toList();
    }

    /**
     * What a name counts as: a person by the surname, others by all words, without "region" and the like, each reduced to
     * its stem so that "North Korea" and "North Korean" meet.
     */
    static String nameKey(String type, String name) {
        Lexicon lexicon = Lexicon.get();
        List<String> stems = Words.of(name).stream()
                .map(Word::text)
                .filter(w -> !lexicon.isStopword(w) && !GENERIC.contains(w))
                .map(lexicon::stem)
                .toList();
        return type.equals("PER") && !stems.isEmpty() ? stems.get(stems.size() - 1) : String.join("_", stems);
    }

    private String source() {
        if (claim.source() == null) {
            return null;
        }
        for (Mention mention : claim.mentions()) {
            if (mention.entityId().equals(claim.source().entityId())) {
                return nameKey(mention.type(), mention.name());
            }
        }
        return claim.source().text() == null ? null : nameKey("", claim.source().text());
    }

    private SortedSet<String> counted() {
        SortedSet<String> counted = new TreeSet<>();
        for (Quantity quantity : claim.quantities()) {
            String unit = unit(quantity.unit());
            // Shares and sums of money are alike whatever they are of: the words tell the rest.
            String thing = !unit.equals("one")
                    ? ""
                    : quantity.concept() == null
                            ? after(quantity.span().end())
                            : lexicon.key(lastWord(quantity.concept()));
            if (!thing.isEmpty() || !unit.equals("one")) {
                counted.add(unit + ":" + thing);
            }
        }
        if (claim.quantities().isEmpty()) {
            words.stream()
                    .filter(w -> w.isNumber() && !w.text().matches("(19|20)\\d\\d"))
                    .filter(w -> claim.times().stream().noneMatch(time -> time.overlaps(w.begin(), w.end())))
                    .map(w -> after(w.end()))
                    .filter(thing -> !thing.isEmpty())
                    .forEach(thing -> counted.add("one:" + thing));
        }
        if (counted.stream().anyMatch(PEOPLE::contains)) {
            words.stream()
                    .filter(this::isContent)
                    .flatMap(w -> lexicon.predicate(w.text()).stream())
                    .filter(predicate -> !CHANGES.contains(predicate))
                    .forEach(predicate -> counted.add("one:" + predicate));
        }
        return counted;
    }

    private SortedSet<String> numbers() {
        SortedSet<String> numbers = new TreeSet<>();
        for (Quantity quantity : claim.quantities()) {
            if (quantity.value() != null && digits(quantity.value()) > 1) {
                numbers.add(quantity.unit() + ":" + number(quantity.value()).toPlainString());
            }
        }
        return numbers;
    }

    /** Significant digits as printed: 2 in 2,600 and in 0.75. */
    private static int digits(double value) {
        return number(value).precision();
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros();
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "percent", "percentage_point" -> "percent";
            default -> unit.matches("[A-Z]{3}") ? "money" : unit;
        };
    }

    private static String lastWord(String concept) {
        return Arrays.stream(concept.toLowerCase(Locale.ROOT).split("[ _-]+")).reduce("", (a, b) -> b);
    }

    /** The first noun after a number whose class is known, else such a verb, else the first content word that is no name. */
    private String after(int offset) {
        List<Word> next = words.stream()
                .filter(w -> w.begin() >= offset && !w.isNumber())
                .limit(REACH)
                .filter(this::isContent)
                .toList();
        List<String> keys =
                new ArrayList<>(next.stream().map(w -> lexicon.key(w.text())).toList());
        return keys.stream()
                .filter(key -> key.startsWith("n:") || key.equals("person"))
                .findFirst()
                .or(() -> keys.stream().filter(key -> key.startsWith("v:")).findFirst())
                .or(() -> next.stream()
                        .filter(w -> !w.capital())
                        .map(w -> lexicon.key(w.text()))
                        .findFirst())
                .orElse("");
    }

    private Subject subject() {
        List<String> open = words.stream()
                .map(Word::text)
                .dropWhile(w -> w.equals("that") || w.equals("and") || w.equals("but") || w.equals("because"))
                .limit(2)
                .toList();
        if (open.isEmpty()) {
            return Subject.UNRESOLVED;
        }
        String word = open.get(0);
        boolean attributed = claim.source() != null;
        if (SPEAKERS.contains(word)) {
            return attributed ? Subject.SPEAKER : Subject.UNRESOLVED;
        }
        // "Budanov said he ..." tells of Budanov; inside quote marks "he" is somebody else.
        boolean indirect = attributed && !claim.kind().equals("direct");
        if (PERSONS.contains(word)) {
            return indirect ? Subject.SPEAKER : Subject.UNRESOLVED;
        }
        if (OTHERS.contains(word)) {
            return indirect && isBody() ? Subject.SPEAKER : Subject.UNRESOLVED;
        }
        boolean points = POINTERS.contains(word) && open.size() > 1 && AUXILIARIES.contains(open.get(1));
        return points ? Subject.UNRESOLVED : Subject.NAMED;
    }

    /** Whether the source is an organisation or a place that speaks: "the ministry said it ...". */
    private boolean isBody() {
        return claim.mentions().stream()
                .anyMatch(m -> m.entityId().equals(claim.source().entityId())
                        && (m.type().equals("ORG") || m.type().equals("LOC")));
    }
}
