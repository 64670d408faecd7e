package dev.weighhouse.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** The making anew of the list of crossings, where it was damaged while the log was not. */
final class CrossingList {

    private CrossingList() {}

    /** Returns how many events there were. */
    static long rebuild(Handle handle, LogWriter writer) throws SQLException {
        handle.execute("insert into crossing_text (crossing_text) values ('delete-all')");
        handle.execute("delete from crossing_person");
        handle.execute("delete from crossing_sum");
        handle.execute("delete from crossing");
        var events = 0L;
        try (var all = handle.createQuery("select * from crossing_said order by sequence")
                .map((row, _) -> EventRows.event(row))
                .iterator()) {
            while (all.hasNext()) {
                writer.follow(all.next());
                events++;
            }
        }
        return events;
    }
}
