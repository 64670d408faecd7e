package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.util.List;

/**
 * One exact share of a variance.
 *
 * @param kind why the two sides differ by it
 * @param amount platform minus ledger, like the difference it is a share of; never zero
 * @param evidence what it consists of, in order: references or ids of rows, names of entries of ours
 */
public record Cause(Kind kind, Money amount, List<String> evidence) {
    private static final int NAMED = 3;

    public Cause {
        evidence = List.copyOf(evidence);
        if (amount.isZero() || evidence.isEmpty()) {
            throw new IllegalArgumentException("a cause has an amount and something to show for it");
        }
    }

    /** The kinds of cause. */
    public enum Kind {
        /** An entry of ours that is on its way, or came to stand after the ledger was read. */
        IN_FLIGHT("in flight"),
        /** An entry of ours that was sent, and nobody knows yet whether it stands. */
        IN_DOUBT("in doubt"),
        /** An entry of ours that the ledger refused. */
        REJECTED("rejected"),
        /** An adjustment of ours to this very account that is on its way, or came to stand after the ledger was read. */
        ADJUSTING("adjustment on its way"),
        /** Rows of a platform account that is mapped nowhere, which the ledger has on this account. */
        UNMAPPED("unmapped"),
        /** What one side has in this month, and the other in another. */
        CUT_OFF("cut-off"),
        /** A row that stands twice on one side. */
        DUPLICATE("duplicate"),
        /** What the ledger has on another account than the one it is mapped to. */
        WRONG_ACCOUNT("wrong account"),
        /** Two rows that belong together, of opposite signs. */
        SIGN("sign"),
        /** Two rows that belong together and differ by a rate of exchange, or by the rounding of one. */
        FX_ROUNDING("FX or rounding"),
        /** An entry of ours that was changed in the ledger after it crossed. */
        EDITED("edited after crossing"),
        /** Transactions of the platform without a posting. */
        MISSING_IN_LEDGER("missing in the ledger"),
        /** Postings of the ledger without a transaction. */
        MISSING_ON_PLATFORM("missing on the platform"),
        /** Rows of one reference with two amounts. */
        AMOUNT_DIFFERS("amount differs"),
        /** What adjustments of ours took of that which the rows tell: the rows are still there, and their amount is not. */
        ADJUSTED("adjusted here"),
        /** What a person said may stay as it is. */
        WAIVED("waived");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The words people and files read. */
        public String word() {
            return word;
        }

        /** Whether it is about entries of our own that did not arrive, or were not seen to. */
        public boolean ours() {
            return this == IN_FLIGHT || this == IN_DOUBT || this == REJECTED || this == ADJUSTING;
        }

        /**
         * Whether an entry can set it right. What is cut off clears itself, what is not mapped wants a mapping, and what is waived
         * stays.
         */
        public boolean adjustable() {
            return !ours() && this != CUT_OFF && this != UNMAPPED && this != WAIVED;
        }

        /** Whether it consists of open rows alone. */
        public boolean ofRows() {
            return !ours() && this != ADJUSTED && this != WAIVED;
        }
    }

    /** {@code missing in the ledger: TX-1, TX-2, TX-3 and 4 more}; without the amount. */
    public String words() {
        var named = String.join(", ", evidence.subList(0, Math.min(NAMED, evidence.size())));
        var more = evidence.size() > NAMED ? " and %d more".formatted(evidence.size() - NAMED) : "";
        return "%s: %s%s".formatted(kind.word(), named, more);
    }
}
