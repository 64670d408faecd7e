package dev.weighhouse.store;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.PlatformAccount;
import dev.weighhouse.sync.Action;
import dev.weighhouse.sync.PlannedChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Changes of a platform's accounts to and from their table. */
final class ChangeRows {
    private static final String INSERT =
            "insert into account_change (key, platform, company, external_id, revision, action, before_id,"
                    + " before_code, before_name, before_archived, before_tax_code, metadata, code, name, archived,"
                    + " tax_code, reason, without_tax_code, author, made_at) values (:key, :platform, :company,"
                    + " :externalId, :revision, :action, :beforeId, :beforeCode, :beforeName, :beforeArchived,"
                    + " :beforeTaxCode, :metadata, :code, :name, :archived, :taxCode, :reason, :withoutTaxCode, :author,"
                    + " :at)";

    private ChangeRows() {}

    /** How many rows each brought. */
    static int[] insert(Handle handle, List<PlannedChange> changes) {
        var batch = handle.prepareBatch(INSERT);
        for (var planned : changes) {
            var change = planned.change();
            var before = change instanceof AccountChange.Rewrite(var account, var _) ? account : null;
            var target = change.target();
            batch.bind("key", planned.key().hex())
                    .bind("platform", planned.platform().value())
                    .bind("company", planned.company())
                    .bind("externalId", change.externalId())
                    .bind("revision", planned.revision())
                    .bind("action", planned.action().name())
                    .bind("beforeId", before == null ? null : before.id())
                    .bind("beforeCode", before == null ? null : before.state().code())
                    .bind("beforeName", before == null ? null : before.state().name())
                    .bind(
                            "beforeArchived",
                            before == null ? null : (Boolean) before.state().archived())
                    .bind(
                            "beforeTaxCode",
                            before == null ? null : before.state().taxCode())
                    .bind("metadata", before == null ? null : before.metadata())
                    .bind("code", target.code())
                    .bind("name", target.name())
                    .bind("archived", target.archived())
                    .bind("taxCode", target.taxCode())
                    .bind("reason", planned.reason())
                    .bind("withoutTaxCode", planned.withoutTaxCode())
                    .bind("author", planned.by())
                    .bind("at", planned.at().toString())
                    .add();
        }
        return batch.execute();
    }

    static PlannedChange change(ResultSet row) throws SQLException {
        return new PlannedChange(
                new ConnectionId(row.getString("platform")),
                row.getString("company"),
                row.getInt("revision"),
                Action.valueOf(row.getString("action")),
                meant(row),
                row.getString("reason"),
                row.getString("without_tax_code"),
                row.getString("author"),
                Instant.parse(row.getString("made_at")));
    }

    private static AccountChange meant(ResultSet row) throws SQLException {
        var target = new AccountState(
                row.getString("code"), row.getString("name"), row.getBoolean("archived"), row.getString("tax_code"));
        var externalId = row.getString("external_id");
        var beforeId = row.getString("before_id");
        if (beforeId == null) {
            return new AccountChange.Creation(externalId, target);
        }
        var state = new AccountState(
                row.getString("before_code"),
                row.getString("before_name"),
                row.getBoolean("before_archived"),
                row.getString("before_tax_code"));
        var before = new PlatformAccount(
                beforeId, externalId, state, PlatformAccount.Use.UNKNOWN, row.getString("metadata"));
        return new AccountChange.Rewrite(before, target);
    }
}
