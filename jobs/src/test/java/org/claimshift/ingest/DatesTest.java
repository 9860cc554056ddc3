package org.claimshift.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-10-18T05:10:00Z|2024-10-18T05:10:00Z|second",
                "2024-10-18T05:10:00.250Z|2024-10-18T05:10:00.250Z|second",
                "2024-10-18T14:00:00+02:00|2024-10-18T12:00:00Z|second",
                "2024-10-18T14:00:00+0200|2024-10-18T12:00:00Z|second",
                "2024-10-18T14:00+02:00|2024-10-18T12:00:00Z|second",
                "2024-10-18 14:00:00|2024-10-18T12:00:00Z|second",
                "2024-10-18 14:00:00 UTC|2024-10-18T14:00:00Z|second",
                "2024-10-18 14:00:00+00:00|2024-10-18T14:00:00Z|second",
                "2024-10-18|2024-10-18T00:00:00Z|day",
                "2024-10-18 00:00:00|2024-10-18T00:00:00Z|day",
                "2024-10-18T00:00:00Z|2024-10-18T00:00:00Z|second",
                "20241018|2024-10-18T00:00:00Z|day",
                "2024/10/18|2024-10-18T00:00:00Z|day",
                "Fri, 18 Oct 2024 14:00:00 GMT|2024-10-18T14:00:00Z|second",
                "Fri, 18 Oct 2024 14:00:00 +0200|2024-10-18T12:00:00Z|second",
                "October 18, 2024|2024-10-18T00:00:00Z|day",
                "Oct 18, 2024|2024-10-18T00:00:00Z|day",
                "18 October 2024|2024-10-18T00:00:00Z|day",
                "October 18, 2024, 2:00 PM EDT|2024-10-18T18:00:00Z|second",
                "Oct. 18th, 2024 at 2:00 p.m. EST|2024-10-18T18:00:00Z|second",
                "Published: Sept. 8, 2024 at 9:05am PT|2024-09-08T16:05:00Z|second",
                "18 October 2024, 15:00 BST|2024-10-18T14:00:00Z|second",
                "Friday, 18 October 2024 3:00 PM|2024-10-18T13:00:00Z|second",
                "2:00 PM EDT, Fri October 18, 2024|2024-10-18T18:00:00Z|second",
                "Fri Oct 18 14:00:00 EDT 2024|2024-10-18T18:00:00Z|second",
                "2024-10-18T17:00:00EET|2024-10-18T14:00:00Z|second",
                "2024-10-18 2:00 PM|2024-10-18T12:00:00Z|second",
                "20241018T140000Z|2024-10-18T14:00:00Z|second",
                "1729260000|2024-10-18T14:00:00Z|second",
                "1729260000000|2024-10-18T14:00:00Z|second"
            })
    void reads(String text, String at, String precision) {
        assertThat(Dates.parse(text, ZONE)).contains(new Dates.Time(Instant.parse(at), precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"last Tuesday", "2024-13-40", "0001-01-01T00:00:00Z", "18/10", "2024", "9999-12-31", "2023-02-30"
            })
    void refuses(String text) {
        assertThat(Dates.parse(text, ZONE))
                .as("'%s' is no date that anybody can read", text)
                .isEmpty();
    }
}
