package dev.weighhouse.connect.pleo;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Set;

/**
 * Pleo's accounts in neutral words. Pleo says neither type nor currency of an account. Those that stand for a wallet hold money, so
 * they are assets; of all others the type is not told.
 */
final class PleoChartReader {

    /** Holds what Pleo booked to no account. It is none of Pleo's own, and an id of Pleo never looks like this. */
    static final AccountId NO_ACCOUNT = new AccountId("no-account");

    private final PleoAccounts accounts;
    private final Currency home;

    PleoChartReader(PleoAccounts accounts, Currency home) {
        this.accounts = accounts;
        this.home = home;
    }

    Quoted<ChartOfAccounts> read(Progress progress) {
        var provenance = new Provenance();
        var rows = accounts.all(provenance, progress);
        var notWallets = accounts.unused(false, true, provenance, progress);
        var chart = new ArrayList<Account>(rows.size() + 1);
        rows.forEach(row -> chart.add(account(row, notWallets)));
        chart.add(Account.untold(NO_ACCOUNT.value(), "Without an account", home)
                .subType(Account.BOOKED_TO_NONE)
                .description("What Pleo booked to no account. Give it one there, or map it by its type.")
                .build());
        return provenance.of(ChartOfAccounts.of(chart));
    }

    private Account account(PleoRow row, Set<String> notWallets) {
        var id = row.required("id");
        var archived = row.flag("archived");
        var wallet = !archived && !notWallets.contains(id);
        return (wallet ? Account.called(id, name(row), AccountType.ASSET, home) : Account.untold(id, name(row), home))
                .externalId(row.text("externalId").orElse(null))
                .number(row.shown("code"))
                .taxCode(row.shown("taxCodeExternalId"))
                .active(!archived)
                .build();
    }

    /** The schema lets a name be empty; the id then says which account it is. */
    private static String name(PleoRow row) {
        return PlainText.name(row.text("name").orElseGet(() -> row.required("id")));
    }
}
