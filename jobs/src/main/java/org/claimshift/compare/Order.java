package org.claimshift.compare;

/**
 * What says that one variant came before another.
 *
 * @param basis where the order comes from
 * @param minutes how much later the second one is: 0 where the order is unknown, whole days for {@link Basis#DATE}
 */
public record Order(Basis basis, long minutes) {
    /** Nobody knows which came first. */
    public static final Order UNKNOWN = new Order(Basis.NONE, 0);

    /** {@code claim_shifts.order_basis}. */
    public enum Basis {
        /** Both times are known to the second. */
        TIME,
        /** Different days, of which at least one is known as a day only. */
        DATE,
        /** Two texts of one story. */
        VERSION,
        NONE;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Basis of(String label) {
            return valueOf(label.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Whether the first variant is known to be earlier. */
    public boolean isKnown() {
        return basis != Basis.NONE;
    }
}
