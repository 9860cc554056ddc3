package org.claimshift.evaluate;

/** How a reprint differs from its origin. */
enum OriginEdit {
    COPY("copy"),
    CREDIT("copy with other credit"),
    TWO_THIRDS("cut to 2/3"),
    HALF("cut to 1/2"),
    THIRD("cut to 1/3"),
    MIDDLE("middle third"),
    TAIL("last third"),
    LEAD("new lead"),
    SHORT_LEAD("new lead, cut to 1/2"),
    MERGED("merged with another"),
    EDITED("lightly edited"),
    HALF_EDITED("edited, cut to 1/2"),
    THIRD_EDITED("edited, cut to 1/3");

    final String label;

    OriginEdit(String label) {
        this.label = label;
    }

    /** copy or derived. */
    String role() {
        return this == COPY || this == CREDIT ? "copy" : "derived";
    }
}
