package org.claimshift.align;

import java.util.List;
import org.claimshift.align.Features.Encoded;

/** What {@link EventAligner} works with and gives back. */
final class Aligned {
    private Aligned() {}

    /** A claim with its masked form, and that in numbers of its event. */
    record Masked(Claim claim, Content content, Encoded encoded) {}

    /** A claim in a thread and its score against the founder, 0 to 1. */
    record Member(Masked masked, double similarity) {
        Claim claim() {
            return masked.claim();
        }

        Article article() {
            return masked.claim().article();
        }
    }

    /** A thread: its founder is the first member. */
    record Thread(String id, List<Member> members) {
        Masked founder() {
            return members.get(0).masked();
        }
    }
}
