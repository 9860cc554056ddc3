package org.claimshift.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * A number as a newspaper writes it, and others near it. A word for a magnitude ("million") is not a part of it.
 *
 * @param value what it says
 * @param inWords whether it is written out
 */
record DriftNumber(BigDecimal value, boolean inWords) {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final List<String> TENS =
            List.of("", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final double[] LITTLE = {1.04, 1.06, 1.07, 1.09, 1.12, 0.96, 0.94, 0.93, 0.91};
    private static final double[] LOT = {2, 2.5, 3, 4, 7, 0.5, 0.4, 0.25};

    /** The number that such a text says, if it is one: digits, with commas and a point, or a word up to ninety. */
    static Optional<DriftNumber> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (SMALL.contains(lower)) {
            return Optional.of(new DriftNumber(BigDecimal.valueOf(SMALL.indexOf(lower)), true));
        }
        if (TENS.contains(lower)) {
            return Optional.of(new DriftNumber(BigDecimal.valueOf(10L * TENS.indexOf(lower)), true));
        }
        return text.matches("\\d{1,3}(,\\d{3})*(\\.\\d+)?|\\d+(\\.\\d+)?")
                ? Optional.of(new DriftNumber(new BigDecimal(text.replace(",", "")), false))
                : Optional.empty();
    }

    /** As written: words only where there is a word. */
    String text() {
        if (inWords && value.stripTrailingZeros().scale() <= 0) {
            int whole = value.intValueExact();
            if (whole <= 20) {
                return SMALL.get(whole);
            }
            if (whole < 100 && whole % 10 == 0) {
                return TENS.get(whole / 10);
            }
        }
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    /** In words for digits, in digits for words, without the comma; empty where nobody writes it otherwise. */
    Optional<String> otherwise() {
        if (inWords) {
            return Optional.of(new DriftNumber(value, false).text());
        }
        String words = new DriftNumber(value, true).text();
        String plain = value.toPlainString();
        return Optional.of(words.equals(text()) ? plain : words).filter(other -> !other.equals(text()));
    }

    Optional<DriftNumber> little(Random random) {
        if (value.compareTo(BigDecimal.valueOf(20)) < 0 && value.scale() <= 0) {
            return first(List.of(value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE)), random);
        }
        return first(times(LITTLE), random);
    }

    Optional<DriftNumber> lot(Random random) {
        return first(times(LOT), random);
    }

    /** Fewer digits, no further off than a sixth. */
    Optional<DriftNumber> rounded() {
        for (int zeros = value.stripTrailingZeros().scale() > 0 ? 0 : 1; zeros < 9; zeros++) {
            BigDecimal other = value.setScale(-zeros, RoundingMode.HALF_UP).setScale(0);
            boolean isNear =
                    value.subtract(other).abs().multiply(BigDecimal.valueOf(6)).compareTo(value) <= 0;
            if (other.compareTo(value) != 0 && other.signum() > 0 && isNear) {
                return Optional.of(new DriftNumber(other, inWords));
            }
        }
        return Optional.empty();
    }

    private List<BigDecimal> times(double[] factors) {
        List<BigDecimal> others = new ArrayList<>();
        for (double factor : factors) {
            BigDecimal product = value.multiply(BigDecimal.valueOf(factor));
            int digits = product.precision() - product.scale();
            int scale = Math.min(Math.max(0, value.scale()), 3 - digits);
            others.add(product.setScale(scale, RoundingMode.HALF_UP)
                    .setScale(Math.max(0, value.scale()), RoundingMode.HALF_UP));
        }
        return others;
    }

    private Optional<DriftNumber> first(List<BigDecimal> candidates, Random random) {
        List<BigDecimal> drawn = new ArrayList<>(candidates);
        Collections.shuffle(drawn, random);
        return drawn.stream()
                .filter(other -> other.compareTo(BigDecimal.ONE) > 0 && !isRounding(other))
                .map(other -> new DriftNumber(other, inWords))
                .findFirst();
    }

    /** Whether the one could be the other, rounded: no further apart than half the last place of the coarser. */
    private boolean isRounding(BigDecimal other) {
        int place = Math.max(
                -value.stripTrailingZeros().scale(), -other.stripTrailingZeros().scale());
        BigDecimal half = BigDecimal.ONE.scaleByPowerOfTen(place).divide(BigDecimal.valueOf(2));
        return value.subtract(other).abs().compareTo(half) <= 0;
    }
}
