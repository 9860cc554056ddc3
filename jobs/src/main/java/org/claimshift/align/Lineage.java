package org.claimshift.align;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimshift.align.Aligned.Member;
import org.claimshift.align.Aligned.Thread;
import org.claimshift.align.Order.Relation;

/** Order, lag, copies and presumed parents of one thread's variants. */
final class Lineage {
    private static final long MINUTE = 60_000_000L;

    private final List<Member> members;
    private final Member founder;
    private final int parentCandidates;
    private final boolean versions;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Member first;

    Lineage(Thread thread, int parentCandidates) {
        this.founder = thread.members().get(0);
        this.parentCandidates = parentCandidates;
        this.members = thread.members().stream().sorted(sequence()).toList();
        this.versions =
                members.stream().map(m -> m.article().storyId()).distinct().count() == 1;
        List<Member> ordered = members.stream()
                .filter(m -> versions || Order.isDated(m.article()))
                .toList();
        for (Member member : ordered) {
            place(member, ordered);
        }
        this.first = members.stream()
                .filter(m -> Objects.equals(position(m), 1))
                .filter(m -> members.stream().anyMatch(o -> Order.of(m.article(), o.article()) == Relation.BEFORE))
                .findFirst()
                .orElse(null);
    }

    private void place(Member member, List<Member> ordered) {
        int before = 0;
        for (Member other : ordered) {
            switch (Order.of(other.article(), member.article())) {
                case UNKNOWN -> {
                    return;
                }
                case BEFORE -> before++;
                case SAME -> before += reading().compare(other.claim(), member.claim()) < 0 ? 1 : 0;
                case AFTER -> {}
            }
        }
        positions.put(member.claim().id(), before + 1);
    }

    private static Comparator<Member> sequence() {
        return Comparator.comparing(Member::article, Order.sequence()).thenComparing(Member::claim, reading());
    }

    /** As a reader meets them: the headline, then the body. */
    private static Comparator<Claim> reading() {
        return Comparator.comparing((Claim claim) -> !claim.field().equals("title"))
                .thenComparing(Claim::begin)
                .thenComparing(Claim::end)
                .thenComparing(Claim::id);
    }

    /** The variants in a fixed sequence. */
    List<Member> members() {
        return members;
    }

    /** The variant that came before all others whose time is known; null where that is unknown. */
    Member first() {
        return first;
    }

    /** Place in the order, from 1; null where another dated variant may as well have come before as after. */
    Integer position(Member member) {
        return positions.get(member.claim().id());
    }

    /** Minutes after the first variant, where both times are known to the second; else null. */
    Long lagMinutes(Member member) {
        boolean exact = first != null
                && position(member) != null
                && member.article().precision() == Article.Precision.SECOND
                && first.article().precision() == Article.Precision.SECOND;
        return exact
                ? Math.floorDiv(
                        member.article().publishedMicros() - first.article().publishedMicros(), MINUTE)
                : null;
    }

    /**
     * What orders the variants: version where all are of one story, else time where those that have a place are all known
     * to the second, else date; none where nothing is known to be first.
     */
    String orderBasis() {
        if (first == null) {
            return "none";
        }
        if (versions) {
            return "version";
        }
        return members.stream()
                        .filter(m -> position(m) != null)
                        .allMatch(m -> m.article().precision() == Article.Precision.SECOND)
                ? "time"
                : "date";
    }

    /**
     * Whether the variant's article is a copy whose origin, or else another article of that origin that stands before it
     * in the sequence, has a variant in the thread.
     */
    boolean isCopy(Member member) {
        Article article = member.article();
        if (!article.copy()) {
            return false;
        }
        Member leader = members.stream()
                .filter(m -> m.article().id().equals(article.originId()))
                .findFirst()
                .or(() -> members.stream()
                        .filter(m -> m.article().originId().equals(article.originId()))
                        .findFirst())
                .orElse(member);
        return !leader.article().id().equals(article.id());
    }

    /**
     * The presumed parent: of the latest {@code parent-candidates} earlier variants of other outlets the most similar one,
     * on a tie the latest. Where none is known to be earlier: the founder, or if that is of
     * the same outlet the most similar variant of another one, provided that the order is unknown, so that they can be
     * compared without direction. Null for a first variant, and for the founder of a thread without order.
     */
    Member parent(Member member) {
        List<Member> others = members.stream()
                .filter(m -> !m.article().outlet().equals(member.article().outlet()))
                .toList();
        Member parent = closest(
                member, others.stream().filter(m -> Order.of(m.article(), member.article()) == Relation.BEFORE));
        if (parent != null || member == founder) {
            return parent;
        }
        List<Member> unordered = others.stream()
                .filter(m -> Order.of(m.article(), member.article()) == Relation.UNKNOWN)
                .toList();
        return unordered.contains(founder) ? founder : closest(member, unordered.stream());
    }

    private Member closest(Member member, Stream<Member> candidates) {
        List<Member> found = candidates.toList();
        List<Member> latest = found.subList(Math.max(0, found.size() - parentCandidates), found.size());
        double[] likeness =
                latest.stream().mapToDouble(m -> likeness(member, m)).toArray();
        // The sequence agrees with time: the last of the best is the latest.
        return IntStream.range(0, likeness.length)
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> likeness[i]).thenComparing(i -> i))
                .map(latest::get)
                .orElse(null);
    }

    /** Mean of the masked score and of the words in common as written, so that a kept number or hedge tells of descent. */
    private double likeness(Member a, Member b) {
        double masked = Scorer.get().score(a.masked().encoded(), b.masked().encoded());
        return Scorer.round((masked
                        + dice(
                                a.masked().encoded().words(),
                                b.masked().encoded().words()))
                / 2);
    }

    private static double dice(int[] a, int[] b) {
        int[] x = Arrays.stream(a).sorted().toArray();
        int[] y = Arrays.stream(b).sorted().toArray();
        int common = 0;
        for (int i = 0, j = 0; i < x.length && j < y.length; ) {
            int order = Integer.compare(x[i], y[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return x.length + y.length == 0 ? 0 : 2.0 * common / (x.length + y.length);
    }
}
