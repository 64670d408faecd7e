package dev.weighhouse.connect.file;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.IllegalChart;
import dev.weighhouse.books.Side;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a chart of accounts. */
final class ChartFile {

    private final Table table;
    private final Layout layout;
    private final Currencies currencies;
    private final AccountTypes types;
    private final Map<AccountId, Long> rows = new HashMap<>();
    private final List<Account> accounts = new ArrayList<>();
    private int steering;
    private String firstSteering = "";

    private ChartFile(Table table, Currencies currencies) {
        this.table = table;
        this.layout = table.layout();
        this.currencies = currencies;
        this.types = new AccountTypes(table.profile());
    }

    static ChartOfAccounts read(Table table, Currencies currencies) {
        var file = new ChartFile(table, currencies);
        table.read(file::take);
        if (file.accounts.isEmpty()) {
            throw refused(
                    "%s has no account below row %d, in any column.".formatted(table.file(), file.layout.headerRow()));
        }
        if (file.steering > 0) {
            table.progress()
                    .note("%s: %d names held characters that cannot be shown, the first in %s; they were replaced."
                            .formatted(table.file(), file.steering, file.firstSteering));
        }
        return file.chart();
    }

    private ChartOfAccounts chart() {
        try {
            return ChartOfAccounts.of(accounts);
        } catch (IllegalChart e) {
            var column = layout.names().get(layout.column(layout.has(Field.PARENT) ? Field.PARENT : Field.ID));
            throw new FailureException(
                    new Failure.BadInput(
                            "%s, row %d, column %s: %s."
                                    .formatted(table.file(), rows.get(e.account()), column, e.getMessage()),
                            "Correct the accounts, then pull again."),
                    e);
        }
    }

    private void take(Row row) {
        var id = Ids.account(row, layout.column(Field.ID));
        var earlier = rows.putIfAbsent(id, row.number());
        if (earlier != null) {
            throw row.refused(
                    layout.column(Field.ID),
                    "account id %s comes twice; it is also in row %d".formatted(id, earlier),
                    "Give each account an id of its own.");
        }
        var type = types.of(row, layout.column(Field.TYPE));
        var currency = currencies.of(row, layout.column(Field.CURRENCY));
        var parent = layout.column(Field.PARENT);
        accounts.add(Account.called(id.value(), name(row), type, currency)
                .number(optional(row, Field.NUMBER))
                .subType(optional(row, Field.SUB_TYPE))
                .active(active(row))
                .description(optional(row, Field.DESCRIPTION))
                .taxCode(optional(row, Field.TAX_CODE))
                .externalId(optional(row, Field.EXTERNAL_ID))
                .parent(row.isBlank(parent) ? null : Ids.account(row, parent))
                .normalSide(side(row, type))
                .build());
    }

    private String name(Row row) {
        var column = layout.column(Field.NAME);
        if (row.isBlank(column)) {
            throw row.refused(column, "the account has no name", "Give it one.");
        }
        var raw = row.text(column);
        var name = PlainText.name(raw);
        if (!name.equals(raw)) {
            steering++;
            firstSteering = steering == 1 ? row.where(column) : firstSteering;
        }
        return name;
    }

    private @Nullable String optional(Row row, Field field) {
        var column = layout.column(field);
        return row.isBlank(column) ? null : PlainText.text(row.text(column));
    }

    private boolean active(Row row) {
        var column = layout.column(Field.ACTIVE);
        if (row.isBlank(column)) {
            return true;
        }
        return switch (row.text(column).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "active", "enabled" -> true;
            case "false", "no", "n", "0", "inactive", "archived", "disabled", "deleted" -> false;
            default ->
                throw row.refused(
                        column, "%s is neither yes nor no".formatted(row.shown(column)), "Say active or archived.");
        };
    }

    private Side side(Row row, AccountType type) {
        var column = layout.column(Field.NORMAL_SIDE);
        if (row.isBlank(column)) {
            return type.normalSide();
        }
        return switch (row.text(column).toLowerCase(Locale.ROOT)) {
            case "debit", "dr" -> Side.DEBIT;
            case "credit", "cr" -> Side.CREDIT;
            default ->
                throw row.refused(
                        column, "%s is neither debit nor credit".formatted(row.shown(column)), "Say debit or credit.");
        };
    }

    private static FailureException refused(String words) {
        return new FailureException(new Failure.BadInput(words, "Export the accounts again."));
    }
}
