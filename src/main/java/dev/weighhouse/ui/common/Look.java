package dev.weighhouse.ui.common;

/** What the person wants of colours and sizes. */
public final class Look {

    private Look() {}

    /** Which colours. */
    public enum Colours {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** How much air rows have. */
    public enum Density {
        COMPACT(1.85),
        COMFORTABLE(2.15);

        private final double rowEm;

        Density(double rowEm) {
            this.rowEm = rowEm;
        }

        /** The height of a row of the main table, in em. */
        public double rowEm() {
            return rowEm;
        }
    }
}
