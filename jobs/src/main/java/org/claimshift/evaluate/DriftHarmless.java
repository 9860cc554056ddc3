package org.claimshift.evaluate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes variants that leave everything as it was; empty where the claim has nothing to reword in that way. */
final class DriftHarmless {
    private static final Map<String, String> SHIFTED =
            Map.of("will", "would", "are", "were", "is", "was", "has", "had", "have", "had", "may", "might");

    /** Where a speaker can be named in the midst of a quotation. */
    private static final Pattern CLAUSES = Pattern.compile(", (?=and |but |so |because )");

    private DriftHarmless() {}

    static Optional<DriftVariant> of(DriftType type, DriftClaim claim, Random random) {
        return switch (type) {
            case SAME_SYNONYM -> same(type, claim, "synonym");
            case SAME_VOICE -> same(type, claim, "voice");
            case SAME_ORDER -> same(type, claim, "order");
            case CUE_MOVED -> sourced(claim).map(c -> moved(type, c));
            case CUE_NEUTRAL -> sourced(claim)
                    .filter(c -> "said".equals(c.cue()))
                    .map(c -> {
                        String cue = DriftWords.pick("cue-neutral", random);
                        String sentence = c.quote()
                                ? DriftSentence.before(c, c.content(), c.source(), cue)
                                : DriftSentence.like(c, c.content(), c.source(), cue);
                        return new DriftVariant(c, type, sentence, c.content(), cue);
                    });
            case NUMBER_WRITTEN -> claim.part("number").flatMap(part -> DriftNumber.of(part.text())
                    .flatMap(DriftNumber::otherwise)
                    .map(other -> DriftEdits.edit(type, claim, part.text(), other, other)));
            case TIME_MOVED -> claim.part("time")
                    .filter(part -> !claim.isSourceFirst())
                    .map(part -> DriftEdits.content(
                            type, claim, part.text() + ", " + claim.content().replace(" " + part.text(), ""), ""));
            case TIME_DROPPED -> Optional.ofNullable(claim.when())
                    .map(when -> new DriftVariant(
                            claim,
                            type,
                            claim.sentence().replaceFirst(",? \\Q" + when + "\\E", ""),
                            claim.content(),
                            ""));
            case TENSE_SHIFTED -> sourced(claim)
                    .filter(c -> !c.quote() && "said".equals(c.cue()))
                    .flatMap(c -> shifted(type, c));
            case MODIFIER_SYNONYM -> claim.part("modifier")
                    .flatMap(part -> DriftEdits.replaced(type, claim, part.text(), "modifier-synonym", random));
            case HEDGE_SYNONYM -> claim.part("hedge")
                    .flatMap(part -> DriftEdits.replaced(type, claim, part.text(), "hedge-synonym", random));
            case ASIDE_ADDED -> Optional.of(claim).filter(c -> !c.quote()).map(c -> aside(type, c, random));
            case QUOTE_MARKS -> quoted(claim)
                    .map(c -> new DriftVariant(
                            c, type, c.sentence().replaceFirst("\"", "“").replaceFirst("\"", "”"), c.content(), ""));
            case QUOTE_SPLIT -> quoted(claim)
                    .filter(c -> CLAUSES.matcher(c.content()).find())
                    .map(c -> split(type, c));
            default -> Optional.empty();
        };
    }

    private static Optional<DriftVariant> same(DriftType type, DriftClaim claim, String kind) {
        return Optional.ofNullable(claim.same().get(kind)).map(text -> DriftEdits.content(type, claim, text, text));
    }

    private static Optional<DriftClaim> sourced(DriftClaim claim) {
        return Optional.of(claim).filter(c -> c.source() != null);
    }

    private static Optional<DriftClaim> quoted(DriftClaim claim) {
        return Optional.of(claim).filter(DriftClaim::quote);
    }

    private static DriftVariant moved(DriftType type, DriftClaim claim) {
        String sentence = claim.isSourceFirst()
                ? DriftSentence.after(claim, claim.content(), claim.source(), claim.cue())
                : DriftSentence.before(claim, claim.content(), claim.source(), claim.cue());
        return new DriftVariant(claim, type, sentence, claim.content(), "");
    }

    private static Optional<DriftVariant> shifted(DriftType type, DriftClaim claim) {
        return claim.part("verb")
                .or(() -> claim.part("plan"))
                .or(() -> claim.part("hedge"))
                .flatMap(part -> {
                    String first = part.text().split(" ", 2)[0];
                    String past = SHIFTED.get(first);
                    return Optional.ofNullable(past).map(word -> {
                        String verb = word + part.text().substring(first.length());
                        String content = claim.content().replace(part.text(), verb);
                        return new DriftVariant(
                                claim,
                                type,
                                DriftSentence.before(claim, content, claim.source(), claim.cue()),
                                content,
                                word);
                    });
                });
    }

    private static DriftVariant aside(DriftType type, DriftClaim claim, Random random) {
        String aside = DriftWords.pick("aside", random);
        String sentence = claim.sentence();
        // A capital that only begins the sentence goes: it is there in small letters in the content or the source.
        String first = claim.isSourceFirst() ? claim.source() : claim.content();
        String rest = sentence.startsWith(DriftClaim.capitalised(first))
                ? first + sentence.substring(first.length())
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
        return new DriftVariant(claim, type, aside + " " + rest, claim.content(), aside);
    }

    /** {@code "A," said S, "b."} */
    private static DriftVariant split(DriftType type, DriftClaim claim) {
        Matcher joint = CLAUSES.matcher(claim.content());
        int at = joint.find() ? joint.start() : 0;
        String first = DriftClaim.capitalised(claim.content().substring(0, at));
        String rest = claim.content().substring(at + 2);
        String cue = claim.cue().startsWith("told ") ? "said" : claim.cue();
        String tail = ",\" " + cue + " " + claim.source() + ", \"" + rest;
        return new DriftVariant(claim, type, "\"" + first + tail + ".\"", first + tail, "");
    }
}
