package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimshift.evaluate.SeedsGold.Values;
import org.claimshift.evaluate.SeedsTables.Claim;
import org.claimshift.evaluate.SeedsTables.Quantity;
import org.claimshift.evaluate.SeedsVariants.GoldVariant;

/** How the found variants were read: source, certainty, numbers. Most wrong shifts start with a wrong value here. */
final class SeedsReadings {
    private SeedsReadings() {}

    /** One value in the gold's words and in the tables' words. */
    private record Reading(String dimension, String gold, String found) {
        boolean right() {
            return gold.equals(found);
        }
    }

    static Report.Section section(SeedsVariants variants) {
        Map<String, Integer> all = new LinkedHashMap<>();
        Map<String, Integer> right = new LinkedHashMap<>();
        List<Report.Miss> misses = new ArrayList<>();
        for (GoldVariant variant : variants.all()) {
            Optional<Claim> claim = variants.claim(variant.variant().place());
            if (claim.isEmpty()) {
                continue;
            }
            for (Reading reading : readings(variant, claim.get())) {
                all.merge(reading.dimension(), 1, Integer::sum);
                right.merge(reading.dimension(), reading.right() ? 1 : 0, Integer::sum);
                if (!reading.right()) {
                    misses.add(new Report.Miss(
                            reading.dimension(),
                            variant.what() + ": gold " + reading.gold() + ", read " + reading.found(),
                            List.of(claim.get().text())));
                }
            }
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        all.forEach((dimension, n) -> figures.put(dimension + " (" + n + ")", (double) right.get(dimension) / n));
        return new Report.Section(
                "readings", "Share of the found variants whose value is the gold's.", List.of(), figures, misses);
    }

    private static List<Reading> readings(GoldVariant variant, Claim claim) {
        Values values = variant.variant().values();
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading("source", String.valueOf(variant.variant().source()), source(variant, claim)));
        readings.add(new Reading("source level", "" + variant.variant().sourceLevel(), "" + claim.sourceLevel()));
        readings.add(new Reading("kind of quote", values.quote(), claim.kind()));
        readings.add(
                new Reading("polarity", values.polarity().equals("+") ? "positive" : "negative", claim.polarity()));
        readings.add(new Reading("status", values.status(), claim.status()));
        readings.add(new Reading("hedged", hedged(!values.hedges().isEmpty()), hedged(isHedged(claim))));
        if (!values.phase().equals("unknown")) {
            readings.add(new Reading("phase", values.phase(), claim.phase()));
        }
        if (values.cueClass() != null) {
            readings.add(new Reading("class of the cue", values.cueClass(), cueClass(claim.cueClass())));
        }
        if (values.quantity() != null) {
            readings.add(quantity(values.quantity(), claim.quantities()));
        }
        return readings;
    }

    /** A source is right if one text contains the other: how much of an apposition belongs to it is not judged here. */
    private static String source(GoldVariant variant, Claim claim) {
        String gold = variant.variant().source();
        String found = claim.source();
        if (gold == null || found == null) {
            return String.valueOf(found);
        }
        String a = gold.toLowerCase(Locale.ROOT);
        String b = found.toLowerCase(Locale.ROOT);
        return a.contains(b) || b.contains(a) ? gold : found;
    }

    /** In the gold an approximator is the modifier of a number, and a distancing verb is the class of a cue. */
    private static boolean isHedged(Claim claim) {
        return claim.hedges().stream()
                .anyMatch(hedge -> !List.of("approximator", "distancing").contains(hedge.kind()));
    }

    private static String hedged(boolean hedged) {
        return hedged ? "yes" : "no";
    }

    private static String cueClass(String found) {
        return found == null || found.equals("doubting") || found.equals("endorsing")
                ? String.valueOf(found)
                : "neutral";
    }

    private static Reading quantity(SeedsGold.Quantity gold, List<Quantity> found) {
        // A range and "hundreds" have bounds and no one value.
        boolean bounds = gold.value() == null;
        String wanted = modifier(gold.modifier()) + " " + (bounds ? gold.low() + " to " + gold.high() : gold.value());
        List<String> read = found.stream()
                .map(quantity -> quantity.modifier() + " "
                        + (bounds ? quantity.low() + " to " + quantity.high() : quantity.value()))
                .toList();
        return new Reading("quantity", wanted, read.contains(wanted) ? wanted : read.toString());
    }

    private static String modifier(String gold) {
        return switch (gold) {
            case "at_most" -> "up_to";
            case "almost" -> "nearly";
            case "hundreds" -> "vague";
            default -> gold;
        };
    }
}
