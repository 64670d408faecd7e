package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.mappingdesk.Harmless;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines as tab-separated text with headings, as a spreadsheet takes it. */
record Clip(TargetWords words) {

    static final List<String> COLUMNS =
            List.of("platform", "item", "kind", "items", "amount", "account", "tax", "force");

    /** How many of the first columns tell which line a row is of. */
    static final int NAMED = 3;

    static String headings() {
        return COLUMNS.stream()
                .map(column -> Words.text("mappings.column." + column))
                .collect(Collectors.joining("\t"));
    }

    String text(List<Line> lines) {
        return lines.stream().map(this::line).collect(Collectors.joining("\n", headings() + "\n", "\n"));
    }

    private String line(Line line) {
        var row = line.row();
        var inForce = line.inForce();
        var rest = Stream.of(
                String.valueOf(row.items()),
                row.amounts().stream().map(Clip::amount).collect(Collectors.joining("; ")),
                words.account(line.target()),
                TargetWords.tax(line.target()),
                inForce == null ? "" : TargetWords.dates(inForce));
        return Stream.concat(named(line).stream(), rest).map(Clip::cell).collect(Collectors.joining("\t"));
    }

    /** What tells which line a row is of, as it stands in the first columns. */
    static List<String> named(Line line) {
        var row = line.row();
        return Stream.of(
                        row.platform(),
                        TargetWords.name(row),
                        TargetWords.kind(row.item().key().kind()))
                .map(Clip::flat)
                .toList();
    }

    /** Where a line goes, as it stands in the column of the account. */
    static String account(Line line, ChartOfAccounts ledger) {
        return flat(new TargetWords(ledger).account(line.target()));
    }

    private static String amount(Money amount) {
        return MoneyFormat.plain(amount);
    }

    private static String flat(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    /** A name from outside must not break the table it is pasted into, nor be run by it. */
    private static String cell(String text) {
        var flat = flat(text);
        return flat.matches("-?[0-9.]+") ? flat : Harmless.written(flat);
    }
}
