package org.claimshift.annotate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimshift.annotate.Document.TaggedSpan;
import org.claimshift.annotate.Speaker.Kind;
import org.claimshift.annotate.Words.Pos;

/**
 * Whom a pronoun or a description stands for.
 *
 * <p>Pronouns: everyone who spoke shortly before, the subjects of this sentence's begin and of the sentences before, and
 * the other persons named there are candidates; the one with the highest score is meant (features of Citron, as fixed
 * weights: who spoke, subject, distance in sentences, gender, not inside a quotation). Descriptions: {@link Descriptions}.
 */
final class Antecedents {
    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "both");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    /** Sentences and paragraph breaks between a pronoun and what it stands for, at most. */
    static final int SENTENCES = 4;

    private static final int PARAGRAPHS = 3;

    private static final double SPOKE = 2.0;
    private static final double SUBJECT = 1.5;
    private static final double NAMED = 0.5;
    private static final double SENTENCE = 0.6;
    private static final double GENDER = 1.5;
    private static final double QUOTED = 3.0;
    private static final double OTHER_NUMBER = 1.0;
    private static final double LEAST = -1.0;

    private record Candidate(Speaker speaker, double score) {}

    private final Document doc;
    private final Words w;
    private final EntityNames names;
    private final Speakers speakers;
    private final Descriptions descriptions;

    Antecedents(Document doc, EntityNames names, Speakers speakers) {
        this.doc = doc;
        this.w = Words.all(doc);
        this.names = names;
        this.speakers = speakers;
        this.descriptions = new Descriptions(doc, names, speakers, this);
    }

    /**
     * The speaker that the source stands for, with its level at this place.
     *
     * @param heard who spoke before, in order
     * @return empty where it is no pronoun and no description, or where nobody fits
     */
    Optional<Speaker> of(Span source, List<Speaker> heard) {
        int from = doc.firstTokenFrom(source.begin());
        int to = doc.firstTokenFrom(source.end());
        String word = w.low(from);
        if (to - from == 1 && isPronoun(word)) {
            return Optional.of(pronoun(word, source, heard)
                    .map(speaker -> at(speaker, source))
                    .orElseGet(() -> unknown(word, source)));
        }
        if (!DEFINITE.contains(word) || to - from < 2) {
            return Optional.empty();
        }
        int head = NounPhrase.head(w, from, to);
        boolean plain = head == to - 1 && !w.isCapital(head) && w.isNominal(head);
        return plain
                ? descriptions.of(from, head, source, heard).map(speaker -> at(speaker, source))
                : Optional.empty();
    }

    private static boolean isPronoun(String word) {
        return !kinds(word).isEmpty() || RELATIVE.contains(word);
    }

    /** What a pronoun may stand for; nothing for other words. */
    private static Set<Kind> kinds(String pronoun) {
        if (HE.contains(pronoun) || SHE.contains(pronoun)) {
            return EnumSet.of(Kind.PERSON);
        }
        if (IT.contains(pronoun)) {
            return EnumSet.of(Kind.GROUP);
        }
        return THEY.contains(pronoun) ? EnumSet.of(Kind.PEOPLE, Kind.GROUP) : EnumSet.noneOf(Kind.class);
    }

    private Speaker at(Speaker speaker, Span source) {
        boolean told = "PER".equals(speaker.type())
                && speaker.kind() == Kind.PERSON
                && names.roles().isTold(speaker.name(), EntityNames.place(doc, source.begin()));
        return speaker.at(source, told && speaker.level() >= 4 ? 5 : speaker.level());
    }

    private Speaker unknown(String word, Span source) {
        Kind kind = THEY.contains(word) ? Kind.PEOPLE : IT.contains(word) ? Kind.GROUP : Kind.PERSON;
        return new Speaker(kind, null, null, kind == Kind.PEOPLE ? 2 : 3, word, source.begin(), source.end());
    }

    private Optional<Speaker> pronoun(String word, Span source, List<Speaker> heard) {
        if (RELATIVE.contains(word)) {
            return justBefore(source);
        }
        return best(kinds(word), HE.contains(word) ? -1 : SHE.contains(word) ? 1 : 0, source, heard);
    }

    /**
     * The best candidate.
     *
     * @param female 1 for a woman, -1 for a man, 0 for either
     */
    Optional<Speaker> best(Set<Kind> kinds, int female, Span source, List<Speaker> heard) {
        List<Candidate> candidates = new ArrayList<>();
        int sentence = doc.sentenceAt(source.begin());
        for (Speaker speaker : heard) {
            int away = sentence - doc.sentenceAt(speaker.begin());
            if (speaker.end() <= source.begin() && breaks(speaker.end(), source.begin()) <= PARAGRAPHS) {
                consider(candidates, speaker, kinds, female, SPOKE - SENTENCE * Math.min(away, 3));
            }
        }
        for (int s = sentence; s >= Math.max(0, sentence - SENTENCES); s--) {
            Span before = doc.sentences().get(s);
            double distance = SENTENCE * (sentence - s);
            if (before.begin() >= source.begin() || breaks(before.begin(), source.begin()) > PARAGRAPHS) {
                continue;
            }
            Span part = new Span(before.begin(), Math.min(before.end(), source.begin()));
            Span subject = s == sentence ? null : subject(part);
            if (subject != null) {
                consider(candidates, speakers.read(subject), kinds, female, SUBJECT - distance);
            }
            for (TaggedSpan entity : doc.entitiesIn(part)) {
                if (entity.label().equals("PER") && (subject == null || !subject.contains(entity.span()))) {
                    consider(candidates, speakers.read(entity.span()), kinds, female, NAMED - distance);
                }
            }
        }
        Candidate best = null;
        for (Candidate candidate : candidates) {
            best = best == null || candidate.score() > best.score() ? candidate : best;
        }
        return best == null || best.score() < LEAST ? Optional.empty() : Optional.of(best.speaker());
    }

    private void consider(List<Candidate> candidates, Speaker speaker, Set<Kind> kinds, int female, double score) {
        if (!kinds.contains(speaker.kind())) {
            return;
        }
        boolean peopleWanted = kinds.contains(Kind.PEOPLE) && speaker.kind() != Kind.PEOPLE;
        double all = score
                - (w.isQuoted(doc.firstTokenFrom(speaker.begin())) ? QUOTED : 0)
                - (peopleWanted && !speaker.has("police") ? OTHER_NUMBER : 0);
        if (speaker.kind() == Kind.PERSON && female != 0) {
            int agrees = female * names.roles().female(speaker.name(), speaker.words());
            if (agrees == -2) {
                return;
            }
            all += agrees < 0 ? -GENDER : agrees > 0 ? GENDER / 3 : 0;
        }
        candidates.add(new Candidate(speaker, all));
    }

    /** Paragraph breaks between two places, counted no further than needed. */
    private int breaks(int from, int to) {
        int breaks = 0;
        boolean line = false;
        for (int i = from; i < to && breaks <= PARAGRAPHS; i++) {
            char c = doc.text().charAt(i);
            breaks += c == '\n' && !line ? 1 : 0;
            line = c == '\n' || line && Character.isWhitespace(c);
        }
        return breaks;
    }

    /** The noun phrase before the first finite verb of a sentence, after a leading "In Lorn,"; null for none. */
    private Span subject(Span sentence) {
        int from = doc.firstTokenFrom(sentence.begin());
        int to = Math.min(doc.firstTokenFrom(sentence.end()), from + 40);
        if (w.is(from, Pos.PREP)) {
            while (from < to && !w.low(from).equals(",")) {
                from++;
            }
            from++;
        }
        for (int k = from; k < to; k++) {
            boolean ends = w.isFinite(k)
                    || w.is(k, Pos.WH, Pos.ADV)
                    || w.low(k).equals(",")
                    || w.low(k).equals("(");
            if (ends && w.low(k).equals(",") && k + 1 < to) {
                // "The mayor, Ilse Brandt, resigned."
                Span after = new Span(w.token(k + 1).begin(), sentence.end());
                List<TaggedSpan> named = doc.entitiesIn(after);
                boolean apposed = !named.isEmpty()
                        && named.get(0).label().equals("PER")
                        && named.get(0).span().begin() == after.begin();
                if (apposed) {
                    return named.get(0).span();
                }
            }
            if (ends) {
                return k > from && hasNoun(from, k) ? w.span(from, k) : null;
            }
        }
        return null;
    }

    private boolean hasNoun(int from, int to) {
        for (int k = from; k < to; k++) {
            if (w.isNominal(k)) {
                return true;
            }
        }
        return false;
    }

    /** "Mara Voss, who said": the name or noun right before. */
    private Optional<Speaker> justBefore(Span source) {
        int to = doc.firstTokenFrom(source.begin());
        while (to > 0 && w.low(to - 1).equals(",")) {
            to--;
        }
        int from = to;
        while (from > 0 && to - from < 8 && (w.is(from - 1, Pos.NOUN, Pos.PROPN, Pos.ADJ, Pos.DET, Pos.NUM))) {
            from--;
        }
        return from == to ? Optional.empty() : Optional.of(speakers.read(w.span(from, to)));
    }
}
