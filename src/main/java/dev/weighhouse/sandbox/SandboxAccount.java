package dev.weighhouse.sandbox;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An account of a sandbox ledger.
 *
 * @param type QuickBooks' own account type, such as {@code Other Current Asset}
 * @param detail QuickBooks' own detail type
 */
record SandboxAccount(
        String id,
        String number,
        String name,
        String type,
        String detail,
        @Nullable String parent,
        Currency currency,
        boolean active) {

    SandboxAccount archived() {
        return new SandboxAccount(id, number, name, type, detail, parent, currency, false);
    }

    String classification() {
        return switch (type) {
            case "Bank", "Accounts Receivable", "Other Current Asset", "Fixed Asset", "Other Asset" -> "Asset";
            case "Accounts Payable", "Credit Card", "Other Current Liability", "Long Term Liability" -> "Liability";
            case "Equity" -> "Equity";
            case "Income", "Other Income" -> "Revenue";
            case "Cost of Goods Sold", "Expense", "Other Expense" -> "Expense";
            default -> throw new IllegalArgumentException("not an account type of QuickBooks: " + type);
        };
    }

    boolean carriesForward() {
        return switch (classification()) {
            case "Revenue", "Expense" -> false;
            default -> true;
        };
    }

    /** Whether a debit shows as a positive amount in QuickBooks' natural amounts. */
    boolean debitIsPositive() {
        return switch (classification()) {
            case "Asset", "Expense" -> true;
            default -> false;
        };
    }
}
