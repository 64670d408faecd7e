package dev.weighhouse.connect.file;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads journals or transactions row by row in bounded memory, without an object for each row. */
public final class MovementFile {

    private final Table table;
    private final Currencies currencies;
    private final AmountColumns amounts;
    private final TraitColumns traits;
    private final DateReader dates;
    private final @Nullable DateReader periods;
    private final Function<Row, @Nullable Account> accounts;
    private @Nullable MovementRow view;

    private MovementFile(Table table, Currencies currencies, Function<Row, @Nullable Account> accounts) {
        this.table = table;
        this.currencies = currencies;
        this.accounts = accounts;
        amounts = new AmountColumns(table);
        traits = new TraitColumns(table, amounts);
        dates = DateReader.of(table.profile(), table.layout(), Field.DATE);
        // the period is written in another pattern than the date, so it is always looked for
        periods = table.layout().has(Field.PERIOD)
                ? DateReader.of(ColumnProfile.found(table.profile().kind()), table.layout(), Field.PERIOD)
                : null;
    }

    /**
     * Gives every row to the sink. If this throws, nothing of what the sink was given may be used.
     *
     * @param home the currency of rows that name none; no other currency is taken
     * @return the digest of the file
     * @throws dev.weighhouse.crossing.FailureException naming file, row and column
     */
    public static Digest read(Path file, ColumnProfile profile, Currency home, Consumer<MovementRow> sink) {
        var table = Table.of(FileSource.of(file), profile, Progress.NONE);
        read(table, new Currencies(home, Set.of(home)), _ -> null, sink);
        return table.digest();
    }

    /** @param accounts finds and checks the account of a row, where there is a chart to find it in */
    static void read(
            Table table, Currencies currencies, Function<Row, @Nullable Account> accounts, Consumer<MovementRow> sink) {
        var file = new MovementFile(table, currencies, accounts);
        table.read(new DataTarget() {
            @Override
            public void take(Row row) {
                sink.accept(file.taken(row));
            }

            @Override
            public void total(Row row) {
                file.amounts.total(row);
            }
        });
        file.amounts.tell();
        file.dates.tell(table.progress());
    }

    private MovementRow taken(Row row) {
        var layout = table.layout();
        var account = accounts.apply(row);
        var currency = currency(row, layout.column(Field.CURRENCY), account);
        if (view == null) {
            view = new MovementRow(layout, row, traits, currency);
        }
        var day = dates.read(row, layout.column(Field.DATE));
        if (periods != null && !row.isBlank(layout.column(Field.PERIOD))) {
            checkPeriod(row, layout.column(Field.PERIOD), day, periods);
        }
        view.set(account, currency, day, amounts.read(row, currency, account));
        return view;
    }

    /** Platforms keep each account in one currency; ledgers write their journals in that of the company. */
    private Currency currency(Row row, int column, @Nullable Account account) {
        return column < 0 && account != null && table.profile().kind() == FileKind.TRANSACTIONS
                ? account.currency()
                : currencies.of(row, column);
    }

    /** A row that says it belongs to one month and is dated in another is wrong in one of the two. */
    private static void checkPeriod(Row row, int column, long day, DateReader periods) {
        var stated = LocalDate.ofEpochDay(periods.read(row, column));
        var date = LocalDate.ofEpochDay(day);
        if (!YearMonth.from(stated).equals(YearMonth.from(date))) {
            throw row.refused(
                    column,
                    "the period %s is not that of the date %s".formatted(row.shown(column), date),
                    "Correct the date or the period.");
        }
    }
}
