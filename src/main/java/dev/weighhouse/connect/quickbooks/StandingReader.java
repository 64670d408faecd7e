package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Account;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Standing;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Asks QuickBooks, afresh each time, what it would take. */
final class StandingReader {

    private final QuickBooksReads reads;
    private final Surroundings surroundings;
    private final Progress progress;

    StandingReader(QuickBooksReads reads, Surroundings surroundings, Progress progress) {
        this.reads = reads;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    Ground ground() {
        progress.step("Reading the company at " + reads.title(), 0, 0);
        var reader = new BooksReader(reads.title(), reads.company(), surroundings, progress);
        var books = reader.read(
                reads.companyInfo(progress).json(), reads.preferences(progress).json());
        var chart = new ChartReader(reads, books, surroundings.currencies(), progress).read();
        return new Ground(books, chart.value());
    }

    Standing standing(Ground ground) {
        var taxCodes = taxCodes();
        var company = ground.books().company();
        return new Standing(
                company,
                ground.chart(),
                company.closedUntil(),
                Standing.OpenDays.ALL,
                currencies(ground),
                taxCodes,
                reads.callsLeftThisMinute(),
                null,
                surroundings.clock().instant());
    }

    /** Those in which the company keeps accounts; an entry in another one has nowhere to go. */
    private static Set<Currency> currencies(Ground ground) {
        var currencies = new HashSet<Currency>();
        currencies.add(ground.books().home());
        if (ground.books().multicurrency()) {
            ground.chart().all().stream().map(Account::currency).forEach(currencies::add);
        }
        return currencies;
    }

    /** Their ids. Nothing where QuickBooks does not tell them, as for companies that collect no tax. */
    private Optional<Set<String>> taxCodes() {
        try {
            var codes = new HashSet<String>();
            for (var start = 1; ; start += QuickBooksReads.PAGE) {
                var page = reads.taxCodes(start, progress)
                        .json()
                        .path("QueryResponse")
                        .path("TaxCode");
                page.forEach(code -> codes.add(PlainText.name(code.path("Id").asString(""))));
                if (page.size() < QuickBooksReads.PAGE) {
                    return Optional.of(codes);
                }
            }
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Rejected refused) {
                progress.note("The tax codes of %s are not known: %s".formatted(reads.title(), refused.words()));
                return Optional.empty();
            }
            throw e;
        }
    }
}
