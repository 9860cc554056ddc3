package org.claimshift.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimshift.align.Aligned.Masked;

/** Where claims stand: a field of an article is one place, in which a proposition is told once by each voice. */
final class Places {
    /** Of the claims of the smaller group so many may clash: a great thread is not kept in two by one odd claim. */
    private static final double FEW = 0.1;

    private final List<Masked> claims;
    private final List<Place> places;
    private final AlignOptions options;

    /** A field of an article. */
    record Place(String article, String field) {}

    Places(List<Masked> claims, AlignOptions options) {
        this.claims = claims;
        this.places = claims.stream()
                .map(m -> new Place(m.claim().article().id(), m.claim().field()))
                .toList();
        this.options = options;
    }

    Place of(int claim) {
        return places.get(claim);
    }

    /** Whether two groups hold different claims of one place and voice. */
    boolean clash(List<Integer> a, List<Integer> b) {
        List<Integer> small = a.size() <= b.size() ? a : b;
        Map<Place, Integer> taken = new HashMap<>();
        small.forEach(claim -> taken.put(of(claim), claim));
        long clashes = (small == a ? b : a)
                .stream()
                        .filter(claim -> taken.containsKey(of(claim)) && differ(claim, taken.get(of(claim))))
                        .count();
        return clashes > FEW * small.size();
    }

    private boolean differ(int a, int b) {
        return isSameVoice(a, b)
                && Scorer.get().score(claims.get(a).encoded(), claims.get(b).encoded()) < options.repeatScore();
    }

    /** The outlet's own voice repeats whatever source it has; two sources, or an assertion and a denial, are two voices. */
    boolean isSameVoice(int a, int b) {
        String one = claims.get(a).content().source();
        String two = claims.get(b).content().source();
        return (one == null || two == null || one.equals(two))
                && Objects.equals(
                        claims.get(a).claim().status(), claims.get(b).claim().status());
    }
}
