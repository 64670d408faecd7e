package dev.weighhouse.command;

import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Share;
import dev.weighhouse.reconcile.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code journal FILE --import CSV | --propose | --reverse ID | --again ID... | --submit ID... | --discard ID... | --list}. */
@Command(
        name = "journal",
        description = "Draft journal entries, hand them over for approval, or list them.",
        footer = {
            "",
            "What is drafted is handed over for approval at once if nothing is wrong with it.",
            "The file of --import has the columns entry, date, account, debit, credit (or one amount, debits positive);",
            "if wanted also currency, description, narration, reference, tax code, dimensions (Class=7; Department=2,",
            "as map --export writes them). The rows of one entry stand together. Another column is refused."
        })
final class JournalCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Mixin
    private Span span = new Span();

    @ArgGroup(multiplicity = "1")
    private Action action = new Action();

    @Option(
            names = "--against",
            paramLabel = "ACCOUNT",
            description =
                    "With --propose: number or id of the account for the other side; without it the drafts lack one.")
    private @Nullable String against;

    @Option(
            names = "--part",
            paramLabel = "PART",
            description =
                    "With --propose: what of each difference to adjust: difference (all of it), explained (what the rows of"
                            + " both sides tell and an entry can set right), or unexplained (the rest). All of it by default.")
    private @Nullable String part;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "With --reverse: the day of the reversal; the first of the following month by default.")
    private @Nullable LocalDate on;

    @Option(names = "--reason", paramLabel = "WORDS", description = "With --discard: why; kept with the entry.")
    private String reason = "";

    @Mixin
    private Written written = new Written();

    /** What keeps drafts from being handed over. */
    private final Map<String, String> stops = new LinkedHashMap<>();

    /** Exactly one of these. */
    private static final class Action {
        @Option(names = "--import", paramLabel = "CSV", description = "Draft the entries of a file, all or none.")
        private @Nullable Path imported;

        @Option(names = "--propose", description = "Draft an entry for each account that differs in the month.")
        private boolean propose;

        @Option(names = "--reverse", paramLabel = "ID", description = "Draft the entry that takes a posted one back.")
        private @Nullable String reverse;

        @Option(
                names = "--again",
                arity = "1..*",
                paramLabel = "ID",
                description = "Draft entries again that were refused or went out of date, from the present quotes.")
        private List<String> again = List.of();

        @Option(names = "--submit", arity = "1..*", paramLabel = "ID", description = "Hand drafts over for approval.")
        private List<String> submit = List.of();

        @Option(
                names = "--discard",
                arity = "1..*",
                paramLabel = "ID",
                description = "Give up entries that were not posted. What was being sent is looked for first.")
        private List<String> discard = List.of();

        @Option(names = "--list", description = "List all entries, the newest first.")
        private boolean list;
    }

    JournalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var submit = Phrases.entries(action.submit);
        var again = Phrases.entries(action.again);
        var discard = Phrases.entries(action.discard);
        var reverse = Optional.ofNullable(action.reverse).map(Phrases::entry);
        var share = share();
        try (var workspace = target.open(session.workspaces())) {
            if (target.isSample()) {
                PullCommand.pull(session, workspace, Months.toPull(workspace, session.today()));
            }
            var desk = workspace.journals();
            if (action.list) {
                return list(desk);
            }
            if (!submit.isEmpty()) {
                print(submit.stream().map(desk::sendForApproval).toList());
                return Exit.DONE;
            }
            if (!discard.isEmpty()) {
                return discard(desk, discard);
            }
            var imported = action.imported;
            if (imported != null) {
                return handOver(desk, desk.importCsv(imported));
            }
            if (reverse.isPresent()) {
                return handOver(desk, List.of(reversal(desk, reverse.get())));
            }
            return handOver(
                    desk,
                    action.propose
                            ? propose(workspace, share)
                            : again.stream().map(desk::draftAgain).toList());
        }
    }

    private Share share() {
        if (part == null) {
            return Share.DIFFERENCE;
        }
        if (!action.propose) {
            throw new FailureException(
                    new Failure.BadInput("--part says which part is proposed.", "Use it with --propose."));
        }
        return Stream.of(Share.values())
                .filter(share -> share.word().equals(part))
                .findFirst()
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "There is no part %s of a difference.".formatted(part),
                        "Use --part difference, explained or unexplained.")));
    }

    /** One that cannot be given up keeps no other. */
    private int discard(JournalDesk desk, List<JournalId> ids) {
        var discarded = new ArrayList<Journal>();
        for (var id : ids) {
            try {
                desk.discard(id, reason.strip());
                discarded.add(desk.journal(id));
            } catch (FailureException e) {
                session.tell(e.failure());
            }
        }
        if (!discarded.isEmpty()) {
            print(discarded);
        }
        return Exit.of(ids.size(), discarded.size());
    }

    private Journal reversal(JournalDesk desk, JournalId id) {
        var next = desk.journal(id).draft().date().withDayOfMonth(1).plusMonths(1);
        return desk.reverse(id, on == null ? next : on);
    }

    private int list(JournalDesk desk) {
        var all = desk.journals();
        new JournalRows(all, stops, grounds(desk, all)).print(session.out(), written.format());
        var look = all.stream().anyMatch(journal -> journal.state().needsPerson() || journal.editedSince() != null);
        return look ? Exit.LOOK : Exit.DONE;
    }

    /** Of those that can be approved. The first time the ledger is asked whose books it keeps; the list needs no answer. */
    private Map<JournalId, Grounds> grounds(JournalDesk desk, List<Journal> all) {
        var waiting = all.stream()
                .filter(journal ->
                        journal.state() == JournalState.WAITING || journal.state() == JournalState.OUT_OF_DATE)
                .map(Journal::id)
                .toList();
        try {
            return desk.grounds(waiting);
        } catch (FailureException e) {
            session.err()
                    .printf(
                            "No fingerprints: %s %s%n",
                            e.failure().words(), e.failure().nextStep());
            return Map.of();
        }
    }

    private int handOver(JournalDesk desk, List<Journal> drafts) {
        print(drafts.stream().map(draft -> handOver(desk, draft)).toList());
        return stops.isEmpty() ? Exit.DONE : Exit.LOOK;
    }

    private void print(List<Journal> journals) {
        new JournalRows(journals, stops).print(session.out(), written.format());
    }

    private Journal handOver(JournalDesk desk, Journal draft) {
        var stop = desk.check(draft.draft()).stream()
                .filter(check -> check.result() == Check.Result.STOP)
                .findFirst();
        if (stop.isEmpty()) {
            return desk.sendForApproval(draft.id());
        }
        stops.put(draft.id().toString(), stop.get().words() + " " + stop.get().nextStep());
        return draft;
    }

    private List<Journal> propose(OpenWorkspace workspace, Share share) {
        var said = span.months();
        var months = said.isEmpty() ? List.of(Months.current(workspace, session.today())) : said;
        var drafts = new ArrayList<Journal>();
        for (var month : months) {
            var review = workspace.monthEnd().review(month);
            var other = Optional.ofNullable(against).map(typed -> OtherSide.of(review.ledgerChart(), typed));
            for (var variance : review.variances()) {
                var account = variance.ledgerAccount();
                if (variance.status() != Status.DIFFERS || account == null) {
                    continue;
                }
                try {
                    var draft = workspace.journals().propose(variance, share);
                    drafts.add(other.map(side -> side.completed(workspace.journals(), draft))
                            .orElse(draft));
                } catch (FailureException e) {
                    // One account that cannot be adjusted keeps nobody from adjusting the others.
                    stops.put(variance.label(), e.failure().words());
                    session.tell(e.failure());
                }
            }
        }
        return drafts;
    }
}
