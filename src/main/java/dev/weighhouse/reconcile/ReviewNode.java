package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a review laid out by the ledger's hierarchy. */
public sealed interface ReviewNode {

    /** What stands in the first column. */
    String label();

    /**
     * An account that has compared accounts below it, or the section of what is not mapped.
     *
     * @param account null for the section of what is not mapped
     * @param children in the order of the chart; where the account itself is compared, its own lines come first
     * @param subtotals one for each currency and basis below it, by currency, closing before activity
     * @param agreeing how many lines below it agree, exactly or within tolerance
     * @param lines how many lines there are below it
     */
    record Group(
            @Nullable Account account, List<ReviewNode> children, List<Subtotal> subtotals, int agreeing, int lines)
            implements ReviewNode {

        /** The name of the section of what is not mapped. */
        public static final String UNMAPPED = "Unmapped platform accounts";

        public Group {
            children = List.copyOf(children);
            subtotals = List.copyOf(subtotals);
        }

        @Override
        public String label() {
            return account == null ? UNMAPPED : account.label();
        }
    }

    /** One compared account in one currency. */
    record Line(Variance variance) implements ReviewNode {
        @Override
        public String label() {
            return variance.label();
        }
    }
}
