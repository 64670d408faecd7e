package dev.weighhouse.connect.file;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.connect.Countries;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a row of transactions says besides its amount. Each dimension has a column of its own, named in the profile. */
final class TraitColumns {
    private final Layout layout;
    private final AmountColumns amounts;
    private final Map<String, Integer> dimensions = new LinkedHashMap<>();

    TraitColumns(Table table, AmountColumns amounts) {
        this.layout = table.layout();
        this.amounts = amounts;
        Arrays.stream(table.profile().option("dimensions").orElse("").split(","))
                .map(String::strip)
                .filter(heading -> !heading.isEmpty())
                .forEach(heading -> dimensions.put(heading, column(table, heading)));
    }

    private static int column(Table table, String heading) {
        // an equals sign stands between name and value wherever people read and write them
        if (heading.indexOf('=') >= 0) {
            throw table.profile()
                    .wrong(
                            "dimensions",
                            "has a = in a heading: " + PlainText.name(heading),
                            "Rename the column without it.");
        }
        var names = table.layout().names();
        var found = IntStream.range(0, names.size())
                .filter(column -> names.get(column).strip().equalsIgnoreCase(heading))
                .toArray();
        if (found.length != 1) {
            throw new FailureException(new Failure.BadInput(
                    "%s, row %d: %s named %s."
                            .formatted(
                                    table.file(),
                                    table.layout().headerRow(),
                                    found.length == 0 ? "there is no column" : "there are two columns",
                                    PlainText.name(heading)),
                    "Correct %s.dimensions or the headings."
                            .formatted(table.profile().kind().key())));
        }
        return found[0];
    }

    /** @param amount of the row, debit positive */
    Traits of(Row row, Money amount, @Nullable Account account) {
        var traits = new Traits(
                shown(row, Field.TYPE),
                country(row),
                shown(row, Field.TAX_CODE),
                amounts.tax(row, layout.column(Field.TAX), amount, account),
                shown(row, Field.PAYOUT),
                dimensions(row));
        return traits.equals(Traits.NONE) ? Traits.NONE : traits;
    }

    private @Nullable String shown(Row row, Field field) {
        var column = layout.column(field);
        return row.isBlank(column) ? null : PlainText.text(row.text(column));
    }

    private @Nullable String country(Row row) {
        var column = layout.column(Field.COUNTRY);
        if (row.isBlank(column)) {
            return null;
        }
        return Countries.code(row.text(column))
                .orElseThrow(() -> row.refused(
                        column,
                        "%s is not an ISO country code such as GB".formatted(row.shown(column)),
                        "Correct the code, or say transactions.country=none if the column holds something else."));
    }

    private Map<String, String> dimensions(Row row) {
        var values = new TreeMap<String, String>();
        dimensions.forEach((name, column) -> {
            if (!row.isBlank(column)) {
                values.put(name, PlainText.text(row.text(column)));
            }
        });
        return values;
    }
}
