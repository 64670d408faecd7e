package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.close.ToleranceBook;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingHistory;
import dev.weighhouse.reconcile.Tolerances;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people decided: mappings and tolerances, each appended with who and when. */
final class DecisionTables implements MappingHistory, ToleranceBook {
    private final Database database;

    DecisionTables(Database database) {
        this.database = database;
    }

    @Override
    public void append(List<Mapping> decisions) {
        database.write(handle -> {
            var batch = handle.prepareBatch(
                    "insert into mapping (connection, account, ledger, origin, reason, author, made_at)"
                            + " values (:connection, :account, :ledger, :origin, :reason, :author, :at)");
            for (var decision : decisions) {
                var ledger = decision.ledger();
                batch.bind("connection", decision.platform().connection().value())
                        .bind("account", decision.platform().account().value())
                        .bind("ledger", ledger == null ? null : ledger.value())
                        .bind("origin", decision.origin().name())
                        .bind("reason", decision.reason())
                        .bind("author", decision.author())
                        .bind("at", decision.at().toString())
                        .add();
            }
            return batch.execute();
        });
    }

    @Override
    public List<Mapping> all() {
        return database.read(handle -> handle.createQuery("select * from mapping order by id")
                .map((row, _) -> {
                    var ledger = row.getString("ledger");
                    return new Mapping(
                            AccountKey.of(row.getString("connection"), row.getString("account")),
                            ledger == null ? null : new AccountId(ledger),
                            Mapping.Origin.valueOf(row.getString("origin")),
                            row.getString("reason"),
                            row.getString("author"),
                            Instant.parse(row.getString("made_at")));
                })
                .list());
    }

    @Override
    public Tolerances current() {
        return database.read(handle -> {
            var perAccount = new HashMap<AccountId, Long>();
            var general = new long[1];
            handle.createQuery("select account, minor from tolerance order by id")
                    .map((row, _) -> {
                        var account = row.getString("account");
                        var minor = row.getLong("minor");
                        if (account == null) {
                            general[0] = minor;
                        } else {
                            perAccount.put(new AccountId(account), minor);
                        }
                        return minor;
                    })
                    .list();
            return new Tolerances(general[0], perAccount);
        });
    }

    @Override
    public void set(@Nullable AccountId account, long minor, String author, Instant at) {
        database.write(handle -> handle.createUpdate(
                        "insert into tolerance (account, minor, author, made_at) values (:account, :minor, :author, :at)")
                .bind("account", account == null ? null : account.value())
                .bind("minor", minor)
                .bind("author", author)
                .bind("at", at.toString())
                .execute());
    }
}
