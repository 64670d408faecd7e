package dev.weighhouse.store;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.BankDetails;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of what was said, to and from their tables. */
final class QuotedRows {
    private static final int BATCH = 1_000;

    private QuotedRows() {}

    static void writeAccounts(Handle handle, long quote, ChartOfAccounts chart) {
        var batch = handle.prepareBatch(
                "insert into quoted_account values (:quote, :id, :external_id, :name, :number, :type,"
                        + " :sub_type, :active, :description, :tax_code, :parent, :currency, :normal_side, :created, :modified,"
                        + " :bank_name, :iban, :bic, :bank_account, :sort_code)");
        for (var account : chart.all()) {
            var parent = account.parent();
            var bank = account.bankDetails();
            var type = account.type();
            batch.bind("quote", quote)
                    .bind("id", account.id().value())
                    .bind("external_id", account.externalId())
                    .bind("name", account.name())
                    .bind("number", account.number())
                    .bind("type", type == null ? null : type.name())
                    .bind("sub_type", account.subType())
                    .bind("active", account.active() ? 1 : 0)
                    .bind("description", account.description())
                    .bind("tax_code", account.taxCode())
                    .bind("parent", parent == null ? null : parent.value())
                    .bind("currency", account.currency().getCurrencyCode())
                    .bind("normal_side", account.normalSide().name())
                    .bind("created", text(account.created()))
                    .bind("modified", text(account.modified()))
                    .bind("bank_name", bank == null ? null : bank.bankName())
                    .bind("iban", bank == null ? null : bank.iban())
                    .bind("bic", bank == null ? null : bank.bic())
                    .bind("bank_account", bank == null ? null : bank.accountNumber())
                    .bind("sort_code", bank == null ? null : bank.sortCode());
            add(batch);
        }
        finish(batch);
    }

    static List<Account> accounts(Handle handle, long quote) {
        return handle.createQuery("select * from quoted_account where quote = :quote")
                .bind("quote", quote)
                .map((row, _) -> account(row))
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        var parent = row.getString("parent");
        return account(row.getString("id"), row.getString("name"), row.getString("type"), row.getString("currency"))
                .externalId(row.getString("external_id"))
                .number(row.getString("number"))
                .subType(row.getString("sub_type"))
                .active(row.getInt("active") == 1)
                .description(row.getString("description"))
                .taxCode(row.getString("tax_code"))
                .parent(parent == null ? null : new AccountId(parent))
                .normalSide(Side.valueOf(row.getString("normal_side")))
                .created(instant(row.getString("created")))
                .modified(instant(row.getString("modified")))
                .bankDetails(bank(row))
                .build();
    }

    private static Account.Builder account(String id, String name, @Nullable String type, String code) {
        var currency = Currency.getInstance(code);
        return type == null
                ? Account.untold(id, name, currency)
                : Account.called(id, name, AccountType.valueOf(type), currency);
    }

    private static @Nullable BankDetails bank(ResultSet row) throws SQLException {
        var bank = new BankDetails(
                row.getString("bank_name"),
                row.getString("iban"),
                row.getString("bic"),
                row.getString("bank_account"),
                row.getString("sort_code"));
        return bank.equals(new BankDetails(null, null, null, null, null)) ? null : bank;
    }

    static void writeBalances(Handle handle, long quote, List<Balance> balances) {
        var batch = handle.prepareBatch("insert into quoted_balance values (:quote, :account, :currency, :minor)");
        for (var balance : balances) {
            batch.bind("quote", quote)
                    .bind("account", balance.account().value())
                    .bind("currency", balance.amount().currency().getCurrencyCode())
                    .bind("minor", balance.amount().minor());
            add(batch);
        }
        finish(batch);
    }

    static List<Balance> balances(Handle handle, long quote) {
        return handle.createQuery("select account, currency, minor from quoted_balance where quote = :quote")
                .bind("quote", quote)
                .map((row, _) -> new Balance(new AccountId(row.getString("account")), money(row)))
                .list();
    }

    static void writeLeftOut(Handle handle, long quote, Set<AccountId> accounts) {
        var batch = handle.prepareBatch("insert into quoted_left_out (quote, account) values (:quote, :account)");
        accounts.forEach(account -> add(batch.bind("quote", quote).bind("account", account.value())));
        finish(batch);
    }

    static Set<AccountId> leftOut(Handle handle, long quote) {
        return new HashSet<>(handle.createQuery("select account from quoted_left_out where quote = :quote")
                .bind("quote", quote)
                .mapTo(String.class)
                .map(AccountId::new)
                .list());
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")));
    }

    static void add(PreparedBatch batch) {
        batch.add();
        if (batch.size() == BATCH) {
            batch.execute();
        }
    }

    static void finish(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
        batch.close();
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
