package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.IllegalChart;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads all accounts, page by page, and puts them into a chart. */
final class ChartReader {

    private final QuickBooksReads reads;
    private final Books books;
    private final Set<Currency> currencies;
    private final Progress progress;
    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    private final Set<String> nonPosting = new TreeSet<>();
    private final Provenance provenance = new Provenance();

    ChartReader(QuickBooksReads reads, Books books, Set<Currency> currencies, Progress progress) {
        this.reads = reads;
        this.books = books;
        this.currencies = currencies;
        this.progress = progress;
    }

    Quoted<ChartOfAccounts> read() {
        var start = 1;
        for (var page = 1; ; page++) {
            progress.step("Reading %s accounts, page %d".formatted(reads.title(), page), page - 1, 0);
            var read = reads.accounts(start, progress);
            provenance.add(read.reply());
            var found = page(read);
            addAll(found, read.reply().request());
            if (found.size() < QuickBooksReads.PAGE) {
                break;
            }
            start += QuickBooksReads.PAGE;
        }
        if (!nonPosting.isEmpty()) {
            progress.note("%d accounts of %s are left out because nothing is ever posted to them: ids %s."
                    .formatted(nonPosting.size(), reads.title(), String.join(", ", nonPosting)));
        }
        return provenance.of(chart());
    }

    /** The accounts of a reply. An empty page has no list at all, but it is still the reply to a query. */
    private static JsonNode page(QuickBooksReads.Read read) {
        var response = read.json().path("QueryResponse");
        if (!response.isObject()
                || (response.has("Account") && !response.path("Account").isArray())) {
            throw new FailureException(new Failure.BadInput(
                    "The reply is not a list of accounts: %s."
                            .formatted(read.reply().request()),
                    "Check the address and the company of the connection."));
        }
        return response.path("Account");
    }

    private void addAll(JsonNode page, String request) {
        var reader = new AccountReader(request, books.home(), currencies);
        for (var json : page) {
            progress.checkpoint();
            if (AccountReader.nonPosting(json)) {
                nonPosting.add(json.path("Id").asString(""));
                continue;
            }
            var account = reader.read(json);
            var earlier = accounts.putIfAbsent(account.id(), account);
            if (earlier != null) {
                throw wrong("The account id %s comes twice: %s and %s (%s)."
                        .formatted(account.id(), earlier.label(), account.label(), request));
            }
        }
    }

    private ChartOfAccounts chart() {
        try {
            return ChartOfAccounts.of(accounts.values());
        } catch (IllegalChart e) {
            var at = accounts.get(e.account());
            throw wrong("The accounts of %s do not make a chart: %s%s."
                    .formatted(reads.title(), e.getMessage(), at == null ? "" : " (" + at.label() + ")"));
        }
    }

    private static FailureException wrong(String words) {
        return new FailureException(new Failure.BadInput(words, "Correct the account at QuickBooks, then pull again."));
    }
}
