package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.claimshift.evaluate.AnnotatedText.Claim;
import org.claimshift.evaluate.AnnotatedText.Hedge;
import org.claimshift.evaluate.AnnotatedText.Mention;
import org.claimshift.evaluate.AnnotatedText.Quantity;
import org.claimshift.evaluate.AnnotatedText.Source;
import org.claimshift.evaluate.AnnotatedText.Stance;
import org.claimshift.evaluate.Spans.Span;

/** What annotate could have said of a text: the pieces of a claim are given as written. */
final class Found {
    private final String text;
    private final String field;
    private final List<Span> parts;
    private String kind = "narrator";
    private Source source;
    private int level;
    private List<String> via = List.of();
    private Span cue;
    private String cueClass;
    private Stance stance = new Stance("positive", "asserted", "unknown", 1);
    private final List<Hedge> hedges = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();

    private Found(String text, String field, String... parts) {
        this.text = text;
        this.field = field;
        this.parts = List.of(parts).stream().map(this::span).toList();
    }

    static Found in(String body, String... parts) {
        return new Found(body, "body", parts);
    }

    static Found inTitle(String title, String... parts) {
        return new Found(title, "title", parts);
    }

    /** Null for no source or no cue. */
    Found said(String kind, String source, String cue) {
        this.kind = kind;
        this.source = source == null ? null : new Source(source, span(source), null);
        this.cue = cue == null ? null : span(cue);
        this.cueClass = cue == null ? null : "neutral";
        return this;
    }

    Found named(String canonical, int level, String... via) {
        this.source = new Source(source.text(), source.span(), canonical);
        this.level = level;
        this.via = List.of(via);
        return this;
    }

    Found put(String polarity, String status, String phase, double certainty) {
        this.stance = new Stance(polarity, status, phase, certainty);
        return this;
    }

    Found hedged(String hedge, String kind) {
        hedges.add(new Hedge(span(hedge), kind));
        return this;
    }

    Found number(String words, Double low, Double high, Double value, String modifier, String unit, String concept) {
        quantities.add(new Quantity(words, span(words), low, high, value, modifier, unit, concept));
        return this;
    }

    private Span span(String piece) {
        return Spans.nth(text, piece, 1).orElseThrow();
    }

    Claim claim() {
        return new Claim(
                field,
                parts,
                Spans.text(text, parts),
                kind,
                source,
                level,
                via,
                cue,
                cueClass,
                stance,
                hedges,
                quantities);
    }

    static Mention mention(String body, String words, String type) {
        return new Mention("body", Spans.nth(body, words, 1).orElseThrow(), words, type);
    }

    static AnnotatedText text(Found... claims) {
        return new AnnotatedText(List.of(claims).stream().map(Found::claim).toList(), List.of());
    }
}
