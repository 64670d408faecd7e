package dev.weighhouse.command;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code map} is to do: one of these, or with none of them {@code --reclass} alone. */
final class MapAction {

    @Option(names = "--import", paramLabel = "FILE", description = "Map as the file says, all of it or nothing.")
    @Nullable
    Path imported;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write what holds, with rules and dates, to a new file.")
    @Nullable
    Path exported;

    @Option(
            names = "--copy-from",
            paramLabel = "WORKSPACE",
            description =
                    "Map as another workspace does, where the same items and accounts are here and nobody decided.")
    @Nullable
    Path copied;

    @Option(
            names = "--suggest",
            description = "List suggestions for what is not mapped, with scores and reasons; saves none by itself.")
    boolean suggest;

    @Option(names = "--check", description = "Name what is not mapped, or mapped to what does not fit.")
    boolean check;

    @Option(names = "--as-at", paramLabel = "DATE", description = "List where everything went on this day.")
    @Nullable
    LocalDate asAt;

    @Option(
            names = "--transform",
            paramLabel = "PLATFORM",
            description = "List the journal entries that the platform's transactions of --period make.")
    @Nullable
    String transform;

    @Option(
            names = "--stands",
            description = "Keep that what earlier changes left behind stands already where the mapping sends it:"
                    + " it is neither listed nor moved from elsewhere then. Needs --reason.")
    boolean stands;

    @Option(names = "--said", description = "List who said that of what, when and why, also what was taken back.")
    boolean said;

    @Option(
            names = "--take-back",
            paramLabel = "NUMBER",
            description = "Keep that it was not so what --said lists under this number. Needs --reason.")
    @Nullable
    Long takeBack;

    boolean isNone() {
        return !takes()
                && !says()
                && exported == null
                && !suggest
                && !check
                && asAt == null
                && transform == null
                && !said;
    }

    /** Whether a person's word is kept. */
    boolean says() {
        return stands || takeBack != null;
    }

    boolean takes() {
        return imported != null || copied != null;
    }
}
