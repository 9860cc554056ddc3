package org.claimshift.annotate;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the numbers that a text states: counts, shares, money, measures and durations, in digits or words, with what bounds
 * them. Ages, dates, clock times, telephones, scores, addresses, ordinals and names with numbers are none
 * ({@link NotQuantities}).
 */
public final class Quantities {
    /** Words looked at on either side of a sentence. */
    private static final int MARGIN = 12;

    /** Each thread keeps those of the last document, which every rule asks for in turn. */
    private static final ThreadLocal<SoftReference<OfDocument>> LAST = new ThreadLocal<>();

    /** A quantity and the span of its number, modifier apart. */
    private record Found(Quantity quantity, Span number) {}

    private record OfDocument(Document doc, List<Found> found) {}

    private Quantities() {}

    /**
     * The quantities whose number lies within the span, in order, none overlapping. What they are does not depend on the span: one
     * that reaches beyond it is cut there, and says what it says in its sentence.
     */
    public static List<Quantity> find(Document doc, Span within) {
        List<Found> all = of(doc);
        List<Quantity> inside = new ArrayList<>();
        for (int k = firstFrom(all, within.begin()); k < all.size(); k++) {
            Found found = all.get(k);
            if (found.number.begin() >= within.end()) {
                break;
            }
            if (within.contains(found.number)) {
                inside.add(cut(found.quantity, within));
            }
        }
        return inside;
    }

    private static int firstFrom(List<Found> all, int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).number.begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Quantity cut(Quantity q, Span within) {
        Span span = new Span(
                Math.max(q.span().begin(), within.begin()), Math.min(q.span().end(), within.end()));
        return new Quantity(span, q.low(), q.high(), q.value(), q.modifier(), q.unit(), q.concept());
    }

    private static List<Found> of(Document doc) {
        SoftReference<OfDocument> last = LAST.get();
        OfDocument known = last == null ? null : last.get();
        if (known == null || known.doc != doc) {
            known = new OfDocument(doc, all(doc));
            LAST.set(new SoftReference<>(known));
        }
        return known.found;
    }

    private static List<Found> all(Document doc) {
        List<Found> found = new ArrayList<>();
        Counted before = Counted.NOTHING;
        for (Span sentence : doc.sentences()) {
            before = sentence(Words.around(doc, sentence, MARGIN), before.ofEarlierSentence(), found);
        }
        return found;
    }

    private static Counted sentence(Words w, Counted before, List<Found> found) {
        Counted last = before;
        int i = w.innerFrom();
        int free = i;
        while (i < w.innerTo()) {
            Reading reading = NumberParser.mayBegin(w, i) ? QuantityReader.read(w, i, free, last) : null;
            if (reading == null) {
                i++;
                continue;
            }
            if (!reading.isNone()) {
                Quantity q = reading.quantity();
                Concepts.Told told = Concepts.of(w, reading, last);
                Quantity counted =
                        new Quantity(q.span(), q.low(), q.high(), q.value(), q.modifier(), q.unit(), told.concept());
                found.add(new Found(counted, w.span(reading.number(), reading.to())));
                last = last.then(reading, told.concept(), told.level(), isPart(w, reading.from() - 1));
            }
            i = Math.max(i + 1, reading.next());
            free = i;
        }
        return last;
    }

    private static boolean isPart(Words w, int before) {
        int k = w.low(before).equals("them") || w.low(before).equals("whom") ? before - 1 : before;
        return switch (w.low(k)) {
            case "including", "among", "amongst", "include", "includes", "included" -> true;
            default -> false;
        };
    }
}
