package org.claimshift.align;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Article> leaders = new HashMap<>();
    private final List<int[]> sortedWords;
    private final Member first;

    Lineage(Thread thread, int parentCandidates) {
        this.founder = thread.members().get(0);
        this.parentCandidates = parentCandidates;
        this.members = thread.members().stream().sorted(sequence()).toList();
        this.versions =
                members.stream().map(m -> m.article().storyId()).distinct().count() == 1;
        this.sortedWords = members.stream()
                .map(m -> Arrays.stream(m.masked().encoded().words()).sorted().toArray())
                .toList();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            indexes.put(member.claim().id(), i);
            leaders.merge(member.article().originId(), member.article(), Lineage::leader);
        }
        List<Member> ordered = members.stream()
                .filter(m -> versions || Order.isDated(m.article()))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            place(i, ordered);
        }
        this.first = members.stream()
                .filter(m -> Objects.equals(position(m), 1))
                .filter(m -> members.stream().anyMatch(o -> Order.of(m.article(), o.article()) == Relation.BEFORE))
                .findFirst()
                .orElse(null);
    }

    /**
     * Counts what came before; leaves the variant without a place at the first one whose order to it is unknown. The
     * sequence goes by days, so that only variants of the same day need a look: the others are before or after it.
     */
    private void place(int at, List<Member> ordered) {
        Article article = ordered.get(at).article();
        int from = at;
        while (from > 0 && (versions || Order.sameDay(ordered.get(from - 1).article(), article))) {
            from--;
            // Exact times in sequence: all before this one is earlier.
            if (Order.exactlyBefore(ordered.get(from).article(), article)) {
                from++;
                break;
            }
        }
        int before = from;
        for (int i = from; i < ordered.size(); i++) {
            Member other = ordered.get(i);
            if (i > at && !versions && !Order.sameDay(other.article(), article)) {
                break;
            }
            switch (Order.of(other.article(), article)) {
                case UNKNOWN -> {
                    return;
                }
                case BEFORE -> before++;
                case SAME -> before += i < at ? 1 : 0;
                case AFTER -> {}
            }
        }
        positions.put(ordered.get(at).claim().id(), before + 1);
    }

    private static Article leader(Article a, Article b) {
        return !a.id().equals(a.originId()) && b.id().equals(b.originId()) ? b : a;
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
        return article.copy() && !leaders.get(article.originId()).id().equals(article.id());
    }

    /**
     * The presumed parent: of the latest {@code parent-candidates} earlier variants of other outlets the most similar one,
     * on a tie the latest. Where none is known to be earlier: the founder, or if that is of
     * the same outlet the most similar variant of another one, provided that the order is unknown, so that they can be
     * compared without direction. Null for a first variant, and for the founder of a thread without order.
     */
    Member parent(Member member) {
        Member parent = closest(member, Relation.BEFORE);
        if (parent != null || member == founder) {
            return parent;
        }
        boolean undirected =
                isOther(founder, member) && Order.of(founder.article(), member.article()) == Relation.UNKNOWN;
        return undirected ? founder : closest(member, Relation.UNKNOWN);
    }

    private static boolean isOther(Member a, Member b) {
        return !a.article().outlet().equals(b.article().outlet());
    }

    /** The most similar of the latest variants of other outlets that stand in the relation to this one; null for none. */
    private Member closest(Member member, Relation relation) {
        int self = indexes.get(member.claim().id());
        int start = relation == Relation.BEFORE ? self - 1 : members.size() - 1;
        Member best = null;
        double most = -1;
        // The sequence agrees with time: going back, the first of equals is the latest.
        for (int i = start, seen = 0; i >= 0 && seen < parentCandidates; i--) {
            Member other = members.get(i);
            if (isOther(other, member) && Order.of(other.article(), member.article()) == relation) {
                seen++;
                double likeness = likeness(self, i);
                if (likeness > most) {
                    most = likeness;
                    best = other;
                }
            }
        }
        return best;
    }

    /** Mean of the masked score and of the words in common as written, so that a kept number or hedge tells of descent. */
    private double likeness(int a, int b) {
        double masked = Scorer.get()
                .score(
                        members.get(a).masked().encoded(),
                        members.get(b).masked().encoded());
        return Scorer.round((masked + dice(sortedWords.get(a), sortedWords.get(b))) / 2);
    }

    private static double dice(int[] x, int[] y) {
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
