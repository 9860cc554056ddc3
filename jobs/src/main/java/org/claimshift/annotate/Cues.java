package org.claimshift.annotate;

import java.util.List;
import java.util.Set;
import org.claimshift.annotate.Phrases.Match;

/**
 * Classes of the words that attribute, from our lexicon of verbs, nouns and phrases. Of several words of a cue the most telling
 * wins (a phrase, else the last that is more than "say"); a negation before it turns the class: "did not deny" and "could not
 * confirm" are non_confirming, "never said" is denying.
 */
public final class Cues {
    private static final Phrases PHRASES = Lexicon.read("cues")
            .phrases(
                    "neutral",
                    "doubting",
                    "endorsing",
                    "denying",
                    "non_confirming",
                    "estimating",
                    "warning",
                    "promising");
    private static final Phrases ACTS = Lexicon.read("cues").phrases("act");
    private static final Phrases CHARGES = Lexicon.read("cues").phrases("charge");
    private static final Set<String> NEGATORS = Lexicon.read("stance").items("negator");
    private static final Words.Pos[] VERBS = {Words.Pos.VFIN, Words.Pos.VPART, Words.Pos.VBASE};
    private static final int MARGIN = 6;

    private Cues() {}

    /**
     * neutral, doubting, endorsing, denying, non_confirming, estimating, warning or promising; null without a cue.
     *
     * @param contentHull the content, which is not searched for negation of the cue; of a thing nobody is doubted
     */
    public static String classOf(Document doc, Span cue, Span contentHull) {
        if (cue == null) {
            return null;
        }
        Words w = Words.around(doc, cue, MARGIN);
        int from = w.innerFrom();
        while (from > 0 && w.innerFrom() - from < 4 && joinsBefore(w, from - 1, contentHull)) {
            from--;
        }
        int to = w.innerTo();
        while (to < w.size() && to - w.innerTo() < 3 && !inside(w, to, contentHull) && joinsAfter(w, to)) {
            to++;
        }
        // "agreed | to pay" promises, "agreed | that it paid" does not.
        to += w.low(to).equals("to") ? 1 : 0;
        List<Match> matches = PHRASES.in(w, from, to);
        Match best = null;
        for (Match match : matches) {
            best = best == null || beats(match, best) ? match : best;
        }
        if (best == null) {
            return "neutral";
        }
        if (contentHull != null && isCharge(w, best.from(), best.to()) && isThing(Words.of(doc, contentHull))) {
            return "neutral";
        }
        return isNegated(w, from, best.from()) ? negated(best) : best.label();
    }

    /** "accused": a deed where a thing follows ("of fraud"), a claim where a clause does ("of lying to them"). */
    private static boolean isCharge(Words w, int from, int to) {
        return CHARGES.in(w, from, to).stream().anyMatch(match -> w.is(match.from(), VERBS));
    }

    /** Whether a content has no verb of its own and none of anybody's words. */
    private static boolean isThing(Words content) {
        return !hasClause(content) && !hasQuotation(content) && !has(content, Words.Pos.WH);
    }

    private static boolean hasClause(Words content) {
        return has(content, Words.Pos.VFIN, Words.Pos.MODAL, Words.Pos.TO, Words.Pos.VING);
    }

    private static boolean hasQuotation(Words content) {
        for (int k = 0; k < content.size(); k++) {
            if (content.isQuoted(k)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an attribution tells what somebody did instead of what they said: a thing for a content, after a verb that is
     * none of saying ("the House | passed | the measure"; "the House | voted | to confirm her").
     */
    static boolean isDeed(Document doc, Attribution a) {
        if (a.cue() == null || a.parts().size() > 1) {
            return false;
        }
        Words thing = Words.of(doc, a.parts().get(0));
        boolean unknown = isUnknown(doc, a.cue());
        boolean infinitive = unknown && thing.is(0, Words.Pos.TO);
        if (hasQuotation(thing) || hasClause(thing) && !infinitive) {
            return false;
        }
        Words w = Words.of(doc, a.cue());
        return unknown || hasVerb(w) && !ACTS.in(w, 0, w.size()).isEmpty() || isCharge(w, 0, w.size());
    }

    /** Whether nobody says it and nothing says that it is said: "the shop | has been closed", "it | was announced". */
    static boolean saysNothing(Document doc, Attribution a) {
        if (a.cue() == null || a.source() != null) {
            return false;
        }
        Words thing = Words.of(doc, a.hull());
        boolean pronoun = thing.size() == 1 && thing.is(0, Words.Pos.PRON, Words.Pos.DET);
        Words w = Words.of(doc, a.cue());
        boolean deed = isUnknown(doc, a.cue()) || !ACTS.in(w, 0, w.size()).isEmpty();
        return pronoun || deed && isPassive(w);
    }

    /** A verb that is none of the lexicon, with the two words after it ("refused | to comment"). */
    private static boolean isUnknown(Document doc, Span cue) {
        Words w = Words.around(doc, cue, 2);
        return hasVerb(Words.of(doc, cue))
                && PHRASES.in(w, w.innerFrom(), w.size()).isEmpty();
    }

    private static boolean hasVerb(Words w) {
        return has(w, VERBS);
    }

    private static boolean has(Words w, Words.Pos... classes) {
        for (int k = 0; k < w.size(); k++) {
            if (w.is(k, classes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassive(Words w) {
        for (int k = 0; k + 1 < w.size(); k++) {
            if (w.lemma(k).equals("be") && w.is(k + 1, Words.Pos.VPART)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(Words w, int i, Span content) {
        return content != null
                && content.begin() <= w.token(i).begin()
                && w.token(i).begin() < content.end();
    }

    /** Auxiliaries, adverbs and negation right before the cue belong to it: "could not independently | verify". */
    private static boolean joinsBefore(Words w, int i, Span content) {
        if (inside(w, i, content) || w.newLine(i + 1)) {
            return false;
        }
        return w.is(i, Words.Pos.ADV, Words.Pos.MODAL, Words.Pos.TO)
                || NEGATORS.contains(w.low(i))
                || switch (w.lemma(i)) {
                    case "be",
                            "have",
                            "do",
                            "decline",
                            "refuse",
                            "unable",
                            "fail",
                            "can",
                            "no",
                            "without",
                            "neither",
                            "able" -> true;
                    default -> false;
                };
    }

    /** What completes a cue that was cut short: "declined | to comment", "ruled | out", "cast | doubt on". */
    private static boolean joinsAfter(Words w, int i) {
        return switch (w.low(i)) {
            case "to", "out", "comment", "confirm", "doubt", "off", "aside", "back", "say", "deny", "nor" -> true;
            default -> false;
        };
    }

    private static boolean beats(Match match, Match best) {
        int rank = rank(match);
        int other = rank(best);
        return rank > other || rank == other && match.length() >= best.length();
    }

    /** Phrases of non-confirmation first, then whatever is not neutral, then neutral. */
    private static int rank(Match match) {
        if (match.label().equals("neutral")) {
            return 0;
        }
        return match.label().equals("non_confirming") && match.length() > 1 ? 2 : 1;
    }

    private static boolean isNegated(Words w, int from, int word) {
        for (int k = word - 1; k >= Math.max(from, word - 5); k--) {
            if (NEGATORS.contains(w.low(k)) && !w.low(k + 1).equals("only")) {
                return true;
            }
            if (w.low(k).equals("unable")
                    || w.low(k).equals("declined")
                    || w.low(k).equals("refused")
                    || w.low(k).equals("without")
                    || w.low(k).equals("no")
                    || w.low(k).equals("failed")) {
                return true;
            }
        }
        return false;
    }

    private static String negated(Match match) {
        String word = match.item();
        return switch (match.label()) {
            case "endorsing", "denying", "non_confirming" -> "non_confirming";
            case "neutral" -> word.equals("say")
                            || word.equals("comment")
                            || word.equals("state")
                            || word.equals("reply")
                            || word.equals("respond")
                            || word.equals("answer")
                            || word.equals("mention")
                            || word.equals("explain")
                            || word.equals("announce")
                            || word.equals("know")
                    ? "non_confirming"
                    : match.label();
            case "estimating" -> word.startsWith("believe") || word.startsWith("think") ? "doubting" : match.label();
            default -> match.label();
        };
    }
}
