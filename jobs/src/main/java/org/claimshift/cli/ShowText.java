package org.claimshift.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Events and threads as text for a terminal of 100 columns. Pure: records in, text out. */
final class ShowText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int WIDTH = 100;

    private final Ansi ansi;

    ShowText(Ansi ansi) {
        this.ansi = ansi;
    }

    record Event(
            String id,
            String title,
            String status,
            Instant first,
            Instant last,
            int articles,
            int outlets,
            int origins,
            String entities) {}

    record Thread(String id, String text, int variantCount, int outlets, int origins, List<Variant> variants) {}

    record Variant(
            String outlet,
            Instant at,
            Long lagMinutes,
            boolean isCopy,
            String text,
            String source,
            String cue,
            List<Shift> shifts) {}

    record Shift(String dimension, String relation, String from, String to, double materiality) {}

    /** A line or two for each event. */
    String events(LocalDate date, List<Event> events) {
        StringBuilder out = new StringBuilder();
        out.append(style("bold", events.isEmpty() ? "No events on " + date : "Events of " + date))
                .append("\n\n");
        events.forEach(event -> out.append(event(event)));
        return out.toString();
    }

    /** One event's heading. */
    String event(Event event) {
        return String.format(
                Locale.ROOT,
                "%s  %s%n    %d articles, %d outlets, %d origins   %s to %s   %s%n%s%n",
                style("faint", event.id().substring(0, Math.min(8, event.id().length()))),
                style("bold", clean(event.title() == null ? "(no title)" : event.title())),
                event.articles(),
                event.outlets(),
                event.origins(),
                time(event.first()),
                time(event.last()),
                event.status(),
                event.entities() == null || event.entities().isBlank()
                        ? ""
                        : "    " + style("faint", cut(clean(event.entities()), WIDTH - 4)) + "\n");
    }

    /** A thread: its variants in order, and under each what shifted. */
    String thread(Thread thread) {
        StringBuilder out = new StringBuilder();
        out.append(style("bold", cut(clean(thread.text()), WIDTH))).append('\n');
        out.append(style(
                        "faint",
                        String.format(
                                Locale.ROOT,
                                "%d variants, %d outlets, %d independent origins",
                                thread.variantCount(),
                                thread.outlets(),
                                thread.origins())))
                .append('\n');
        int width = thread.variants().stream()
                .mapToInt(v -> v.outlet().length())
                .max()
                .orElse(8);
        for (Variant variant : thread.variants()) {
            String who = variant.source() == null ? "in its own voice" : clean(variant.source());
            String said = variant.cue() == null ? "" : " (" + clean(variant.cue()) + ")";
            String head = String.format(
                    Locale.ROOT, "  %12s  %-" + Math.min(width, 24) + "s  ", when(variant), variant.outlet());
            out.append(head)
                    .append(cut(clean(variant.text()), WIDTH - head.length()))
                    .append('\n');
            String indent = " ".repeat(head.length());
            out.append(indent).append(style("faint", cut(who + said, WIDTH - head.length())));
            out.append(variant.isCopy() ? style("faint", "  copy") : "").append('\n');
            variant.shifts().stream()
                    .sorted(Comparator.comparingDouble(Shift::materiality)
                            .reversed()
                            .thenComparing(Shift::dimension)
                            .thenComparing(Shift::relation))
                    .map(this::shift)
                    .distinct()
                    .forEach(shift -> out.append(indent).append(shift).append('\n'));
        }
        return out.append('\n').toString();
    }

    private String shift(Shift shift) {
        String color = shift.materiality() >= 0.66 ? "red,bold" : shift.materiality() >= 0.33 ? "yellow" : "cyan";
        String values = shift.from() == null && shift.to() == null
                ? ""
                : ": " + cut(clean(orNone(shift.from())), 40) + " → " + cut(clean(orNone(shift.to())), 40);
        return style(color, shift.dimension() + " " + shift.relation().replace('_', ' ')) + values;
    }

    private static String orNone(String value) {
        return value == null ? "none" : value;
    }

    /** The lag behind the first variant, where both times are known to the second; else the time, or the day alone. */
    private static String when(Variant variant) {
        if (variant.at() == null) {
            return "time unknown";
        }
        Long lag = variant.lagMinutes();
        if (lag != null && lag > 0) {
            return String.format(Locale.ROOT, "+%d:%02d", lag / 60, lag % 60);
        }
        boolean isDay = lag == null && variant.at().equals(variant.at().truncatedTo(ChronoUnit.DAYS));
        return isDay ? DAY.format(variant.at()) : time(variant.at());
    }

    private static String time(Instant at) {
        return at == null ? "unknown" : TIME.format(at);
    }

    /** Text of articles must not steer the terminal: control and format characters become spaces. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    }

    private static String cut(String text, int width) {
        int points = text.codePointCount(0, text.length());
        return points <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** Not picocli's markup: a title may hold its signs. */
    private String style(String styles, String text) {
        if (!ansi.enabled()) {
            return text;
        }
        Ansi.IStyle[] parsed = Ansi.Style.parse(styles);
        return Ansi.Style.on(parsed) + text + Ansi.Style.off(parsed);
    }
}
