package dev.weighhouse.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The numbered scripts that make a workspace, and the number that a file carries in its header. Script n brings a file
 * from version n - 1 to version n; a script that was ever released is never changed.
 */
final class Schema {
    /** "WEIH" in ASCII, in the header of every workspace. */
    static final int APPLICATION_ID = 0x57454948;

    private final List<String> scripts;

    Schema(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    static Schema current() {
        return new Schema(Stream.of(
                        "001.sql", "002.sql", "003.sql", "004.sql", "005.sql", "006.sql", "007.sql", "008.sql",
                        "009.sql", "010.sql", "011.sql", "012.sql", "013.sql", "014.sql", "015.sql", "016.sql",
                        "017.sql", "018.sql", "019.sql", "020.sql", "021.sql")
                .map(Schema::script)
                .toList());
    }

    static String script(String name) {
        try (var in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int version() {
        return scripts.size();
    }

    /** Runs the scripts after this version, all of them or none. */
    void upgrade(Connection connection, int from) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var script : scripts.subList(from, scripts.size())) {
                statement.executeUpdate(script);
            }
            statement.executeUpdate("pragma user_version = " + version());
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
