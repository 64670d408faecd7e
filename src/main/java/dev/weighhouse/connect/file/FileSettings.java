package dev.weighhouse.connect.file;

import dev.weighhouse.connect.BooksSettings;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Role;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which files a connection reads, and how.
 *
 * @param files by what they state
 * @param profiles for each kind of the role
 */
record FileSettings(Map<FileKind, FileSource> files, Map<FileKind, ColumnProfile> profiles) {

    private static final String LARGEST = "largest-file";

    FileSettings {
        files = Map.copyOf(files);
        profiles = Map.copyOf(profiles);
    }

    static List<FileKind> kinds(Role role) {
        return switch (role) {
            case LEDGER -> List.of(FileKind.CHART, FileKind.TRIAL_BALANCE, FileKind.JOURNALS);
            case PLATFORM -> List.of(FileKind.CHART, FileKind.BALANCES, FileKind.TRANSACTIONS);
        };
    }

    static List<Setting> describe(Role role) {
        var settings = new ArrayList<Setting>();
        for (var kind : kinds(role)) {
            var help = "CSV, other delimited text or XLSX; a relative name starts at the folder of the workspace.";
            var needed = role == Role.LEDGER && kind == FileKind.CHART;
            var title = "File of " + kind.words();
            settings.add(
                    (needed ? Setting.required(kind.key(), title, help) : Setting.optional(kind.key(), title, help))
                            .file(false));
        }
        settings.add(Setting.optional(LARGEST, "Largest file, MB", "1024 where it is left out.")
                .rare());
        if (role == Role.PLATFORM) {
            settings.addAll(BooksSettings.all());
        }
        for (var kind : kinds(role)) {
            ColumnProfile.keys(kind).stream()
                    .sorted()
                    .forEach(key -> settings.add(Setting.optional(
                                    kind.key() + "." + key,
                                    "File of %s: %s".formatted(kind.words(), key),
                                    Explained.of(key, kind))
                            .rare()));
        }
        return settings;
    }

    static FileSettings of(Connection connection, Path folder) {
        var role = connection.role();
        refuseUnknown(connection, role);
        BooksSettings.check(connection);
        var most = largest(connection);
        var files = new EnumMap<FileKind, FileSource>(FileKind.class);
        var profiles = new EnumMap<FileKind, ColumnProfile>(FileKind.class);
        for (var kind : kinds(role)) {
            connection
                    .setting(kind.key())
                    .ifPresent(name ->
                            files.put(kind, new FileSource(PlainText.name(name), path(folder, kind, name), most)));
            profiles.put(kind, ColumnProfile.of(kind, connection.settings()));
        }
        if (role == Role.LEDGER && !files.containsKey(FileKind.CHART)) {
            throw refused("The setting chart is missing.", "Give the file with the chart of accounts.");
        }
        if (role == Role.PLATFORM && files.isEmpty()) {
            throw refused("No file is given.", "Give transactions, balances or both; a chart if there is one.");
        }
        if (!files.containsKey(FileKind.CHART)) {
            files.keySet().forEach(kind -> refuseUnknownSides(profiles.getOrDefault(kind, ColumnProfile.found(kind))));
        }
        return new FileSettings(files, profiles);
    }

    /** Accounts without a chart have no side of their own, and taking them all for assets would turn signs at random. */
    private static void refuseUnknownSides(ColumnProfile profile) {
        if (profile.option("sign").filter("natural"::equals).isPresent()
                && profile.option("account-type").isEmpty()) {
            throw profile.wrong(
                    "sign",
                    "needs a chart of accounts, which says on which side each account stands",
                    "Give the connection a chart, say account-type, or say debit-positive or credit-positive.");
        }
    }

    private static void refuseUnknown(Connection connection, Role role) {
        var known = describe(role).stream().map(Setting::key).collect(Collectors.toSet());
        connection.settings().keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw refused(
                            "A %s of files knows no setting %s."
                                    .formatted(role == Role.LEDGER ? "ledger" : "platform", PlainText.name(key)),
                            "Use %s, and their keys, such as %s.delimiter."
                                    .formatted(
                                            kinds(role).stream()
                                                    .map(FileKind::key)
                                                    .collect(Collectors.joining(", ")),
                                            kinds(role).getLast().key()));
                });
    }

    private static long largest(Connection connection) {
        var text = connection.setting(LARGEST);
        if (text.isEmpty()) {
            return FileSource.USUAL_MOST;
        }
        if (!text.get().matches("[1-9]\\d{0,5}")) {
            throw refused("The setting largest-file is not a number of MB.", "Say 1024, for example.");
        }
        return Long.parseLong(text.get()) << 20;
    }

    private static Path path(Path folder, FileKind kind, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "The setting %s is not a file name.".formatted(kind.key()), "Give the name of a file."),
                    e);
        }
    }

    Optional<FileSource> file(FileKind kind) {
        return Optional.ofNullable(files.get(kind));
    }

    ColumnProfile profile(FileKind kind) {
        return profiles.getOrDefault(kind, ColumnProfile.found(kind));
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
