package org.claimshift.annotate;

/**
 * What the number before counted, for one that leaves it out: "12 people were killed and 30 injured".
 *
 * @param concept of the last number that told; null for none
 * @param level whether the concept is what a number was said of ("the toll rose to 12"), not things that it counted
 * @param last whether the very last number told it
 * @param unit of the last number; null for none
 * @param from first word of the last number, its modifier included; -1 where it stands in an earlier sentence
 * @param to word after the last number; -1 where it stands in an earlier sentence
 */
record Counted(String concept, boolean level, boolean last, String unit, int from, int to) {
    static final Counted NOTHING = new Counted(null, false, false, null, -1, -1);

    /**
     * After one more number.
     *
     * @param concept what it counts, null where the text does not tell
     * @param level whether it is said of that and does not count such things
     * @param part whether it tells a part of the number before: "22 people, among them 7 children"
     */
    Counted then(Reading reading, String concept, boolean level, boolean part) {
        boolean keeps = concept == null || part && this.concept != null;
        String unit = reading.quantity().unit();
        return new Counted(
                keeps ? this.concept : concept,
                keeps ? this.level : level,
                concept != null,
                unit,
                reading.from(),
                reading.to());
    }

    Counted ofEarlierSentence() {
        return new Counted(concept, level, last, unit, -1, -1);
    }

    boolean inSameSentence() {
        return to >= 0;
    }
}
