package org.claimshift.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimshift.compare.Variant.Source;

/** Who speaks: whether two sources are one authority, or one may be among those that the other means. */
final class Sources {
    /** How two sources relate. */
    enum Kinship {
        /** One voice: the same entity, person or body under another form of its name. */
        SAME,
        /** The vaguer one may mean the other: Budanov, Kyiv, Ukrainian officials, officials. */
        CONTAINED,
        /** Another authority. */
        OTHER
    }

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "it", "they", "we", "i", "him", "her", "them", "who", "this", "that", "these", "those", "one");

    private Sources() {}

    /** A "he" that nobody resolved: it tells nothing about who speaks. */
    static boolean isUnresolved(Source source) {
        return source.entityId() == null
                && source.text() != null
                && PRONOUNS.contains(source.text().strip().toLowerCase(Locale.ROOT));
    }

    /** A video that shows it: nobody says so but the outlet. */
    static boolean isEvidence(Source source) {
        return source.text() != null
                && source.entityId() == null
                && SourceWords.of(source).sort().equals(Optional.of(SourceSort.EVIDENCE));
    }

    /** Whether both are one voice, or one may stand for the other. */
    static Kinship kinship(Source a, Source b) {
        if (a.entityId() != null && a.entityId().equals(b.entityId())
                || a.text() != null && b.text() != null && bare(a).equals(bare(b))) {
            return Kinship.SAME;
        }
        Source vague = a.level() <= b.level() ? a : b;
        Source specific = vague == a ? b : a;
        if (vague.level() <= 1 || vague.text() == null) {
            return vague.level() == specific.level() ? Kinship.SAME : Kinship.CONTAINED;
        }
        SourceWords x = SourceWords.of(vague);
        SourceWords y = SourceWords.of(specific);
        boolean contained =
                switch (vague.level()) {
                    case 2 -> isAmong(x, y);
                    case 3 -> x.content().isEmpty()
                            ? sameSort(x, y) && x.sharesRole(y)
                            : x.sharesName(y) || isPerson(specific) && x.servesSameState(y);
                    default -> isPerson(vague) && isPerson(specific) ? isAlias(vague, specific) : x.sharesName(y);
                };
        if (!contained) {
            boolean alike = vague.level() == specific.level() && vague.level() <= 3 && isAlike(x, y);
            return alike ? Kinship.SAME : Kinship.OTHER;
        }
        // "The Pentagon" and "a Pentagon spokesman" are one voice.
        boolean bodies = !isPerson(specific) && vague.level() >= 3;
        boolean persons = isPerson(vague) && isPerson(specific);
        return vague.level() == specific.level() || bodies || persons ? Kinship.SAME : Kinship.CONTAINED;
    }

    private static String bare(Source source) {
        return source.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Whether somebody may be among the people that a general source means: by sort, and by what they are called. */
    private static boolean isAmong(SourceWords general, SourceWords specific) {
        if (general.sort().isPresent() && specific.sort().isPresent() && !sameSort(general, specific)) {
            return false;
        }
        boolean official = general.sort()
                .map(sort -> sort == SourceSort.OFFICIAL)
                .orElse(!general.roles().isEmpty());
        if (general.content().isEmpty()) {
            // Of officials, and of sources, anybody may be one.
            boolean anybody = official || general.sort().isEmpty();
            return anybody || specific.sort().isPresent();
        }
        // Of a bare name nobody knows what it is, and of an office not of which state.
        boolean bare = specific.sort().isEmpty() && specific.roles().isEmpty();
        boolean stateless = general.isOfStates() && specific.content().stream().noneMatch(States::isState);
        return general.sharesName(specific) || official && (bare || stateless);
    }

    private static boolean sameSort(SourceWords a, SourceWords b) {
        return a.sort().equals(b.sort());
    }

    /** Unnamed sources of one sort: two spokesmen, witnesses and residents; not Ukrainian and Russian officials. */
    private static boolean isAlike(SourceWords a, SourceWords b) {
        boolean named = !a.content().isEmpty() && !b.content().isEmpty();
        return sameSort(a, b) && (named ? a.sharesName(b) : a.sort().isPresent() || a.sharesRole(b));
    }

    /** "Budanov" and "Kyrylo Budanov": the words of one name are among those of the other. */
    private static boolean isAlias(Source a, Source b) {
        Set<String> x = SourceWords.ofName(a.name() != null ? a.name() : a.text());
        Set<String> y = SourceWords.ofName(b.name() != null ? b.name() : b.text());
        return !x.isEmpty() && !y.isEmpty() && (x.containsAll(y) || y.containsAll(x));
    }

    private static boolean isPerson(Source source) {
        return source.type() != null ? source.type().equals("PER") : source.level() == 5;
    }

    /** Such as {@code 5 intelligence chief Kyrylo Budanov} or {@code 0}. */
    static String readable(Source source) {
        return source.level() + (source.text() == null ? "" : " " + source.text());
    }
}
