package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * What an outlet asserts in its own voice, clause by clause: what attributions do not cover, less questions, orders, boilerplate,
 * opinion, the first person, quoted speech, and clauses that have under five words, no finite verb, or neither a name, a number, a time
 * nor a subject that stands alone.
 */
public final class NarratorClaims {
    private static final Lexicon LEXICON = Lexicon.read("boilerplate");
    private static final Phrases START = LEXICON.phrases("start");
    private static final Phrases ANY = LEXICON.phrases("any");
    private static final Phrases OPINION = LEXICON.phrases("opinion");
    private static final Set<String> FIRST_PERSON = LEXICON.items("first_person");
    private static final Map<String, String> CALENDAR = Lexicon.read("calendar").labels();
    private static final Set<String> POINTING =
            Set.of("this", "that", "these", "those", "such", "both", "other", "another", "nothing", "nobody");
    private static final Set<String> AMOUNTS = LEXICON.items("amount");
    private static final Set<String> TIMES = LEXICON.items("time");
    private static final Map<String, String> VERBS = Lexicon.read("verbs").labels();
    private static final Set<String> LISTED = LEXICON.items("listed");
    private static final int LEAST_WORDS = 5;

    private NarratorClaims() {}

    /** The outlet's own claims, in order, outside of what the attributions (in any order) cover. */
    public static List<Span> find(Document doc, List<Attribution> attributions) {
        BitSet covered = new BitSet(doc.tokens().size());
        BitSet frame = new BitSet(doc.tokens().size());
        for (Attribution a : attributions) {
            a.parts().forEach(part -> mark(doc, covered, part));
            mark(doc, frame, a.source());
            mark(doc, frame, a.cue());
        }
        List<Span> found = new ArrayList<>();
        for (Span sentence : doc.sentences()) {
            Words w = Words.of(doc, sentence);
            if (w.size() >= LEAST_WORDS && !isBoilerplate(w) && !isQuestion(w) && !isOrder(w)) {
                int first = doc.firstTokenFrom(sentence.begin());
                new Sentence(doc, w, first, covered, frame).claims(found);
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static void mark(Document doc, BitSet tokens, Span span) {
        if (span != null) {
            tokens.set(
                    doc.firstTokenFrom(span.begin()),
                    Math.max(doc.firstTokenFrom(span.begin()), doc.firstTokenFrom(span.end())));
        }
    }

    private static boolean isQuestion(Words w) {
        for (int k = w.size() - 1; k >= 0 && k >= w.size() - 3; k--) {
            if (w.low(k).equals("?")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoilerplate(Words w) {
        int first = 0;
        while (first < w.size() && !w.isWord(first) && !w.low(first).equals("\u00a9")) {
            first++;
        }
        // "Seven things to know"
        boolean list = w.is(first, Pos.NUM) && LISTED.contains(w.lemma(first + 1));
        return list && w.is(first + 2, Pos.TO, Pos.PRON, Pos.WH)
                || START.at(w, first, w.size()) != null
                || !ANY.in(w, 0, Math.min(w.size(), 200)).isEmpty();
    }

    /** "Read the report": begins with a base form and has no subject. */
    private static boolean isOrder(Words w) {
        return w.is(0, Pos.VBASE) && w.isCapital(0) && !w.titleCase() && !w.is(1, Pos.VFIN, Pos.MODAL)
                || w.low(0).equals("please");
    }

    /** One sentence, its tokens counted from {@code first} in the document. */
    private record Sentence(Document doc, Words w, int first, BitSet covered, BitSet frame) {

        void claims(List<Span> found) {
            int n = w.size();
            BitSet taken = covered.get(first, first + n);
            takeFrames(taken, n);
            if (doc.field().equals("title") && first == 0) {
                taken.set(0, Headlines.kicker(w));
            }
            int from = taken.nextClearBit(0);
            while (from < n) {
                int to = taken.nextSetBit(from);
                to = to < 0 || to > n ? n : to;
                for (int[] clause : Clauses.split(w, from, to)) {
                    Span claim = claim(clause[0], clause[1]);
                    if (claim != null) {
                        found.add(claim);
                    }
                }
                from = taken.nextClearBit(to);
            }
        }

        /** The whole clause around a source or cue attributes and asserts nothing itself. */
        private void takeFrames(BitSet taken, int n) {
            List<int[]> clauses = null;
            int clause = 0;
            for (int k = frame.nextSetBit(first); k >= 0 && k < first + n; k = frame.nextSetBit(k + 1)) {
                if (taken.get(k - first)) {
                    continue;
                }
                if (clauses == null) {
                    clauses = Clauses.split(w, 0, n);
                }
                int at = k - first;
                while (clause < clauses.size() && clauses.get(clause)[1] <= at) {
                    clause++;
                }
                taken.set(clauses.get(clause)[0], clauses.get(clause)[1]);
            }
        }

        /** The clause as a claim, trimmed of joints and end marks; null where it is none. */
        private Span claim(int begin, int end) {
            int from = begin;
            int to = end;
            while (from < to && isJoint(from)) {
                from++;
            }
            while (to > from
                    && (!w.isWord(to - 1) && !w.isDigits(to - 1) && !isMeasure(to - 1) || w.is(to - 1, Pos.CONJ))) {
                to--;
            }
            int words = 0;
            boolean checkable = false;
            boolean finite = false;
            int inQuotes = 0;
            for (int k = from; k < to; k++) {
                boolean word = w.isWord(k) || w.isDigits(k);
                words += word ? 1 : 0;
                inQuotes += word && w.isQuoted(k) ? 1 : 0;
                checkable |= isCheckable(k, from);
                boolean verb = w.is(k, Pos.VFIN, Pos.MODAL) || titleVerb(k);
                finite |= verb && k > from;
                boolean own = FIRST_PERSON.contains(w.low(k))
                        && !(w.low(k).equals("our") && doc.field().equals("title"));
                if (own && !w.isQuoted(k) && !w.raw(k).equals("US")) {
                    return null;
                }
            }
            boolean enough = words >= LEAST_WORDS && finite && inQuotes * 2 <= words;
            if (!enough || isOpinion(from, to)) {
                return null;
            }
            Span claim = w.span(from, to);
            boolean alone = words > LEAST_WORDS && !doc.field().equals("title") && standsAlone(from, to);
            return checkable || hasEntity(from, to) || Evidentials.find(doc, claim) != null || alone ? claim : null;
        }

        /** Whether its subject, or that of the clause that it judges ("It is unclear whether ..."), is a noun that needs no sentence before. */
        private boolean standsAlone(int from, int to) {
            Clause clause = Clause.of(w, from, to);
            Matrix matrix = Matrix.of(w, clause);
            Clause told = matrix == null ? clause : Clause.of(w, matrix.from(), matrix.to());
            if (told.predicate() == null) {
                return false;
            }
            boolean noun = false;
            for (int k = told.start(); k < told.predicate().at(); k++) {
                if (w.is(k, Pos.PRON) || POINTING.contains(w.low(k))) {
                    return false;
                }
                noun |= w.isNominal(k);
            }
            return noun;
        }

        private boolean isJoint(int k) {
            String low = w.low(k);
            return !w.isWord(k)
                            && !w.isDigits(k)
                            && Units.before(w, k + 1) == null
                            && !low.equals("\"")
                            && !low.equals("\u201c")
                    || w.is(k, Pos.CONJ)
                    || low.equals("while")
                    || low.equals("whereas");
        }

        private boolean isMeasure(int k) {
            String low = w.low(k);
            return low.equals("%")
                    || low.equals("\"")
                    || low.equals("\u201d")
                    || low.equals(")") && w.size() > 0
                    || low.equals("\u2019");
        }

        /** Headlines drop their auxiliaries ("12,000 troops sent to Kursk"), and their verbs look like nouns ("call off strike"). */
        private boolean titleVerb(int k) {
            if (!doc.field().equals("title")) {
                return false;
            }
            // "12 dead in ferry disaster"
            boolean counted = w.is(k - 1, Pos.NUM) && k == 1 && !LISTED.contains(w.lemma(k));
            boolean bare = w.is(k, Pos.NOUN)
                    && VERBS.containsKey(w.lemma(k))
                    && w.isNominal(k - 1)
                    && w.is(k + 1, Pos.ADV, Pos.DET, Pos.NUM, Pos.PREP, Pos.TO);
            return counted || bare || w.is(k, Pos.VPART) || w.is(k, Pos.VBASE) && w.is(k - 1, Pos.TO);
        }

        /** Whether the word is a number, a time or a name. */
        private boolean isCheckable(int k, int from) {
            if (w.isDigits(k) || w.is(k, Pos.NUM) && !w.low(k).equals("one") || AMOUNTS.contains(w.low(k))) {
                return true;
            }
            return isTime(k) || w.is(k, Pos.PROPN) && (k > from || !w.opensSentence(k));
        }

        private boolean isTime(int k) {
            String label = CALENDAR.get(w.low(k));
            if (label == null) {
                return TIMES.contains(w.low(k));
            }
            boolean named = (label.startsWith("weekday") || label.startsWith("month")) && w.isCapital(k);
            boolean told = label.equals("season") && w.is(k, Pos.NOUN) || label.equals("unit") && isNear(k - 1);
            return named || told;
        }

        /** "last year", "this week". */
        private boolean isNear(int k) {
            String label = CALENDAR.getOrDefault(w.low(k), "");
            return label.equals("past") || label.equals("future") || label.equals("now");
        }

        private boolean hasEntity(int from, int to) {
            Span span = w.span(from, to);
            int low = 0;
            int high = doc.entities().size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (doc.entities().get(middle).span().end() <= span.begin()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low < doc.entities().size() && doc.entities().get(low).span().begin() < span.end();
        }

        /** Words of judgement with no number to check. */
        private boolean isOpinion(int from, int to) {
            if (OPINION.in(w, from, Math.min(to, from + 200)).isEmpty()) {
                return false;
            }
            for (int k = from; k < to; k++) {
                if (w.isDigits(k)) {
                    return false;
                }
            }
            return true;
        }
    }
}
