package org.claimshift.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimshift.align.Aligned.Masked;
import org.claimshift.align.Aligned.Member;
import org.claimshift.align.Aligned.Thread;

/** Makes threads of groups of claims; {@link EventAligner} states the rules. */
final class Threads {
    private final List<Masked> claims;
    private final Candidates candidates;
    private final Places places;
    private final Map<Integer, String> old;
    private final AlignOptions options;
    private final Scorer scorer = Scorer.get();

    /** A thread as it grows: its members are numbers of claims, the founder first. */
    private record Growing(String id, List<Integer> members) {
        int founder() {
            return members.get(0);
        }
    }

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
        for (int claim : growing.members()) {
            members.add(
                    new Member(claims.get(claim), claim == growing.founder() ? 1.0 : score(growing.founder(), claim)));
        }
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
        String id = EventAligner.threadId(claims.get(founder).claim());
        List<Integer> members = new ArrayList<>(List.of(founder));
        group.stream()
                .filter(i -> i != founder)
                .filter(i -> wasIn(id, i) || score(founder, i) >= options.anchorScore())
                .sorted(Comparator.comparing((Integer i) -> !wasIn(id, i))
                        .thenComparing(i -> -score(founder, i))
                        .thenComparing(i -> i))
                .filter(i -> wasIn(id, i) || hasRoom(members, i))
                .forEach(members::add);
        return new Growing(id, members);
    }

    private boolean wasIn(String thread, int claim) {
        return claims.get(claim).claim().threads().contains(thread);
    }

    private boolean hasRoom(List<Integer> members, int claim) {
        return members.stream().noneMatch(m -> places.isSamePlace(m, claim) && places.isSameVoice(m, claim));
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
        for (int i = 0; i < claims.size(); i++) {
            for (Map.Entry<Integer, String> thread : old.entrySet()) {
                if (wasIn(thread.getValue(), i)) {
                    found.computeIfAbsent(thread.getKey(), t -> new HashSet<>()).add(i);
                }
            }
        }
        found.forEach((founder, all) -> {
            List<Integer> members = threads.get(founder).members();
            String id = threads.get(founder).id();
            all.stream()
                    .filter(i -> !members.contains(i))
                    .sorted(Comparator.comparing((Integer i) -> -score(founder, i))
                            .thenComparing(i -> i))
                    .filter(i -> wasIn(id, i) || hasRoom(members, i))
                    .forEach(members::add);
        });
    }

    private void contain(Map<Integer, Growing> threads, int founder, int claim, Map<Integer, Set<Integer>> found) {
        if (threads.containsKey(founder)
                && !threads.containsKey(claim)
                && Features.containment(
                                claims.get(founder).encoded(), claims.get(claim).encoded())
                        >= options.containShare()) {
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
