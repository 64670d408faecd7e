package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.close.ToleranceBook;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingHistory;
import dev.weighhouse.reconcile.Tolerances;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            var perAccount = new HashMap<AccountId, Map<Currency, Long>>();
            var general = new HashMap<Currency, Long>();
            handle.createQuery("select account, currency, minor from tolerance order by id")
                    .map((row, _) -> {
                        var account = row.getString("account");
                        var limits = account == null
                                ? general
                                : perAccount.computeIfAbsent(new AccountId(account), _ -> new HashMap<>());
                        return Optional.ofNullable(
                                limits.put(Currency.getInstance(row.getString("currency")), row.getLong("minor")));
                    })
                    .list();
            return new Tolerances(general, perAccount);
        });
    }

    @Override
    public void set(@Nullable AccountId account, Money limit, String author, Instant at) {
        database.write(handle -> handle.createUpdate("insert into tolerance (account, currency, minor, author, made_at)"
                        + " values (:account, :currency, :minor, :author, :at)")
                .bind("account", account == null ? null : account.value())
                .bind("currency", limit.currency().getCurrencyCode())
                .bind("minor", limit.minor())
                .bind("author", author)
                .bind("at", at.toString())
                .execute());
    }
}
