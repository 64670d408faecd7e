package dev.weighhouse.connect.file;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Adds up the lines of each entry; debits and credits of an entry have to be equal in each currency. */
final class EntryBalance {

    private record Entry(String id, Currency currency) {}

    private static final class Sum {
        private final long firstRow;
        private long minor;

        private Sum(long firstRow) {
            this.firstRow = firstRow;
        }
    }

    private final Table table;
    private final Field entryField;
    private final Map<Entry, Sum> sums = new HashMap<>();

    EntryBalance(Table table) {
        this.table = table;
        this.entryField = table.layout().has(Field.ENTRY) ? Field.ENTRY : Field.ID;
    }

    void add(MovementRow row) {
        var id = Ids.of(row.row(), table.layout().column(entryField));
        var sum = sums.computeIfAbsent(new Entry(id, row.currency()), _ -> new Sum(row.number()));
        sum.minor = Math.addExact(sum.minor, row.minor());
    }

    /** Refuses the first entry that is out. */
    void check() {
        sums.entrySet().stream()
                .filter(each -> each.getValue().minor != 0)
                .min(Comparator.comparingLong(each -> each.getValue().firstRow))
                .ifPresent(this::refuse);
    }

    private void refuse(Map.Entry<Entry, Sum> out) {
        var currency = out.getKey().currency();
        throw new FailureException(new Failure.BadInput(
                "%s, row %d, column %s: the entry %s that starts here is out by %s %s."
                        .formatted(
                                table.file(),
                                out.getValue().firstRow,
                                table.layout().names().get(table.layout().column(entryField)),
                                out.getKey().id(),
                                BigDecimal.valueOf(out.getValue().minor, currency.getDefaultFractionDigits())
                                        .toPlainString(),
                                currency.getCurrencyCode()),
                "Export whole entries, or say %s.must-balance=no."
                        .formatted(table.profile().kind().key())));
    }
}
