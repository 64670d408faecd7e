package dev.weighhouse.command;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.MonthEnd;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mappingdesk.Compared;
import dev.weighhouse.mappingdesk.ImportPreview;
import dev.weighhouse.mappingdesk.MappingDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code map FILE --import F | --export F | --copy-from FILE | --suggest | --check | --as-at DATE | --transform PLATFORM | --reclass
 * | --stands | --said | --take-back NUMBER}.
 */
@Command(
        name = "map",
        description = "Show, check or change where what platforms use goes in the ledger.",
        footer = {
            "",
            "A file is CSV or XLSX, with the columns that --export writes: platform, kind, item, name, when, goes, account,",
            "account-name, credit, credit-name, tax-code, dimensions, from, to, reason. Needed are platform, item and account.",
            "A row without target and account unmaps. What no row names stays as it is. A decision keeps the reason of its row.",
            "It is said what it moves, by month and account, and which months the ledger has locked. --dry-run says the same and",
            "saves nothing; --reclass drafts the entries that bring over what is booked, and alone it drafts those of earlier",
            "changes that were saved without them, of --item ITEM alone where that is said. What stands there already, as",
            "somebody booked it so, is not moved: --stands --item ITEM --reason WORDS keeps that.",
            "--as-at DATE --compare DATE lists what went elsewhere on the one day than on the other."
        })
final class MapCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @ArgGroup(multiplicity = "0..1")
    private MapAction action = new MapAction();

    @Mixin
    private MapOptions options = new MapOptions();

    @Mixin
    private Written written = new Written();

    MapCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        options.check(action, written);
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
            return take(workspace, action.imported, desk.readFrom(action.imported));
        }
        if (action.copied != null) {
            return take(workspace, action.copied, desk.copyFrom(action.copied));
        }
        if (action.exported != null) {
            session.out().printf("Wrote %d mappings to %s.%n", desk.exportTo(action.exported), action.exported);
            return Exit.DONE;
        }
        if (action.asAt != null) {
            var moment = options.known(session.clock().getZone());
            return asAt(workspace, action.asAt, moment);
        }
        if (action.isNone()) {
            return new MapLeft(session, written.format(), options, workspace).bringOver();
        }
        if (action.stands) {
            return new MapLeft(session, written.format(), options, workspace).standsThere();
        }
        if (action.said) {
            return new MapSaid(session, written.format()).of(desk.behind());
        }
        if (action.takeBack != null) {
            var reason = Objects.requireNonNullElse(options.reason(), "");
            return new MapSaid(session, written.format()).takeBack(desk.behind(), action.takeBack, reason);
        }
        if (action.transform != null) {
            return transform(desk, action.transform);
        }
        return action.suggest
                ? new MapSuggest(session, written.format(), options, goes(workspace)).of(desk)
                : check(workspace);
    }

    private Goes goes(OpenWorkspace workspace) {
        var month = Period.of(YearMonth.from(session.today()));
        return new Goes(workspace.monthEnd().review(month).ledgerChart());
    }

    private int asAt(OpenWorkspace workspace, LocalDate day, @Nullable Instant moment) {
        var desk = workspace.mapping();
        var rows = desk.asAt(day, moment);
        var other = options.compared();
        if (other == null) {
            return new MapRows(session, written.format(), goes(workspace)).holding(rows);
        }
        var others = desk.asAt(other, options.comparedKnown(session.clock().getZone()));
        return new MapCompared(session, written.format(), goes(workspace), day, other).of(Compared.all(rows, others));
    }

    private int take(OpenWorkspace workspace, Path from, ImportPreview preview) {
        return new MapImport(session, written.format(), options, workspace).take(from, preview);
    }

    private int transform(MappingDesk desk, String platform) {
        var progress = new StandardErrorProgress(session.err());
        var made = desk.transform(new ConnectionId(platform), options.month(), progress);
        return new MapEntries(session, written.format()).of(made, options.isDraft() ? desk.draft(made) : List.of());
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
        return new MapRows(session, written.format(), Goes.BY_ID)
                .findings(workspace.mapping().check());
    }

    /** Refused in words. */
    static FailureException refused(String words, String next) {
        return new FailureException(new Failure.BadInput(words, next));
    }
}
