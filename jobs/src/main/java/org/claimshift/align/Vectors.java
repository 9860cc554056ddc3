package org.claimshift.align;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Chooses the vectors to compare claims by: cosines of different models say nothing about each other. */
final class Vectors {
    private Vectors() {}

    /** The model that has vectors for most of the claims, the first by name on a tie; null where none has any. */
    static String model(List<Claim> claims) {
        Map<String, Long> counts = claims.stream()
                .flatMap(claim -> claim.vectors().stream())
                .collect(Collectors.groupingBy(Claim.Vector::model, TreeMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The claim's vector by the model; null without. */
    static float[] of(Claim claim, String model) {
        return claim.vectors().stream()
                .filter(vector -> vector.model().equals(model))
                .map(Claim.Vector::values)
                .findFirst()
                .orElse(null);
    }
}
