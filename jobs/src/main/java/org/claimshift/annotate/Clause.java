package org.claimshift.annotate;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * What a stretch of words says in its main clause, found with the word classes alone. Each verb group belongs to the main clause, or to a
 * relative, subordinate or coordinate clause that some word before it opens and a comma or the main verb closes; the main predicate is the
 * first finite group of the main clause. What depends on that as its object ("that ...", an infinitive) is the main clause's own.
 *
 * @param from index of the first word
 * @param to index after the last
 * @param predicate the main verb group; null for no verb
 * @param start index where its clause begins, behind joints and clauses before it
 * @param aside words of clauses of their own: what weakens them does not weaken the main predicate
 */
record Clause(int from, int to, VerbGroup predicate, int start, BitSet aside) {
    private static final Lexicon LEXICON = Lexicon.read("stance");
    /** Always open a clause. */
    private static final Set<String> SUBORDINATORS = LEXICON.items("subordinator");
    /** Prepositions as well: a comma before the verb tells that no clause was opened. */
    private static final Set<String> PREPOSITIONS = LEXICON.items("subordinator_or_preposition");

    static Clause of(Words w, int from, int to) {
        Reader reader = new Reader(w, from, to);
        VerbGroup main = null;
        List<VerbGroup> groups = VerbGroup.in(w, from, to);
        for (VerbGroup group : groups) {
            if (reader.isMain(group) && main == null) {
                main = group;
                reader.found();
            }
        }
        reader.close(to);
        if (main == null && !groups.isEmpty()) {
            main = reader.instead(groups);
        }
        return new Clause(from, to, main, main == null ? from : reader.start, reader.aside);
    }

    /** "Should the dam break, ...": a condition, if it opens a clause. */
    static boolean inverts(Words w, int k) {
        return switch (w.low(k)) {
            case "should", "had", "were" -> w.is(k + 1, Pos.DET, Pos.PRON, Pos.PROPN, Pos.NOUN)
                    && (w.opensSentence(k) || w.low(k - 1).equals(","));
            default -> false;
        };
    }

    /** Goes from verb to verb and keeps what is open. */
    private static final class Reader {
        private final Words w;
        private final int from;
        private final BitSet aside;
        private int start;
        private boolean found;
        /** Where the open clause began; -1 for none. */
        private int open = -1;
        /** Whether the open clause follows a noun, so that the main verb needs no comma before it. */
        private boolean relative;
        /** End of the verb group before. */
        private int before;

        Reader(Words w, int from, int to) {
            this.w = w;
            this.aside = new BitSet(to);
            int first = from;
            while (first < to && opensNothing(first)) {
                first++;
            }
            this.from = first;
            this.start = first;
            this.before = first;
        }

        private boolean opensNothing(int k) {
            return switch (w.low(k)) {
                case "that", "\"", "\u201c", "\u2018", "'", "and", "but", "," -> true;
                default -> false;
            };
        }

        /** Whether the group, the next in order, is a finite verb of the main clause. */
        boolean isMain(VerbGroup group) {
            int gap = before;
            before = group.to();
            int opener = group.at() == from && inverts(w, from) ? from : opener(gap, group);
            if (opener >= 0) {
                if (open >= 0 && !found && closes(gap, opener)) {
                    close(opener);
                }
                if (open < 0) {
                    open = opener;
                    relative = isRelative(opener) && !isMark(opener - 1);
                }
                return false;
            }
            if (!group.finite()) {
                return false;
            }
            if (open < 0) {
                if (found && coordinate(gap, group.at()) >= 0) {
                    open = coordinate(gap, group.at());
                    relative = false;
                }
                return !found;
            }
            boolean joined = w.is(group.at() - 1, Pos.CONJ) || w.is(group.at() - 2, Pos.CONJ);
            if (joined || !(closes(gap, group.at()) || relative && !found)) {
                return false;
            }
            int comma = comma(gap, group.at());
            boolean leading = open == start && !found;
            close(comma < 0 ? group.at() : comma);
            if (leading && !relative) {
                start = comma + 1;
            }
            return !found;
        }

        void found() {
            found = true;
        }

        void close(int at) {
            if (open >= 0) {
                aside.set(open, at);
                open = -1;
            }
        }

        /** No main verb is plain: "When it rains the dam breaks", a fragment, a headline's infinitive. */
        VerbGroup instead(List<VerbGroup> groups) {
            VerbGroup first = null;
            VerbGroup second = null;
            for (VerbGroup group : groups) {
                if (group.finite()) {
                    second = first != null && second == null ? group : second;
                    first = first == null ? group : first;
                }
            }
            boolean leading = first != null && opener(from, first) == from && !isRelative(from);
            VerbGroup main = first == null ? groups.get(0) : leading && second != null ? second : first;
            aside.clear();
            if (leading && second != null) {
                aside.set(from, first.to());
                start = first.to();
            }
            return main;
        }

        private boolean closes(int gap, int at) {
            return comma(gap, at) >= 0;
        }

        private int comma(int gap, int at) {
            for (int k = at - 1; k >= gap; k--) {
                switch (w.low(k)) {
                    case ",", ";", "\u2014", "\u2013", ":", ".", "?", "!" -> {
                        return k;
                    }
                    default -> {}
                }
            }
            return -1;
        }

        /** The first word from {@code gap} on that opens a clause whose verb is the group; -1 for none. */
        private int opener(int gap, VerbGroup group) {
            int at = group.at();
            int mark = comma(gap, at);
            for (int k = gap; k < at; k++) {
                String low = w.low(k);
                if (isRelative(k) || SUBORDINATORS.contains(low)) {
                    return k;
                }
                if (PREPOSITIONS.contains(low) && mark <= k && (k + 1 < at || w.is(at, Pos.VING))) {
                    return k;
                }
            }
            // ", killing four people".
            int k = at - 1;
            while (k > gap && w.is(k, Pos.ADV)) {
                k--;
            }
            return !group.finite() && k > from && w.low(k).equals(",") && w.is(at, Pos.VPART, Pos.VING) ? k : -1;
        }

        /** "the man who", "the town, where"; not "asked what". */
        private boolean isRelative(int k) {
            if (!w.is(k, Pos.WH) || k == from) {
                return false;
            }
            return w.is(k - 1, Pos.NOUN, Pos.PROPN, Pos.PRON, Pos.NUM, Pos.PREP) || isMark(k - 1);
        }

        private boolean isMark(int k) {
            return switch (w.low(k)) {
                case ",", "\u2014", "\u2013", ")" -> true;
                default -> false;
            };
        }

        /** ", and 300 people may have fled": where a clause with a subject of its own is joined on; -1 for none. */
        private int coordinate(int gap, int at) {
            for (int k = gap; k < at - 1; k++) {
                boolean joint = w.low(k).equals(";")
                        || w.low(k).equals(",") && w.is(k + 1, Pos.CONJ) && k + 2 < at
                        || w.low(k).equals("but");
                if (joint && w.is(at - 1, Pos.NOUN, Pos.PROPN, Pos.PRON, Pos.ADV)) {
                    return k;
                }
            }
            return -1;
        }
    }
}
