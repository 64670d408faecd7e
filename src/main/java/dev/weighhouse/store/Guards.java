package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a file is made of: the tables with their rules, and the triggers that keep what was said from being changed or deleted.
 * A trigger that somebody added can undo as much as one that somebody took away.
 */
final class Guards {
    /** Of a file that is as it was made, so that a check need not make another one to know. */
    static final String AS_MADE = "0117fe1f8fc7477f5e155e1143fd988507cbc4d066de46ab937e715b7cf5ee79";

    private Guards() {}

    /**
     * Something that is not as this Weighhouse makes it.
     *
     * @param name of the table, index, view or trigger
     * @param added whether Weighhouse makes nothing of that name
     */
    record Departure(String name, boolean added) {}

    /** The first by name. */
    static Optional<Departure> first(Connection file) throws SQLException {
        var theirs = of(file);
        if (digest(theirs).equals(AS_MADE)) {
            return Optional.empty();
        }
        var ours = made();
        return Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
                .sorted()
                .filter(name -> !Objects.equals(ours.get(name), theirs.get(name)))
                .findFirst()
                .map(name -> new Departure(name, !ours.containsKey(name)));
    }

    static String digest(Map<String, String> parts) {
        return Digest.of(parts.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    static Map<String, String> made() throws SQLException {
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Schema.current().upgrade(memory, 0);
            return of(memory);
        }
    }

    /**
     * What SQLite itself keeps there says nothing of what was said; it is left out by its names, as a trigger can be given any. Where
     * two have one name, which only a forger can do, both count.
     */
    private static Map<String, String> of(Connection connection) throws SQLException {
        var parts = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(name, ''), sql from sqlite_schema where sql is not"
                        + " null and not (type = 'table' and name in ('sqlite_sequence', 'sqlite_stat1',"
                        + " 'sqlite_stat4')) order by rowid")) {
            while (row.next()) {
                parts.merge(row.getString(1), row.getString(2), (one, other) -> one + "; " + other);
            }
        }
        return parts;
    }
}
