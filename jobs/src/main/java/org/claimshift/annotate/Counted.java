package org.claimshift.annotate;

/**
 * What the number before counted, for one that leaves it out: "12 people were killed and 30 injured".
 *
 * @param concept of the last number that told; null for none
 * @param unit of the last number; null for none
 * @param from first word of the last number, its modifier included; -1 where it stands in an earlier sentence
 * @param to word after the last number; -1 where it stands in an earlier sentence
 */
record Counted(String concept, String unit, int from, int to) {
    static final Counted NOTHING = new Counted(null, null, -1, -1);

    Counted then(Reading reading, Quantity quantity) {
        String told = quantity.concept() == null ? concept : quantity.concept();
        return new Counted(told, quantity.unit(), reading.from(), reading.to());
    }

    Counted ofEarlierSentence() {
        return new Counted(concept, unit, -1, -1);
    }

    boolean inSameSentence() {
        return to >= 0;
    }
}
