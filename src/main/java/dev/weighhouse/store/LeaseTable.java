package dev.weighhouse.store;

import dev.weighhouse.schedule.Lease;
import dev.weighhouse.schedule.Leases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one lease of the workspace. */
final class LeaseTable implements Leases {
    private final Database database;

    LeaseTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Lease> current() {
        return database.read(handle -> handle.createQuery("select * from lease")
                .map((row, _) -> lease(row))
                .findOne());
    }

    private static Lease lease(ResultSet row) throws SQLException {
        var began = row.getString("process_began");
        return new Lease(
                row.getString("holder"),
                row.getString("machine"),
                row.getLong("process"),
                began == null ? null : Instant.parse(began),
                row.getString("who"),
                row.getLong("beat"),
                Instant.parse(row.getString("beat_at")),
                row.getBoolean("given_back"));
    }

    @Override
    public boolean replace(@Nullable Lease seen, Lease by) {
        var began = by.processBegan();
        return database.write(handle -> {
            var there = handle.createQuery("select * from lease")
                    .map((row, _) -> lease(row))
                    .findOne()
                    .orElse(null);
            if (there == null ? seen != null : !there.equals(seen)) {
                return false;
            }
            handle.createUpdate("insert or replace into lease values"
                            + " (1, :holder, :machine, :process, :began, :who, :beat, :at, :ended)")
                    .bind("holder", by.holder())
                    .bind("machine", by.machine())
                    .bind("process", by.process())
                    .bind("began", began == null ? null : began.toString())
                    .bind("who", by.who())
                    .bind("beat", by.beat())
                    .bind("at", by.beatAt().toString())
                    .bind("ended", by.ended())
                    .execute();
            return true;
        });
    }
}
