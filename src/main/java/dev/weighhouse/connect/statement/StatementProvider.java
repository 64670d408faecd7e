package dev.weighhouse.connect.statement;

import dev.weighhouse.connect.BooksSettings;
import dev.weighhouse.connect.Options;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Role;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Bank statements in files as a platform. Which format a file has is told by its content.
 *
 * <p>There is one account for each statement account and currency. Money in the bank is the bank's debt to us, which its
 * statement calls a credit and our books a debit: here it is positive, as on the ledger account of the bank.
 */
public final class StatementProvider implements Provider {

    private static final String FILE = "file";
    private static final String LARGEST = "largest-file";
    private static final int USUAL_MB = 100;
    private static final int MOST_MB = 1_000;

    @Override
    public String id() {
        return "statement";
    }

    @Override
    public String title() {
        return "Bank statements";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PLATFORM);
    }

    @Override
    public List<Setting> settings(Role role) {
        if (role != Role.PLATFORM) {
            return List.of();
        }
        var settings = new ArrayList<Setting>();
        settings.add(Setting.required(
                        FILE,
                        "File or folder",
                        "A statement in CAMT.053, MT940, OFX or BAI2, or a folder of them; a relative name starts at the"
                                + " folder of the workspace.")
                .file(true));
        settings.add(Setting.optional(
                        LARGEST,
                        "Largest size, MB",
                        "Of a file, or of all files of the folder; 100 where it is left out.")
                .rare());
        settings.addAll(BooksSettings.all());
        return settings;
    }

    @Override
    public Platform open(Connection connection, Surroundings surroundings) {
        if (connection.role() != Role.PLATFORM) {
            throw Options.refused(
                    "role", "makes bank statements the ledger, which they cannot be", "Connect them as a platform.");
        }
        var options = new Options(connection, settings(Role.PLATFORM));
        var name = options.required(FILE);
        var most = options.number(LARGEST, USUAL_MB, MOST_MB);
        var files = new StatementFiles(PlainText.name(name), path(surroundings.folder(), name), (long) most << 20);
        return new StatementPlatform(files, surroundings.clock());
    }

    private static Path path(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException _) {
            throw Options.refused(FILE, "is not the name of a file", "Give the name of a file or folder.");
        }
    }
}
