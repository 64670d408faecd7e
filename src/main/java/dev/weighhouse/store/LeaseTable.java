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
    private static final String FIRST =
            "insert into lease select 1, :holder, :machine, :process, :began, :who, :beat, :at, :ended"
                    + " where :seenHolder = '' and :seenBeat = 0 and not exists (select 1 from lease)";
    private static final String NEXT =
            "update lease set holder = :holder, machine = :machine, process = :process, process_began = :began, who ="
                    + " :who, beat = :beat, beat_at = :at, given_back = :ended where holder = :seenHolder and beat ="
                    + " :seenBeat";

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

    /** One statement, so that whoever else writes the file stands before it or after it. */
    @Override
    public boolean replace(@Nullable Lease seen, Lease by) {
        var began = by.processBegan();
        return database.write(handle -> handle.createUpdate(seen == null ? FIRST : NEXT)
                        .bind("holder", by.holder())
                        .bind("machine", by.machine())
                        .bind("process", by.process())
                        .bind("began", began == null ? null : began.toString())
                        .bind("who", by.who())
                        .bind("beat", by.beat())
                        .bind("at", by.beatAt().toString())
                        .bind("ended", by.ended())
                        .bind("seenHolder", seen == null ? "" : seen.holder())
                        .bind("seenBeat", seen == null ? 0 : seen.beat())
                        .execute()
                == 1);
    }
}
