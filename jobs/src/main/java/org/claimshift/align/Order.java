package org.claimshift.align;

import java.util.Comparator;
import org.claimshift.align.Article.Precision;

/**
 * What came first, as far as it is known. Times to the second order two articles; where one is known to the day only,
 * different days (UTC) do; two versions of one story are ordered by publication, else by collection. Anything else,
 * two articles dated the same day among it, has no order.
 */
final class Order {
    private static final long DAY = 86_400_000_000L;

    /** Whether the left one came first, and what says so. */
    enum Relation {
        BEFORE,
        AFTER,
        SAME,
        UNKNOWN
    }

    private Order() {}

    /** How {@code a} stands to {@code b}; the same article gives SAME. */
    static Relation of(Article a, Article b) {
        if (a.id().equals(b.id())) {
            return Relation.SAME;
        }
        boolean dated = isDated(a) && isDated(b);
        if (dated) {
            boolean exact = a.precision() == Precision.SECOND && b.precision() == Precision.SECOND;
            int order = exact ? Long.compare(a.publishedMicros(), b.publishedMicros()) : Long.compare(day(a), day(b));
            if (order != 0) {
                return order < 0 ? Relation.BEFORE : Relation.AFTER;
            }
        }
        boolean versions =
                a.storyId().equals(b.storyId()) && a.collectedMicros() != null && b.collectedMicros() != null;
        int order = versions ? Long.compare(a.collectedMicros(), b.collectedMicros()) : 0;
        return order == 0 ? Relation.UNKNOWN : order < 0 ? Relation.BEFORE : Relation.AFTER;
    }

    static boolean isDated(Article article) {
        return article.publishedMicros() != null && article.precision() != Precision.NONE;
    }

    /** Whether two dated articles carry the same day, UTC. */
    static boolean sameDay(Article a, Article b) {
        return isDated(a) && isDated(b) && day(a) == day(b);
    }

    /** Whether both times are known to the second and {@code a} is the earlier. */
    static boolean exactlyBefore(Article a, Article b) {
        return a.precision() == Precision.SECOND
                && b.precision() == Precision.SECOND
                && a.publishedMicros() != null
                && b.publishedMicros() != null
                && a.publishedMicros() < b.publishedMicros();
    }

    private static long day(Article article) {
        return Math.floorDiv(article.publishedMicros(), DAY);
    }

    /**
     * A total order that agrees with {@link #of} and breaks what it leaves open by id: for going through claims always in
     * the same way, never for saying what came first.
     */
    static Comparator<Article> sequence() {
        return Comparator.comparing((Article a) -> isDated(a) ? day(a) : Long.MAX_VALUE)
                .thenComparing(a -> a.precision() == Precision.SECOND ? a.publishedMicros() : Long.MAX_VALUE)
                .thenComparing(a -> a.collectedMicros() == null ? Long.MAX_VALUE : a.collectedMicros())
                .thenComparing(Article::copy)
                .thenComparing(Article::id);
    }
}
