package org.claimshift.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimshift.align.Article.Precision;
import org.claimshift.align.Order.Relation;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final long HOUR = 3_600_000_000L;

    private static Article article(String id, String story, Long micros, Precision precision, Long collected) {
        return new Article(id, story, "outlet", id, false, micros, precision, collected);
    }

    private static Article at(String id, long hour, Precision precision) {
        return article(id, id, hour * HOUR, precision, null);
    }

    @Test
    void ordersByTimeThenByDayAndNoFurther() {
        Article morning = at("a", 8, Precision.SECOND);
        Article noon = at("b", 12, Precision.SECOND);
        Article someTimeThatDay = at("c", 0, Precision.DAY);
        Article nextDay = at("d", 24, Precision.DAY);
        assertThat(Order.of(morning, noon)).isEqualTo(Relation.BEFORE);
        assertThat(Order.of(noon, morning)).isEqualTo(Relation.AFTER);
        assertThat(Order.of(someTimeThatDay, noon)).as("the day has no hour").isEqualTo(Relation.UNKNOWN);
        assertThat(Order.of(noon, nextDay)).isEqualTo(Relation.BEFORE);
        assertThat(Order.of(morning, at("e", 8, Precision.SECOND)))
                .as("same second")
                .isEqualTo(Relation.UNKNOWN);
        assertThat(Order.of(morning, article("f", "f", null, Precision.NONE, 9 * HOUR)))
                .as("collection orders versions only")
                .isEqualTo(Relation.UNKNOWN);
    }

    @Test
    void ordersVersionsOfAStoryByCollectionWherePublicationIsTheSame() {
        Article first = article("a", "s", 8 * HOUR, Precision.SECOND, 9 * HOUR);
        Article second = article("b", "s", 8 * HOUR, Precision.SECOND, 15 * HOUR);
        assertThat(Order.of(first, second)).isEqualTo(Relation.BEFORE);
        assertThat(Order.sequence().compare(first, second)).isNegative();
    }
}
