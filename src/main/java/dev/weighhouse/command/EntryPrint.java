package dev.weighhouse.command;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.mapping.PairText;
import java.io.PrintWriter;
import java.util.List;

/** An entry with its lines, as text for the person who is about to consent to it. */
final class EntryPrint {

    private EntryPrint() {}

    static void print(PrintWriter out, Journal journal, ChartOfAccounts chart) {
        out.printf(
                "%s of %s, prepared by %s: %s%n",
                journal.id(),
                journal.draft().date(),
                journal.preparedBy(),
                journal.draft().narration());
        var lines =
                journal.draft().lines().stream().map(line -> cells(line, chart)).toList();
        new TextColumns("Account", "Debit", "Credit", "Tax", "Dimensions", "Description")
                .right(1, 2)
                .print(out, lines);
    }

    private static List<String> cells(Draft.Line line, ChartOfAccounts chart) {
        var id = line.account();
        var account = id == null ? "" : chart.find(id).map(Account::label).orElse(id.value());
        var amount = line.amount();
        var words = amount == null ? "" : Phrases.words(amount.minor() < 0 ? amount.negated() : amount);
        var credit = amount != null && amount.minor() < 0;
        return List.of(
                account,
                credit ? "" : words,
                credit ? words : "",
                Phrases.text(line.taxCode()),
                PairText.of(line.dimensions()),
                line.description());
    }
}
