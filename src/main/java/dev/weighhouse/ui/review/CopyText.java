package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.ui.common.Amount;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Words;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows as tab-separated text with headings, with the signs of the lens. */
final class CopyText {

    private CopyText() {}

    /** With a plain minus and no thousands marks, as a spreadsheet takes numbers. */
    static String plain(Collection<? extends ReviewRow> rows, SignLens lens) {
        return text(rows, lens, Amount::plain);
    }

    static String asShown(Collection<? extends ReviewRow> rows, SignLens lens) {
        return text(rows, lens, Amount::text);
    }

    private static String text(Collection<? extends ReviewRow> rows, SignLens lens, Function<Amount, String> written) {
        var headings = List.of(
                        "account",
                        "basis",
                        "currency",
                        "prior",
                        "change",
                        "percent",
                        "ledger",
                        "platform",
                        "difference",
                        "explained",
                        "unexplained",
                        "status")
                .stream()
                .map(column -> Words.text("review.column." + column))
                .collect(Collectors.joining("\t"));
        return rows.stream()
                .map(row -> String.join(
                        "\t",
                        cell(row.title()),
                        row.basis().map(CopyText::word).orElse(""),
                        currency(row),
                        figures(row, lens, written),
                        cell(row.statusWords())))
                .collect(Collectors.joining("\n", headings + "\n", "\n"));
    }

    private static String figures(ReviewRow row, SignLens lens, Function<Amount, String> written) {
        var compared = Stream.of(Figure.PRIOR, Figure.CHANGE).map(figure -> figure.of(row, lens));
        var sides = Stream.of(Figure.LEDGER, Figure.PLATFORM, Figure.DIFFERENCE, Figure.EXPLAINED, Figure.UNEXPLAINED)
                .map(figure -> figure.of(row, lens));
        return Stream.of(compared, Stream.of(row.percent(lens)), sides)
                .flatMap(amounts -> amounts)
                .map(written)
                .collect(Collectors.joining("\t"));
    }

    static String word(Basis basis) {
        return Words.text(basis == Basis.CLOSING ? "review.basis.closing" : "review.basis.activity");
    }

    private static String currency(ReviewRow row) {
        @Nullable
        Currency currency = switch (row) {
            case LineRow line -> line.variance().currency();
            case GroupRow group -> group.currency();
        };
        return currency == null ? "" : currency.getCurrencyCode();
    }

    /** A name from outside must not break the table it is pasted into. */
    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
