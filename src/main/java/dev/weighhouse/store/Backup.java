package dev.weighhouse.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;

/** The copy that is kept beside a workspace before its schema changes. */
final class Backup {

    private Backup() {}

    /**
     * Writes, checks and names a copy: {@code NAME.weighhouse.backup-v1}, with {@code -2} and so on behind it where there is
     * one already. A copy that was not finished never has such a name.
     */
    static Path keep(Path file, Connection connection, int version) throws IOException, SQLException {
        var unfinished = file.resolveSibling(file.getFileName() + ".backup-unfinished");
        Files.deleteIfExists(unfinished);
        try (var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, unfinished.toString());
            statement.execute();
        }
        check(unfinished, version);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            // VACUUM INTO leaves the copy in the system's memory; the upgrade must not overtake it.
            channel.force(true);
        }
        var kept = Files.move(unfinished, freeName(file, version));
        DurableFile.forceNames(DurableFile.folder(kept));
        return kept;
    }

    private static Path freeName(Path file, int version) {
        var name = "%s.backup-v%d".formatted(file.getFileName(), version);
        var free = file.resolveSibling(name);
        for (var number = 2; Files.exists(free); number++) {
            free = file.resolveSibling(name + "-" + number);
        }
        return free;
    }

    private static void check(Path copy, int version) throws SQLException {
        try (var database = Database.open(copy, true)) {
            var integrity = database.read(handle -> handle.createQuery("pragma integrity_check")
                    .mapTo(String.class)
                    .first());
            if (!integrity.equals("ok") || database.userVersion() != version) {
                throw Header.refused(
                        copy,
                        "is not a good copy (%s), so the workspace was not upgraded".formatted(integrity),
                        "Check the disk, then open the workspace again.");
            }
        }
    }
}
