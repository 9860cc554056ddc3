package org.claimshift.group;

import java.util.List;

/**
 * An article with its near-copies: one voice, however many outlets print it.
 *
 * @param lead the origin where it is at hand, else the earliest
 * @param members all of them, in order of publication
 */
record Story(Member lead, List<Member> members) {
    static Story of(List<Member> copies) {
        List<Member> ordered = copies.stream().sorted(Member::compare).toList();
        Member lead = ordered.stream()
                .filter(member -> member.articleId().equals(member.originId()))
                .findFirst()
                .orElse(ordered.get(0));
        return new Story(lead, ordered);
    }

    Features features() {
        return lead.features();
    }

    /** Whether a rule keeps the two apart: a frozen event is never joined with what was another event before. */
    boolean mayNotJoin(Story other) {
        for (Member a : members) {
            for (Member b : other.members) {
                if (a.event() != null
                        && b.event() != null
                        && !a.event().eventId().equals(b.event().eventId())
                        && (a.event().frozen() || b.event().frozen())) {
                    return true;
                }
            }
        }
        return false;
    }
}
