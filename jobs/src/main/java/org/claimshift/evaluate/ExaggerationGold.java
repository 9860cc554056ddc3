package org.claimshift.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Press releases beside the papers that they tell of (the shape of InSciOut), as JSON lines: {@code
 * press_release_conclusion}, {@code press_release_strength}, {@code abstract_conclusion}, {@code abstract_strength} (0 no
 * relation, 1 correlation, 2 conditional cause, 3 cause) and {@code exaggeration_label}.
 */
record ExaggerationGold(String id, Side press, Side paper, Label label) {
    /** A text and how strong a relation it states. */
    record Side(String text, int strength) {}

    /** What the press release does. */
    enum Label {
        DOWNPLAYS,
        SAME,
        EXAGGERATES
    }

    /** A line of the file. */
    record Row(
            String originalFileId,
            String pressReleaseConclusion,
            Integer pressReleaseStrength,
            String abstractConclusion,
            Integer abstractStrength,
            String exaggerationLabel) {}

    /** @throws IllegalArgumentException naming the line that is not so */
    static List<ExaggerationGold> read(Path file) {
        List<ExaggerationGold> rows = new ArrayList<>();
        // A paper may have several press releases: the place in the file is the name.
        GoldFile.jsonLines(
                file,
                Row.class,
                row -> {
                    rows.add(of(row, rows.size() + 1));
                    return rows.get(rows.size() - 1);
                },
                ExaggerationGold::id);
        return rows;
    }

    private static ExaggerationGold of(Row row, int number) {
        String label = GoldFile.need(row.exaggerationLabel(), "exaggeration_label", "exaggerates, same or downplays");
        return new ExaggerationGold(
                number + " (" + row.originalFileId() + ")",
                side(row.pressReleaseConclusion(), row.pressReleaseStrength(), "press_release_"),
                side(row.abstractConclusion(), row.abstractStrength(), "abstract_"),
                Arrays.stream(Label.values())
                        .filter(known -> known.name().equalsIgnoreCase(label))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no label '" + label + "'")));
    }

    private static Side side(String text, Integer strength, String prefix) {
        return new Side(
                GoldFile.need(text, prefix + "conclusion", "a text"),
                GoldFile.need(strength, prefix + "strength", "0 to 3"));
    }
}
