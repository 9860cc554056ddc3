package org.claimshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ShowTextTest {
    private final ShowText text = new ShowText(Ansi.OFF);

    private static ShowText.Variant variant(
            String outlet, String at, Long lag, String claim, ShowText.Shift... shifts) {
        Instant time = at == null ? null : Instant.parse(at);
        return new ShowText.Variant(outlet, time, lag, false, claim, null, null, List.of(shifts));
    }

    @Test
    void variantsTellTheirLagAndWhatShifted() {
        String shown = text.thread(new ShowText.Thread(
                "t",
                "at least 2,600 would be sent",
                2,
                2,
                2,
                List.of(
                        variant("Meridian News", "2024-10-22T08:15:00Z", 0L, "at least 2,600 would be sent"),
                        variant(
                                "The Daily Blaze",
                                "2024-10-22T10:20:00Z",
                                125L,
                                "2,600 sent",
                                new ShowText.Shift("phase", "planned_to_done", "planned", "done", 0.7)))));

        assertThat(shown)
                .contains("Oct 22 08:15  Meridian News    at least 2,600 would be sent")
                .contains("+2:05  The Daily Blaze  2,600 sent")
                .contains("phase planned to done: planned → done");
    }

    @Test
    void textOfArticlesCannotSteerTheTerminal() {
        String shown = text.thread(new ShowText.Thread(
                "t", "\u001b[2Jgone\u202e", 1, 1, 1, List.of(variant("X", null, null, "a\r\u0007b"))));

        assertThat(shown).doesNotContain("\u001b", "\u202e", "\r", "\u0007").contains("time unknown");
    }

    @Test
    void longTextIsCutByCodePoints() {
        assertThat(text.thread(new ShowText.Thread("t", "🚢".repeat(200), 1, 1, 1, List.of())))
                .startsWith("🚢".repeat(99) + "…");
    }

    @Test
    void aDayIsNoMidnightAndHasNoLag() {
        assertThat(text.thread(new ShowText.Thread(
                        "t", "x", 1, 1, 1, List.of(variant("X", "2024-10-19T00:00:00Z", null, "nine died")))))
                .contains("      Oct 19  X  nine died");
    }
}
