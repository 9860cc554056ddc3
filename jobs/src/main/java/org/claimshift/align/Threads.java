package org.claimshift.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimshift.align.Aligned.Masked;
import org.claimshift.align.Aligned.Member;
import org.claimshift.align.Aligned.Thread;
import org.claimshift.align.Places.Place;

/** Makes threads of groups of claims; {@link EventAligner} states the rules. */
final class Threads {
    private final List<Masked> claims;
    private final Candidates candidates;
    private final Places places;
    private final Map<Integer, String> old;
    private final AlignOptions options;
    private final Scorer scorer = Scorer.get();

    /** A thread as it grows: numbers of claims, the founder first, with their score against it. */
    private record Growing(String id, int founder, Map<Integer, Double> members) {}

    /** @param old the ids of the threads of earlier nights, by the number of their founder */
    Threads(List<Masked> claims, Candidates candidates, Places places, Map<Integer, String> old, AlignOptions options) {
        this.claims = claims;
        this.candidates = candidates;
        this.places = places;
        this.old = old;
        this.options = options;
    }

    /** The threads of groups; in an old one its founder comes first. */
    List<Thread> of(List<List<Integer>> groups) {
        Map<Integer, Growing> threads = new HashMap<>();
        for (List<Integer> group : groups) {
            int founder = old.containsKey(group.get(0)) ? group.get(0) : founder(group);
            if (founder >= 0) {
                threads.put(founder, grow(founder, group));
            }
        }
        threads.values().removeIf(thread -> thread.members().size() < 2 && !old.containsKey(thread.founder()));
        contain(threads);
        return threads.keySet().stream()
                .sorted()
                .map(founder -> thread(threads.get(founder)))
                .toList();
    }

    private Thread thread(Growing growing) {
        List<Member> members = new ArrayList<>();
        growing.members().forEach((claim, score) -> members.add(new Member(claims.get(claim), score)));
        return new Thread(growing.id(), members);
    }

    /** The claim that most other origins support, among those that are sure enough; the body before the headline. */
    private int founder(List<Integer> group) {
        return group.stream()
                .filter(i -> claims.get(i).claim().confidence() >= options.founderConfidence())
                .min(Comparator.comparing((Integer i) -> -candidates.support(i))
                        .thenComparing(i -> claims.get(i).claim().field().equals("title"))
                        .thenComparing(i -> i))
                .orElse(-1);
    }

    /** The founder, what was in the thread before, and of the others the best fitting of each place and voice. */
    private Growing grow(int founder, List<Integer> group) {
        Growing thread = new Growing(
                EventAligner.threadId(claims.get(founder).claim()), founder, new LinkedHashMap<>(Map.of(founder, 1.0)));
        addTo(thread, group, options.anchorScore());
        return thread;
    }

    private boolean wasIn(String thread, int claim) {
        return claims.get(claim).claim().threads().contains(thread);
    }

    /**
     * Adds claims, those that were in the thread before and then the best fitting first, unless their place has a variant
     * of that voice already. Who was in it stays.
     */
    private void addTo(Growing thread, Collection<Integer> more, double least) {
        Map<Place, List<Integer>> told = new HashMap<>();
        thread.members().keySet().forEach(m -> told.computeIfAbsent(places.of(m), p -> new ArrayList<>(1))
                .add(m));
        Map<Integer, Double> scores = new HashMap<>();
        more.stream()
                .filter(claim -> !thread.members().containsKey(claim))
                .forEach(claim -> scores.put(claim, score(thread.founder(), claim)));
        scores.keySet().stream()
                .sorted(Comparator.comparing((Integer i) -> !wasIn(thread.id(), i))
                        .thenComparing(i -> -scores.get(i))
                        .thenComparing(i -> i))
                .forEach(claim -> {
                    List<Integer> here = told.computeIfAbsent(places.of(claim), p -> new ArrayList<>(1));
                    boolean fits =
                            scores.get(claim) >= least && here.stream().noneMatch(m -> places.isSameVoice(m, claim));
                    if (fits || wasIn(thread.id(), claim)) {
                        here.add(claim);
                        thread.members().put(claim, scores.get(claim));
                    }
                });
    }

    /** Claims that contain the founder of a thread beside their own. */
    private void contain(Map<Integer, Growing> threads) {
        Map<Integer, Set<Integer>> found = new HashMap<>();
        for (Candidates.Pair pair : candidates.pairs()) {
            if (pair.score() >= options.joinScore()) {
                contain(threads, pair.a(), pair.b(), found);
                contain(threads, pair.b(), pair.a(), found);
            }
        }
        // Claims that an earlier night put into two threads stay in both.
        Map<String, Integer> founders = new HashMap<>();
        old.forEach((founder, id) -> founders.put(id, founder));
        for (int i = 0; i < claims.size(); i++) {
            for (String id : claims.get(i).claim().threads()) {
                if (founders.containsKey(id)) {
                    found.computeIfAbsent(founders.get(id), t -> new HashSet<>())
                            .add(i);
                }
            }
        }
        found.forEach((founder, all) -> addTo(threads.get(founder), all, 0));
    }

    private void contain(Map<Integer, Growing> threads, int founder, int claim, Map<Integer, Set<Integer>> found) {
        if (threads.containsKey(founder)
                && !threads.containsKey(claim)
                && Features.contains(
                        claims.get(claim).encoded(), claims.get(founder).encoded(), options.containShare())) {
            found.computeIfAbsent(founder, t -> new HashSet<>()).add(claim);
        }
    }

    private double score(int a, int b) {
        return scorer.score(claims.get(a).encoded(), claims.get(b).encoded());
    }

    /** The body before the headline, which says less and is a poor founder; then as it stands; ties by id. */
    static Comparator<Masked> reading() {
        return Comparator.comparing((Masked m) -> m.claim().field().equals("title"))
                .thenComparing(m -> m.claim().begin())
                .thenComparing(m -> m.claim().end())
                .thenComparing(m -> m.claim().id());
    }
}
