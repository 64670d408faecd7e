package dev.weighhouse.ui.review;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Quote;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the figures of an account come from, in words. */
final class Provenance {
    private final Map<ConnectionId, String> titles;
    private final ZoneId zone;

    /** One quote as a row of the Quotes tab. */
    record Source(String side, String says, String fetched, String digest, int rows) {}

    /** @param titles what people call the connections */
    Provenance(Map<ConnectionId, String> titles, ZoneId zone) {
        this.titles = Map.copyOf(titles);
        this.zone = zone;
    }

    /** Both sides' quotes, the ledger's first. */
    List<Source> sources(Variance variance) {
        return Stream.concat(variance.ledger().quotes().stream(), variance.platform().quotes().stream())
                .map(this::source)
                .toList();
    }

    private Source source(Quote quote) {
        return new Source(
                title(quote.connection()),
                subject(quote.subject()),
                Days.exact(quote.fetchedAt(), zone),
                quote.digest().brief(),
                quote.rows());
    }

    String title(ConnectionId connection) {
        return titles.getOrDefault(connection, connection.value());
    }

    private static String subject(Quote.Subject subject) {
        return switch (subject) {
            case Quote.Subject.Accounts() -> Words.text("review.quote.accounts");
            case Quote.Subject.Balances(var asOf)
            when asOf.moment() == AsOf.Moment.OPENING -> Words.text("review.quote.opening", Times.date(asOf.date()));
            case Quote.Subject.Balances(var asOf) -> Words.text("review.quote.closing", Times.date(asOf.date()));
            case Quote.Subject.Movements(var period) -> Words.text("review.quote.movements", Days.period(period));
        };
    }

    String ofLedger(Variance variance) {
        return of(Words.text("review.side.ledger"), variance.ledger(), variance.ledgerAmount(), variance);
    }

    String ofPlatform(Variance variance) {
        return of(Words.text("review.side.platform"), variance.platform(), variance.platformAmount(), variance);
    }

    String ofBoth(Variance variance) {
        return ofLedger(variance) + "\n\n" + ofPlatform(variance);
    }

    private String of(String side, SideFigures figures, Optional<Money> amount, Variance variance) {
        var raw = amount.map(money -> Words.text(
                        "review.provenance.raw",
                        money.signum() < 0
                                ? MoneyFormat.MINUS + MoneyFormat.plain(money).substring(1)
                                : MoneyFormat.plain(money),
                        money.currency().getCurrencyCode()))
                .orElseGet(() -> Words.text("review.provenance.nothing"));
        var text = new StringBuilder(Words.text("review.provenance.head", side, basis(variance), raw));
        figures.quotes().stream()
                .map(this::source)
                .forEach(source -> text.append('\n')
                        .append(Words.text(
                                "review.provenance.quote",
                                source.side(),
                                source.says(),
                                source.fetched(),
                                source.digest())));
        return text.toString();
    }

    private static String basis(Variance variance) {
        return variance.basis() == Basis.CLOSING
                ? Words.text(
                        "review.provenance.closing",
                        Times.date(variance.period().to()))
                : Words.text("review.provenance.activity", Days.period(variance.period()));
    }
}
