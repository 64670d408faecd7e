package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** Reads QuickBooks' own exchange rate of a day: units of the home currency for one unit of the other. */
final class RateReader {

    private final QuickBooksReads reads;

    RateReader(QuickBooksReads reads) {
        this.reads = reads;
    }

    BigDecimal read(Currency currency, LocalDate day, Currency home) {
        var read = reads.exchangeRate(currency, day, Progress.NONE);
        var stated = read.json().path("ExchangeRate");
        var rate = stated.path("Rate");
        if (!stated.path("SourceCurrencyCode").asString("").equals(currency.getCurrencyCode())
                || !stated.path("TargetCurrencyCode").asString(home.getCurrencyCode()).equals(home.getCurrencyCode())
                || !rate.isNumber()
                || rate.decimalValue().signum() <= 0) {
            throw new FailureException(new Failure.BadInput(
                    "%s states no rate from %s to %s for %s (%s)."
                            .formatted(reads.title(), currency, home, day, read.reply().request()),
                    "Enter the rate of that day at QuickBooks."));
        }
        return rate.decimalValue();
    }
}
