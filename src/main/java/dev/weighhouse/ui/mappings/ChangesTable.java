package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Moves;
import dev.weighhouse.ui.common.SmallTable;
import dev.weighhouse.ui.common.StandsOn;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;

/**
 * What several changes move, or what they left behind, item by item: those that move most, the others in one row, and all months, the earlier ones in one
 * column. So it adds up.
 */
record ChangesTable(Moves moves, Loaded loaded) {
    private static final int MONTHS = 3;
    private static final int ACCOUNTS = 3;

    /** One or more months. */
    private record Column(String head, Set<Period> months) {}

    SmallTable table() {
        return table(Optional.empty());
    }

    /** With a box before each name, made of the rows that it stands for. */
    SmallTable table(Function<List<Moves.Row>, CheckBox> choice) {
        return table(Optional.of(choice));
    }

    private SmallTable table(Optional<Function<List<Moves.Row>, CheckBox>> choice) {
        var columns = columns();
        var table = new SmallTable(1 + columns.size());
        table.setId("mappings-changes");
        heads(table, columns);
        for (var row : moves.most()) {
            row(table, "", name(row), columns, row::in);
            choice.ifPresent(of -> table.choice(of.apply(List.of(row))));
        }
        var others = moves.others();
        if (others.rows() > 0) {
            row(table, "", Words.text("mappings.move.more", others.rows()), columns, others::in);
            var rest = moves.rows().subList(moves.most().size(), moves.rows().size());
            choice.ifPresent(of -> table.choice(of.apply(rest)));
        }
        row(table, "total", Words.text("mappings.move.total-moves"), columns, moves.total()::in);
        return table;
    }

    private List<Column> columns() {
        var months = moves.months();
        var columns = new ArrayList<Column>();
        var alone = months.size() > MONTHS ? MONTHS - 1 : months.size();
        var earlier = months.subList(0, months.size() - alone);
        if (!earlier.isEmpty()) {
            columns.add(new Column(Words.text("mappings.move.earlier"), Set.copyOf(earlier)));
        }
        months.subList(earlier.size(), months.size())
                .forEach(month -> columns.add(new Column(brief(month), Set.of(month))));
        return columns;
    }

    private void heads(SmallTable table, List<Column> columns) {
        var changes = moves.preview().changes().changes().size();
        var heads = new ArrayList<String>();
        heads.add(
                changes == 0
                        ? Words.text("mappings.behind.items", moves.rows().size())
                        : Words.text("mappings.move.changes", changes));
        columns.forEach(column -> heads.add(column.head()));
        table.head(heads.toArray(String[]::new));
        for (int at = 0; at < columns.size(); at++) {
            if (moves.locked().containsAll(columns.get(at).months())) {
                var lock = Icons.LOCKED.node("small", "muted");
                lock.setAccessibleText(Words.text("mappings.standing.locked"));
                table.mark(at + 1, lock);
            }
        }
    }

    private static void row(
            SmallTable table,
            String style,
            String name,
            List<Column> columns,
            Function<Set<Period>, List<Money>> amounts) {
        var cells = new ArrayList<String>();
        cells.add(name);
        columns.forEach(column -> cells.add(money(amounts.apply(column.months()))));
        table.row(style, cells.toArray(String[]::new));
    }

    private static String money(List<Money> amounts) {
        return amounts.isEmpty()
                ? Words.text("mappings.zero")
                : amounts.stream().map(MoneyFormat::balance).collect(Collectors.joining(", "));
    }

    /** The year stands in the table above. */
    private static String brief(Period month) {
        var name = Times.shortMonth(month);
        return name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
    }

    private String name(Moves.Row row) {
        var item = row.item();
        if (item == null) {
            return Words.text("mappings.move.others");
        }
        var changes = row.changes();
        var stands = moves.standing().stream()
                .filter(each -> each.item().equals(item))
                .map(StandsOn::account)
                .distinct()
                .toList();
        if (changes.isEmpty() || (changes.size() == 1 && !stands.isEmpty())) {
            var from = numbers(changes.isEmpty() ? row.from() : stands);
            return Words.text("mappings.move.change-from-to", loaded.name(item), from, numbers(row.to()));
        }
        if (!stands.isEmpty()) {
            return Words.text("mappings.move.change-several-from", loaded.name(item), changes.size(), numbers(stands));
        }
        if (changes.size() != 1) {
            return Words.text("mappings.move.change-several", loaded.name(item), changes.size());
        }
        return Words.text("mappings.move.change", loaded.name(item), what(changes.getFirst()));
    }

    private String numbers(List<AccountId> accounts) {
        var numbers = accounts.stream()
                .limit(ACCOUNTS)
                .map(account -> loaded.words().number(Target.to(account)))
                .collect(Collectors.joining(", "));
        return accounts.size() > ACCOUNTS
                ? Words.text("mappings.move.accounts-more", numbers, accounts.size() - ACCOUNTS)
                : numbers;
    }

    /** Where it goes, or what else of it changes where it goes there already. */
    private String what(Change change) {
        var seen = loaded.holding(change.slot()).map(Mapping::target).orElse(null);
        if (seen instanceof Target.To was
                && change.target() instanceof Target.To now
                && was.account().equals(now.account())) {
            var code = now.taxCode();
            return was.dimensions().equals(now.dimensions())
                    ? code == null
                            ? Words.text("mappings.move.change-no-tax")
                            : Words.text("mappings.move.change-tax", code)
                    : Words.text("mappings.move.change-dimensions");
        }
        return Words.text("mappings.move.change-to", loaded.words().number(change.target()));
    }
}
