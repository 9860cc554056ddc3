package org.claimshift.annotate;

import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.Words.Pos;

/**
 * The thing that a number counts, as a lemma. In this order: the noun joined to it ("a 12-storey building": storey); the head of the
 * noun phrase after it ("2,600 North Korean soldiers": soldier) or after its "of" or "in"; what it is said of ({@link Subjects}); what
 * the number before counted, where the words leave it out.
 */
final class Concepts {
    private static final Lexicon COUNTING = Lexicon.read("counting");
    private static final Map<String, String> CALENDAR = Lexicon.read("calendar").labels();
    private static final Set<String> CHANGE_NOUN = COUNTING.items("change_noun");
    private static final Set<String> NUMBER_NOUN = COUNTING.items("number_noun");
    private static final Set<String> BASE = COUNTING.items("base");
    private static final Set<String> IN_STOP = COUNTING.items("in_stop");
    private static final int WINDOW = 12;

    private Concepts() {}

    /**
     * What a number counts.
     *
     * @param concept null where the text does not tell
     * @param level whether the number is said of it ("the toll rose to 12") and does not count such things
     */
    record Told(String concept, boolean level) {}

    /** @param last what the number before counted */
    static Told of(Words w, Reading reading, Counted last) {
        String unit = reading.quantity().unit();
        String ballot = unit.equals("one") ? NumberedNames.ballot(w, reading.number(), reading.to()) : null;
        if (ballot != null) {
            return new Told(ballot.isEmpty() ? null : ballot, true);
        }
        int at = reading.to();
        if (isJoined(w, at) && unit.equals("one")) {
            return new Told(lemma(w, at + 1), false);
        }
        at = afterMeasure(w, at);
        if (w.low(at).equals("out") && w.low(at + 1).equals("of")) {
            at++;
        }
        if (w.low(at).equals("of") && pointsBack(w, at + 1)) {
            return new Told(last.concept(), last.level());
        }
        int head = counted(w, at, unit, reading);
        if (head >= 0 && isOther(w, head)) {
            return new Told(last.concept(), last.level());
        }
        // "6% of GDP", "$41 in early trading": what it is said of is better, where that is told.
        boolean weak = head >= 0
                && (Units.isShare(unit) && BASE.contains(w.lemma(head))
                        || Units.isCurrency(unit)
                                && w.low(at).equals("in")
                                && !w.low(reading.from() - 1).equals("of"));
        String subject = head < 0 || weak ? Subjects.of(w, reading, last) : null;
        if (subject != null) {
            return new Told(subject, true);
        }
        if (head >= 0) {
            return new Told(lemma(w, head), false);
        }
        if (w.is(at, Pos.VPART, Pos.VING) && "dead".equals(last.concept()) && last.inSameSentence()) {
            // "14 dead and 30 wounded".
            return new Told(w.low(at), false);
        }
        boolean leftOut = isLeftOut(w, reading, at, last);
        return new Told(leftOut ? last.concept() : null, leftOut && last.level());
    }

    /** A hyphen between the number and a word: "12-storey", not "12-strong". */
    private static boolean isJoined(Words w, int at) {
        return w.low(at).equals("-")
                && w.glued(at)
                && w.glued(at + 1)
                && w.isWord(at + 1)
                && !w.is(at + 1, Pos.TO, Pos.PREP, Pos.CONJ);
    }

    /** "95-mile-long", "$85-a-barrel", "$5 million's worth": the word from which the thing counted is looked for. */
    private static int afterMeasure(Words w, int at) {
        int k = at;
        while (w.low(k).equals("-") && w.glued(k) && w.glued(k + 1) && w.isWord(k + 1)) {
            k += w.low(k + 1).equals("a")
                            || w.low(k + 1).equals("an")
                            || w.low(k + 1).equals("per")
                    ? 4
                    : 2;
        }
        if ((w.low(k).equals("'s") || w.low(k).equals("'")) && w.low(k + 1).equals("worth")) {
            k++;
        }
        return w.low(k).equals("worth") ? k + 1 : k;
    }

    private static boolean pointsBack(Words w, int i) {
        return switch (w.low(i)) {
            case "them", "whom", "which", "these", "it" -> true;
            case "those" -> !w.isNominal(i + 1) && !w.is(i + 1, Pos.ADJ, Pos.VPART);
            default -> false;
        };
    }

    private static boolean isOther(Words w, int head) {
        return w.low(head).equals("others")
                || w.low(head).equals("other")
                || w.low(head).equals("more");
    }

    /** Head of what follows the number and its unit; -1 for none. */
    private static int counted(Words w, int at, String unit, Reading reading) {
        boolean measure = !unit.equals("one") && !Units.isShare(unit) && !Units.isCurrency(unit);
        boolean of = w.low(at).equals("of");
        if (of) {
            boolean point = Units.isTime(unit) && w.low(reading.from() - 1).equals("within");
            return point ? -1 : passed(w, head(w, at + 1));
        }
        if (w.low(at).equals("in") && Units.isCurrency(unit)) {
            boolean open = !w.is(at + 1, Pos.DET, Pos.PRON) && !w.newLine(at + 1);
            int head = open ? head(w, at + 1) : -1;
            return head < 0 || w.isCapital(head) || IN_STOP.contains(w.lemma(head)) ? -1 : head;
        }
        boolean joined =
                w.low(at - 1).equals("-") || w.low(reading.number() + 1).equals("-");
        if (Units.isTime(unit) && !joined && !w.low(at - 1).endsWith("long")) {
            return -1;
        }
        boolean half = w.low(at - 1).equals("half");
        boolean spent = Units.isCurrency(unit) && w.is(at, Pos.VING);
        boolean pair = NotQuantities.isDash(w.low(at)) && w.isDigits(at + 1) || measure && w.isDigits(at);
        if (spent || pair || w.is(at, Pos.DET) && !half || measure && w.is(at, Pos.ADJ) && !w.isNominal(at + 1)) {
            return -1;
        }
        int head = head(w, at);
        if (head < 0 && unit.equals("one") && w.is(at, Pos.ADJ) && w.isCapital(at) && !w.titleCase()) {
            // "three Australians and two Chinese".
            return at;
        }
        boolean change = head >= 0
                && !unit.equals("one")
                && CHANGE_NOUN.contains(w.lemma(head))
                && (w.low(head + 1).equals("in") || w.low(head + 1).equals("of"));
        int changed = change ? head(w, head + 2) : -1;
        return changed >= 0 ? changed : head;
    }

    /** Behind "the number of", "the share of": what they are of. */
    private static int passed(Words w, int head) {
        int k = head;
        while (k >= 0 && NUMBER_NOUN.contains(w.lemma(k)) && w.low(k + 1).equals("of") && head(w, k + 2) >= 0) {
            k = head(w, k + 2);
        }
        return k;
    }

    /** "and 30 injured", "up 14%", "or about 5.8 million", "120 deserted": the words leave out what is counted. */
    private static boolean isLeftOut(Words w, Reading reading, int at, Counted last) {
        if (last.concept() == null || w.low(at).equals("each")) {
            return false;
        }
        String unit = reading.quantity().unit();
        int before = reading.from() - 1;
        boolean again = w.low(before).equals("another") || w.low(at).equals("more");
        if (!last.inSameSentence()) {
            return again && unit.equals("one");
        }
        boolean same = unit.equals(last.unit()) || Units.isCurrency(unit) && Units.isCurrency(last.unit());
        boolean level = last.concept().equals("point")
                && (w.low(before).equals("at") || w.low(before).equals("to"));
        if (level) {
            return false;
        }
        boolean predicate = w.is(at, Pos.VPART, Pos.VING, Pos.ADJ, Pos.VFIN);
        if (same && unit.equals("one") && !(last.level() && predicate)) {
            return true;
        }
        if (!last.last()) {
            return false;
        }
        boolean restated =
                switch (w.low(before)) {
                    case "or", "(", "up", "down" -> true;
                    default -> w.low(at).equals("more")
                            || w.low(at).equals("fewer")
                            || w.low(at).equals("less");
                };
        boolean listed =
                switch (w.low(before)) {
                    case "to", "from", "with", "against", "than", "versus", "and", ",", "'s", "\u2013", "but" -> true;
                    default -> false;
                };
        return restated && (same || Units.isShare(unit) || Units.isShare(last.unit())) || same && listed;
    }

    static String lemma(Words w, int head) {
        return Lemmas.noun(w.low(head));
    }

    /** Index of the last noun of the noun phrase that begins at word i; -1 where none does. */
    static int head(Words w, int i) {
        int head = -1;
        boolean small = false;
        for (int at = i; at < w.size() && at - i < WINDOW && !(at > i && w.newLine(at)); at++) {
            String low = w.low(at);
            Pos pos = w.pos(at);
            if (isCalendar(w, at)) {
                break;
            }
            if (low.equals("dead") && head < 0 && !w.isNominal(at + 1) || low.equals("others")) {
                return at;
            }
            if ((pos == Pos.NOUN || pos == Pos.PROPN) && w.isWord(at)) {
                // "12 people Tuesday": a name after the noun is not of its phrase.
                boolean name = w.titleCase() ? pos == Pos.PROPN : w.isCapital(at);
                if (small && name) {
                    break;
                }
                small |= !name;
                head = at;
            } else if (low.equals("'s") || low.equals("'")) {
                if (head < 0) {
                    break;
                }
                head = -1;
                small = false;
            } else if (!goesOn(w, at, i, head)) {
                break;
            }
        }
        return head;
    }

    /** Whether a word that is no noun belongs to the noun phrase. */
    private static boolean goesOn(Words w, int at, int from, int head) {
        String low = w.low(at);
        boolean hyphen = w.low(at - 1).equals("-") && w.glued(at) && at > from;
        if (low.equals("-")) {
            return w.glued(at) && w.glued(at + 1);
        }
        if (head >= 0) {
            return hyphen && w.is(at, Pos.ADJ, Pos.VPART, Pos.VING) && leadsToNoun(w, at + 1);
        }
        return switch (w.pos(at)) {
            case ADJ, VPART, VING -> leadsToNoun(w, at + 1);
            case NUM -> true;
            case DET -> at == from;
            case ADV -> low.endsWith("ly") || low.equals("more") || low.equals("most");
            case CONJ -> low.equals("and") && at > from && w.is(at - 1, Pos.ADJ) && w.is(at + 1, Pos.ADJ);
            default -> (low.equals("\"") || low.equals("\u201c") || low.equals("\u2018") || low.equals(","))
                    && at > from == low.equals(",")
                    && (!low.equals(",") || w.is(at - 1, Pos.ADJ) && w.is(at + 1, Pos.ADJ));
        };
    }

    /** Whether a noun follows after further describing words: "striking bus drivers", not "missing after". */
    private static boolean leadsToNoun(Words w, int i) {
        int k = i;
        while (k < i + 5
                && (w.is(k, Pos.ADJ, Pos.VPART, Pos.VING)
                        || w.low(k).equals("-") && w.glued(k)
                        || w.low(k).equals("and") && w.is(k + 1, Pos.ADJ)
                        || w.low(k).equals(",") && w.is(k + 1, Pos.ADJ) && w.is(k - 1, Pos.ADJ))) {
            k++;
        }
        return w.isNominal(k) && !isCalendar(w, k);
    }

    /** "this year", "Monday", "year on year": no thing counted. */
    private static boolean isCalendar(Words w, int i) {
        String label = CALENDAR.get(w.low(i));
        return label != null
                && switch (label) {
                    case "past", "future", "now", "season" -> w.is(i + 1, Pos.NOUN)
                            && CALENDAR.containsKey(w.low(i + 1));
                    case "unit" -> !w.low(i).endsWith("s") || w.low(i - 1).equals("-");
                    case "daypart" -> !w.isNominal(i + 1);
                    default -> w.isCapital(i)
                            && (!w.isNominal(i + 1) || w.isCapital(i + 1) || CALENDAR.containsKey(w.low(i + 1)));
                };
    }
}
