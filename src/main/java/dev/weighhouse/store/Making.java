package dev.weighhouse.store;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The making of a new workspace: complete under another name first, then moved to its own, so that a file with the
 * name of a workspace is always a whole one.
 */
record Making(String company, Currency home, Set<Currency> others, Clock clock) {

    Making {
        if (company.isBlank()) {
            throw new FailureException(new Failure.BadInput("The company has no name.", "Give it one."));
        }
        others = Set.copyOf(others);
    }

    void at(Path named) {
        if (Files.exists(named)) {
            throw Header.refused(named, "is there already", "Choose a name that is free, or open it.");
        }
        try {
            var folder = Optional.ofNullable(named.toAbsolutePath().getParent()).orElseThrow();
            Files.createDirectories(folder);
            var file = folder.toRealPath().resolve(named.getFileName());
            try (var _ = WriterLock.take(file, clock)
                    .orElseThrow(() -> Header.refused(named, "is being made by another window", "Wait for it."))) {
                make(file);
            }
        } catch (IOException | SQLException e) {
            throw Trouble.told(named, "cannot be made", e);
        }
    }

    private void make(Path file) throws IOException, SQLException {
        var unfinished = file.resolveSibling(file.getFileName() + "-unfinished");
        Files.deleteIfExists(unfinished);
        try {
            try (var database = Database.open(unfinished, false)) {
                try (var statement = database.connection().createStatement()) {
                    statement.executeUpdate("pragma application_id = " + Schema.APPLICATION_ID);
                }
                Schema.current().upgrade(database.connection(), 0);
                introduce(database);
            }
            Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void introduce(Database database) {
        var meta = new LinkedHashMap<String, String>();
        meta.put("company", company);
        meta.put("home", home.getCurrencyCode());
        meta.put("id", UUID.randomUUID().toString());
        // For whoever has to look into the file one day: nothing here reads these two.
        meta.put("made", clock.instant().toString());
        meta.put("made_by", program());
        var currencies = new LinkedHashSet<>(others);
        currencies.add(home);
        database.write(handle -> {
            meta.forEach((key, value) -> handle.execute("insert into meta (key, value) values (?, ?)", key, value));
            currencies.forEach(
                    currency -> handle.execute("insert into currency (code) values (?)", currency.getCurrencyCode()));
            return meta;
        });
    }

    /** The version of this program; a build that was never packaged has none. */
    private static String program() {
        return "Weighhouse "
                + Optional.ofNullable(Making.class.getPackage().getImplementationVersion())
                        .orElse("from its sources");
    }
}
