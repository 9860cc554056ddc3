package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimshift.evaluate.SeedsGold.Place;
import org.claimshift.evaluate.SeedsGold.Ref;
import org.claimshift.evaluate.SeedsGold.Variant;
import org.claimshift.evaluate.SeedsTables.Article;
import org.claimshift.evaluate.SeedsTables.Claim;
import org.claimshift.evaluate.Spans.Span;

/**
 * Which claim of the tables is which variant of the gold. A claim is a variant's if both are of the same field of the same
 * article and their spans overlap with an intersection over union of at least {@value #LEAST_OVERLAP}, in code points. One
 * claim for one variant: the pairs with the greatest overlap first.
 */
final class SeedsVariants {
    static final double LEAST_OVERLAP = 0.5;

    private final Map<Place, GoldVariant> variants = new LinkedHashMap<>();
    private final Map<Place, Claim> claimOf = new HashMap<>();
    private final Map<String, GoldVariant> variantOf = new HashMap<>();
    private final Map<Place, Candidate> nearest = new HashMap<>();

    /** A variant with where it belongs. */
    record GoldVariant(String thread, String event, Variant variant) {
        String what() {
            return thread + ", " + variant.ref() + " " + variant.field();
        }
    }

    private record Candidate(Place place, Claim claim, double overlap) {}

    static SeedsVariants match(SeedsGold gold, SeedsTables tables) {
        SeedsVariants matching = new SeedsVariants();
        Map<String, List<Claim>> byField = tables.claims().values().stream()
                .collect(Collectors.groupingBy(claim -> claim.articleId() + " " + claim.field()));
        List<Candidate> candidates = new ArrayList<>();
        for (SeedsGold.Thread thread : gold.threads()) {
            for (Variant variant : thread.variants()) {
                matching.variants.put(variant.place(), new GoldVariant(thread.thread(), thread.event(), variant));
                Article article = tables.articles().get(variant.ref());
                Optional<List<Span>> spans = article == null
                        ? Optional.empty()
                        : Spans.locate(article.field(variant.field()), variant.pieces());
                spans.ifPresent(found -> byField.getOrDefault(article.id() + " " + variant.field(), List.of())
                        .forEach(claim -> candidates.add(
                                new Candidate(variant.place(), claim, Spans.overlap(found, claim.spans())))));
            }
        }
        matching.assign(candidates);
        return matching;
    }

    private void assign(List<Candidate> candidates) {
        candidates.sort(Comparator.comparingDouble(Candidate::overlap)
                .reversed()
                .thenComparing(candidate -> candidate.claim().id())
                .thenComparing(candidate -> candidate.place().text()));
        for (Candidate candidate : candidates) {
            if (candidate.overlap() > 0) {
                nearest.putIfAbsent(candidate.place(), candidate);
            }
            if (candidate.overlap() >= LEAST_OVERLAP
                    && !claimOf.containsKey(candidate.place())
                    && !variantOf.containsKey(candidate.claim().id())) {
                claimOf.put(candidate.place(), candidate.claim());
                variantOf.put(candidate.claim().id(), variants.get(candidate.place()));
            }
        }
    }

    /** All of the gold, in its order. */
    List<GoldVariant> all() {
        return List.copyOf(variants.values());
    }

    GoldVariant variant(Place place) {
        GoldVariant found = variants.get(place);
        if (found == null) {
            throw new IllegalArgumentException("No thread of the gold has the variant " + place);
        }
        return found;
    }

    /** The claim that is the variant, if it was found. */
    Optional<Claim> claim(Place place) {
        return Optional.ofNullable(claimOf.get(place));
    }

    /** The variant that a claim is, if it is one. */
    Optional<GoldVariant> variantOf(String claimId) {
        return Optional.ofNullable(variantOf.get(claimId));
    }

    /** Variants found, by field and by how they are quoted; claims that match none are counted only. */
    Report.Section section(SeedsTables tables) {
        Map<String, List<GoldVariant>> groups = new TreeMap<>();
        for (GoldVariant variant : variants.values()) {
            groups.computeIfAbsent("in " + variant.variant().field(), k -> new ArrayList<>())
                    .add(variant);
            groups.computeIfAbsent("quote " + variant.variant().values().quote(), k -> new ArrayList<>())
                    .add(variant);
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("variants found, recall", recall(all()));
        groups.forEach((name, some) -> figures.put("  " + name + " (" + some.size() + ")", recall(some)));
        Set<String> threaded = new HashSet<>();
        tables.threads().values().forEach(threaded::addAll);
        figures.put("claims in these articles", tables.claims().size());
        figures.put("  of these no variant (not judged)", tables.claims().size() - variantOf.size());
        figures.put(
                "  no variant, but in a thread (not judged)",
                threaded.stream().filter(id -> !variantOf.containsKey(id)).count());
        return new Report.Section(
                "claims",
                "A variant is found if a claim of its field overlaps it, intersection over union at least "
                        + LEAST_OVERLAP + ".",
                List.of(),
                figures,
                all().stream()
                        .filter(v -> claim(v.variant().place()).isEmpty())
                        .map(v -> miss(v, tables))
                        .toList());
    }

    private double recall(List<GoldVariant> some) {
        long found = some.stream()
                .filter(v -> claim(v.variant().place()).isPresent())
                .count();
        return some.isEmpty() ? 1 : (double) found / some.size();
    }

    private Report.Miss miss(GoldVariant variant, SeedsTables tables) {
        Ref ref = variant.variant().ref();
        String what = variant.what() + ", " + variant.variant().values().quote();
        String text = "gold: " + variant.variant().text();
        Candidate best = nearest.get(variant.variant().place());
        if (!tables.articles().containsKey(ref)) {
            return new Report.Miss("the article is not in the tables", what, List.of(text));
        }
        if (best == null) {
            return new Report.Miss("no claim touches it", what, List.of(text));
        }
        String cause = best.overlap() >= LEAST_OVERLAP
                ? "its claim is nearer to another variant"
                : "the nearest claim overlaps less than " + LEAST_OVERLAP;
        return new Report.Miss(
                cause, what, List.of(text, "claim: " + best.claim().text()));
    }
}
