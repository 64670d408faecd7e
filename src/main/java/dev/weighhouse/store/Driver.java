package dev.weighhouse.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The start of SQLite, whose first connection in a process takes about a fifth of a second: its library is unpacked and linked. So
 * it may begin while the program still does something else, and the first opening waits for the rest.
 */
final class Driver {
    private static volatile @Nullable CompletableFuture<Void> begun;

    private Driver() {}

    static void begin() {
        begun = CompletableFuture.runAsync(Driver::start);
    }

    /** Waits for what was begun. If it failed, so will the opening, which has words for it. */
    static void await() {
        var start = begun;
        if (start != null) {
            start.exceptionally(_ -> null).join();
        }
    }

    private static void start() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var query = connection.prepareStatement("select ?")) {
            query.setLong(1, 1);
            query.executeQuery().close();
        } catch (SQLException e) {
            LoggerFactory.getLogger(Driver.class).warn("SQLite could not be started", e);
        }
    }
}
