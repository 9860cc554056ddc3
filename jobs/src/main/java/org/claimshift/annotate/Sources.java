package org.claimshift.annotate;

import java.util.List;
import java.util.Set;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.annotate.Words.Pos;

/** How specific a source is, as it is written where it stands, and who relayed it. */
public final class Sources {
    private static final Lexicon LEXICON = Lexicon.read("roles");
    private static final Set<String> ROLE = LEXICON.items("role");
    private static final Set<String> GENERIC = LEXICON.items("generic");
    private static final Set<String> BODY = LEXICON.items("body");
    private static final Set<String> SPOKES = LEXICON.items("spokes");
    private static final Set<String> VAGUE_ONE = LEXICON.items("vague_one");
    private static final int MARGIN = 14;
    /** A source longer than this is read no further: its head stands early. */
    private static final int LONGEST = 40;

    private static final int PRONOUN_BACK = 600;

    private Sources() {}

    /**
     * 5 named person with a role, 4 named person or organisation, 3 unnamed but specific, 2 generic, 1 evidential only, 0
     * none. An apposition right after the source counts ("Budanov, who heads military intelligence"). "He" and "she" have the
     * level of the nearest person named before, "it" and "we" of none.
     *
     * @param source null for none
     * @param cue null for none
     * @param entities of the field, in order
     */
    public static int level(Document doc, Span source, Span cue, List<TaggedSpan> entities) {
        if (source == null) {
            return cue == null ? 0 : 1;
        }
        Words w = Words.around(doc, source, MARGIN);
        int from = w.innerFrom();
        int to = Math.min(w.innerTo(), from + LONGEST);
        if (to <= from) {
            return cue == null ? 0 : 1;
        }
        if (to - from == 1 && w.is(from, Pos.PRON, Pos.WH, Pos.DET)) {
            return pronoun(doc, source, w.low(from), entities);
        }
        return phrase(w, from, to, entities);
    }

    private static int pronoun(Document doc, Span source, String pronoun, List<TaggedSpan> entities) {
        boolean person = pronoun.equals("he")
                || pronoun.equals("she")
                || pronoun.equals("who")
                || pronoun.equals("i")
                || pronoun.equals("him");
        boolean body = pronoun.equals("it") || pronoun.equals("which");
        if (!person && !body) {
            return 2;
        }
        int at = firstFrom(entities, source.begin());
        for (int k = at - 1; k >= 0 && source.begin() - entities.get(k).span().end() <= PRONOUN_BACK; k--) {
            TaggedSpan entity = entities.get(k);
            if (entity.label().equals(person ? "PER" : "ORG")) {
                return body ? 4 : withRole(doc, entity) ? 5 : 4;
            }
        }
        return 3;
    }

    private static boolean withRole(Document doc, TaggedSpan entity) {
        Words w = Words.around(doc, entity.span(), MARGIN);
        int from = w.innerFrom();
        while (from > 0 && w.innerFrom() - from < 6 && isPartOfTitle(w, from - 1)) {
            from--;
        }
        return hasRole(w, from, w.innerTo()) || apposition(w, w.innerTo());
    }

    private static boolean isPartOfTitle(Words w, int i) {
        return w.is(i, Pos.NOUN, Pos.PROPN, Pos.ADJ)
                || w.low(i).equals("'s")
                || w.low(i).equals("-")
                || ROLE.contains(w.lemma(i));
    }

    /** Index of the first entity that begins at the offset or after it. */
    private static int firstFrom(List<TaggedSpan> entities, int offset) {
        int low = 0;
        int high = entities.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entities.get(middle).span().begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int phrase(Words w, int from, int to, List<TaggedSpan> entities) {
        boolean person = false;
        boolean body = false;
        boolean place = false;
        int personTo = -1;
        Span span = w.span(from, to);
        for (int k = Math.max(0, firstFrom(entities, span.begin()) - 1);
                k < entities.size() && entities.get(k).span().begin() < span.end();
                k++) {
            TaggedSpan entity = entities.get(k);
            if (entity.span().overlaps(span)) {
                person |= entity.label().equals("PER");
                body |= entity.label().equals("ORG");
                place |= entity.label().equals("LOC") || entity.label().equals("MISC");
            }
        }
        int head = NounPhrase.head(w, from, to);
        String lemma = w.lemma(head);
        boolean capitalHead = w.isCapital(head) && !w.opensSentence(head);
        if (!person && namedByLooks(w, from, to, head, body || place)) {
            person = true;
        }
        if (person) {
            boolean of = personIsOnlyOwner(w, head, lemma, entities);
            if (!of) {
                return hasRole(w, from, to) || apposition(w, to) || titleBefore(w, from) ? 5 : 4;
            }
        }
        boolean plural = NounPhrase.isPlural(w, head)
                || w.is(from, Pos.NUM)
                || w.low(from).equals("some")
                || w.low(from).equals("many")
                || w.low(from).equals("several");
        boolean named = body || place || person || NounPhrase.capitalised(w, from, head);
        boolean spokes = SPOKES.contains(lemma) || VAGUE_ONE.contains(lemma) || ROLE.contains(lemma);
        boolean isBody = BODY.contains(lemma) && !spokes;
        if (GENERIC.contains(lemma) && plural || lemma.equals("medium") || lemma.equals("authority") && plural) {
            return body && !isBody || body && plural ? 3 : 2;
        }
        if (spokes) {
            boolean specific = named
                    || NounPhrase.contentWords(w, from, to) >= 2
                    || w.low(from).equals("the");
            return VAGUE_ONE.contains(lemma) && !named && NounPhrase.contentWords(w, from, to) < 2
                    ? 2
                    : plural && !named ? 2 : specific ? 3 : SPOKES.contains(lemma) ? 3 : 2;
        }
        if (isBody) {
            return plural && !named ? 2 : named ? 4 : 3;
        }
        if (body || place || capitalHead || NounPhrase.capitalised(w, from, head + 1) && !w.opensSentence(from)) {
            return plural && !capitalHead && w.is(head, Pos.NOUN) ? 2 : 4;
        }
        if (GENERIC.contains(lemma) || plural) {
            return 2;
        }
        if (w.is(head, Pos.PROPN)) {
            return 4;
        }
        return w.low(from).equals("the")
                        || w.low(from).equals("a") && NounPhrase.contentWords(w, from, to) >= 2
                        || w.is(from, Pos.PRON)
                ? 3
                : 2;
    }

    /** Two or more capitalised words in a row that end in no body or role: a person's name, where the tagger saw none. */
    private static boolean namedByLooks(Words w, int from, int to, int head, boolean tagged) {
        if (tagged || !w.isCapital(head) || w.titleCase() && w.token(head).syn() == null) {
            return false;
        }
        boolean two = head > from && w.isCapital(head - 1) && w.is(head - 1, Pos.PROPN, Pos.NOUN, Pos.ADJ);
        String lemma = w.lemma(head);
        return two
                && !BODY.contains(lemma)
                && !GENERIC.contains(lemma)
                && !ROLE.contains(lemma)
                && w.is(head, Pos.PROPN)
                && !w.low(head).endsWith("s");
    }

    /** "Trump's lawyer", "a spokesman for Trump": the name is not the one who speaks. */
    private static boolean personIsOnlyOwner(Words w, int head, String lemma, List<TaggedSpan> entities) {
        boolean capitalName = w.is(head, Pos.PROPN) && !ROLE.contains(lemma) && !BODY.contains(lemma);
        if (capitalName) {
            return false;
        }
        Span span = w.token(head).span();
        int k = Math.max(0, firstFrom(entities, span.begin()) - 1);
        for (; k < entities.size() && entities.get(k).span().begin() < span.end(); k++) {
            if (entities.get(k).label().equals("PER") && entities.get(k).span().overlaps(span)) {
                return false;
            }
        }
        // "the spokesman, Ihor Solovey", "spokesman Ihor Solovey": a name after a comma or directly is who speaks.
        boolean nameFollows = w.low(head + 1).equals(",") && w.isCapital(head + 2) && w.is(head + 2, Pos.PROPN);
        return !nameFollows;
    }

    private static boolean hasRole(Words w, int from, int to) {
        for (int k = from; k < to; k++) {
            if (ROLE.contains(w.lemma(k)) && w.isWord(k) || w.low(k).equals("who") && heads(w, k + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean heads(Words w, int i) {
        return switch (w.lemma(i)) {
            case "head",
                    "lead",
                    "run",
                    "chair",
                    "direct",
                    "command",
                    "oversee",
                    "serve",
                    "be",
                    "represent",
                    "found",
                    "own",
                    "manage",
                    "work",
                    "edit",
                    "teach",
                    "study",
                    "represented" -> true;
            default -> false;
        };
    }

    /** ", the head of ...", ", who heads ...", ", 45, a lawyer ..." right after. */
    private static boolean apposition(Words w, int to) {
        if (!w.low(to).equals(",")
                && !w.low(to).equals("(")
                && !w.low(to).equals("\u2014")
                && !w.low(to).equals("\u2013")) {
            return false;
        }
        for (int k = to + 1; k < Math.min(w.size(), to + 11); k++) {
            String low = w.low(k);
            if (low.equals(".")
                    || low.equals(";")
                    || k > to + 1
                            && (low.equals(",") && !w.isDigits(k - 1)
                                    || w.is(k, Pos.VFIN, Pos.MODAL)
                                            && !w.low(k - 1).equals("who"))) {
                return false;
            }
            if (ROLE.contains(w.lemma(k)) || low.equals("who") && heads(w, k + 1)) {
                return true;
            }
            if (low.equals("who")
                    || low.equals("and")
                    || low.equals("but")
                    || low.equals("told")
                    || low.equals("said")) {
                return false;
            }
        }
        return false;
    }

    private static boolean titleBefore(Words w, int from) {
        return ROLE.contains(w.lemma(from - 1))
                && !w.newLine(from)
                && !w.low(from - 1).equals("s");
    }

    /** Outlets or persons that relayed the claim, nearest first. */
    public static List<String> via(Document doc, Attribution attribution) {
        return Relays.of(doc, attribution);
    }
}
