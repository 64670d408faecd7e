package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mapping.Assurances;
import dev.weighhouse.mapping.Drawn;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Making;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Who said that amounts stand where the mapping sends them, and who took that back: only ever appended. */
final class AssuranceTables implements Assurances {
    private static final String ALL = "select a.*, " + TakenBackRows.COLUMNS
            + " from assurance a left join assurance_taken_back b on b.assurance = a.id order by a.id";

    private final Database database;

    AssuranceTables(Database database) {
        this.database = database;
    }

    @Override
    public boolean append(List<Assurance.Said> said, State state) {
        return database.write(handle -> {
            if (!state(handle).equals(state)) {
                return false;
            }
            said.forEach(each -> append(handle, each));
            return true;
        });
    }

    private static State state(Handle handle) {
        return new State(count(handle, "mapping"), count(handle, "assurance"), count(handle, "assurance_taken_back"));
    }

    private static int count(Handle handle, String table) {
        return handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one();
    }

    private static void append(Handle handle, Assurance.Said said) {
        var item = said.item();
        var id = handle.createUpdate(
                        "insert into assurance (connection, kind, item, decisions, reason, author, made_at)"
                                + " values (:connection, :kind, :item, :decisions, :reason, :author, :at)")
                .bind("connection", item.connection().value())
                .bind("kind", item.kind().name())
                .bind("item", item.id())
                .bind("decisions", said.making().decisions())
                .bind("reason", said.reason())
                .bind("author", said.author())
                .bind("at", said.at().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        said.making().drawn().forEach(drawn -> append(handle, id, drawn));
    }

    private static void append(Handle handle, long assurance, Drawn drawn) {
        var id = MakingRows.bound(
                        handle.createUpdate(
                                "insert into assurance_drawn (assurance, account, movement, day, whole, role, ledger,"
                                        + " tax_code, currency, minor) values (:assurance, :account, :movement, :day,"
                                        + " :whole, :role, :ledger, :tax, :currency, :minor)"),
                        drawn)
                .bind("assurance", assurance)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        drawn.marks()
                .dimensions()
                .forEach((name, value) -> handle.createUpdate(
                                "insert into assurance_drawn_dimension values (:drawn, :name, :value)")
                        .bind("drawn", id)
                        .bind("name", name)
                        .bind("value", value)
                        .execute());
    }

    @Override
    public boolean takeBack(long number, Assurance.TakenBack takenBack) {
        return database.write(handle -> TakenBackRows.keep(
                handle.createUpdate("insert into assurance_taken_back select id, :reason, :author, :at from assurance"
                        + " where id = :number and id not in (select assurance from assurance_taken_back)"),
                number,
                takenBack.reason(),
                takenBack.author(),
                takenBack.at()));
    }

    @Override
    public List<Assurance> all() {
        return database.read(handle -> {
            var drawn = drawn(handle);
            return handle.createQuery(ALL)
                    .map((row, _) -> assurance(row, drawn.getOrDefault(row.getLong("id"), List.of())))
                    .list();
        });
    }

    private static Map<Long, List<Drawn>> drawn(Handle handle) {
        var dimensions = new HashMap<Long, Map<String, String>>();
        handle.createQuery("select drawn, name, value from assurance_drawn_dimension")
                .map((row, _) -> dimensions
                        .computeIfAbsent(row.getLong("drawn"), _ -> new TreeMap<>())
                        .put(row.getString("name"), row.getString("value")))
                .list();
        var all = new HashMap<Long, List<Drawn>>();
        handle.createQuery("select * from assurance_drawn order by id")
                .map((row, _) -> all.computeIfAbsent(row.getLong("assurance"), _ -> new ArrayList<>())
                        .add(MakingRows.drawn(row, dimensions.getOrDefault(row.getLong("id"), Map.of()))))
                .list();
        return all;
    }

    private static Assurance assurance(ResultSet row, List<Drawn> drawn) throws SQLException {
        var item = new ItemKey(
                new ConnectionId(row.getString("connection")),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("item"));
        var said = new Assurance.Said(
                item,
                row.getString("reason"),
                row.getString("author"),
                Instant.parse(row.getString("made_at")),
                new Making(item.connection(), row.getInt("decisions"), drawn));
        return new Assurance(row.getLong("id"), said, TakenBackRows.read(row, Assurance.TakenBack::new));
    }
}
