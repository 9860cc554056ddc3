package org.claimshift.compare;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.claimshift.compare.Variant.Quantity;

/** Arithmetic of quantities: what a modifier leaves open, rounding, units. */
final class Numbers {
    /**
     * Beyond this share of the number, agreement to the coarser one's digits is not called rounding: 2,600 and 3,000 are
     * one number, 14,000 and 10,000 are two, although the latter's zeros could hide it.
     */
    private static final double ROUNDING_LIMIT = 0.16;

    /** Below this, people count: 9 and 10 are two numbers. */
    private static final double LEAST_ROUND = 20;

    /** How far "at least" and "up to" plausibly reach from their number. */
    private static final double BOUND_REACH = 1.5;

    /** How far a vague word reaches from the number that it names: "hundreds" to 1,000. */
    private static final double VAGUE_REACH = 10;

    private record Measure(String quantity, double factor) {}

    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            Map.entry("m", new Measure("length", 1)),
            Map.entry("cm", new Measure("length", 0.01)),
            Map.entry("mm", new Measure("length", 0.001)),
            Map.entry("km", new Measure("length", 1000)),
            Map.entry("ft", new Measure("length", 0.3048)),
            Map.entry("in", new Measure("length", 0.0254)),
            Map.entry("yd", new Measure("length", 0.9144)),
            Map.entry("mi", new Measure("length", 1609.344)),
            Map.entry("g", new Measure("mass", 0.001)),
            Map.entry("kg", new Measure("mass", 1)),
            Map.entry("t", new Measure("mass", 1000)),
            Map.entry("lb", new Measure("mass", 0.45359237)),
            Map.entry("oz", new Measure("mass", 0.028349523125)),
            Map.entry("ha", new Measure("area", 10_000)),
            Map.entry("acre", new Measure("area", 4046.8564224)),
            Map.entry("km²", new Measure("area", 1_000_000)),
            Map.entry("m²", new Measure("area", 1)),
            Map.entry("mi²", new Measure("area", 2_589_988.110336)),
            Map.entry("ft²", new Measure("area", 0.09290304)),
            Map.entry("nmi", new Measure("length", 1852)),
            Map.entry("mg", new Measure("mass", 0.000001)),
            Map.entry("l", new Measure("volume", 1)),
            Map.entry("ml", new Measure("volume", 0.001)),
            Map.entry("m³", new Measure("volume", 1000)),
            Map.entry("km/h", new Measure("speed", 1)),
            Map.entry("km/s", new Measure("speed", 3600)),
            Map.entry("m/s", new Measure("speed", 3.6)),
            Map.entry("mph", new Measure("speed", 1.609344)),
            Map.entry("kn", new Measure("speed", 1.852)),
            Map.entry("kW", new Measure("power", 1)),
            Map.entry("MW", new Measure("power", 1000)),
            Map.entry("GW", new Measure("power", 1_000_000)),
            Map.entry("second", new Measure("time", 1)),
            Map.entry("minute", new Measure("time", 60)),
            Map.entry("hour", new Measure("time", 3600)),
            Map.entry("day", new Measure("time", 86_400)),
            Map.entry("week", new Measure("time", 604_800)),
            Map.entry("month", new Measure("months", 1)),
            Map.entry("year", new Measure("months", 12)),
            Map.entry("decade", new Measure("months", 120)));

    /** The values that a quantity leaves open. */
    record Interval(double low, double high) {
        boolean overlaps(Interval other) {
            return low <= other.high && other.low <= high;
        }

        Interval widen(double share) {
            return new Interval(low - Math.abs(low) * share, high + Math.abs(high) * share);
        }
    }

    private Numbers() {}

    /** By the modifier; "about" leaves open a tenth, or half of the last digit that is not a zero, whichever is more. */
    static Interval plausible(Quantity quantity) {
        double point = quantity.point();
        double size = Math.abs(point);
        double half = size * (BOUND_REACH - 1);
        return switch (quantity.modifier()) {
            case "about" -> {
                double slack = Math.max(size * 0.1, Math.min(halfStep(point), size * 0.5));
                yield new Interval(point - slack, point + slack);
            }
            case "at_least", "more_than" -> new Interval(point, point + half);
            case "up_to", "less_than" -> new Interval(point - size * (1 - 1 / BOUND_REACH), point);
            case "nearly" -> new Interval(point - size * 0.1, point);
            case "vague" -> new Interval(point, point * VAGUE_REACH);
            case "range" -> new Interval(
                    quantity.low() != null ? quantity.low() : point, quantity.high() != null ? quantity.high() : point);
            default -> new Interval(point, point);
        };
    }

    /** Half a unit of the last digit before the trailing zeros: 500 for 11,000, 50 for 2,600. */
    static double halfStep(double value) {
        return 0.5 * Math.pow(10, trailingZeros(value));
    }

    private static int trailingZeros(double value) {
        return value == 0 ? 0 : -BigDecimal.valueOf(value).stripTrailingZeros().scale();
    }

    /** Whether the coarser of two numbers is the other one rounded. */
    static boolean isRounding(double a, double b) {
        int zerosA = trailingZeros(a);
        int zerosB = trailingZeros(b);
        double gap = Math.abs(a - b);
        boolean whole = Math.rint(a) == a && Math.rint(b) == b;
        return zerosA != zerosB
                && (!whole || Math.max(Math.abs(a), Math.abs(b)) >= LEAST_ROUND)
                && gap <= halfStep(zerosA > zerosB ? a : b)
                && gap <= ROUNDING_LIMIT * Math.max(Math.abs(a), Math.abs(b));
    }

    static boolean equal(double a, double b) {
        return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    /** ln(to/from); null where it has no value. */
    static Double logRatio(double from, double to) {
        return from > 0 && to > 0 ? Double.valueOf(Math.log(to / from)) : null;
    }

    /** By how much a value in one unit is multiplied to be in the other; empty where they do not measure the same. */
    static Optional<Double> conversion(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(1.0);
        }
        Measure a = MEASURES.get(from);
        Measure b = MEASURES.get(to);
        return a != null && b != null && a.quantity().equals(b.quantity())
                ? Optional.of(a.factor() / b.factor())
                : Optional.empty();
    }

    /** The quantity in another unit of the same measure. */
    static Quantity convert(Quantity q, String unit, double factor) {
        return new Quantity(
                q.text(),
                q.span(),
                times(q.low(), factor),
                times(q.high(), factor),
                times(q.value(), factor),
                q.modifier(),
                unit,
                q.concept());
    }

    private static Double times(Double value, double factor) {
        return value == null ? null : Double.valueOf(value * factor);
    }

    /** Such as {@code at_least 2600 soldier}, {@code exact 12 percent}. */
    static String readable(Quantity q) {
        String number = q.modifier().equals("range") && q.low() != null && q.high() != null
                ? plain(q.low()) + ".." + plain(q.high())
                : q.point() == null ? q.text() : plain(q.point());
        String unit = q.unit().equals("one") ? "" : " " + q.unit();
        return q.modifier() + " " + number + unit + (q.concept() == null ? "" : " " + q.concept());
    }

    private static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
