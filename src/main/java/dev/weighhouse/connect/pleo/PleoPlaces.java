package dev.weighhouse.connect.pleo;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.connect.PlainText;

/** Which account an entry, or a part of one, is booked to. */
final class PleoPlaces {

    /** How Pleo writes that a person did not know. */
    private static final String UNKNOWN = "00000000-0000-0000-0000-000000000000";

    private final ChartOfAccounts chart;

    PleoPlaces(ChartOfAccounts chart) {
        this.chart = chart;
    }

    /** The account of an entry that was not split. */
    AccountId ofEntry(PleoRow row) {
        return row.text("accountId").filter(id -> !id.equals(UNKNOWN)).isPresent()
                ? byId(row)
                : PleoChartReader.NO_ACCOUNT;
    }

    /** The account of a part. Where it names a code, that goes before the account it names by id. */
    AccountId ofPart(PleoRow part) {
        var code = part.text("accountCode");
        if (code.isEmpty()) {
            return ofEntry(part);
        }
        var same = chart.all().stream()
                .filter(account -> code.get().equals(account.number()))
                .toList();
        var id = part.text("accountId").orElse("");
        if (same.size() > 1
                && same.stream().anyMatch(account -> account.id().value().equals(id))) {
            return new AccountId(id);
        }
        var active = same.size() > 1 ? same.stream().filter(Account::active).toList() : same;
        if (active.size() != 1) {
            throw part.refused(
                    "accountCode",
                    "is %s, which is the code of %d accounts".formatted(PlainText.name(code.get()), active.size()));
        }
        return active.getFirst().id();
    }

    private AccountId byId(PleoRow row) {
        var id = new AccountId(row.required("accountId"));
        if (!chart.contains(id)) {
            throw PleoReads.changed("%s is booked to account %s, which was not there when the accounts were read."
                    .formatted(row.what(), PlainText.name(id.value())));
        }
        return id;
    }
}
