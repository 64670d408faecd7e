package dev.weighhouse.connect.xero;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads all accounts, the archived ones too, and puts them into a chart. Xero's chart has no parents. */
final class ChartReader {

    private final XeroReads reads;
    private final Currency home;
    private final Set<Currency> currencies;
    private final Progress progress;
    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    private final Map<AccountId, String> system = new HashMap<>();
    private final Provenance provenance = new Provenance();

    ChartReader(XeroReads reads, Currency home, Set<Currency> currencies, Progress progress) {
        this.reads = reads;
        this.home = home;
        this.currencies = currencies;
        this.progress = progress;
    }

    Quoted<XeroChart> read() {
        progress.step("Reading the accounts of " + reads.title(), 0, 0);
        addAll(reads.accounts(progress));
        addAll(reads.archivedAccounts(progress));
        return provenance.of(new XeroChart(ChartOfAccounts.of(accounts.values()), system));
    }

    private void addAll(XeroReads.Read read) {
        provenance.add(read.reply());
        var request = read.reply().request();
        var reader = new AccountReader(request, home, currencies);
        var here = new HashSet<AccountId>();
        for (var json : read.list("Accounts")) {
            progress.checkpoint();
            var account = reader.read(json);
            if (!here.add(account.id())) {
                throw new FailureException(new Failure.BadInput(
                        "The account id %s comes twice, the second time as %s (%s)."
                                .formatted(account.id(), account.label(), request),
                        "Correct the account at Xero, then pull again."));
            }
            // an archived account may be in both lists
            accounts.put(account.id(), account);
            var use = json.path("SystemAccount").asString("").strip();
            if (!use.isEmpty()) {
                system.put(account.id(), PlainText.name(use));
            }
        }
    }
}
