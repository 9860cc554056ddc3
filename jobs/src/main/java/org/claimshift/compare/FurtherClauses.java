package org.claimshift.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.compare.Variant.Span;

/**
 * Clauses of a variant that the other variant says nothing of: ", where wages are half of ours", "as hopes faded for eleven
 * others". Their numbers, hedges, names and times are no part of the claim that both make, so they have not changed.
 *
 * @param spans code points of the variant's field
 */
record FurtherClauses(List<Span> spans) {
    /** A clause is further if less than this share of its words is among the other variant's. */
    private static final double LEAST_SHARE = 0.25;

    private static final Pattern BOUNDARY =
            Pattern.compile("[,;:](?=\\s)|\\s[-–—]+(?=\\s)|\\s(?=(?:where|which|who|whose|while"
                    + "|although|though|whereas|after|before|when|because|since|as|that|but)\\s)");

    /** The first clause is the main one unless it begins like this. */
    private static final Pattern SUBORDINATE = Pattern.compile(
            "^(?:as|while|although|though|whereas|after|before|when|because|since|if)\\s", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static final Set<String> FUNCTION_WORDS =
            Set.of(("the and but that this these those for from with into onto than then"
                            + " where which who whose while although though after before when because since said says had has"
                            + " have was were are been being will would could may might not they them their his her its our"
                            + " you your she out off over about more some any all one two")
                    .split(" "));

    static FurtherClauses of(Variant variant, Variant other) {
        List<Span> clauses = clauses(variant);
        if (clauses.size() == 1) {
            return new FurtherClauses(List.of());
        }
        Set<String> answers = words(other.text());
        List<Span> further = new ArrayList<>();
        boolean anyShared = false;
        for (int i = 0; i < clauses.size(); i++) {
            Span clause = clauses.get(i);
            Set<String> words = words(variant.textOf(clause));
            long shared = words.stream()
                    .filter(word -> Stems.containsAkin(answers, word))
                    .count();
            anyShared |= shared > 0;
            boolean main = i == 0 && !SUBORDINATE.matcher(variant.text()).find();
            if (!main && shared < LEAST_SHARE * words.size()) {
                further.add(clause);
            }
        }
        // Told in quite other words, nobody knows which clause is the claim's.
        return new FurtherClauses(anyShared ? further : List.of());
    }

    boolean hold(Span inner) {
        return spans.stream().anyMatch(span -> span.begin() <= inner.begin() && inner.end() <= span.end());
    }

    private static List<Span> clauses(Variant variant) {
        List<Span> clauses = new ArrayList<>();
        String text = variant.text();
        int begin = variant.span().begin();
        Matcher boundary = BOUNDARY.matcher(text);
        while (boundary.find()) {
            int end = variant.span().begin() + text.codePointCount(0, boundary.end());
            clauses.add(new Span(begin, end));
            begin = end;
        }
        clauses.add(new Span(begin, variant.span().end()));
        return clauses;
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!FUNCTION_WORDS.contains(word.group())) {
                words.add(Stems.singular(word.group()));
            }
        }
        return words;
    }
}
