package org.claimshift.annotate;

import java.util.List;

/**
 * An attribution and who brought it to the article, where the syntax tells: "Radio Odo reported, citing the harbour master".
 *
 * @param by spans of the relaying ones, nearest to the article first
 */
record Relayed(Attribution attribution, List<Span> by) {
    Relayed(Attribution attribution) {
        this(attribution, List.of());
    }
}
