package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.ChainReport.Breach;
import dev.weighhouse.crossing.ChainReport.Kind;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A log that somebody changes behind our back, with all the rights over the file. */
record ForgedLog(Path file) {
    private static final List<String> TRIGGERS = List.of(
            "crossing_event_follows",
            "crossing_event_is_not_changed",
            "crossing_event_is_not_deleted",
            "crossing_body_is_not_changed",
            "crossing_body_is_not_deleted");

    /** Makes the log of so many crossings, each of four events. */
    static ForgedLog of(Path file, int crossings) {
        try (var workspace = Fixture.create(file)) {
            for (int number = 1; number <= crossings; number++) {
                Entries.journal(number).cross(workspace.log(), "329" + number);
            }
        }
        return new ForgedLog(file);
    }

    /** The same log in a file of its own, which costs less than writing it again. */
    ForgedLog copiedTo(Path copy) {
        try {
            return new ForgedLog(Files.copy(file, copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChainReport verify(ChainHead... remembered) {
        try (var workspace = Workspace.open(file, CLOCK)) {
            return workspace.archive().verify(List.of(remembered), Progress.NONE);
        }
    }

    ChainHead head() {
        try (var workspace = Workspace.open(file, CLOCK)) {
            return workspace.archive().head().orElseThrow();
        }
    }

    /** As somebody would who knows SQLite well: the triggers are dropped first, and put back when it is done. */
    void tamper(String... statements) {
        try {
            unguarded(() -> alter(statements));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is done to the file. */
    interface Change {
        void make() throws SQLException;
    }

    void unguarded(Change change) throws SQLException {
        var guards = triggers();
        for (var trigger : TRIGGERS) {
            alter("drop trigger if exists " + trigger);
        }
        change.make();
        alter(guards.toArray(String[]::new));
    }

    private List<String> triggers() {
        var all = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select name, sql from sqlite_schema where type = 'trigger'")) {
            while (row.next()) {
                if (TRIGGERS.contains(row.getString(1))) {
                    all.add(row.getString(2));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void alter(String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void finds(long sequence, Kind kind, String words) {
        var report = verify();
        assertThat(report.ok()).isFalse();
        assertThat(report.firstBad()).contains(new Breach(sequence, kind, words));
        assertThat(report.firstBad().map(Breach::proven)).contains(sequence - 1);
    }
}
