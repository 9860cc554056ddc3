package org.claimshift.annotate;

import java.util.ArrayList;
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
 * weights: who spoke, subject, distance in sentences, gender, not inside a quotation). Descriptions ("the minister", "the
 * agency"): whoever was told with that word, else, for words that fit any organisation, the one that spoke last.
 */
final class Antecedents {
    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "both");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final Lexicon LEXICON = Lexicon.read("roles");
    private static final Set<String> ROLE = LEXICON.items("role");
    private static final Set<String> ANY_BODY = LEXICON.items("any_body");
    private static final Set<String> ANY_PRESS = LEXICON.items("any_press");

    /** Sentences and paragraph breaks between a pronoun and what it stands for, at most. */
    private static final int SENTENCES = 4;

    private static final int PARAGRAPHS = 3;

    /** Names that are looked through for a description. */
    private static final int NAMES = 60;

    private static final double SPOKE = 2.0;
    private static final double SUBJECT = 1.5;
    private static final double NAMED = 0.5;
    private static final double SENTENCE = 0.6;
    private static final double GENDER = 1.5;
    private static final double LEAST = -1.0;

    private record Candidate(Speaker speaker, double score) {}

    private final Document doc;
    private final Words w;
    private final EntityNames names;
    private final Speakers speakers;
    private boolean[] quoted;

    Antecedents(Document doc, EntityNames names, Speakers speakers) {
        this.doc = doc;
        this.w = Words.all(doc);
        this.names = names;
        this.speakers = speakers;
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
        return plain ? described(head, source, heard).map(speaker -> at(speaker, source)) : Optional.empty();
    }

    private static boolean isPronoun(String word) {
        return HE.contains(word)
                || SHE.contains(word)
                || IT.contains(word)
                || THEY.contains(word)
                || RELATIVE.contains(word);
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
        List<Candidate> candidates = new ArrayList<>();
        int sentence = doc.sentenceAt(source.begin());
        for (Speaker speaker : heard) {
            int away = sentence - doc.sentenceAt(speaker.begin());
            if (speaker.end() <= source.begin() && breaks(speaker.end(), source.begin()) <= PARAGRAPHS) {
                consider(candidates, speaker, word, SPOKE - SENTENCE * Math.min(away, 3));
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
                consider(candidates, speakers.read(subject), word, SUBJECT - distance);
            }
            for (TaggedSpan entity : doc.entitiesIn(part)) {
                if (entity.label().equals("PER") && (subject == null || !subject.contains(entity.span()))) {
                    consider(candidates, speakers.read(entity.span()), word, NAMED - distance);
                }
            }
        }
        Candidate best = null;
        for (Candidate candidate : candidates) {
            best = best == null || candidate.score() > best.score() ? candidate : best;
        }
        return best == null || best.score() < LEAST ? Optional.empty() : Optional.of(best.speaker());
    }

    private void consider(List<Candidate> candidates, Speaker speaker, String pronoun, double score) {
        boolean fits =
                switch (speaker.kind()) {
                    case PERSON -> HE.contains(pronoun) || SHE.contains(pronoun);
                    case GROUP -> IT.contains(pronoun)
                            || THEY.contains(pronoun) && !speaker.words().startsWith("the ");
                    case PEOPLE -> THEY.contains(pronoun);
                };
        if (!fits) {
            return;
        }
        double all = score - (isQuoted(speaker.begin()) ? 3 : 0);
        if (speaker.kind() == Kind.PERSON) {
            int female = names.roles().female(speaker.name(), speaker.words());
            int agrees = SHE.contains(pronoun) ? female : -female;
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

    private boolean isQuoted(int offset) {
        if (quoted == null) {
            quoted = QuotedText.inside(doc.text(), 0, doc.text().length());
        }
        return offset < quoted.length && quoted[offset];
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

    private Optional<Speaker> described(int head, Span source, List<Speaker> heard) {
        String word = w.lemma(head);
        int place = EntityNames.place(doc, source.begin());
        boolean plural = NounPhrase.isPlural(w, head);
        if (ROLE.contains(word) && !plural) {
            Optional<Speaker> person = names.roles()
                    .last(word, place)
                    .map(name -> new Speaker(Kind.PERSON, "PER", name, 5, w.low(head), source.begin(), source.end()));
            if (person.isPresent()) {
                return person;
            }
        }
        for (int k = heard.size() - 1; k >= 0; k--) {
            if (heard.get(k).has(word)) {
                return Optional.of(heard.get(k));
            }
        }
        if (SourceLevels.isHuman(w, head)) {
            return Optional.empty();
        }
        Optional<Speaker> namesake = namesake(head, source);
        return namesake.isPresent() || plural ? namesake : anyBody(word, heard);
    }

    /** "The ministry" after "the Kardovian Defence Ministry", which need not have spoken. */
    private Optional<Speaker> namesake(int head, Span source) {
        List<TaggedSpan> before = doc.entitiesIn(new Span(0, source.begin()));
        for (int k = before.size() - 1; k >= Math.max(0, before.size() - NAMES); k--) {
            TaggedSpan entity = before.get(k);
            if (entity.label().equals("ORG")) {
                for (Token token : doc.tokensIn(entity.span())) {
                    if (token.text().equalsIgnoreCase(w.raw(head))) {
                        return Optional.of(speakers.read(entity.span()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Speaker> anyBody(String word, List<Speaker> heard) {
        if (ANY_BODY.contains(word) || ANY_PRESS.contains(word)) {
            for (int k = heard.size() - 1; k >= 0; k--) {
                Speaker speaker = heard.get(k);
                if (speaker.kind() == Kind.GROUP && "ORG".equals(speaker.type()) && speaker.level() == 4) {
                    return Optional.of(speaker);
                }
            }
        }
        return Optional.empty();
    }
}
