package org.claimshift.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimshift.align.Aligned.Masked;
import org.claimshift.align.Aligned.Thread;
import org.claimshift.align.Content.Subject;
import org.claimshift.table.Ids;

/**
 * Threads of one event: claims that state the same proposition, whatever their numbers, hedges, polarity, phase and source.
 *
 * <ol>
 *   <li>Claims that may state the same are sought by what they share ({@link ClaimIndex}) and scored ({@link Scorer}).
 *   <li>Groups are joined by average linkage from {@code join-score} on ({@link Linkage}). A thread of earlier nights is a
 *       group from the start, and two of them are never joined, so that threads keep their ids and variants. Two groups that
 *       hold different claims of one field of an article stay apart, unless two sources speak or one denies: what a text
 *       tells apart is not one proposition.
 *   <li>The founder is the claim that most independent origins support, the body before the headline. What does not reach
 *       {@code anchor-score} against it leaves, so that a thread does not drift.
 *   <li>One field of one article gives a thread one variant for each voice: the best fitting claim. The others repeat it.
 *   <li>A claim also joins each other thread whose founder it contains ({@code contain-share} of its terms by weight, and what
 *       happens), if that thread has room for it and it founds none itself: "four died and twelve were hurt" stands in two.
 * </ol>
 *
 * Claims whose subject is an unresolved pronoun stay out altogether unless they say much besides.
 */
final class EventAligner {
    private final AlignOptions options;

    EventAligner(AlignOptions options) {
        this.options = options;
    }

    /** The threads of the event's claims that have two members or more, or stood before; in order of their founders. */
    List<Thread> align(List<Claim> claims) {
        List<Masked> masked = mask(claims);
        Candidates candidates = new Candidates(masked, options);
        Places places = new Places(masked, options);
        Map<Integer, String> old = old(masked);
        Linkage linkage = new Linkage(
                new Linkage.Items() {
                    @Override
                    public double score(int a, int b) {
                        return Scorer.get()
                                .score(masked.get(a).encoded(), masked.get(b).encoded());
                    }

                    @Override
                    public boolean areApart(List<Integer> a, List<Integer> b) {
                        return (old.containsKey(a.get(0)) && old.containsKey(b.get(0))) || places.clash(a, b);
                    }
                },
                groups(masked, old),
                options.joinScore(),
                Candidates.LEAST);
        linkage.link(candidates.pairs());
        return new Threads(masked, candidates, places, old, options).of(linkage.run());
    }

    /** The id of the thread that the claim founds. */
    static String threadId(Claim claim) {
        return Ids.of("thread", claim.id());
    }

    /** Earlier threads by the number of their founder. A thread whose founder went to another event is gone. */
    private static Map<Integer, String> old(List<Masked> claims) {
        Map<Integer, String> old = new TreeMap<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i).claim();
            if (claim.threads().contains(threadId(claim))) {
                old.put(i, threadId(claim));
            }
        }
        return old;
    }

    /** Each earlier thread with its founder in front, then each claim that is in none. A claim of two is in the first. */
    private static List<List<Integer>> groups(List<Masked> claims, Map<Integer, String> old) {
        Map<String, List<Integer>> kept = new HashMap<>();
        List<List<Integer>> groups = new ArrayList<>();
        old.forEach((founder, id) -> {
            List<Integer> group = new ArrayList<>(List.of(founder));
            kept.put(id, group);
            groups.add(group);
        });
        for (int i = 0; i < claims.size(); i++) {
            List<String> threads = claims.get(i).claim().threads().stream()
                    .filter(kept::containsKey)
                    .toList();
            if (threads.isEmpty()) {
                groups.add(List.of(i));
            } else if (!old.containsKey(i)) {
                kept.get(threads.get(0)).add(i);
            }
        }
        return groups;
    }

    /** The claims that can be aligned, of each article at most {@code claims-per-article}, in a fixed sequence. */
    List<Masked> mask(List<Claim> claims) {
        String model = Vectors.model(claims);
        List<Masked> masked = claims.stream()
                .map(claim -> new Masked(claim, Masking.of(claim), null))
                .filter(m -> !m.claim().threads().isEmpty() || isAlignable(m.content()))
                .collect(Collectors.groupingBy(m -> m.claim().article().id(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(article -> article.stream()
                        .sorted(Comparator.comparing(
                                        (Masked m) -> m.claim().threads().isEmpty())
                                .thenComparing(m -> !m.claim().inLede())
                                .thenComparing(Threads.reading()))
                        .limit(options.claimsPerArticle()))
                .sorted(Comparator.comparing((Masked m) -> m.claim().article(), Order.sequence())
                        .thenComparing(Threads.reading()))
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
