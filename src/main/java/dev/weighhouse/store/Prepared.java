package dev.weighhouse.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** A statement that is prepared once and run often. */
final class Prepared implements AutoCloseable {
    private final PreparedStatement statement;

    Prepared(Connection connection, String sql) throws SQLException {
        statement = connection.prepareStatement(sql);
    }

    /** Reads a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes a row. */
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /**
     * All rows of a query that is asked where somebody waits for a first answer: the way through Jdbi takes a multiple of its time
     * until the virtual machine has compiled it.
     */
    static <T> List<T> all(Handle handle, String sql, Reader<T> reader, @Nullable Object... values) {
        try (var query = new Prepared(handle.getConnection(), sql)) {
            var all = new ArrayList<T>();
            query.each(row -> all.add(reader.read(row)), values);
            return all;
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(String.valueOf(e.getMessage()), e, null);
        }
    }

    /** How many rows it changed. */
    int run(@Nullable Object... values) throws SQLException {
        bind(values);
        return statement.executeUpdate();
    }

    /** The first row, or null where there is none. */
    <T> @Nullable T one(Reader<T> reader, @Nullable Object... values) throws SQLException {
        bind(values);
        try (var row = statement.executeQuery()) {
            return row.next() ? reader.read(row) : null;
        }
    }

    void each(Taker taker, @Nullable Object... values) throws SQLException {
        bind(values);
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                taker.take(row);
            }
        }
    }

    private void bind(@Nullable Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
