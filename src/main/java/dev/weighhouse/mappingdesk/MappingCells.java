package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.PairText;
import dev.weighhouse.mapping.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what holds as the rows of a file. */
final class MappingCells {

    /** The columns in their order; their names in files never change. */
    enum Column {
        PLATFORM,
        KIND,
        ITEM,
        NAME,
        WHEN,
        GOES,
        ACCOUNT,
        ACCOUNT_NAME,
        CREDIT,
        CREDIT_NAME,
        TAX_CODE,
        DIMENSIONS,
        FROM,
        TO,
        REASON;

        /** As in the head of a file. */
        String title() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final ChartOfAccounts ledger;

    MappingCells(ChartOfAccounts ledger) {
        this.ledger = ledger;
    }

    static List<String> head() {
        return List.of(Column.values()).stream().map(Column::title).toList();
    }

    /** All that holds at any time, in the order of items, each item as a whole before its rules. */
    static List<Map<Column, String>> rows(Known known, Map<?, List<Stretch>> stretches) {
        var cells = new MappingCells(known.ledger());
        var rows = new ArrayList<Map<Column, String>>();
        stretches.values().stream()
                .flatMap(List::stream)
                .sorted(Stretch.ORDER)
                .map(stretch ->
                        cells.row(stretch, known.items().get(stretch.slot().item())))
                .forEach(rows::add);
        return rows;
    }

    /** @param item null for one that the platform does not use any more */
    private Map<Column, String> row(Stretch stretch, @Nullable Item item) {
        var cells = new EnumMap<Column, String>(Column.class);
        var key = stretch.slot().item();
        cells.put(Column.PLATFORM, key.connection().value());
        cells.put(Column.KIND, key.kind().name());
        cells.put(Column.ITEM, key.id());
        cells.put(Column.NAME, item == null ? "" : item.name());
        cells.put(Column.WHEN, PairText.of(stretch.slot().when().tests()));
        cells.put(Column.FROM, text(stretch.inForce().from()));
        cells.put(Column.TO, text(stretch.inForce().to()));
        cells.put(Column.REASON, reason(stretch.decision()));
        var target = stretch.decision().target();
        if (target == null) {
            throw new IllegalArgumentException("nothing holds for " + stretch.slot());
        }
        cells.putAll(target(target));
        return cells;
    }

    /** The cells in the order of the head. */
    static List<String> inOrder(Map<Column, String> cells) {
        return List.of(Column.values()).stream()
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
    }

    /** The cells that say where something goes. */
    Map<Column, String> target(Target target) {
        var cells = new EnumMap<Column, String>(Column.class);
        switch (target) {
            case Target.To to -> {
                cells.put(Column.GOES, "TO");
                account(cells, to.account(), Column.ACCOUNT, Column.ACCOUNT_NAME);
                cells.put(Column.TAX_CODE, to.taxCode() == null ? "" : to.taxCode());
                cells.put(Column.DIMENSIONS, PairText.of(to.dimensions()));
            }
            case Target.Pair pair -> {
                cells.put(Column.GOES, "PAIR");
                account(cells, pair.debit(), Column.ACCOUNT, Column.ACCOUNT_NAME);
                account(cells, pair.credit(), Column.CREDIT, Column.CREDIT_NAME);
                cells.put(Column.TAX_CODE, pair.taxCode() == null ? "" : pair.taxCode());
                cells.put(Column.DIMENSIONS, PairText.of(pair.dimensions()));
            }
            case Target.Tax tax -> {
                cells.put(Column.GOES, "TAX");
                var account = tax.account();
                if (account != null) {
                    account(cells, account, Column.ACCOUNT, Column.ACCOUNT_NAME);
                }
                cells.put(Column.TAX_CODE, tax.code());
            }
            case Target.Dimension dimension -> {
                cells.put(Column.GOES, "DIMENSION");
                cells.put(Column.DIMENSIONS, PairText.of(Map.of(dimension.name(), dimension.value())));
            }
            case Target.Held _ -> cells.put(Column.GOES, "HELD");
        }
        return cells;
    }

    /** What an export says of why something was decided. */
    static String reason(Mapping decision) {
        return decision.target() instanceof Target.Held held ? held.why() : decision.reason();
    }

    private void account(Map<Column, String> cells, AccountId id, Column column, Column name) {
        cells.put(column, id.value());
        cells.put(name, ledger.find(id).map(Account::label).orElse(""));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
