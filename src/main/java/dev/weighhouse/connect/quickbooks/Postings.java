package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.connect.quickbooks.LedgerLine.Own;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Turns lines of the general ledger into postings, each in the currency of its account. */
final class Postings {

    private final ChartOfAccounts chart;
    private final Progress progress;

    Postings(ChartOfAccounts chart, Progress progress) {
        this.chart = chart;
        this.progress = progress;
    }

    /** Postings of the accounts that are stated wholly, and the names of those that are not. */
    Quoted<List<Posting>> of(Collection<LedgerLine> lines, Provenance provenance) {
        var unstated = unstated(lines);
        var ordinals = new HashMap<String, Integer>();
        List<Posting> postings = new ArrayList<>();
        for (var line : lines.stream().sorted(LedgerLine.ORDER).toList()) {
            if (line.own() instanceof Own.Amount(var amount) && !unstated.contains(line.account())) {
                var entry = line.entry() == null ? "day-" + line.date() : line.entry();
                // QuickBooks gives its lines no ids: the transaction, the account and a count make one that lasts
                var place = "%s-%s".formatted(entry, line.account());
                var id = "%s-%d".formatted(place, ordinals.merge(place, 1, Integer::sum));
                postings.add(new Posting(
                        id, line.entry(), line.account(), line.date(), amount, line.reference(), line.memo()));
            }
        }
        return provenance.of(postings).leavingOut(unstated);
    }

    /** Accounts of which a line's own amount is not known; half of their postings would look like all. */
    private Set<AccountId> unstated(Collection<LedgerLine> lines) {
        var accounts = new TreeSet<AccountId>();
        for (var line : lines) {
            if (line.own() instanceof Own.Unstated) {
                accounts.add(line.account());
            }
        }
        accounts.forEach(id -> chart.find(id)
                .ifPresent(account ->
                        progress.note("The postings of %s are left out: QuickBooks does not state all of them in %s."
                                .formatted(account.label(), account.currency()))));
        return accounts;
    }
}
