package org.claimshift.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    /** A Tuesday. */
    private static final LocalDateTime PUBLISHED = LocalDateTime.of(2024, 10, 22, 9, 30);

    /** Each row: a sentence of 22 October 2024 and its times as text and value. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        The minister spoke on October 17.                  | October 17=2024-10-17
        The minister spoke on Oct. 17, 2023.               | Oct. 17, 2023=2023-10-17
        The minister spoke on 17 October 2024.             | 17 October 2024=2024-10-17
        The 17th of October was cold.                      | 17th of October=2024-10-17
        The fair ran October 14-20, 2024.                  | October 14-20, 2024=2024-10-14/2024-10-20
        They met on Monday.                                | Monday=2024-10-21
        They met on Tuesday night.                         | Tuesday night=2024-10-22
        They will meet on Friday.                          | Friday=2024-10-25
        They met last Wednesday.                           | last Wednesday=2024-10-16
        The vote is next Tuesday.                          | next Tuesday=2024-10-29
        They met on Thursday, October 17, in the hall.     | Thursday, October 17=2024-10-17
        The bridge fell yesterday.                         | yesterday=2024-10-21
        The bridge fell today.                             | today=2024-10-22
        The bridge opens tomorrow morning.                 | tomorrow morning=2024-10-23
        Rockets flew last night.                           | last night=2024-10-21
        The brigade will be ready by November.             | November=2024-11
        The law passed in March.                           | March=2024-03
        It has been so since December.                     | December=2023-12
        The mine closed in 2016.                           | 2016=2016
        The 2016 election was close.                       | 2016=2016
        Songs of the 1990s returned.                       | 1990s=1990-01-01/1999-12-31
        The mill burned down in May 2019.                  | May 2019=2019-05
        Prices rose last month.                            | last month=2024-09
        Prices rose last year.                             | last year=2023
        Prices rose this week.                             | this week=2024-10-21/2024-10-27
        The summit is next month.                          | next month=2024-11
        The dam broke three days ago.                      | three days ago=2024-10-19
        The dam broke two years ago.                       | two years ago=2022
        In the past 24 hours the front moved.              | past 24 hours=2024-10-21/2024-10-22
        The report is dated 2024-09-30.                    | 2024-09-30=2024-09-30
        The report is dated 31/12/2023.                    | 31/12/2023=2023-12-31
        The report is dated 03/04/2023.                    | 03/04/2023=null
        The storm hit last weekend.                        | last weekend=2024-10-19/2024-10-20
        The talks will resume in three days.               | in three days=2024-10-25
        The fair runs between 3 and 7 November.            | 3 and 7 November=2024-11-03/2024-11-07
        The law passed in June.                            | June=2024-06
        A 2008 raid failed.                                | 2008=2008
        The 2023-24 season is over.                        | 2023-24=2023/2024
        He fell ill, and died the next day.                | next day=null
        In recent weeks rain fell.                         | recent weeks=null
        They met over the past few months.                 | past few months=null
        They met an hour ago.                              | an hour ago=2024-10-22
        They met a few years ago.                          | a few years ago=null
        Talks end before the end of the year.              | end of the year=2024
        Sales fell in the third quarter of 2023.           | third quarter of 2023=2023-07-01/2023-09-30
        Sales fell in the second quarter.                  | second quarter=2024-04-01/2024-06-30
        The chapel dates from the 14th century.            | 14th century=1301-01-01/1400-12-31
        They left the day before yesterday.                | day before yesterday=2024-10-20
        The truce held on Christmas Eve 2022.              | Christmas Eve 2022=2022-12-24
        They met on New Year's Day.                        | New Year's Day=2024-01-01
        The ban ends after Ramadan.                        | Ramadan=null
        A year earlier the mill closed.                    | A year earlier=null
        It may rain, and they march on.                    | ``
        The 2,016 recruits left.                           | ``
        About 2000 soldiers came.                          | ``
        """)
    void finds(String sentence, String expected) {
        assertThat(written(sentence, PUBLISHED)).as(sentence).isEqualTo(expected);
    }

    @Test
    void withoutDateOnlyAbsoluteTimesResolve() {
        assertThat(written("It fell on Monday, not on 17 October 2024.", null))
                .as("a weekday needs the publication date")
                .isEqualTo("Monday=null; 17 October 2024=2024-10-17");
    }

    private static String written(String sentence, LocalDateTime published) {
        Document doc = Texts.doc(sentence);
        return Times.find(doc, Texts.all(doc), published).stream()
                .map(t -> t.span().of(sentence) + "=" + t.value())
                .collect(Collectors.joining("; "));
    }
}
