package dev.weighhouse.store;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.Materiality;
import dev.weighhouse.close.Waiver;
import dev.weighhouse.close.WaiverBook;
import dev.weighhouse.reconcile.Basis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What people let stand of differences, and up to which sum they may: only ever appended. */
final class WaiverTables implements WaiverBook {
    private static final String ALL = "select w.*, " + TakenBackRows.COLUMNS
            + " from waiver w left join waiver_taken_back b on b.waiver = w.number order by w.number";

    private final Database database;

    WaiverTables(Database database) {
        this.database = database;
    }

    @Override
    public boolean append(Waiver waiver) {
        var said = waiver.said();
        var share = said.share();
        return database.write(handle ->
                handle.createUpdate("insert into waiver select :number, :account, :month, :basis, :currency, :minor,"
                                        + " :reason, :expires, :author, :at where :number = (select coalesce(max(number), 0) + 1 from"
                                        + " waiver)")
                                .bind("number", waiver.number())
                                .bind("account", share.account().value())
                                .bind("month", share.period().toString())
                                .bind("basis", share.basis().name())
                                .bind("currency", share.amount().currency().getCurrencyCode())
                                .bind("minor", share.amount().minor())
                                .bind("reason", share.reason())
                                .bind("expires", share.expires().toString())
                                .bind("author", said.author())
                                .bind("at", said.at().toString())
                                .execute()
                        == 1);
    }

    @Override
    public boolean takeBack(long number, Waiver.TakenBack takenBack) {
        return database.write(handle -> TakenBackRows.keep(
                handle.createUpdate("insert into waiver_taken_back select number, :reason, :author, :at from waiver"
                        + " where number = :number and number not in (select waiver from waiver_taken_back)"),
                number,
                takenBack.reason(),
                takenBack.author(),
                takenBack.at()));
    }

    @Override
    public List<Waiver> all() {
        return database.read(
                handle -> handle.createQuery(ALL).map((row, _) -> waiver(row)).list());
    }

    private static Waiver waiver(ResultSet row) throws SQLException {
        var share = new Waiver.Share(
                new AccountId(row.getString("account")),
                Period.month(row.getString("month")),
                Basis.valueOf(row.getString("basis")),
                money(row),
                row.getString("reason"),
                LocalDate.parse(row.getString("expires")));
        var said = new Waiver.Said(share, row.getString("author"), Instant.parse(row.getString("made_at")));
        return new Waiver(row.getLong("number"), said, TakenBackRows.read(row, Waiver.TakenBack::new));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")));
    }

    @Override
    public void set(Materiality materiality) {
        database.write(
                handle -> handle.createUpdate("insert into materiality (currency, minor, reason, author, made_at)"
                                + " values (:currency, :minor, :reason, :author, :at)")
                        .bind("currency", materiality.limit().currency().getCurrencyCode())
                        .bind("minor", materiality.limit().minor())
                        .bind("reason", materiality.reason())
                        .bind("author", materiality.author())
                        .bind("at", materiality.at().toString())
                        .execute());
    }

    @Override
    public List<Materiality> materialities() {
        return database.read(handle -> handle.createQuery("select * from materiality order by id")
                .map((row, _) -> new Materiality(
                        money(row),
                        row.getString("reason"),
                        row.getString("author"),
                        Instant.parse(row.getString("made_at"))))
                .list());
    }
}
