package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.Optional;

/** What has to be known of a company before an entry can be said to it. */
record Ground(Books books, ChartOfAccounts chart) {

    /** Whom a line of this account needs beside it: {@code Customer}, {@code Vendor}, or nobody. */
    Optional<String> partner(AccountId id) {
        var subType = chart.find(id).map(Account::subType).orElse("");
        return switch (subType.replace(" ", "")) {
            case "AccountsReceivable" -> Optional.of("Customer");
            case "AccountsPayable" -> Optional.of("Vendor");
            default -> Optional.empty();
        };
    }
}
