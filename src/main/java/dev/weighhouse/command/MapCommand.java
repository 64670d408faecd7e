package dev.weighhouse.command;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.MonthEnd;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code map FILE --import F | --export F | --copy-from FILE | --suggest | --check | --as-at DATE | --transform PLATFORM}. */
@Command(
        name = "map",
        description = "Show, check or change where what platforms use goes in the ledger.",
        footer = {
            "",
            "A file is CSV or XLSX, with the columns that --export writes: platform, kind, item, name, when, goes, account,",
            "account-name, credit, credit-name, tax-code, dimensions, from, to, reason. Needed are platform, item and account.",
            "A row without target and account unmaps. What no row names stays as it is."
        })
final class MapCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @ArgGroup(multiplicity = "1")
    private Action action = new Action();

    @Option(
            names = "--dry-run",
            description = "With --import and --copy-from: say row by row what would change, and save nothing.")
    private boolean dryRun;

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            description = "With --import and --copy-from: why; kept with each decision.")
    private @Nullable String reason;

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = "With --as-at: as it was known at the end of this day; now by default.")
    private @Nullable LocalDate known;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            description = "With --transform: the month of the transactions.")
    private @Nullable String period;

    @Option(names = "--draft", description = "With --transform: keep the entries as drafts, each once for ever.")
    private boolean draft;

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to write the result.")
    private Format format = Format.table;

    /** Exactly one of these. */
    private static final class Action {
        @Option(names = "--import", paramLabel = "FILE", description = "Map as the file says, all of it or nothing.")
        private @Nullable Path imported;

        @Option(
                names = "--export",
                paramLabel = "FILE",
                description = "Write what holds, with rules and dates, to a new file.")
        private @Nullable Path exported;

        @Option(
                names = "--copy-from",
                paramLabel = "WORKSPACE",
                description =
                        "Map as another workspace does, where the same items and accounts are here and nobody decided.")
        private @Nullable Path copied;

        @Option(names = "--suggest", description = "List suggestions for what is not mapped, with their reasons.")
        private boolean suggest;

        @Option(names = "--check", description = "Name what is not mapped, or mapped to what does not fit.")
        private boolean check;

        @Option(names = "--as-at", paramLabel = "DATE", description = "List where everything went on this day.")
        private @Nullable LocalDate asAt;

        @Option(
                names = "--transform",
                paramLabel = "PLATFORM",
                description = "List the journal entries that the platform's transactions of --period make.")
        private @Nullable String transform;
    }

    MapCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var workspace = target.open(session.workspaces())) {
            if (target.isSample()) {
                PullCommand.pull(session, workspace, Months.toPull(workspace, session.today()));
            }
            return act(workspace);
        }
    }

    private int act(OpenWorkspace workspace) {
        var desk = workspace.mapping();
        if (action.imported != null) {
            var file = action.imported;
            return new MapImport(session, format, dryRun, reason).take(desk, file, desk.readFrom(file));
        }
        if (action.copied != null) {
            var file = action.copied;
            return new MapImport(session, format, dryRun, reason).take(desk, file, desk.copyFrom(file));
        }
        if (action.exported != null) {
            session.out().printf("Wrote %d mappings to %s.%n", desk.exportTo(action.exported), action.exported);
            return Exit.DONE;
        }
        if (action.asAt != null) {
            var moment = known == null
                    ? null
                    : known.plusDays(1)
                            .atStartOfDay(session.clock().getZone())
                            .toInstant()
                            .minusNanos(1);
            return new MapRows(session, format).holding(desk.asAt(action.asAt, moment));
        }
        if (action.transform != null) {
            var month = Span.onlyMonth(period);
            var made =
                    desk.transform(new ConnectionId(action.transform), month, new StandardErrorProgress(session.err()));
            return new MapEntries(session, format).of(made, draft ? desk.draft(made) : List.of());
        }
        if (action.suggest) {
            return suggest(workspace);
        }
        return action.check ? check(workspace) : Exit.ERROR;
    }

    private int suggest(OpenWorkspace workspace) {
        var desk = workspace.mapping();
        var waiting = desk.check().stream()
                .filter(finding -> finding.kind() == Kind.UNMAPPED)
                .map(MappingFinding::item)
                .collect(Collectors.toSet());
        return new MapRows(session, format).suggestions(desk.suggestions(waiting));
    }

    /** What cannot be checked, because nobody knows its accounts. */
    private static List<String> unpulled(MonthEnd work) {
        var connections = work.connections();
        if (connections.isEmpty()) {
            return List.of("There is nothing to check: the workspace has no connections yet.");
        }
        var pulled = work.latestQuotes().keySet();
        return connections.stream()
                .filter(connection -> !pulled.contains(connection.id()))
                .map(connection ->
                        "%s was never pulled, so its accounts cannot be checked.".formatted(connection.title()))
                .toList();
    }

    private int check(OpenWorkspace workspace) {
        var unpulled = unpulled(workspace.monthEnd());
        if (!unpulled.isEmpty()) {
            unpulled.forEach(session.out()::println);
            return Exit.LOOK;
        }
        return new MapRows(session, format).findings(workspace.mapping().check());
    }

    /** Refused in words. */
    static FailureException refused(String words, String next) {
        return new FailureException(new Failure.BadInput(words, next));
    }
}
