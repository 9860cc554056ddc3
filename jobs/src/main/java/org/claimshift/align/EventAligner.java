package org.claimshift.align;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.claimshift.align.Aligned.Masked;
import org.claimshift.align.Aligned.Thread;
import org.claimshift.align.Content.Subject;

/**
 * Threads of one event. A thread is founded by one claim, and every other claim is judged against that founder alone:
 * never against members, so that no chain of small steps joins what differs.
 *
 * <ol>
 *   <li>Threads of earlier nights stand first, with their founders and their variants.
 *   <li>New threads are founded by the claims that most independent origins would join, in that order ({@link Support}).
 *   <li>Articles follow in time (unknown times last, copies after what they may copy, ties by id).
 *   <li>The claims of an article and the threads are matched best score first. A claim joins the thread whose founder it
 *       scores highest against, from {@code join-score} on; if a second founder is within {@code margin} and the two
 *       founders are not alike, it is ambiguous and stays out.
 *   <li>One field of one article gives a thread one variant, unless two sources speak or one of them denies: the best
 *       fitting claim. Another claim as near as {@code repeat-score} only repeats it and stays out.
 *   <li>A claim left over founds a thread of its own.
 * </ol>
 *
 * Claims whose subject is an unresolved pronoun stay out altogether unless they say much besides.
 */
final class EventAligner {
    private final AlignOptions options;

    EventAligner(AlignOptions options) {
        this.options = options;
    }

    /** All threads of the event's claims, those with one member too, in the order in which they were founded. */
    List<Thread> align(List<Claim> claims) {
        List<Masked> masked = mask(claims);
        ThreadBuilder builder = new ThreadBuilder(options);
        List<Masked> open = builder.keep(masked);
        builder.foundSupported(open);
        open.stream().collect(Collectors.groupingBy(m -> m.claim().article().id())).values().stream()
                .sorted(Comparator.comparing(article -> article.get(0).claim().article(), Order.sequence()))
                .forEach(builder::place);
        return builder.threads();
    }

    /** The claims that can be aligned, masked and in numbers of their event, by id. */
    List<Masked> mask(List<Claim> claims) {
        String model = Vectors.model(claims);
        List<Masked> masked = claims.stream()
                .map(claim -> new Masked(claim, Masking.of(claim), null))
                .filter(m -> !m.claim().threads().isEmpty() || isAlignable(m.content()))
                .sorted(Comparator.comparing(m -> m.claim().id()))
                .toList();
        Rarity rarity = Rarity.of(masked.stream().map(Masked::content).toList());
        return masked.stream()
                .map(m -> new Masked(m.claim(), m.content(), rarity.encode(m.content(), Vectors.of(m.claim(), model))))
                .toList();
    }

    private boolean isAlignable(Content content) {
        int needed = content.subject() == Subject.UNRESOLVED ? options.pronounTerms() : options.minTerms();
        return content.terms().size() >= needed;
    }
}
