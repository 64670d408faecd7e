package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The movements that were said, to and from their table; columns by their number, as there are very many rows. */
final class MovementRows {
    private static final String COMMON = "account, id, day, currency, minor, reference, description";
    private static final String OF_POSTING = COMMON + ", entry";
    private static final String OF_TRANSACTION = COMMON + ", category, counterparty";
    private static final String OF_TRAITS = "type, country, tax_code, tax, payout";
    private static final String WITH_TRAITS = OF_TRANSACTION + ", " + OF_TRAITS;

    private MovementRows() {}

    static void write(Handle handle, long quote, List<? extends Movement> movements) {
        var postings = batch(handle, OF_POSTING);
        var plain = batch(handle, OF_TRANSACTION);
        var telling = batch(handle, WITH_TRAITS);
        for (var movement : movements) {
            switch (movement) {
                case Posting posting -> {
                    common(postings, quote, posting).bind("entry", posting.entry());
                    QuotedRows.add(postings);
                }
                case Transaction transaction -> {
                    var traits = transaction.traits();
                    var says = !traits.equals(Traits.NONE);
                    var batch = own(common(says ? telling : plain, quote, transaction), transaction);
                    QuotedRows.add(says ? more(batch, traits) : batch);
                }
            }
        }
        List.of(postings, plain, telling).forEach(QuotedRows::finish);
        writeDimensions(handle, quote, movements);
    }

    private static PreparedBatch batch(Handle handle, String columns) {
        return handle.prepareBatch("insert into quoted_movement (quote, %s) values (:quote, :%s)"
                .formatted(columns, columns.replace(", ", ", :")));
    }

    private static PreparedBatch common(PreparedBatch batch, long quote, Movement movement) {
        return batch.bind("quote", quote)
                .bind("account", movement.account().value())
                .bind("id", movement.id())
                .bind("day", movement.date().toString())
                .bind("currency", movement.amount().currency().getCurrencyCode())
                .bind("minor", movement.amount().minor())
                .bind("reference", movement.reference())
                .bind("description", movement.description());
    }

    private static PreparedBatch own(PreparedBatch batch, Transaction transaction) {
        return batch.bind("category", transaction.category()).bind("counterparty", transaction.counterparty());
    }

    private static PreparedBatch more(PreparedBatch batch, Traits traits) {
        var tax = traits.tax();
        return batch.bind("type", traits.type())
                .bind("country", traits.country())
                .bind("tax_code", traits.taxCode())
                .bind("tax", tax == null ? null : tax.minor())
                .bind("payout", traits.payout());
    }

    private static void writeDimensions(Handle handle, long quote, List<? extends Movement> movements) {
        var batch = handle.prepareBatch("insert into quoted_dimension (quote, account, movement, name, value)"
                + " values (:quote, :account, :movement, :name, :value)");
        for (var movement : movements) {
            if (movement instanceof Transaction transaction) {
                transaction
                        .traits()
                        .dimensions()
                        .forEach((name, value) -> QuotedRows.add(batch.bind("quote", quote)
                                .bind("account", transaction.account().value())
                                .bind("movement", transaction.id())
                                .bind("name", name)
                                .bind("value", value)));
            }
        }
        QuotedRows.finish(batch);
    }

    static List<Movement> postings(Handle handle, long quote) {
        return handle.createQuery("select %s from quoted_movement where quote = :quote".formatted(OF_POSTING))
                .bind("quote", quote)
                .map((row, _) -> posting(row))
                .list();
    }

    static List<Movement> transactions(Handle handle, long quote) {
        var dimensions = dimensions(handle, quote);
        return handle.createQuery("select %s, coalesce(%s) is not null, %s from quoted_movement where quote = :quote"
                        .formatted(OF_TRANSACTION, OF_TRAITS, OF_TRAITS))
                .bind("quote", quote)
                .map((row, _) -> transaction(row, dimensions))
                .list();
    }

    /** Which of a quote's movements. */
    private record Place(String account, String movement) {}

    private static Map<Place, Map<String, String>> dimensions(Handle handle, long quote) {
        var dimensions = new HashMap<Place, Map<String, String>>();
        handle.createQuery("select account, movement, name, value from quoted_dimension where quote = :quote")
                .bind("quote", quote)
                .map((row, _) -> dimensions
                        .computeIfAbsent(new Place(row.getString(1), row.getString(2)), _ -> new TreeMap<>())
                        .put(row.getString(3), row.getString(4)))
                .list();
        return dimensions;
    }

    private static Movement posting(ResultSet row) throws SQLException {
        return new Posting(
                row.getString(2),
                row.getString(8),
                new AccountId(row.getString(1)),
                LocalDate.parse(row.getString(3)),
                money(row),
                row.getString(6),
                row.getString(7));
    }

    private static Movement transaction(ResultSet row, Map<Place, Map<String, String>> dimensions) throws SQLException {
        var account = row.getString(1);
        var id = row.getString(2);
        var amount = money(row);
        return new Transaction(
                id,
                new AccountId(account),
                LocalDate.parse(row.getString(3)),
                amount,
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                traits(row, amount.currency(), dimensions.getOrDefault(new Place(account, id), Map.of())));
    }

    private static Traits traits(ResultSet row, Currency currency, Map<String, String> dimensions) throws SQLException {
        if (!row.getBoolean(10)) {
            return dimensions.isEmpty() ? Traits.NONE : Traits.NONE.along(dimensions);
        }
        return new Traits(
                row.getString(11),
                row.getString(12),
                row.getString(13),
                tax(row, currency),
                row.getString(15),
                dimensions);
    }

    private static @Nullable Money tax(ResultSet row, Currency currency) throws SQLException {
        var minor = row.getLong(14);
        return row.wasNull() ? null : new Money(minor, currency);
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong(5), Currency.getInstance(row.getString(4)));
    }
}
