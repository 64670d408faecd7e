package dev.weighhouse.connect.file;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the account a row is about: by id, or as the profile says by number or name where that is unique. */
final class Accounts {

    private final Map<String, Account> byKey = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final String by;
    private final String kind;

    Accounts(ChartOfAccounts chart, ColumnProfile profile) {
        by = profile.choice("account-by", "id", "number", "name");
        kind = profile.kind().key();
        for (var account : chart.all()) {
            var key = Optional.ofNullable(
                    switch (by) {
                        case "number" -> account.number();
                        case "name" -> account.name();
                        default -> account.id().value();
                    });
            key.ifPresent(text -> {
                if (byKey.put(text, account) != null) {
                    shared.add(text);
                }
            });
        }
    }

    Account of(Row row, int column) {
        if (row.isBlank(column)) {
            throw row.refused(column, "no account is named", "Name the account of the row.");
        }
        var text = row.text(column);
        var account = byKey.get(text);
        if (account == null) {
            throw row.refused(
                    column,
                    "there is no account with the %s %s in the chart of accounts".formatted(by, row.shown(column)),
                    "Add the account to the chart, or say %s.account-by=id, number or name.".formatted(kind));
        }
        if (shared.contains(text)) {
            throw row.refused(
                    column, "several accounts have the %s %s".formatted(by, row.shown(column)), "Name accounts by id.");
        }
        return account;
    }
}
