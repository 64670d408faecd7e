package dev.weighhouse.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.weighhouse.close.MonthEnd;
import dev.weighhouse.close.Months;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.reconcile.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code map FILE --import CSV | --export CSV | --suggest | --check}. */
@Command(name = "map", description = "Show, check or change which ledger account each platform account goes to.")
final class MapCommand implements Callable<Integer> {
    private static final Set<Finding.Kind> MAPPING_FINDINGS =
            Set.of(Finding.Kind.INACTIVE_TARGET, Finding.Kind.MISSING_TARGET);

    private final Session session;

    @Mixin
    private Target target = new Target();

    @ArgGroup(multiplicity = "1")
    private Action action = new Action();

    @Option(names = "--format", paramLabel = "table|csv|json", description = "How to write suggestions.")
    private Format format = Format.table;

    /** Exactly one of these. */
    private static final class Action {
        @Option(
                names = "--import",
                paramLabel = "CSV",
                description = "Map as the file says: columns connection, account, ledger; an empty ledger unmaps.")
        private @Nullable Path imported;

        @Option(names = "--export", paramLabel = "CSV", description = "Write the mappings that hold now to a new file.")
        private @Nullable Path exported;

        @Option(names = "--suggest", description = "List suggestions for what is not mapped, with their reasons.")
        private boolean suggest;

        @Option(names = "--check", description = "Name what is not mapped, or mapped to an account that is not active.")
        private boolean check;
    }

    MapCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var workspace = target.open(session.workspaces())) {
            var work = workspace.monthEnd();
            if (target.isSample()) {
                PullCommand.pull(session, workspace, Months.toPull(workspace, session.today()));
            }
            if (action.imported != null) {
                return read(work, action.imported);
            }
            if (action.exported != null) {
                return write(work, action.exported);
            }
            if (action.suggest) {
                return suggest(work);
            }
            return action.check ? check(work) : Exit.ERROR;
        }
    }

    private int read(MonthEnd work, Path file) {
        var decisions = MappingFile.read(file);
        var made = work.map(decisions, Mapping.Origin.IMPORT, "imported from " + file.getFileName());
        var mapped = decisions.entrySet().stream()
                .filter(decision -> made.contains(decision.getKey()))
                .filter(decision -> decision.getValue().isPresent())
                .count();
        session.out()
                .printf(
                        "Mapped %d, unmapped %d, left %d as they were.%n",
                        mapped, made.size() - mapped, decisions.size() - made.size());
        return Exit.DONE;
    }

    private int write(MonthEnd work, Path file) {
        var mappings = work.mappings();
        MappingFile.write(file, mappings);
        session.out().printf("Wrote %d mappings to %s.%n", mappings.size(), file);
        return Exit.DONE;
    }

    private int suggest(MonthEnd work) {
        var all = work.suggestions();
        var suggestions = all.values().stream().flatMap(List::stream).toList();
        var out = session.out();
        switch (format) {
            case csv -> {
                // Unbuffered, because nobody closes the output: it is the session's.
                var csv = CsvWriter.builder().bufferSize(0).build(out);
                csv.writeRecord("connection", "account", "ledger", "score", "reason");
                suggestions.forEach(s -> csv.writeRecord(
                        s.item().connection().value(),
                        s.item().id(),
                        s.ledger().value(),
                        Integer.toString(s.score()),
                        s.reason()));
            }
            case json ->
                out.println(JsonMapper.shared()
                        .writeValueAsString(suggestions.stream()
                                .map(s -> Map.of(
                                        "account",
                                                s.item().connection() + "/"
                                                        + s.item().id(),
                                        "ledger", s.ledger().value(),
                                        "score", s.score(),
                                        "reason", s.reason()))
                                .toList()));
            case table ->
                all.forEach((account, best) -> {
                    out.println(account);
                    if (best.isEmpty()) {
                        out.println("    no suggestion");
                    }
                    best.forEach(this::line);
                });
        }
        return all.isEmpty() ? Exit.DONE : Exit.LOOK;
    }

    private void line(Suggestion suggestion) {
        session.out().printf("    %s   %s%n", suggestion.ledger(), suggestion.reason());
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

    private int check(MonthEnd work) {
        var unpulled = unpulled(work);
        if (!unpulled.isEmpty()) {
            unpulled.forEach(session.out()::println);
            return Exit.LOOK;
        }
        var months = work.months();
        var findings = months.isEmpty()
                ? List.<String>of()
                : work.review(months.getLast()).variances().stream()
                        .flatMap(variance -> variance.findings().stream()
                                .filter(finding -> MAPPING_FINDINGS.contains(finding.kind()))
                                .map(finding -> variance.label() + ": " + finding.words()))
                        .toList();
        var unmapped = work.suggestions().keySet();
        unmapped.forEach(account -> session.out().printf("%s: not mapped%n", account));
        findings.forEach(session.out()::println);
        if (unmapped.isEmpty() && findings.isEmpty()) {
            session.out().println("Every active platform account goes to an active ledger account.");
            return Exit.DONE;
        }
        return Exit.LOOK;
    }
}
