package org.claimshift.annotate;

import java.util.Map;
import java.util.Set;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.annotate.Words.Pos;

/**
 * The words beside a person's name that tell an office, an occupation, a relation or an affiliation: before it ("Health
 * Minister Ada Verhoel", "the mayor of Lorn, Jack Trew"), in it ("Dr Piotr Wend"), after it ("Piet Amund, 45, a miner",
 * "Budanov, who heads military intelligence", "Ravi Menon of the Hale Institute", "Lund is the mayor").
 */
final class RoleWords {
    private static final Lexicon LEXICON = Lexicon.read("roles");
    private static final Set<String> ROLE = LEXICON.items("role");
    private static final Set<String> BODY = LEXICON.items("body");
    private static final Map<String, String> CALENDAR = Lexicon.read("calendar").labels();

    /** Words looked at before a name and after it. */
    private static final int FAR = 12;

    private final Document doc;
    private final Words w;

    RoleWords(Document doc) {
        this.doc = doc;
        this.w = Words.all(doc);
    }

    static boolean isRole(Words w, int k) {
        return w.isWord(k) && ROLE.contains(w.lemma(k));
    }

    /**
     * The role told beside the name, its words in lower case.
     *
     * @param from index of the name's first token in the document
     * @param to after its last
     * @return null where none is told
     */
    String beside(int from, int to) {
        String words = title(from, to);
        words = words == null ? apposedBefore(from) : words;
        words = words == null ? after(to) : words;
        return words;
    }

    /** "Foreign Ministry spokeswoman | Ana Kovač", "teacher | Tomas Reyn", "Dr | Wend" as part of the name. */
    private String title(int from, int to) {
        if (to - from > 1 && isRole(w, from) && !w.low(from).equals("king")) {
            return w.low(from);
        }
        int k = from - 1;
        while (k >= 0 && from - k <= FAR && isInNounPhrase(k) && !w.newLine(k + 1)) {
            boolean beside = k == from - 1
                    || w.isNominal(k + 1)
                    || isPoint(k + 1)
                    || w.low(k + 1).equals("-");
            if (isRole(w, k) && beside || k == from - 1 && isOccupation(k)) {
                return w.join(phraseBegin(k), from);
            }
            k--;
        }
        return null;
    }

    /** A noun in lower case right before a name is what the person is, unless it is a time or an institution. */
    private boolean isOccupation(int k) {
        return w.is(k, Pos.NOUN)
                && !w.isCapital(k)
                && w.isWord(k)
                && !CALENDAR.containsKey(w.lemma(k))
                && !BODY.contains(w.lemma(k));
    }

    private boolean isInNounPhrase(int k) {
        return w.is(k, Pos.NOUN, Pos.PROPN, Pos.ADJ, Pos.VPART)
                || w.low(k).equals("'s")
                || w.low(k).equals("'")
                || w.low(k).equals("-")
                || isPoint(k)
                || isHyphened(k)
                || isRole(w, k);
    }

    /** Inside "grandmother-of-five". */
    private boolean isHyphened(int k) {
        return w.glued(k) && w.low(k - 1).equals("-")
                || w.glued(k + 1) && w.low(k + 1).equals("-");
    }

    /** The point of "Dr." and "Gen.". */
    private boolean isPoint(int k) {
        return w.low(k).equals(".") && w.glued(k) && isRole(w, k - 1);
    }

    private int phraseBegin(int k) {
        int begin = k;
        while (begin > 0 && k - begin < FAR && isInNounPhrase(begin - 1) && !w.newLine(begin)) {
            begin--;
        }
        return begin;
    }

    /** "The centre's head, | Ihor Solovey": the phrase before the comma begins with a determiner or a genitive. */
    private String apposedBefore(int from) {
        if (!w.low(from - 1).equals(",") || w.newLine(from)) {
            return null;
        }
        int role = -1;
        for (int k = from - 2; k >= 0 && from - k <= FAR && !w.newLine(k + 1); k--) {
            role = isRole(w, k) ? k : role;
            boolean opens = w.is(k, Pos.DET) || w.low(k).equals("'s") || isPossessive(k);
            boolean any = (w.low(k).equals("a") || w.low(k).equals("an"))
                    && (w.opensSentence(k)
                            || w.is(k - 1, Pos.TO)
                            || w.low(k - 1).equals(","));
            if (opens && (role >= 0 || any)) {
                return w.join(k, from - 1);
            }
            if (!isInNounPhrase(k) && !w.is(k, Pos.DET, Pos.PREP) && !isPossessive(k)) {
                return role == k + 1 || role >= 0 && w.opensSentence(k + 1) ? w.join(role, from - 1) : null;
            }
        }
        return null;
    }

    private boolean isPossessive(int k) {
        return switch (w.low(k)) {
            case "his", "her", "its", "their", "my", "our" -> true;
            default -> false;
        };
    }

    private String after(int to) {
        int k = to;
        if (isAffiliation(k)) {
            return w.low(k + 1);
        }
        boolean bracket = w.low(k).equals(",") || w.low(k).equals("(") || isDash(k);
        if (bracket) {
            k++;
            if (w.is(k, Pos.NUM) && (w.low(k + 1).equals(",") || w.low(k + 1).equals(")"))) {
                k += 2;
            }
            if (isAffiliation(k)) {
                return w.low(k + 1);
            }
            return w.low(k).equals("who") ? heading(k) : apposition(k);
        }
        boolean is = w.lemma(k).equals("be") || w.lemma(k).equals("become");
        return is && w.is(k + 1, Pos.DET) ? apposition(k + 1) : null;
    }

    private boolean isDash(int k) {
        return w.low(k).equals("—") || w.low(k).equals("–") || w.low(k).equals("-") && !w.glued(k);
    }

    /** "of the Hale Institute", "from Pell University". */
    private boolean isAffiliation(int k) {
        boolean joins =
                switch (w.low(k)) {
                    case "of", "from", "at", "with", "for" -> true;
                    default -> false;
                };
        if (!joins) {
            return false;
        }
        int name = k + 1;
        while (name < k + 6 && (w.is(name, Pos.DET, Pos.ADJ, Pos.NOUN) && !w.isCapital(name))) {
            name++;
        }
        if (name >= w.size()) {
            return false;
        }
        int begin = w.token(name).begin();
        boolean organisation = doc
                .entitiesIn(new Span(begin, Math.min(doc.text().length(), begin + 80)))
                .stream()
                .limit(1)
                .map(TaggedSpan::label)
                .anyMatch("ORG"::equals);
        return organisation
                        && doc.entitiesIn(new Span(begin, begin + 80))
                                        .get(0)
                                        .span()
                                        .begin()
                                == begin
                || BODY.contains(w.lemma(name - 1)) && name > k + 1;
    }

    /** "a miner", "general secretary of the union", "the chief executive". */
    private String apposition(int from) {
        boolean indefinite = w.low(from).equals("a") || w.low(from).equals("an");
        for (int k = from; k < Math.min(w.size(), from + FAR); k++) {
            boolean ends = k > from && (w.low(k).equals(",") || w.low(k).equals(")") || w.is(k, Pos.VFIN, Pos.MODAL));
            if (ends
                    || w.newLine(k)
                    || w.low(k).equals(".")
                    || w.low(k).equals(";")
                    || w.is(k, Pos.CONJ, Pos.PRON, Pos.VING)) {
                return null;
            }
            boolean head = w.is(k, Pos.NOUN) && !w.isNominal(k + 1);
            if (isRole(w, k) && !w.low(k + 1).equals("'s")
                    || indefinite && head && !CALENDAR.containsKey(w.lemma(k)) && !BODY.contains(w.lemma(k))) {
                return w.join(from, k + 1);
            }
            if (w.is(k, Pos.PREP) && k > from && indefinite) {
                return null;
            }
        }
        return null;
    }

    /** "who heads military intelligence", "who is a teacher". */
    private String heading(int who) {
        return switch (w.lemma(who + 1)) {
            case "head",
                    "lead",
                    "run",
                    "chair",
                    "direct",
                    "command",
                    "oversee",
                    "represent",
                    "found",
                    "own",
                    "manage",
                    "work",
                    "edit",
                    "teach",
                    "study",
                    "serve",
                    "speak",
                    "coach",
                    "advise",
                    "answer" -> w.low(who + 1);
            case "be", "become", "have" -> apposition(who + 2);
            default -> null;
        };
    }
}
