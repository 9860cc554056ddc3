package org.claimshift.group;

import java.util.List;

/**
 * Articles that report the same event.
 *
 * @param founder the article that it grew from
 * @param medoid the article nearest its middle
 * @param members all of them, in order of publication
 */
record Group(Member founder, Member medoid, List<Placed> members) {
    /**
     * A member and how well it holds.
     *
     * @param score the greater of its scores against founder and medoid; 1 for these two and for nobody else, so that
     *     the next night finds them
     */
    record Placed(Member member, double score) {}
}
