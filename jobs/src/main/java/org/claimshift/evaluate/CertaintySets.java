package org.claimshift.evaluate;

import java.nio.file.Path;

/** The three shapes of gold on certainty, told apart by a file's first line. */
public final class CertaintySets {
    private CertaintySets() {}

    /**
     * Reads the file.
     *
     * @param halves which rows of a written set
     * @param margin of pairs of texts, those whose strengths differ by no more are the same
     * @throws IllegalArgumentException naming the line that is not as its shape wants it
     */
    public static AnnotateEvaluation read(Path file, Halves halves, double margin) {
        String first = GoldFile.firstLine(file);
        if (first.contains("\"press_release_conclusion\"")) {
            return new ExaggerationEvaluation(ExaggerationGold.read(file), margin);
        }
        if (first.startsWith("{")) {
            return CertaintyEvaluation.read(file, halves);
        }
        return new CommitmentEvaluation(CommitmentGold.read(file));
    }
}
