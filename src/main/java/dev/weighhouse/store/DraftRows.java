package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What people had typed, to and from its tables. */
final class DraftRows {

    private DraftRows() {}

    /** Keeps a draft, and gives its number. */
    static long write(Handle handle, Draft draft) {
        var id = handle.createUpdate("insert into draft (day, narration, reference, reverse_on)"
                        + " values (:day, :narration, :reference, :reverse)")
                .bind("day", draft.date().toString())
                .bind("narration", draft.narration())
                .bind("reference", draft.reference())
                .bind("reverse", text(draft.reverseOn()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        for (int i = 0; i < draft.lines().size(); i++) {
            write(handle, id, i + 1, draft.lines().get(i));
        }
        return id;
    }

    private static void write(Handle handle, long draft, int position, Draft.Line line) {
        var account = line.account();
        var amount = line.amount();
        handle.createUpdate("insert into draft_line values"
                        + " (:draft, :position, :account, :currency, :minor, :description, :tax)")
                .bind("draft", draft)
                .bind("position", position)
                .bind("account", account == null ? null : account.value())
                .bind("currency", amount == null ? null : amount.currency().getCurrencyCode())
                .bind("minor", amount == null ? null : amount.minor())
                .bind("description", line.description())
                .bind("tax", line.taxCode())
                .execute();
        line.dimensions()
                .forEach((name, value) -> handle.createUpdate(
                                "insert into draft_dimension values (:draft, :position, :name, :value)")
                        .bind("draft", draft)
                        .bind("position", position)
                        .bind("name", name)
                        .bind("value", value)
                        .execute());
    }

    static Draft read(Handle handle, long id) {
        return handle.createQuery("select * from draft where id = :id")
                .bind("id", id)
                .map((row, _) -> new Draft(
                        LocalDate.parse(row.getString("day")),
                        row.getString("narration"),
                        row.getString("reference"),
                        lines(handle, id),
                        day(row.getString("reverse_on"))))
                .one();
    }

    private static List<Draft.Line> lines(Handle handle, long draft) {
        var dimensions = new HashMap<Integer, Map<String, String>>();
        handle.createQuery("select position, name, value from draft_dimension where draft = :draft")
                .bind("draft", draft)
                .map((row, _) -> dimensions
                        .computeIfAbsent(row.getInt("position"), _ -> new HashMap<>())
                        .put(row.getString("name"), row.getString("value")))
                .list();
        return handle.createQuery("select * from draft_line where draft = :draft order by position")
                .bind("draft", draft)
                .map((row, _) -> line(row, dimensions.getOrDefault(row.getInt("position"), Map.of())))
                .list();
    }

    private static Draft.Line line(ResultSet row, Map<String, String> dimensions) throws SQLException {
        var account = row.getString("account");
        var currency = row.getString("currency");
        return new Draft.Line(
                account == null ? null : new AccountId(account),
                currency == null ? null : new Money(row.getLong("minor"), Currency.getInstance(currency)),
                row.getString("description"),
                row.getString("tax_code"),
                dimensions);
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
