package org.claimshift.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.claimshift.align.Aligned.Masked;
import org.claimshift.align.Aligned.Member;
import org.claimshift.align.Aligned.Thread;
import org.claimshift.table.Ids;

/** The threads of one event as they grow; {@link EventAligner} states the rules. */
final class ThreadBuilder {
    private final AlignOptions options;
    private final Scorer scorer = Scorer.get();
    private final FounderIndex index;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<String> founders = new HashSet<>();
    /** Members by thread and article. */
    private final Map<Place, List<Masked>> told = new HashMap<>();

    private record Place(int thread, String article) {}

    private record Pair(int claim, int thread, double score) {}

    ThreadBuilder(AlignOptions options) {
        this.options = options;
        this.index = new FounderIndex(options);
    }

    List<Thread> threads() {
        return threads;
    }

    /** The id of the thread that the claim founds. */
    static String threadId(Claim claim) {
        return Ids.of("thread", claim.id());
    }

    /**
     * Sets up the threads of earlier nights whose founders are in the event, and gives back the claims that are in none:
     * a split event leaves claims whose founder went to the other part.
     */
    List<Masked> keep(List<Masked> claims) {
        Map<String, Masked> old = new TreeMap<>();
        for (Masked m : claims) {
            if (!m.claim().threads().isEmpty() && m.claim().threads().contains(threadId(m.claim()))) {
                old.put(threadId(m.claim()), m);
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        old.forEach((id, founder) -> numbers.put(id, found(founder)));
        List<Masked> open = new ArrayList<>();
        for (Masked m : claims) {
            List<String> kept =
                    m.claim().threads().stream().filter(numbers::containsKey).toList();
            if (kept.isEmpty()) {
                open.add(m);
            }
            for (String id : kept) {
                int thread = numbers.get(id);
                if (threads.get(thread).founder() != m) {
                    join(m, thread, scoreAgainst(thread, m));
                }
            }
        }
        return open;
    }

    /**
     * Founds threads on the claims that most independent origins support: those that most claims of other articles would
     * join. (The order of stars in star clustering: had each thread been founded by whatever claim came first, an odd
     * wording would cut the thread in two.) A claim that would itself join a thread founds none.
     */
    void foundSupported(List<Masked> claims) {
        for (Masked m : new Support(options).order(claims)) {
            boolean taken = Arrays.stream(index.lookup(m.encoded()))
                    .anyMatch(thread -> scoreAgainst(thread, m) >= options.joinScore());
            if (!taken) {
                found(m);
            }
        }
    }

    /** Places the claims of one article: into threads, or as founders of new ones, or nowhere. */
    void place(List<Masked> article) {
        List<Masked> claims = article.stream()
                .sorted(Comparator.comparing((Masked m) -> !m.claim().inLede()).thenComparing(reading()))
                .limit(options.claimsPerArticle())
                .sorted(reading())
                .toList();
        List<Pair> pairs = pairs(claims);
        boolean[] done = new boolean[claims.size()];
        List<Masked> here = new ArrayList<>();
        for (int c = 0; c < claims.size(); c++) {
            if (founders.contains(claims.get(c).claim().id())) {
                done[c] = true;
                here.add(claims.get(c));
            }
        }
        for (Pair pair : pairs) {
            Masked m = claims.get(pair.claim());
            if (done[pair.claim()] || !hasRoom(pair.thread(), m)) {
                continue;
            }
            done[pair.claim()] = true;
            if (!isAmbiguous(pair, pairs)) {
                join(m, pair.thread(), pair.score());
                here.add(m);
            }
        }
        for (int c = 0; c < claims.size(); c++) {
            Masked m = claims.get(c);
            if (!done[c] && m.claim().confidence() >= options.founderConfidence() && !repeatsOne(m, here)) {
                found(m);
                here.add(m);
            }
        }
    }

    /** Claims with the threads that they may join, best first; every tie is broken. */
    private List<Pair> pairs(List<Masked> claims) {
        List<Pair> pairs = new ArrayList<>();
        for (int c = 0; c < claims.size(); c++) {
            for (int thread : index.lookup(claims.get(c).encoded())) {
                double score = scoreAgainst(thread, claims.get(c));
                if (score >= options.joinScore()) {
                    pairs.add(new Pair(c, thread, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparing(Pair::thread)
                .thenComparing(Pair::claim));
        return pairs;
    }

    private boolean isAmbiguous(Pair best, List<Pair> pairs) {
        return pairs.stream()
                .filter(other -> other.claim() == best.claim() && other.thread() != best.thread())
                .filter(other -> other.score() <= best.score() && best.score() - other.score() < options.margin())
                .anyMatch(other ->
                        scoreAgainst(best.thread(), threads.get(other.thread()).founder()) < options.kinScore());
    }

    /** Whether the thread has no variant yet of the same field of the same article, or one that somebody else utters. */
    private boolean hasRoom(int thread, Masked m) {
        Claim claim = m.claim();
        return told.getOrDefault(new Place(thread, claim.article().id()), List.of()).stream()
                .noneMatch(other -> other.claim().field().equals(claim.field()) && isSameVoice(m, other));
    }

    /** The outlet's own voice repeats whatever source it has; two sources, or an assertion and a denial, are two voices. */
    private static boolean isSameVoice(Masked a, Masked b) {
        String one = a.content().source();
        String two = b.content().source();
        return (one == null || two == null || one.equals(two))
                && Objects.equals(a.claim().status(), b.claim().status());
    }

    private boolean repeatsOne(Masked m, List<Masked> here) {
        return here.stream()
                .filter(other -> isSameVoice(m, other))
                .anyMatch(other -> scorer.score(m.encoded(), other.encoded()) >= options.repeatScore());
    }

    private double scoreAgainst(int thread, Masked m) {
        return scorer.score(threads.get(thread).founder().encoded(), m.encoded());
    }

    private int found(Masked m) {
        int thread = threads.size();
        threads.add(new Thread(threadId(m.claim()), new ArrayList<>(List.of(new Member(m, 1.0)))));
        index.add(thread, m.encoded());
        founders.add(m.claim().id());
        tell(thread, m);
        return thread;
    }

    private void join(Masked m, int thread, double score) {
        threads.get(thread).members().add(new Member(m, score));
        tell(thread, m);
    }

    private void tell(int thread, Masked m) {
        told.computeIfAbsent(new Place(thread, m.claim().article().id()), place -> new ArrayList<>(1))
                .add(m);
    }

    /** The body before the headline, which says less and is a poor founder; then as it stands; ties by id. */
    static Comparator<Masked> reading() {
        return Comparator.comparing((Masked m) -> m.claim().field().equals("title"))
                .thenComparing(m -> m.claim().begin())
                .thenComparing(m -> m.claim().end())
                .thenComparing(m -> m.claim().id());
    }
}
