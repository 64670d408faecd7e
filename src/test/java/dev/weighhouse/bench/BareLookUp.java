package dev.weighhouse.bench;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A process that asks SQLite's index of words alone for what begins with something, the first time, and prints how many
 * microseconds that took: no opening, no understanding of what was typed, and numbers instead of rows.
 */
public final class BareLookUp {
    private static final int AT_MOST = 51;

    private BareLookUp() {}

    /**
     * Asks.
     *
     * @param args the file, and what is looked for
     */
    public static void main(String[] args) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                var ready = connection.createStatement();
                var query = connection.prepareStatement(
                        "select rowid from crossing_text where words match ? order by rowid desc limit " + AT_MOST)) {
            ready.executeQuery("select count(*) from crossing_text where words match 'nowhere'")
                    .close();
            var start = System.nanoTime();
            query.setString(1, "\"%s\" *".formatted(args[1]));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    row.getLong(1);
                }
            }
            System.out.println((System.nanoTime() - start) / 1_000);
        }
    }
}
