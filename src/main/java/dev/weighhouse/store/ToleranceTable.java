package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.close.ToleranceBook;
import dev.weighhouse.reconcile.Tolerances;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What counts as agreeing: only ever appended, with who and when. */
final class ToleranceTable implements ToleranceBook {
    private final Database database;

    ToleranceTable(Database database) {
        this.database = database;
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
