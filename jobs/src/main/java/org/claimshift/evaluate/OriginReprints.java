package org.claimshift.evaluate;

import static org.claimshift.evaluate.OriginEdits.edited;
import static org.claimshift.evaluate.OriginEdits.joined;
import static org.claimshift.evaluate.OriginEdits.part;
import static org.claimshift.evaluate.OriginEdits.withLead;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimshift.evaluate.OriginEdits.Sentence;
import org.claimshift.evaluate.OriginSources.Source;

/**
 * Makes a collection of which is known what derives from what: reprints of some texts, and texts that share much and derive
 * from nothing. The same texts and seed make the same collection.
 *
 * <p>Of every 20 texts 10 are reprinted, by three outlets each; 4, two by two, quote one long statement; 2 carry the same
 * furniture as their outlet's others; one lends its sentences to leads and statements and is no article; 3 stand alone.
 */
final class OriginReprints {
    /**
     * An article of the collection.
     *
     * @param kind its edit's label, "origin", or the kind of text that derives from nothing
     * @param origin id of its origin, its own for an origin
     * @param other id of the origin of which it has a lesser part, null for none
     * @param text what it tells, without its outlet's furniture
     * @param publishedAt null for unknown
     * @param night 0, or 1 if it is delivered a night later
     */
    record Made(
            String id,
            String kind,
            String origin,
            String other,
            String role,
            String outlet,
            String title,
            String text,
            String furniture,
            String publishedAt,
            int night) {
        String body() {
            return furniture.isEmpty() ? text : text + "\n\n" + furniture;
        }

        boolean isReprint() {
            return !id.equals(origin);
        }
    }

    private static final int REPRINTS = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 60;
    private static final int MOST_STATEMENT_WORDS = 120;

    private static final Comparator<Source> BY_DAY =
            Comparator.comparing(OriginReprints::day).thenComparing(Source::id);

    private final Random random;
    private final List<Source> texts;
    private final List<List<Sentence>> lent = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final List<OriginEdit> deck = new ArrayList<>();

    private OriginReprints(List<Source> sources, long seed) {
        random = new Random(seed);
        texts = new ArrayList<>(sources);
        Collections.shuffle(texts, random);
    }

    /** @throws IllegalArgumentException if there are fewer than 20 texts */
    static List<Made> of(List<Source> sources, long seed) {
        GoldFile.need(
                sources.size() >= 20, "Reprints are made of 20 texts or more, and " + sources.size() + " are fit");
        return new OriginReprints(sources, seed).make();
    }

    private List<Made> make() {
        int twentieth = texts.size() / 20;
        List<Source> lenders = take(twentieth);
        lenders.forEach(lender -> lent.add(OriginEdits.sentences(lender.body())));
        List<Source> reprinted = new ArrayList<>(take(10 * twentieth));
        reprinted.sort(BY_DAY);
        List<Made> origins = IntStream.range(0, reprinted.size())
                .mapToObj(i -> origin("o" + i, reprinted.get(i)))
                .toList();
        for (int i = 0; i < origins.size(); i++) {
            family(origins.get(i), origins.get((i + 1) % origins.size()));
        }
        List<Source> quoting = new ArrayList<>(take(4 * twentieth));
        quoting.sort(BY_DAY);
        for (int i = 0; i + 1 < quoting.size(); i += 2) {
            quote("q" + i, quoting.get(i), quoting.get(i + 1));
        }
        furnished(take(2 * twentieth));
        for (Source alone : take(texts.size())) {
            LocalDateTime at = day(alone).atTime(random.nextInt(24), random.nextInt(60));
            made.add(own("a" + made.size(), "alone", any(OriginOutlets.OUTLETS), alone.title(), alone.body(), "", at));
        }
        return made;
    }

    private List<Source> take(int count) {
        List<Source> head = texts.subList(0, Math.min(count, texts.size()));
        List<Source> taken = List.copyOf(head);
        head.clear();
        return taken;
    }

    private static LocalDate day(Source source) {
        return source.day() != null
                ? source.day()
                : FIRST_DAY.plusDays(Math.floorMod(source.id().hashCode(), DAYS));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean once(double chance) {
        return random.nextDouble() < chance;
    }

    private Made own(
            String id, String kind, String outlet, String title, String text, String furniture, LocalDateTime at) {
        return new Made(id, kind, id, null, "origin", outlet, title, text, furniture, at + ":00Z", once(0.1) ? 1 : 0);
    }

    private Made origin(String id, Source source) {
        boolean agency = once(0.5);
        String outlet = agency ? any(OriginOutlets.AGENCIES) : any(OriginOutlets.OUTLETS);
        String text = agency && once(0.7) ? "LONDON (" + outlet + ") - " + source.body() : source.body();
        LocalDateTime at = day(source).atTime(random.nextInt(14), random.nextInt(60));
        return own(id, "origin", outlet, source.title(), text, agency ? "" : OriginOutlets.furniture(outlet), at);
    }

    /** An origin with its reprints. It may be delivered after them; an agency's may even be dated after them. */
    private void family(Made origin, Made neighbour) {
        boolean agency = OriginOutlets.AGENCIES.contains(origin.outlet());
        boolean late = once(0.25);
        LocalDateTime at = time(origin);
        LocalDateTime told = agency && late && once(0.5) ? at.plusHours(30) : at;
        made.add(new Made(
                origin.id(),
                origin.kind(),
                origin.id(),
                null,
                "origin",
                origin.outlet(),
                origin.title(),
                origin.text(),
                origin.furniture(),
                told + ":00Z",
                late ? 1 : 0));
        List<String> outlets = new ArrayList<>(OriginOutlets.OUTLETS);
        outlets.remove(origin.outlet());
        Collections.shuffle(outlets, random);
        for (int i = 0; i < REPRINTS; i++) {
            if (deck.isEmpty()) {
                deck.addAll(List.of(OriginEdit.values()));
                Collections.shuffle(deck, random);
            }
            OriginEdit edit = deck.remove(deck.size() - 1);
            made.add(new Made(
                    origin.id() + "-" + i,
                    edit.label,
                    origin.id(),
                    edit == OriginEdit.MERGED ? neighbour.id() : null,
                    edit.role(),
                    outlets.get(i),
                    once(0.5) ? origin.title() : "Headline of " + origin.id() + " by " + outlets.get(i),
                    text(edit, origin, neighbour),
                    once(0.5) ? OriginOutlets.furniture(outlets.get(i)) : "",
                    later(edit == OriginEdit.MERGED ? afterBoth(at, neighbour) : at),
                    late ? 0 : once(0.15) ? 1 : 0));
        }
    }

    /** Out of the window of one nobody compares it with that one. */
    private static LocalDateTime afterBoth(LocalDateTime at, Made neighbour) {
        LocalDateTime other = time(neighbour);
        return other.isAfter(at) && other.isBefore(at.plusDays(2)) ? other : at;
    }

    private static LocalDateTime time(Made article) {
        return LocalDateTime.parse(article.publishedAt().replace("Z", ""));
    }

    private String later(LocalDateTime at) {
        LocalDateTime later = at.plusMinutes(10 + random.nextInt(once(0.1) ? 5 * 1440 : 1200));
        double precision = random.nextDouble();
        return precision < 0.05 ? null : precision < 0.3 ? later.toLocalDate().toString() : later + ":00Z";
    }

    private String text(OriginEdit edit, Made origin, Made neighbour) {
        String plain = origin.text().replaceFirst("^LONDON \\([^)]*\\) - ", "");
        List<Sentence> text = OriginEdits.sentences(edit == OriginEdit.COPY ? origin.text() : plain);
        return switch (edit) {
            case COPY -> origin.text();
            case CREDIT -> credited(origin, plain);
            case TWO_THIRDS -> OriginEdits.body(part(text, 0, 0.67));
            case HALF -> OriginEdits.body(part(text, 0, 0.5));
            case THIRD -> OriginEdits.body(part(text, 0, 0.34));
            case MIDDLE -> OriginEdits.body(part(text, 0.33, 0.67));
            case TAIL -> OriginEdits.body(part(text, 0.66, 1.01));
            case LEAD -> OriginEdits.body(withLead(text, any(lent)));
            case SHORT_LEAD -> OriginEdits.body(withLead(part(text, 0, 0.5), any(lent)));
            case MERGED -> {
                List<Sentence> most = part(text, 0, 0.6 + random.nextDouble() * 0.4);
                List<Sentence> other = OriginEdits.sentences(neighbour.text());
                yield OriginEdits.body(joined(most, OriginEdits.first(other, OriginEdits.words(most) * 0.6)));
            }
            case EDITED -> OriginEdits.body(edited(text, random));
            case HALF_EDITED -> OriginEdits.body(edited(part(text, 0, 0.5), random));
            case THIRD_EDITED -> OriginEdits.body(edited(part(text, 0, 0.34), random));
        };
    }

    /** The origin's text without the dateline that it has, or with a credit that it has not. */
    private String credited(Made origin, String plain) {
        if (!plain.equals(origin.text())) {
            return once(0.5) ? plain : plain + "\n\nSource: " + origin.outlet();
        }
        return OriginOutlets.AGENCIES.contains(origin.outlet())
                ? "LONDON (" + origin.outlet() + ") - " + plain
                : plain + "\n\nThis article first appeared in " + origin.outlet() + ".";
    }

    /** Two outlets' own texts that quote one statement, at most a quarter of the shorter. */
    private void quote(String id, Source first, Source second) {
        double quarter = Math.min(OriginEdits.words(first.body()), OriginEdits.words(second.body())) / 4.0;
        List<Sentence> lender = any(lent);
        List<Sentence> from = lender.subList(random.nextInt(lender.size() / 2 + 1), lender.size());
        String statement = "\u201c"
                + OriginEdits.body(OriginEdits.first(from, Math.min(MOST_STATEMENT_WORDS, quarter)))
                        .replace("\n\n", " ")
                + "\u201d the ministry said in its statement.";
        for (Source source : List.of(first, second)) {
            List<Sentence> text = OriginEdits.sentences(source.body());
            List<Sentence> head = part(text, 0, 0.4);
            List<Sentence> rest = text.subList(head.size(), text.size());
            List<Sentence> whole = joined(joined(head, List.of(new Sentence(statement, true))), rest);
            String outlet = OriginOutlets.OUTLETS.get((made.size() * 7) % OriginOutlets.OUTLETS.size());
            LocalDateTime at = day(first).atTime(random.nextInt(24), random.nextInt(60));
            made.add(own(
                    id + (source == first ? "x" : "y"),
                    "same statement",
                    outlet,
                    source.title(),
                    OriginEdits.body(whole),
                    OriginOutlets.furniture(outlet),
                    at));
        }
    }

    /** Texts of one outlet and week, eight at a time, each with a fifth to a half of furniture. */
    private void furnished(List<Source> some) {
        for (int i = 0; i < some.size(); i++) {
            String outlet = OriginOutlets.OUTLETS.get(i / 8 % OriginOutlets.OUTLETS.size());
            LocalDateTime at =
                    FIRST_DAY.plusDays(i / 8 * 10L + random.nextInt(5)).atTime(random.nextInt(24), 0);
            List<Sentence> text =
                    OriginEdits.first(OriginEdits.sentences(some.get(i).body()), 300);
            made.add(own(
                    "f" + i,
                    "same furniture",
                    outlet,
                    some.get(i).title(),
                    OriginEdits.body(text),
                    OriginOutlets.furniture(outlet) + "\n" + OriginOutlets.moreFurniture(outlet),
                    at));
        }
    }
}
