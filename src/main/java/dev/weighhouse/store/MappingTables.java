package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.mapping.Basis;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingHistory;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who mapped what to what, when and why: only ever appended. */
final class MappingTables implements MappingHistory {
    private final Database database;

    MappingTables(Database database) {
        this.database = database;
    }

    @Override
    public boolean append(List<Mapping> decisions, Basis basis) {
        return database.write(handle -> {
            if (!holds(handle, basis)) {
                return false;
            }
            decisions.forEach(decision -> append(handle, decision));
            return true;
        });
    }

    private static boolean holds(Handle handle, Basis basis) {
        var decisions = handle.createQuery("select count(*) from mapping")
                .mapTo(Integer.class)
                .one();
        return decisions == basis.decisions()
                && basis.charts().entrySet().stream()
                        .allMatch(chart -> latest(handle, chart.getKey()) == chart.getValue());
    }

    private static long latest(Handle handle, ConnectionId connection) {
        return handle.createQuery(
                        "select coalesce(max(id), 0) from quote where connection = :connection and kind = 'accounts'")
                .bind("connection", connection.value())
                .mapTo(Long.class)
                .one();
    }

    private static void append(Handle handle, Mapping decision) {
        var cells = Cells.of(decision.target());
        var item = decision.item();
        var id = handle.createUpdate(
                        "insert into mapping (connection, kind, account, target, ledger, credit, tax_code,"
                                + " held, from_day, to_day, origin, reason, author, made_at, change_set) values (:connection, :kind, :account,"
                                + " :target, :ledger, :credit, :tax_code, :held, :from_day, :to_day, :origin, :reason, :author, :at, :set)")
                .bind("connection", item.connection().value())
                .bind("kind", item.kind().name())
                .bind("account", item.id())
                .bind("target", cells.kind())
                .bind("ledger", cells.account())
                .bind("credit", cells.credit())
                .bind("tax_code", cells.taxCode())
                .bind("held", cells.held())
                .bind("from_day", text(decision.inForce().from()))
                .bind("to_day", text(decision.inForce().to()))
                .bind("origin", decision.origin().name())
                .bind("reason", decision.reason())
                .bind("author", decision.author())
                .bind("at", decision.at().toString())
                .bind("set", decision.changeSet())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        decision.slot()
                .when()
                .tests()
                .forEach((field, value) -> handle.createUpdate(
                                "insert into mapping_condition values (:mapping, :field, :value)")
                        .bind("mapping", id)
                        .bind("field", field.name())
                        .bind("value", value)
                        .execute());
        cells.dimensions()
                .forEach((name, value) -> handle.createUpdate(
                                "insert into mapping_dimension values (:mapping, :name, :value)")
                        .bind("mapping", id)
                        .bind("name", name)
                        .bind("value", value)
                        .execute());
    }

    @Override
    public List<Mapping> all() {
        return database.read(handle -> {
            var conditions = pairs(handle, "select mapping, field as name, value from mapping_condition");
            var dimensions = pairs(handle, "select mapping, name, value from mapping_dimension");
            return handle.createQuery("select * from mapping order by id")
                    .map((row, _) -> {
                        var id = row.getLong("id");
                        return decision(
                                row, conditions.getOrDefault(id, Map.of()), dimensions.getOrDefault(id, Map.of()));
                    })
                    .list();
        });
    }

    private static Map<Long, Map<String, String>> pairs(Handle handle, String query) {
        var pairs = new HashMap<Long, Map<String, String>>();
        handle.createQuery(query)
                .map((row, _) -> {
                    var of = pairs.computeIfAbsent(row.getLong("mapping"), _ -> new TreeMap<>());
                    of.put(row.getString("name"), row.getString("value"));
                    return of.size();
                })
                .list();
        return pairs;
    }

    private static Mapping decision(ResultSet row, Map<String, String> conditions, Map<String, String> dimensions)
            throws SQLException {
        var item = new ItemKey(
                new ConnectionId(row.getString("connection")),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("account"));
        var tests = new TreeMap<Field, String>();
        conditions.forEach((field, value) -> tests.put(Field.valueOf(field), value));
        var cells = new Cells(
                row.getString("target"),
                row.getString("ledger"),
                row.getString("credit"),
                row.getString("tax_code"),
                row.getString("held"),
                dimensions);
        return new Mapping(
                new Slot(item, new Conditions(tests)),
                cells.target(),
                new InForce(day(row.getString("from_day")), day(row.getString("to_day"))),
                Mapping.Origin.valueOf(row.getString("origin")),
                row.getString("reason"),
                row.getString("author"),
                Instant.parse(row.getString("made_at")),
                row.getString("change_set"));
    }

    /** A target as its columns; a kind of null beside an account is a decision of the first schema. */
    private record Cells(
            @Nullable String kind,
            @Nullable String account,
            @Nullable String credit,
            @Nullable String taxCode,
            @Nullable String held,
            Map<String, String> dimensions) {

        static Cells of(@Nullable Target target) {
            return switch (target) {
                case null -> new Cells(null, null, null, null, null, Map.of());
                case Target.To to -> new Cells("TO", to.account().value(), null, to.taxCode(), null, to.dimensions());
                case Target.Pair pair ->
                    new Cells(
                            "PAIR",
                            pair.debit().value(),
                            pair.credit().value(),
                            pair.taxCode(),
                            null,
                            pair.dimensions());
                case Target.Tax tax -> {
                    var account = tax.account();
                    yield new Cells("TAX", account == null ? null : account.value(), null, tax.code(), null, Map.of());
                }
                case Target.Dimension dimension ->
                    new Cells("DIMENSION", null, null, null, null, Map.of(dimension.name(), dimension.value()));
                case Target.Held waiting -> new Cells("HELD", null, null, null, waiting.why(), Map.of());
            };
        }

        @Nullable
        Target target() {
            if (kind == null) {
                return account == null ? null : Target.to(new AccountId(account));
            }
            return switch (kind) {
                case "TO" -> new Target.To(required(account), taxCode, dimensions);
                case "PAIR" -> new Target.Pair(required(account), required(credit), taxCode, dimensions);
                case "TAX" ->
                    new Target.Tax(Objects.requireNonNull(taxCode), account == null ? null : new AccountId(account));
                case "DIMENSION" -> {
                    var one = dimensions.entrySet().iterator().next();
                    yield new Target.Dimension(one.getKey(), one.getValue());
                }
                case "HELD" -> new Target.Held(Objects.requireNonNull(held));
                default -> throw new IllegalStateException("a mapping to nothing known: " + kind);
            };
        }

        private static AccountId required(@Nullable String id) {
            return new AccountId(Objects.requireNonNull(id));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
