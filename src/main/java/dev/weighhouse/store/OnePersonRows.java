package dev.weighhouse.store;

import dev.weighhouse.journal.JournalBook.OnePerson;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who said when that one person approves alone here, to and from their table. */
final class OnePersonRows {

    private OnePersonRows() {}

    static int add(Handle handle, OnePerson said) {
        return handle.createUpdate("insert into journal_one_person (why, author, made_at) values (:why, :author, :at)")
                .bind("why", said.why())
                .bind("author", said.author())
                .bind("at", said.at().toString())
                .execute();
    }

    static Optional<OnePerson> latest(Handle handle) {
        return handle.createQuery("select * from journal_one_person order by id desc limit 1")
                .map((row, _) -> new OnePerson(
                        row.getString("why"), row.getString("author"), Instant.parse(row.getString("made_at"))))
                .findOne();
    }
}
