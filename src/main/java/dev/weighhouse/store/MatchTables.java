package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.close.Chosen;
import dev.weighhouse.close.MatchBook;
import dev.weighhouse.close.MatchDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which rows belong together as people say: only ever appended. */
final class MatchTables implements MatchBook {
    private static final String ROWS =
            "select r.*, d.currency from match_decision_row r join match_decision d on d.number = r.decision";

    private final Database database;

    MatchTables(Database database) {
        this.database = database;
    }

    @Override
    public boolean append(MatchDecision decision) {
        return database.write(handle -> {
            var next = handle.createQuery("select coalesce(max(number), 0) + 1 from match_decision")
                    .mapTo(Long.class)
                    .one();
            if (next != decision.number()) {
                return false;
            }
            insert(handle, decision);
            var position = insert(handle, decision.number(), Part.ROWS, decision.rows(), 1);
            insert(handle, decision.number(), Part.OTHERS, decision.others(), position);
            return true;
        });
    }

    private enum Part {
        ROWS,
        OTHERS
    }

    private static void insert(Handle handle, MatchDecision decision) {
        handle.createUpdate("insert into match_decision values"
                        + " (:number, :kind, :account, :currency, :former, :author, :at, :note)")
                .bind("number", decision.number())
                .bind("kind", decision.kind().name())
                .bind("account", decision.about().account().value())
                .bind("currency", decision.about().currency().getCurrencyCode())
                .bind("former", decision.of())
                .bind("author", decision.by().author())
                .bind("at", decision.by().at().toString())
                .bind("note", decision.by().note())
                .execute();
    }

    /** Gives the next free position. */
    private static int insert(Handle handle, long decision, Part part, List<Chosen> rows, int first) {
        var position = first;
        for (var row : rows) {
            handle.createUpdate("insert into match_decision_row values"
                            + " (:decision, :position, :part, :side, :movement, :day, :minor, :reference)")
                    .bind("decision", decision)
                    .bind("position", position++)
                    .bind("part", part.name())
                    .bind("side", row.ledger() ? "LEDGER" : "PLATFORM")
                    .bind("movement", row.id())
                    .bind("day", row.date().toString())
                    .bind("minor", row.amount().minor())
                    .bind("reference", row.reference())
                    .execute();
        }
        return position;
    }

    @Override
    public List<MatchDecision> of(AccountId account) {
        return decisions(" where d.account = :account", Map.of("account", account.value()));
    }

    @Override
    public List<MatchDecision> all() {
        return decisions("", Map.of());
    }

    private List<MatchDecision> decisions(String where, Map<String, String> bound) {
        return database.read(handle -> {
            var rows = rows(handle, where, bound);
            return handle.createQuery("select d.* from match_decision d" + where + " order by d.number")
                    .bindMap(bound)
                    .map((row, _) -> decision(row, rows.getOrDefault(row.getLong("number"), new Parts())))
                    .list();
        });
    }

    /** The rows of one decision. */
    private static final class Parts {
        private final List<Chosen> rows = new ArrayList<>();
        private final List<Chosen> others = new ArrayList<>();
    }

    private static Map<Long, Parts> rows(Handle handle, String where, Map<String, String> bound) {
        var all = new HashMap<Long, Parts>();
        handle.createQuery(ROWS + where + " order by r.decision, r.position")
                .bindMap(bound)
                .map((row, _) -> {
                    var parts = all.computeIfAbsent(row.getLong("decision"), _ -> new Parts());
                    return switch (Part.valueOf(row.getString("part"))) {
                        case ROWS -> parts.rows.add(chosen(row));
                        case OTHERS -> parts.others.add(chosen(row));
                    };
                })
                .list();
        return all;
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        return new Chosen(
                row.getString("side").equals("LEDGER"),
                row.getString("movement"),
                LocalDate.parse(row.getString("day")),
                new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("reference"));
    }

    private static MatchDecision decision(ResultSet row, Parts parts) throws SQLException {
        return new MatchDecision(
                row.getLong("number"),
                MatchDecision.Kind.valueOf(row.getString("kind")),
                new MatchDecision.About(
                        new AccountId(row.getString("account")), Currency.getInstance(row.getString("currency"))),
                parts.rows,
                parts.others,
                former(row),
                new MatchDecision.By(
                        row.getString("author"), Instant.parse(row.getString("made_at")), row.getString("note")));
    }

    private static @Nullable Long former(ResultSet row) throws SQLException {
        var former = row.getLong("former");
        return row.wasNull() ? null : former;
    }
}
