package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.sync.ArchiveConsent;
import dev.weighhouse.sync.ChartBook;
import dev.weighhouse.sync.ChartLink;
import dev.weighhouse.sync.Keeping;
import dev.weighhouse.sync.KnownAccounts;
import dev.weighhouse.sync.PlannedChange;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is remembered of the charts that platforms keep in step: only ever appended. */
final class ChartTables implements ChartBook {
    private final Database database;

    ChartTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ChartLink> link(ConnectionId platform) {
        return database.read(handle -> handle.createQuery(
                        "select * from chart_link where platform = :platform order by id desc limit 1")
                .bind("platform", platform.value())
                .map((row, _) -> new ChartLink(
                        platform,
                        row.getString("ledger_company"),
                        row.getString("platform_company"),
                        row.getString("reason"),
                        row.getString("author"),
                        Instant.parse(row.getString("made_at"))))
                .findOne());
    }

    @Override
    public void append(ChartLink link) {
        database.write(handle -> handle.createUpdate(
                        "insert into chart_link (platform, ledger_company, platform_company, reason, author, made_at)"
                                + " values (:platform, :ledger, :company, :reason, :author, :at)")
                .bind("platform", link.platform().value())
                .bind("ledger", link.ledgerCompany())
                .bind("company", link.platformCompany())
                .bind("reason", link.reason())
                .bind("author", link.by())
                .bind("at", link.at().toString())
                .execute());
    }

    @Override
    public Set<String> known(ConnectionId platform, String ledgerCompany) {
        return database.read(handle -> new HashSet<>(
                handle.createQuery("select external_id from chart_known where platform = :platform and ledger_company ="
                                + " :ledger")
                        .bind("platform", platform.value())
                        .bind("ledger", ledgerCompany)
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public void append(KnownAccounts accounts) {
        database.write(handle -> {
            var batch = handle.prepareBatch(
                    "insert into chart_known values (:platform, :ledger, :id, :reason, :author, :at)");
            accounts.externalIds()
                    .forEach(id -> batch.bind("platform", accounts.platform().value())
                            .bind("ledger", accounts.ledgerCompany())
                            .bind("id", id)
                            .bind("reason", accounts.reason())
                            .bind("author", accounts.by())
                            .bind("at", accounts.at().toString())
                            .add());
            return batch.execute();
        });
    }

    @Override
    public void append(List<PlannedChange> changes) {
        if (!changes.isEmpty()) {
            database.write(handle -> ChangeRows.insert(handle, changes));
        }
    }

    @Override
    public Optional<PlannedChange> change(CrossingKey key) {
        return database.read(
                handle -> handle.createQuery("select * from account_change where key = :key order by id desc limit 1")
                        .bind("key", key.hex())
                        .map((row, _) -> ChangeRows.change(row))
                        .findOne());
    }

    @Override
    public Map<String, PlannedChange> latest(ConnectionId platform, String company) {
        return database.read(handle -> handle
                .createQuery("select * from account_change where id in (select max(id) from account_change where"
                        + " platform = :platform and company = :company group by external_id)")
                .bind("platform", platform.value())
                .bind("company", company)
                .map((row, _) -> ChangeRows.change(row))
                .stream()
                .collect(Collectors.toMap(change -> change.change().externalId(), Function.identity())));
    }

    @Override
    public List<PlannedChange> changes(ConnectionId platform, String externalId) {
        return database.read(handle -> handle.createQuery(
                        "select * from account_change where platform = :platform and external_id = :id order by id")
                .bind("platform", platform.value())
                .bind("id", externalId)
                .map((row, _) -> ChangeRows.change(row))
                .list());
    }

    @Override
    public List<PlannedChange> withoutTaxCode(ConnectionId platform, String company) {
        return database.read(handle -> handle.createQuery("select * from account_change where platform = :platform and"
                        + " company = :company and without_tax_code is not null order by id")
                .bind("platform", platform.value())
                .bind("company", company)
                .map((row, _) -> ChangeRows.change(row))
                .list());
    }

    @Override
    public Optional<Keeping> keeping(ConnectionId platform) {
        return database.read(handle -> handle.createQuery(
                        "select * from chart_keeping where platform = :platform order by id desc limit 1")
                .bind("platform", platform.value())
                .map((row, _) -> new Keeping(
                        platform,
                        row.getBoolean("by_itself"),
                        row.getString("author"),
                        Instant.parse(row.getString("made_at"))))
                .findOne());
    }

    @Override
    public void append(Keeping keeping) {
        database.write(handle -> handle.createUpdate("insert into chart_keeping (platform, by_itself, author, made_at)"
                        + " values (:platform, :itself, :author, :at)")
                .bind("platform", keeping.platform().value())
                .bind("itself", keeping.byItself())
                .bind("author", keeping.by())
                .bind("at", keeping.at().toString())
                .execute());
    }

    @Override
    public void append(ArchiveConsent consent) {
        database.write(handle -> handle.createUpdate(
                        "insert into archive_consent (platform, accounts, plan, reason, author, made_at)"
                                + " values (:platform, :accounts, :plan, :reason, :author, :at)")
                .bind("platform", consent.platform().value())
                .bind("accounts", consent.accounts())
                .bind("plan", consent.plan().hex())
                .bind("reason", consent.reason())
                .bind("author", consent.by())
                .bind("at", consent.at().toString())
                .execute());
    }

    @Override
    public List<ArchiveConsent> consents(ConnectionId platform) {
        return database.read(handle -> handle.createQuery(
                        "select * from archive_consent where platform = :platform order by id")
                .bind("platform", platform.value())
                .map((row, _) -> new ArchiveConsent(
                        platform,
                        row.getInt("accounts"),
                        new Digest(row.getString("plan")),
                        row.getString("reason"),
                        row.getString("author"),
                        Instant.parse(row.getString("made_at"))))
                .list());
    }
}
