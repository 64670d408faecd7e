package dev.weighhouse.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/** The plainest check of a chain there is: each row is read and hashed, one after the other, and nothing else is looked at. */
public final class BareChain {

    private BareChain() {}

    /**
     * Ends with an exception where a hash is wrong.
     *
     * @param args the file
     */
    public static void main(String[] args) throws SQLException, NoSuchAlgorithmException {
        var sha = MessageDigest.getInstance("SHA-256");
        var events = 0;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select previous, hash, body from crossing_event order by sequence")) {
            while (row.next()) {
                sha.update(row.getString(1).getBytes(StandardCharsets.UTF_8));
                sha.update(row.getString(3).getBytes(StandardCharsets.UTF_8));
                if (!HexFormat.of().formatHex(sha.digest()).equals(row.getString(2))) {
                    throw new IllegalStateException("row %d".formatted(events + 1));
                }
                events++;
            }
        }
        System.out.println(events);
    }
}
