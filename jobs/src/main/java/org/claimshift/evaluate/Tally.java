package org.claimshift.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimshift.evaluate.Report.Line;
import org.claimshift.evaluate.Report.Measure;

/** Counts of many documents by the name of what is counted: their sums, with intervals over the documents. */
final class Tally {
    private final List<Map<String, Counts>> documents = new ArrayList<>();

    /** Begins the next document. */
    void document() {
        documents.add(new LinkedHashMap<>());
    }

    /** Adds to the document's counts of that name. */
    void add(String name, Counts counts) {
        documents.get(documents.size() - 1).merge(name, counts, Counts::plus);
    }

    /** Counts one thing of which there is one answer. */
    void add(String name, boolean right) {
        add(name, new Counts(right ? 1 : 0, 1, 1));
    }

    /** Precision, recall and F1 of that name. */
    Line line(String name) {
        return line(name, List.of(name));
    }

    /** Precision, recall and F1 of several names together. */
    Line line(String name, List<String> parts) {
        List<Counts> each = each(parts);
        Counts sum = Counts.sum(each);
        return new Line(name, sum.score(), sum, Bootstrap.interval(each, s -> Counts.sum(s)
                .score()
                .f1()));
    }

    /** The lines of these names. */
    List<Line> lines(String... names) {
        return List.of(names).stream().map(this::line).toList();
    }

    /** Of the gold things of that name, the share that is right. */
    Measure share(String name) {
        List<Counts> each = each(List.of(name));
        Counts sum = Counts.sum(each);
        return new Measure(name, sum.score().recall(), sum.gold(), Bootstrap.interval(each, s -> Counts.sum(s)
                .score()
                .recall()));
    }

    /** The shares of these names, without those of which there is nothing. */
    List<Measure> shares(String... names) {
        return List.of(names).stream()
                .map(this::share)
                .filter(share -> share.of() > 0)
                .toList();
    }

    private List<Counts> each(List<String> names) {
        return documents.stream()
                .map(document -> Counts.sum(names.stream()
                        .map(name -> document.getOrDefault(name, Counts.NONE))
                        .toList()))
                .toList();
    }
}
