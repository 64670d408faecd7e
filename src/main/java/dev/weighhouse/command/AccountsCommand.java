package dev.weighhouse.command;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.ChartPlan;
import dev.weighhouse.sync.Guard;
import dev.weighhouse.sync.SyncReport;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code accounts FILE [--platform NAME] [--apply [--seen FINGERPRINT [--allow-archiving WORDS]]] | --history ID | --adopt ID... --reason WORDS | ...}. */
@Command(
        name = "accounts",
        description = "Show how a platform's chart of accounts would follow the ledger's, and carry that out.",
        footer = {
            "",
            "It may be stopped at any moment and run again: what is in step already is not sent again.",
            "By itself it is done only where --keep-in-step said so; to have applied it once says nothing of the next"
                    + " time. Then weighhouse run and an open window do it after the ledger and the platform were read:"
                    + " once, and then with the platform's schedule (Pleo recommends each day). What needs a person,"
                    + " such as archiving more accounts than usual, duplicate ids or another company, waits for one."
        })
final class AccountsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = "Which platform; needed where several keep a chart.")
    private @Nullable String platform;

    @Option(names = "--apply", description = "Carry the plan out. Without it the plan is only shown.")
    private boolean apply;

    @Option(
            names = "--allow-archiving",
            paramLabel = "WORDS",
            description =
                    "With --apply and --seen: why more accounts may be archived than usual. It holds for the plan that was"
                            + " seen and for no other.")
    private @Nullable String allowed;

    @Option(
            names = "--seen",
            paramLabel = "FINGERPRINT",
            description = "With --apply: carry out this plan, as it was shown before, and no other.")
    private @Nullable String seen;

    @Option(names = "--history", paramLabel = "ID", description = "What became of the account with this external id.")
    private @Nullable String history;

    @Option(
            names = "--adopt",
            paramLabel = "ID",
            arity = "1..*",
            description = "These accounts of the platform are the ledger's: archive them where it does not have them.")
    private @Nullable List<String> adopted;

    @Option(names = "--accept-companies", description = "The companies to which the connections lead now are right.")
    private boolean accept;

    @Option(
            names = "--keep-in-step",
            description = "From now on weighhouse run and an open window carry the plan out by themselves.")
    private boolean keep;

    @Option(names = "--by-hand", description = "Take that back: only a person has the plan carried out.")
    private boolean byHand;

    @Option(names = "--reason", paramLabel = "WORDS", description = "With --adopt and --accept-companies: why.")
    private String reason = "";

    @Option(
            names = "--archive-share",
            paramLabel = "PERCENT",
            description =
                    "How many of a hundred active accounts are archived without a question, and always five; 10 at"
                            + " first. With 0 every one is asked about.")
    private @Nullable Integer share;

    @Mixin
    private Waits waits = new Waits();

    @Mixin
    private Written written = new Written();

    AccountsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        check();
        try (var workspace = target.open(session.workspaces())) {
            var desk = workspace.charts();
            if (share != null) {
                desk.archiveUpTo(share);
            }
            var chosen = chosen(workspace);
            if (chosen == null) {
                session.out()
                        .println("No platform here keeps a chart of accounts of its own, so there is nothing to keep in"
                                + " step.");
                return Exit.DONE;
            }
            return keep || byHand ? keep(workspace, chosen) : run(desk, chosen);
        }
    }

    private void check() {
        var deeds = (apply ? 1 : 0)
                + (history == null ? 0 : 1)
                + (adopted == null ? 0 : 1)
                + (accept ? 1 : 0)
                + (keep ? 1 : 0)
                + (byHand ? 1 : 0);
        if (deeds > 1) {
            throw refused(
                    "Only one of --apply, --history, --adopt, --accept-companies, --keep-in-step and --by-hand can"
                            + " be done at once.");
        }
        if (allowed != null && (!apply || allowed.isBlank())) {
            throw refused("--allow-archiving goes with --apply and says why.");
        }
        if (seen != null && !apply) {
            throw refused("--seen goes with --apply.");
        }
        if (allowed != null && seen == null) {
            throw new FailureException(
                    new Failure.BadInput(
                            "--allow-archiving goes with --seen: it holds for the plan that you saw.",
                            "Look at the plan with weighhouse accounts FILE, which names it, as Plan 9DD2 8B12 AFA5. Nothing was changed."));
        }
    }

    private int keep(OpenWorkspace workspace, ConnectionId chosen) {
        workspace.charts().keep(chosen, keep, new StandardErrorProgress(session.err()));
        if (keep) {
            session.out()
                    .printf(
                            "From now on the accounts of %s are kept in step by themselves: at the next weighhouse run, and"
                                    + " %s.%n",
                            chosen, then(workspace.schedule().cadence(chosen), chosen));
        } else {
            session.out().printf("From now on the accounts of %s are kept in step only by a person.%n", chosen);
        }
        return Exit.DONE;
    }

    private static String then(Cadence cadence, ConnectionId chosen) {
        return cadence instanceof Cadence.OnConnect || cadence instanceof Cadence.ByHand
                ? "then when asked (say weighhouse schedule FILE %s --daily 06:30 for each day)".formatted(chosen)
                : cadence.words();
    }

    private int run(ChartDesk desk, ConnectionId chosen) {
        var progress = new StandardErrorProgress(session.err());
        var print = new AccountsPrint(session.out(), written.format());
        if (history != null) {
            print.history(desk.history(chosen, history));
            return Exit.DONE;
        }
        if (adopted != null) {
            desk.adopt(chosen, adopted, reason, progress);
            session.out().printf("From now on they are the ledger's: %s.%n", String.join(", ", adopted));
            return Exit.DONE;
        }
        if (accept) {
            desk.accept(chosen, reason, progress);
            session.out().println("The companies are accepted.");
            return Exit.DONE;
        }
        return apply ? apply(desk, chosen, progress, print) : plan(desk, chosen, progress, print);
    }

    private int plan(ChartDesk desk, ConnectionId chosen, StandardErrorProgress progress, AccountsPrint print) {
        var outlook = desk.plan(chosen, progress);
        print.plan(outlook, desk.keeping(chosen));
        guards(outlook.plan());
        var calm = outlook.plan().isInStep()
                && outlook.plan().guards().isEmpty()
                && outlook.unsettled().isEmpty()
                && AccountsPrint.allCanBeSent(outlook.plan());
        return calm ? Exit.DONE : Exit.LOOK;
    }

    private int apply(ChartDesk desk, ConnectionId chosen, StandardErrorProgress progress, AccountsPrint print) {
        // What a later look of the same run finds, nobody has seen.
        var meant = seen == null ? null : SeenBefore.plain(seen, "weighhouse accounts FILE shows it");
        var first = desk.apply(chosen, new ChartDesk.Order(meant, allowed == null ? "" : allowed), progress);
        var looks = new ArrayDeque<>(List.of(first));
        var report = waits.run(
                session.err(),
                () -> Optional.ofNullable(looks.poll()).orElseGet(() -> again(desk, chosen, first, progress)),
                done -> done.stopped() == null ? done.lookAgain() : Optional.empty(),
                SyncReport::then);
        print.report(report);
        if (report.stopped() != null && !report.plan().isStopped()) {
            session.err().println(report.stopped());
        } else if (!report.held().isEmpty()) {
            guards(report.plan());
        }
        var calm = report.isInStep() && report.withoutTaxCode().isEmpty() && AccountsPrint.allCanBeSent(report.plan());
        return calm ? Exit.DONE : Exit.LOOK;
    }

    /** What a later look finds nobody has seen, so it archives no more than usual. Where it fails, what was done before is told. */
    private static SyncReport again(
            ChartDesk desk, ConnectionId chosen, SyncReport first, StandardErrorProgress progress) {
        try {
            return desk.apply(chosen, ChartDesk.Order.AS_FOUND, progress);
        } catch (FailureException e) {
            return first.failedLater(e.failure());
        }
    }

    /** What a guard says, and which command answers it. */
    private void guards(ChartPlan plan) {
        plan.guards().forEach(guard -> session.tell(guard.words(), guard.nextStep()));
        if (plan.asksAboutArchiving()) {
            session.err()
                    .printf(
                            "To allow it: weighhouse accounts FILE --apply --seen '%s' --allow-archiving 'why'%n",
                            plan.fingerprint().shown());
        }
        if (plan.guards().stream().anyMatch(Guard.CompanyChanged.class::isInstance)) {
            session.err().println("To accept it: weighhouse accounts FILE --accept-companies --reason 'why'");
        }
    }

    /** The platform that is meant; null where none keeps a chart and none was named. */
    private @Nullable ConnectionId chosen(OpenWorkspace workspace) {
        if (platform != null) {
            return new ConnectionId(platform);
        }
        var keeping = workspace.charts().sides().stream()
                .filter(ChartDesk.ChartSide::keepsChart)
                .map(side -> side.platform().id())
                .toList();
        if (keeping.size() > 1) {
            throw refused("Several platforms keep a chart of accounts: %s."
                    .formatted(String.join(
                            ", ", keeping.stream().map(ConnectionId::value).toList())));
        }
        return keeping.isEmpty() ? null : keeping.getFirst();
    }

    private static FailureException refused(String words) {
        return new FailureException(
                new Failure.BadInput(words, "See weighhouse accounts --help. Nothing was changed."));
    }
}
