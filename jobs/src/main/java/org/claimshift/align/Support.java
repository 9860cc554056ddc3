package org.claimshift.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimshift.align.Aligned.Masked;

/** How many independent origins would join each claim, were it a founder. */
final class Support {
    private final AlignOptions options;
    private final Scorer scorer = Scorer.get();

    Support(AlignOptions options) {
        this.options = options;
    }

    /**
     * The claims that another origin supports and that are sure enough to found a thread: most origins first, then body
     * before headline, then by time, ties by id.
     */
    List<Masked> order(List<Masked> claims) {
        List<Masked> sequence = claims.stream()
                .filter(m -> m.claim().confidence() >= options.founderConfidence())
                .sorted(Comparator.comparing((Masked m) -> m.claim().article(), Order.sequence())
                        .thenComparing(ThreadBuilder.reading()))
                .toList();
        int[] support = support(sequence);
        return IntStream.range(0, support.length)
                .boxed()
                .filter(i -> support[i] > 0)
                .sorted(Comparator.comparing((Integer i) -> -support[i])
                        .thenComparing(i -> sequence.get(i).claim().field().equals("title"))
                        .thenComparing(i -> i))
                .map(sequence::get)
                .toList();
    }

    private int[] support(List<Masked> claims) {
        FounderIndex index = new FounderIndex(options);
        List<Set<String>> origins = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Masked m = claims.get(i);
            Set<String> found = new HashSet<>();
            for (int j : index.lookup(m.encoded())) {
                Masked other = claims.get(j);
                String origin = other.claim().article().originId();
                if (!origin.equals(m.claim().article().originId())
                        && scorer.score(m.encoded(), other.encoded()) >= options.joinScore()) {
                    found.add(origin);
                    origins.get(j).add(m.claim().article().originId());
                }
            }
            origins.add(found);
            index.add(i, m.encoded());
        }
        return origins.stream().mapToInt(Set::size).toArray();
    }
}
