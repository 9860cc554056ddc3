package org.claimshift.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimshift.compare.Order.Basis;
import org.claimshift.compare.Variant.Cue;
import org.claimshift.compare.Variant.Entity;
import org.claimshift.compare.Variant.Hedge;
import org.claimshift.compare.Variant.Quantity;
import org.claimshift.compare.Variant.Source;
import org.claimshift.compare.Variant.Span;
import org.claimshift.compare.Variant.Time;

/** Builds variants for tests: spans are found by their words, so a wrong offset cannot hide. */
final class Sample {
    static final Order LATER = new Order(Basis.TIME, 90);
    static final Order NEXT_DAY = new Order(Basis.DATE, 1440);

    /** Where the claim begins in its body: not 0, so that an offset into the text is not taken for one into the body. */
    private static final int BEGIN = 100;

    private final String text;
    private String outlet = "Meridian News";
    private String field = "body";
    private String kind = "indirect";
    private Source source = new Source(null, null, null, null, null, 0, List.of());
    private List<String> via = List.of();
    private Cue cue;
    private String polarity = "positive";
    private String status = "asserted";
    private double certainty = 1;
    private String phase = "unknown";
    private boolean predicate = true;
    private final List<Hedge> hedges = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Time> times = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();

    private Sample(String text) {
        this.text = text;
    }

    static Sample of(String text) {
        return new Sample(text);
    }

    Span find(String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("'" + words + "' is not in '" + text + "'");
        }
        int begin = BEGIN + text.codePointCount(0, at);
        return new Span(begin, begin + words.codePointCount(0, words.length()));
    }

    Sample outlet(String name) {
        outlet = name;
        return this;
    }

    Sample field(String value) {
        field = value;
        return this;
    }

    Sample kind(String value) {
        kind = value;
        return this;
    }

    /** Before the claim: its span is 10 code points from 10. */
    Sample source(int level, String words, String entityId, String type, String name) {
        source = new Source(words, words == null ? null : new Span(10, 20), entityId, name, type, level, List.of());
        return this;
    }

    Sample source(int level, String words) {
        return source(level, words, null, null, null);
    }

    Sample via(String... relays) {
        via = List.of(relays);
        return this;
    }

    Sample cue(String words, String type) {
        cue = new Cue(words, new Span(30, 34), type);
        return this;
    }

    Sample status(String value) {
        status = value;
        return this;
    }

    Sample negative() {
        polarity = "negative";
        return this;
    }

    Sample certainty(double value) {
        certainty = value;
        return this;
    }

    Sample phase(String value) {
        phase = value;
        return this;
    }

    Sample noPredicate() {
        predicate = false;
        return this;
    }

    Sample hedge(String words, String hedgeKind) {
        hedges.add(new Hedge(words, find(words), hedgeKind));
        return this;
    }

    Sample time(String words, String value) {
        times.add(new Time(words, find(words), value));
        return this;
    }

    Sample entity(String words, String type) {
        return entity(words, type, words);
    }

    Sample entity(String words, String type, String name) {
        entities.add(new Entity(type + ":" + name, type, name, find(words)));
        return this;
    }

    Sample quantity(Quantity quantity) {
        quantities.add(quantity);
        return this;
    }

    Variant variant() {
        Span span = new Span(BEGIN, BEGIN + text.codePointCount(0, text.length()));
        return new Variant(
                "claim of " + outlet + ": " + text,
                outlet,
                field,
                span,
                List.of(span),
                text,
                kind,
                source,
                via,
                cue,
                polarity,
                status,
                certainty,
                hedges,
                phase,
                predicate ? span : null,
                quantities,
                times,
                entities,
                0.9);
    }

    /** The labels of what was found. */
    static List<String> labels(List<Difference> differences) {
        return differences.stream().map(d -> d.relation().label()).sorted().collect(Collectors.toList());
    }

    /** The words of a variant behind a span. */
    static String words(Variant variant, Span span) {
        return variant.textOf(span);
    }

    static List<String> split(String expected) {
        return expected == null
                ? List.of()
                : List.of(expected.strip().split("[ ,]+")).stream().sorted().collect(Collectors.toList());
    }
}
