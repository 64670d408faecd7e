package dev.weighhouse.store;

import dev.weighhouse.books.Digest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The triggers that keep what was said from being changed or deleted: whether a file still has them as this Weighhouse makes them. */
final class Guards {
    /** Of a file that has them all, so that a check need not make another one to know. */
    static final String AS_MADE = "9c74c1e5b9a5cadb879f2ab04cc9402cebab30389a3aa95feb44e8dc10bb5daf";

    private Guards() {}

    /** The name of the first that is not there or says something else. */
    static Optional<String> firstMissing(Connection file) throws SQLException {
        var theirs = of(file);
        if (digest(theirs).equals(AS_MADE)) {
            return Optional.empty();
        }
        return made().entrySet().stream()
                .filter(guard -> !guard.getValue().equals(theirs.get(guard.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String digest(Map<String, String> triggers) {
        return Digest.of(triggers.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    static Map<String, String> made() throws SQLException {
        try (var memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Schema.current().upgrade(memory, 0);
            return of(memory);
        }
    }

    private static Map<String, String> of(Connection connection) throws SQLException {
        var triggers = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select name, sql from sqlite_schema where type = 'trigger'")) {
            while (row.next()) {
                triggers.put(row.getString(1), row.getString(2));
            }
        }
        return triggers;
    }
}
