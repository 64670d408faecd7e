package dev.weighhouse.store;

import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.Progress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Whether crossings are found by what their events say, and by nothing else: the list of who had a hand in which, and the index of
 * words. Both are made anew from the events, which takes minutes for a million; so this is asked for by itself.
 */
final class IndexCheck {
    private static final int TOLD_EVERY = 10_000;
    private static final String NUMBER = " cross join crossing c on c.short = e.short";

    private static final String PERSON_LEFT_OUT = "select e.sequence from crossing_said e" + NUMBER
            + " where not exists (select 1 from crossing_person p where p.person = e.person and p.number = c.number)"
            + " order by e.sequence limit 1";

    private static final String PERSON_TOO_MANY =
            "select coalesce((select c.first_event from crossing c where c.number = p.number), 1) from crossing_person p"
                    + " where not exists (select 1 from crossing c cross join crossing_said e on e.short = +c.short"
                    + " where c.number = p.number and e.person = p.person) order by p.number limit 1";

    private final Handle handle;
    private final Progress progress;

    IndexCheck(Handle handle, Progress progress) {
        this.handle = handle;
        this.progress = progress;
    }

    /** The first event of which one of them says something else. */
    Optional<Breach> firstBad() throws SQLException {
        progress.step("Comparing who had a hand in which crossing", 0, 0);
        for (var sql : new String[] {PERSON_LEFT_OUT, PERSON_TOO_MANY}) {
            var bad = handle.createQuery(sql).mapTo(Long.class).findFirst();
            if (bad.isPresent()) {
                return bad.map(event -> breach("The list of people does not agree with event %,d.", event));
            }
        }
        return words();
    }

    /** A database without a name is on the disk, and gone when it is closed. */
    private Optional<Breach> words() throws SQLException {
        try (var anew = DriverManager.getConnection("jdbc:sqlite:")) {
            make(anew);
            try (var ours = places(handle.getConnection(), "crossing_word");
                    var theirs = places(anew, "anew_word")) {
                return compare(ours.getResultSet(), theirs.getResultSet());
            }
        }
    }

    private void make(Connection anew) throws SQLException {
        try (var statement = anew.createStatement()) {
            statement.executeUpdate("create virtual table anew using fts5 (words, content = '',"
                    + " tokenize = 'unicode61 remove_diacritics 2')");
            statement.executeUpdate("create virtual table anew_word using fts5vocab ('anew', 'instance')");
        }
        anew.setAutoCommit(false);
        var all = handle.createQuery("select count(*) from crossing")
                .mapTo(Integer.class)
                .one();
        var done = 0;
        try (var crossings = handle.getConnection().createStatement();
                var row = crossings.executeQuery("select number, short from crossing order by number");
                var insert = anew.prepareStatement("insert into anew (rowid, words) values (?, ?)")) {
            while (row.next()) {
                insert.setLong(1, row.getLong(1));
                insert.setString(2, EventScan.words(handle, row.getString(2)));
                insert.executeUpdate();
                if (++done % TOLD_EVERY == 0) {
                    progress.checkpoint();
                    progress.step(
                            "Making the index of words anew, crossing %,d of %,d".formatted(done, all), done, all);
                }
            }
        }
        anew.commit();
    }

    private static Statement places(Connection connection, String table) throws SQLException {
        var statement = connection.createStatement();
        statement.execute("select term, doc, offset from " + table);
        return statement;
    }

    /** Both come in the order of the words, and of the crossings for each. */
    private Optional<Breach> compare(ResultSet ours, ResultSet anew) throws SQLException {
        var more = ours.next();
        var other = anew.next();
        while (more && other) {
            if (!Objects.equals(ours.getString(1), anew.getString(1))
                    || ours.getLong(2) != anew.getLong(2)
                    || ours.getLong(3) != anew.getLong(3)) {
                break;
            }
            more = ours.next();
            other = anew.next();
        }
        if (!more && !other) {
            return Optional.empty();
        }
        var number = other ? anew.getLong(2) : ours.getLong(2);
        var event = handle.createQuery("select first_event from crossing where number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .findOne()
                .orElse(1L);
        return Optional.of(breach("The index of words does not agree with event %,d.", event));
    }

    private static Breach breach(String words, long event) {
        return new Breach(event, Kind.LIST, words.formatted(event));
    }
}
