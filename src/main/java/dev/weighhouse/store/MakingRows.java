package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.JournalBook.Made;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.Drawn;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Marks;
import dev.weighhouse.mapping.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What entries of transactions were made of, to and from its tables. */
final class MakingRows {
    /** Its own platform says whose transactions an entry is of; what moves others' bookings says it with its making. */
    private static final String WHICH =
            " ((j.origin = 'TRANSFORMED' and j.platform = :platform) or (j.origin = 'RECLASS' and m.platform = :platform))";

    private static final String OF_PLATFORM = "select j.*, m.writing, m.decisions"
            + " from journal j left join journal_making m on m.writing ="
            + " (select max(n.writing) from journal_making n join journal_writing w on w.id = n.writing"
            + " where w.journal = j.number)"
            + " where" + WHICH + " or (j.origin = 'RECLASS' and m.writing is null)"
            + " order by coalesce(m.writing, 0), j.number";

    private static final String DRAWN = " from journal j join journal_writing w on w.journal = j.number"
            + " join journal_making m on m.writing = w.id join journal_drawn p on p.writing = w.id";

    private MakingRows() {}

    static void write(Handle handle, long writing, Making making) {
        handle.createUpdate("insert into journal_making values (:writing, :decisions, :platform)")
                .bind("writing", writing)
                .bind("platform", making.platform().value())
                .bind("decisions", making.decisions())
                .execute();
        making.drawn().forEach(drawn -> write(handle, writing, drawn));
    }

    private static void write(Handle handle, long writing, Drawn drawn) {
        var id = bound(
                        handle.createUpdate(
                                "insert into journal_drawn"
                                        + " (writing, account, movement, day, whole, role, ledger, tax_code, currency, minor)"
                                        + " values (:writing, :account, :movement, :day, :whole, :role, :ledger, :tax, :currency, :minor)"),
                        drawn)
                .bind("writing", writing)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        drawn.marks()
                .dimensions()
                .forEach((name, value) -> handle.createUpdate(
                                "insert into journal_drawn_dimension values (:drawn, :name, :value)")
                        .bind("drawn", id)
                        .bind("name", name)
                        .bind("value", value)
                        .execute());
    }

    /** With the values of all columns that tell of a part of a transaction. */
    static Update bound(Update update, Drawn drawn) {
        return update.bind("account", drawn.account().value())
                .bind("movement", drawn.transaction())
                .bind("day", drawn.date().toString())
                .bind("whole", drawn.whole())
                .bind("role", drawn.role().name())
                .bind("ledger", drawn.ledger().value())
                .bind("tax", drawn.marks().taxCode())
                .bind("currency", drawn.amount().currency().getCurrencyCode())
                .bind("minor", drawn.amount().minor());
    }

    /** All entries of a platform's transactions, the earliest made first. */
    static List<Made> of(Handle handle, ConnectionId platform) {
        var drawn = drawn(handle, platform);
        return handle.createQuery(OF_PLATFORM)
                .bind("platform", platform.value())
                .map((row, _) -> {
                    var writing = row.getLong("writing");
                    var making = row.wasNull()
                            ? null
                            : new Making(platform, row.getInt("decisions"), drawn.getOrDefault(writing, List.of()));
                    return new Made(new JournalId(row.getInt("number")), OriginRow.read(row), making);
                })
                .list();
    }

    private static Map<Long, List<Drawn>> drawn(Handle handle, ConnectionId platform) {
        var dimensions = new HashMap<Long, Map<String, String>>();
        handle.createQuery("select d.drawn, d.name, d.value" + DRAWN
                        + " join journal_drawn_dimension d on d.drawn = p.id where" + WHICH)
                .bind("platform", platform.value())
                .map((row, _) -> dimensions
                        .computeIfAbsent(row.getLong("drawn"), _ -> new TreeMap<>())
                        .put(row.getString("name"), row.getString("value")))
                .list();
        var all = new HashMap<Long, List<Drawn>>();
        handle.createQuery("select p.*" + DRAWN + " where" + WHICH + " order by p.id")
                .bind("platform", platform.value())
                .map((row, _) -> all.computeIfAbsent(row.getLong("writing"), _ -> new ArrayList<>())
                        .add(drawn(row, dimensions.getOrDefault(row.getLong("id"), Map.of()))))
                .list();
        return all;
    }

    static Drawn drawn(ResultSet row, Map<String, String> dimensions) throws SQLException {
        return new Drawn(
                new AccountId(row.getString("account")),
                row.getString("movement"),
                LocalDate.parse(row.getString("day")),
                row.getString("whole"),
                Share.Role.valueOf(row.getString("role")),
                new AccountId(row.getString("ledger")),
                new Marks(row.getString("tax_code"), dimensions),
                new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))));
    }
}
