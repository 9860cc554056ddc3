package org.claimshift.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimshift.evaluate.DriftClaim.Part;

/** Makes the drifted variants of a claim; empty where the claim has nothing to change in that way. */
final class DriftEdits {
    static final Set<String> AUXILIARIES =
            Set.of("will", "would", "is", "are", "was", "were", "has", "have", "had", "may", "could", "might");
    private static final Set<String> ABOUT = Set.of("about", "around", "some", "roughly");
    private static final Pattern JOINT = Pattern.compile(",? (?:and|but) ");

    private DriftEdits() {}

    static Optional<DriftVariant> of(DriftType type, DriftClaim claim, Random random) {
        return switch (type) {
            case NUMBER_LITTLE -> number(type, claim, Set.of(), n -> n.little(random));
            case NUMBER_LOT -> number(type, claim, ABOUT, n -> n.lot(random));
            case NUMBER_ROUNDED -> number(type, claim, Set.of(), DriftNumber::rounded);
            case MODIFIER_DROPPED -> claim.part("modifier").map(part -> edit(type, claim, part.text() + " ", "", ""));
            case MODIFIER_ADDED -> modifierAdded(type, claim, random);
            case HEDGE_DROPPED -> claim.part("hedge").map(part -> edit(type, claim, part.text(), part.to(), ""));
            case HEDGE_ADDED -> hedgeAdded(type, claim, random);
            case SOURCE_DROPPED -> indirect(claim)
                    .map(c -> new DriftVariant(c, type, DriftSentence.bare(c.content()), c.content(), ""));
            case SOURCE_GENERALISED -> Optional.of(claim)
                    .filter(c ->
                            c.source() != null && !c.source().equals(c.source().toLowerCase(Locale.ROOT)))
                    .map(c -> source(type, c, DriftWords.pick("source-general", random)));
            case SOURCE_REPLACED -> Optional.of(claim)
                    .filter(c -> c.source() != null)
                    .map(c -> source(type, c, DriftWords.pick("source-other", random)));
            case NEGATED -> negated(type, claim);
            case DENIED -> indirect(claim).map(c -> cue(type, c, "denied"));
            case UNCONFIRMED -> indirect(claim).map(c -> cue(type, c, "could not confirm"));
            case PLANNED_TO_DONE -> done(type, claim);
            case QUOTE_TRUNCATED -> truncated(type, claim, random);
            case QUOTE_ALTERED -> Optional.of(claim)
                    .filter(DriftClaim::quote)
                    .flatMap(c -> replaced(type, c, c.content(), "altered", random));
            case PLACE_REPLACED -> claim.part("place").map(part -> swapped(type, claim, part, "place", random));
            case ACTOR_REPLACED -> claim.part("actor").map(part -> swapped(type, claim, part, actors(part), random));
            case CUE_LOADED -> Optional.of(claim)
                    .filter(c -> "said".equals(c.cue()))
                    .map(c -> loaded(type, c, DriftWords.pick("cue-loaded", random)));
            default -> Optional.empty();
        };
    }

    /** The claim with a piece of its content replaced. */
    static DriftVariant edit(DriftType type, DriftClaim claim, String piece, String by, String inserted) {
        return content(
                type,
                claim,
                claim.content().replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(by)),
                inserted);
    }

    /** The claim with another content. */
    static DriftVariant content(DriftType type, DriftClaim claim, String content, String inserted) {
        return new DriftVariant(claim, type, claim.withContent(content), content, inserted);
    }

    /** A replacement of that list that fits the text, if any does. */
    static Optional<DriftVariant> replaced(DriftType type, DriftClaim claim, String in, String list, Random random) {
        List<String[]> fitting = DriftWords.list(list).stream()
                .map(entry -> entry.split("=", 2))
                .filter(pair -> Pattern.compile("\\b" + Pattern.quote(pair[0]) + "\\b")
                        .matcher(in)
                        .find())
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        String[] pair = DriftWords.pick(fitting, random);
        String piece = in.replaceFirst("\\b" + Pattern.quote(pair[0]) + "\\b", Matcher.quoteReplacement(pair[1]));
        return Optional.of(edit(type, claim, in, piece, pair[1]));
    }

    private static Optional<DriftClaim> indirect(DriftClaim claim) {
        return Optional.of(claim).filter(c -> c.source() != null && !c.quote());
    }

    private static Optional<DriftVariant> number(
            DriftType type,
            DriftClaim claim,
            Set<String> modifiers,
            Function<DriftNumber, Optional<DriftNumber>> change) {
        boolean isFree = claim.part("modifier")
                .map(part -> modifiers.contains(part.text()))
                .orElse(true);
        return claim.part("number").filter(part -> isFree).flatMap(part -> DriftNumber.of(part.text())
                .flatMap(change)
                .map(other -> edit(type, claim, part.text(), other.text(), other.text())));
    }

    private static Optional<DriftVariant> modifierAdded(DriftType type, DriftClaim claim, Random random) {
        if (claim.has("modifier")) {
            return Optional.empty();
        }
        return claim.part("number").flatMap(part -> DriftNumber.of(part.text()).map(number -> {
            boolean isSmall = number.value().intValue() < 10;
            String modifier = DriftWords.pick(isSmall ? "modifier-small" : "modifier", random);
            return edit(type, claim, part.text(), modifier + " " + part.text(), modifier);
        }));
    }

    private static Optional<DriftVariant> hedgeAdded(DriftType type, DriftClaim claim, Random random) {
        return claim.has("hedge")
                ? Optional.empty()
                : claim.part("verb").or(() -> claim.part("plan")).map(part -> {
                    String hedge = DriftWords.pick("hedge", random);
                    return edit(type, claim, part.text(), inserted(part.text(), hedge), hedge);
                });
    }

    /** Behind the auxiliary, if there is one. */
    private static String inserted(String verb, String word) {
        String[] words = verb.split(" ", 2);
        // "had to leave" is one verb: "reportedly had to leave".
        return AUXILIARIES.contains(words[0]) && !verb.matches("ha(d|s|ve) to .*")
                ? words[0] + " " + word + (words.length > 1 ? " " + words[1] : "")
                : word + " " + verb;
    }

    private static Optional<DriftVariant> negated(DriftType type, DriftClaim claim) {
        Optional<Part> written = claim.part("verb").filter(part -> part.to() != null);
        if (written.isPresent()) {
            return written.map(part -> edit(type, claim, part.text(), part.to(), "not"));
        }
        return claim.part("verb")
                .or(() -> claim.part("plan"))
                .filter(part -> AUXILIARIES.contains(part.text().split(" ", 2)[0]))
                .map(part -> edit(type, claim, part.text(), inserted(part.text(), "not"), "not"));
    }

    /** What is done has no date ahead any more. */
    private static Optional<DriftVariant> done(DriftType type, DriftClaim claim) {
        return claim.part("plan").filter(part -> part.to() != null).map(part -> {
            String dated = claim.part("time")
                    .map(time -> claim.content().replace(" " + time.text(), ""))
                    .orElse(claim.content());
            return content(type, claim, dated.replace(part.text(), part.to()), part.to());
        });
    }

    private static Optional<DriftVariant> truncated(DriftType type, DriftClaim claim, Random random) {
        Matcher joint = JOINT.matcher(claim.content());
        int begin = -1;
        int end = -1;
        while (claim.quote() && joint.find()) {
            begin = joint.start();
            end = joint.end();
        }
        if (begin < 0) {
            return Optional.empty();
        }
        String kept = random.nextBoolean()
                ? claim.content().substring(0, begin)
                : claim.content().substring(end);
        return Optional.of(content(type, claim, kept, ""));
    }

    private static DriftVariant source(DriftType type, DriftClaim claim, String other) {
        return new DriftVariant(
                claim, type, DriftSentence.like(claim, claim.content(), other, claim.cue()), claim.content(), other);
    }

    private static DriftVariant cue(DriftType type, DriftClaim claim, String cue) {
        return new DriftVariant(
                claim, type, DriftSentence.before(claim, claim.content(), claim.source(), cue), claim.content(), cue);
    }

    private static DriftVariant loaded(DriftType type, DriftClaim claim, String cue) {
        return new DriftVariant(
                claim, type, DriftSentence.like(claim, claim.content(), claim.source(), cue), claim.content(), cue);
    }

    private static DriftVariant swapped(DriftType type, DriftClaim claim, Part part, String list, Random random) {
        String other = DriftWords.pick(list, random);
        return edit(type, claim, part.text(), other, other);
    }

    private static String actors(Part part) {
        boolean isNamed = part.text().chars().anyMatch(Character::isUpperCase);
        return !isNamed && part.text().matches(".*s|.*men|police") ? "actor-group" : "actor-one";
    }
}
