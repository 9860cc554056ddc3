package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Draws the variants of an evaluation. */
final class DriftCases {
    /** One claim gives a type so many variants, at most, each with other words. */
    private static final int PER_CLAIM = 3;

    private DriftCases() {}

    /**
     * The variants, type by type in the order of {@link DriftType}: of each so many, or as many as the claims allow; every
     * claim gives one before any gives a second. The same claims and seed give the same variants.
     */
    static List<DriftVariant> of(List<DriftClaim> claims, int perType, long seed) {
        List<DriftVariant> variants = new ArrayList<>();
        for (DriftType type : DriftType.values()) {
            Random random = new Random(seed * 31 + type.name().hashCode());
            List<DriftClaim> drawn = new ArrayList<>(claims);
            Collections.shuffle(drawn, random);
            variants.addAll(ofType(type, drawn, perType, random));
        }
        return variants;
    }

    private static List<DriftVariant> ofType(DriftType type, List<DriftClaim> claims, int most, Random random) {
        List<DriftVariant> made = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (int round = 0; round < PER_CLAIM; round++) {
            for (DriftClaim claim : claims) {
                if (made.size() == most) {
                    return made;
                }
                (type.isHarmless() ? DriftHarmless.of(type, claim, random) : DriftEdits.of(type, claim, random))
                        .filter(variant ->
                                !variant.sentence().equals(claim.sentence()) && texts.add(variant.sentence()))
                        .ifPresent(made::add);
            }
        }
        return made;
    }
}
