package dev.weighhouse.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The triggers that keep what was said from being changed or deleted: whether a file still has them as this Weighhouse makes them. */
final class Guards {

    private Guards() {}

    /** The name of the first that is not there or says something else. */
    static Optional<String> firstMissing(Connection file) throws SQLException {
        var theirs = of(file);
        return made().entrySet().stream()
                .filter(guard -> !guard.getValue().equals(theirs.get(guard.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> made() throws SQLException {
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
