package dev.weighhouse.connect.hledger;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.IllegalChart;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a chart of the accounts in use. The id of an account is its full name, its parent is the account above; hledger
 * has no archived accounts, and shows none that was declared and never used.
 */
final class ChartReader {

    private final Snapshot snapshot;
    private final HledgerSettings settings;
    private final Currency home;
    private final List<Moved> all;
    private final AccountTags tags;

    ChartReader(Snapshot snapshot, List<Moved> all, HledgerSettings settings, Currency home) {
        this.snapshot = snapshot;
        this.all = all;
        this.settings = settings;
        this.home = home;
        this.tags = new AccountTags(snapshot.journal(), settings.numberTag());
    }

    ChartOfAccounts read() {
        var currencies = currencies();
        var accounts = new ArrayList<Account>();
        for (var row : snapshot.accounts()) {
            accounts.add(account(row, currencies.getOrDefault(row.name(), Set.of())));
        }
        try {
            return ChartOfAccounts.of(accounts);
        } catch (IllegalChart e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "The accounts of the journal do not make a chart: %s.".formatted(e.getMessage()),
                            "Correct the journal, then pull again."),
                    e);
        }
    }

    private Account account(AccountRow row, Set<Currency> currencies) {
        var name = row.name();
        var leaf = PlainText.name(name.substring(name.lastIndexOf(':') + 1));
        var own = currencies.size() == 1 ? currencies.iterator().next() : home;
        return Account.called(name, leaf.isBlank() ? name : leaf, kind(name), own)
                .number(tags.number(name).map(PlainText::name).orElse(null))
                .parent(row.parent().isEmpty() ? null : new AccountId(row.parent()))
                .build();
    }

    private AccountType kind(String name) {
        return settings.kinds()
                .of(name, tags.types(name))
                .or(() -> kindOfParts(name))
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "Nothing tells whether the account %s is an asset, a liability, equity, income or an expense."
                                .formatted(PlainText.name(name)),
                        "Tag it in the journal (account %s  ; type:A), or say it with --set %s=%s=asset."
                                .formatted(name, Kinds.SETTING, name))));
    }

    /** A heading without postings shows no tags of its own; its parts inherited them. */
    private Optional<AccountType> kindOfParts(String name) {
        var kinds = new HashSet<AccountType>();
        for (var row : snapshot.accounts()) {
            if (row.name().startsWith(name + ":")) {
                settings.kinds().of(row.name(), tags.types(row.name())).ifPresent(kinds::add);
            }
        }
        return kinds.size() == 1 ? Optional.of(kinds.iterator().next()) : Optional.empty();
    }

    /** The currencies in which something was ever posted to each account. */
    private Map<String, Set<Currency>> currencies() {
        var currencies = new HashMap<String, Set<Currency>>();
        for (var moved : all) {
            currencies
                    .computeIfAbsent(moved.line().account(), _ -> new HashSet<>())
                    .add(moved.amount().currency());
        }
        return currencies;
    }
}
