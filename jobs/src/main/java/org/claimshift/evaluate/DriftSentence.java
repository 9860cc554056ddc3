package org.claimshift.evaluate;

/** How a sentence puts a source, a cue and a content together. */
final class DriftSentence {
    private DriftSentence() {}

    /** Content before its source: {@code C, S said on Monday.}, {@code C, according to S.}, {@code "C," said S.} */
    static String after(DriftClaim claim, String content, String source, String cue) {
        String begin = DriftClaim.capitalised(content);
        if (claim.quote()) {
            return "\"" + begin + ",\" " + cue + " " + source + when(claim, closed(source)) + ".";
        }
        return cue.equals("according to")
                ? begin + ", according to " + source + "."
                : begin + ", " + closed(source) + " " + cue + when(claim, "") + ".";
    }

    /** Source before its content: {@code S said on Monday that C.}, {@code According to S, C.}, {@code S said: "C."} */
    static String before(DriftClaim claim, String content, String source, String cue) {
        String begin = DriftClaim.capitalised(closed(source)) + " " + cue + when(claim, "");
        if (claim.quote()) {
            return begin + ": \"" + DriftClaim.capitalised(content) + ".\"";
        }
        return cue.equals("according to")
                ? "According to " + source + ", " + content + "."
                : begin + " that " + content + ".";
    }

    /** As the claim's own sentence does it. */
    static String like(DriftClaim claim, String content, String source, String cue) {
        return claim.isSourceFirst() ? before(claim, content, source, cue) : after(claim, content, source, cue);
    }

    /** In the outlet's own voice. */
    static String bare(String content) {
        return DriftClaim.capitalised(content) + ".";
    }

    /** A source with an appositive has a comma behind it. */
    private static String closed(String source) {
        return source.contains(", ") ? source + "," : source;
    }

    private static String when(DriftClaim claim, String closed) {
        return claim.when() == null ? "" : (closed.endsWith(",") ? ", " : " ") + claim.when();
    }
}
