package dev.weighhouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.PlatformAccount;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.SecretPlace;
import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.sync.Action;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.ChartPlan;
import dev.weighhouse.sync.Guard;
import dev.weighhouse.sync.Keeping;
import dev.weighhouse.sync.PlanItem;
import dev.weighhouse.sync.PlannedChange;
import dev.weighhouse.sync.ScriptedChartDesk;
import dev.weighhouse.sync.SyncReport;
import dev.weighhouse.ui.common.FakeWorkspace;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountsCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final ConnectionId PLEO = new ConnectionId("pleo");
    private static final AccountState RENT = new AccountState("7100", "Rent", false, null);
    private static final PlatformAccount OLD = new PlatformAccount(
            "p-1", "2", new AccountState("7000", "Old", false, null), PlatformAccount.Use.UNKNOWN, null);
    private static final PlanItem CREATED =
            new PlanItem(Action.CREATE, "1", null, RENT, "The ledger has it, and the platform does not.", "");
    private static final PlanItem ARCHIVED =
            new PlanItem(Action.ARCHIVE, "2", OLD, OLD.state().archived(true), "It is archived in the ledger.", "");

    private final FakeWorkspace workspace = new FakeWorkspace(Path.of("acme.weighhouse"), "Acme", GBP);
    private final ScriptedChartDesk desk = workspace.charts;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... more) {
        var words = new ArrayList<>(List.of("accounts", "acme.weighhouse"));
        words.addAll(List.of(more));
        var session = new Session(
                new OneWorkspace(),
                List.of(),
                CLOCK,
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(err));
        return Cli.run(session, words.toArray(String[]::new));
    }

    private void keeps(String... platforms) {
        desk.sides = Arrays.stream(platforms)
                .map(id -> new ChartDesk.ChartSide(
                        new Connection(new ConnectionId(id), Role.PLATFORM, "pleo", id, Map.of()), true))
                .toList();
    }

    private void plans(List<Guard> guards, PlanItem... items) {
        desk.outlook = new ChartDesk.Outlook(new ChartPlan(List.of(items), guards), Map.of(), items.length, 1);
    }

    private static SyncReport.Line line(Action action, CrossingState state, @Nullable Duration lookAgain) {
        var change = new PlannedChange(
                PLEO,
                "acme",
                1,
                action,
                new AccountChange.Creation("1", RENT),
                "because",
                null,
                "Asha",
                CLOCK.instant());
        return new SyncReport.Line(
                action, "1", "7100 Rent", change.key(), state, "So it is.", "Look again.", lookAgain, null, false);
    }

    @Test
    void whereNoPlatformKeepsAChartThereIsNothingToDo() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(
                        "No platform here keeps a chart of accounts of its own, so there is nothing to keep in step.");
    }

    @Test
    void aPlanIsShownAndAPersonShouldLook() {
        keeps("pleo");
        plans(List.of(), CREATED, ARCHIVED);
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString().lines())
                .containsExactly(
                        "Action   External id  Account    Reason",
                        "---------------------------------------",
                        "create   1            7100 Rent  The ledger has it, and the platform does not.",
                        "archive  2            7000 Old   It is archived in the ledger.",
                        "1 create, 1 archive. It takes 2 requests.",
                        "Plan " + desk.outlook.plan().fingerprint().shown());
        assertThat(desk.orders).isEmpty();
    }

    @Test
    void aChartInStepIsNothingToLookAt() {
        keeps("pleo");
        plans(List.of(), new PlanItem(Action.NONE, "2", OLD, null, "The platform has it as the ledger does.", ""));
        assertThat(run()).isZero();
    }

    @Test
    void programsReadThePlanUnderStableNames() {
        keeps("pleo");
        plans(List.of(), CREATED);
        assertThat(run("--format", "csv")).isEqualTo(2);
        assertThat(out.toString().lines())
                .containsExactly(
                        "action,externalId,code,name,archived,taxCode,platformId,codeBefore,nameBefore,archivedBefore,taxCodeBefore,reason,note,unsettled,plan",
                        "create,1,7100,Rent,false,,,,,,,\"The ledger has it, and the platform does not.\",,,"
                                + desk.outlook.plan().fingerprint().hex());
    }

    @Test
    void whatAGuardHoldsIsToldWithItsNextStep() {
        keeps("pleo");
        var guard = new Guard.ManyArchived(6, 20, 5);
        plans(List.of(guard), ARCHIVED);
        desk.applying = (order, _) -> new SyncReport(
                desk.outlook.plan(), List.of(), order.archiving().isEmpty() ? List.of(ARCHIVED) : List.of(), null);
        assertThat(run("--apply")).isEqualTo(2);
        assertThat(err.toString()).contains(guard.words() + " " + guard.nextStep());
        var seen = desk.outlook.plan().fingerprint();
        assertThat(run("--apply", "--seen", seen.shown(), "--allow-archiving", "merged"))
                .isZero();
        assertThat(desk.orders)
                .containsExactly(
                        ChartDesk.Order.AS_FOUND, new ChartDesk.Order(seen.hex().substring(0, 12), "merged"));
    }

    @Test
    void whatWasDoneIsToldAndDoubtIsWaitedForOnlyWhereAsked() {
        keeps("pleo");
        desk.applying = (_, _) -> new SyncReport(
                desk.outlook.plan(),
                List.of(line(Action.CREATE, CrossingState.IN_DOUBT, Duration.ofSeconds(29))),
                List.of(),
                null);
        assertThat(run("--apply")).isEqualTo(2);
        assertThat(out.toString())
                .contains("create  1            7100 Rent  in doubt  So it is. Look again.", "0 done, 1 open.");
        assertThat(err.toString()).contains("Only a look in 30 seconds can prove more");
    }

    /** What a later look finds, nobody has seen. */
    @Test
    void aPermissionToArchiveHoldsForTheFirstLookAlone() {
        keeps("pleo");
        desk.applying = (_, _) -> new SyncReport(
                desk.outlook.plan(),
                List.of(
                        desk.orders.size() > 1
                                ? line(Action.CREATE, CrossingState.CONFIRMED, null)
                                : line(Action.CREATE, CrossingState.IN_DOUBT, Duration.ofSeconds(-1))),
                List.of(),
                null);
        run("--apply", "--wait", "--seen", "0123456789ab", "--allow-archiving", "merged");
        assertThat(desk.orders)
                .containsExactly(new ChartDesk.Order("0123456789ab", "merged"), ChartDesk.Order.AS_FOUND);
    }

    @Test
    void aLaterLookThatFailsHidesNothingOfWhatWasDone() {
        keeps("pleo");
        desk.applying = (_, _) -> {
            if (desk.orders.size() > 1) {
                throw new FailureException(new Failure.Offline("Pleo does not answer."));
            }
            var doubtful = line(Action.CREATE, CrossingState.IN_DOUBT, Duration.ofSeconds(-1));
            return new SyncReport(desk.outlook.plan(), List.of(doubtful), List.of(), null);
        };
        assertThat(run("--apply", "--wait")).isEqualTo(2);
        assertThat(out.toString()).contains("in doubt  So it is. Look again.", "0 done, 1 open.");
        assertThat(err.toString()).contains("Pleo does not answer.").doesNotContain("Only a look in");
    }

    @Test
    void aGuardSaysWhichCommandAnswersIt() {
        keeps("pleo");
        plans(List.of(new Guard.ManyArchived(6, 20, 5)), ARCHIVED);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains("weighhouse accounts FILE --apply --seen '%s' --allow-archiving 'why'"
                        .formatted(desk.outlook.plan().fingerprint().shown()));
        plans(List.of(new Guard.CompanyChanged(Guard.Side.LEDGER, "a", "b")), ARCHIVED);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("weighhouse accounts FILE --accept-companies --reason 'why'");
    }

    @Test
    void anEndBeforeTheEndIsToldOnStandardError() {
        keeps("pleo");
        desk.applying = (_, _) -> new SyncReport(
                desk.outlook.plan(), List.of(), List.of(CREATED), "Too many requests. Try again in a minute.");
        assertThat(run("--apply", "--format", "json")).isEqualTo(2);
        assertThat(out.toString()).contains("\"state\" : \"held\"");
        assertThat(err.toString()).contains("Too many requests. Try again in a minute.");
    }

    @Test
    void theHistoryOfAnAccountIsTold() {
        keeps("pleo");
        var change = new PlannedChange(
                PLEO,
                "acme",
                2,
                Action.UPDATE,
                new AccountChange.Rewrite(OLD, RENT),
                "It differs.",
                null,
                "Asha",
                CLOCK.instant());
        desk.past = List.of(new ChartDesk.Past(change, Optional.of(CrossingState.CONFIRMED), List.of()));
        assertThat(run("--history", "2", "--format", "csv")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "at,by,action,account,accountBefore,reason,key,state,attempts,said",
                        "2026-11-22T09:00:00Z,Asha,update,7100 Rent,7000 Old,It differs.,%s,confirmed,0,"
                                .formatted(change.key().brief()));
        assertThat(run("--history", "nothing")).isZero();
        assertThat(out.toString()).contains("Nothing was ever sent of this account from here.");
    }

    @Test
    void peopleSayWhatIsTheLedgersAndWhichCompaniesAreRight() {
        keeps("pleo");
        assertThat(run("--adopt", "a", "b", "--reason", "ours")).isZero();
        assertThat(run("--accept-companies", "--reason", "taken over")).isZero();
        assertThat(desk.said).containsExactly("adopt [a, b]: ours", "accept: taken over");
        assertThat(run("--archive-share", "30")).isZero();
        assertThat(desk.rule().percent()).isEqualTo(30);
    }

    @Test
    void aPersonSaysThatTheChartIsKeptInStepByItselfAndTakesItBack() {
        keeps("pleo");
        workspace.schedule().say(PLEO, new Cadence.Hourly(), null);
        assertThat(run("--keep-in-step")).isZero();
        assertThat(out.toString())
                .contains("are kept in step by themselves: at the next weighhouse run, and every hour.");
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("They are kept in step by themselves, as Asha said.");
        assertThat(run("--by-hand")).isZero();
        assertThat(out.toString()).contains("only by a person");
        assertThat(desk.keeping(PLEO)).map(Keeping::byItself).contains(false);
        assertThat(desk.orders).isEmpty();
        assertThat(run("--by-hand", "--keep-in-step")).isEqualTo(1);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        keeps("pleo", "other");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("Several platforms keep a chart of accounts: pleo, other.");
        assertThat(run("--platform", "pleo")).isZero();
        assertThat(run("--apply", "--accept-companies")).isEqualTo(1);
        assertThat(run("--allow-archiving", "because")).isEqualTo(1);
        assertThat(err.toString()).contains("--allow-archiving goes with --apply and says why.");
        assertThat(run("--platform", "pleo", "--apply", "--allow-archiving", "because"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--allow-archiving goes with --seen: it holds for the plan that you saw.");
        assertThat(run("--platform", "pleo", "--seen", "0123456789ab")).isEqualTo(1);
        assertThat(run("--platform", "pleo", "--apply", "--seen", "0123")).isEqualTo(1);
        assertThat(err.toString()).contains("0123 is not a fingerprint.", "weighhouse accounts FILE shows it");
        assertThat(desk.orders).isEmpty();
    }

    private final class OneWorkspace implements Workspaces {
        @Override
        public OpenWorkspace open(Path file) {
            return workspace;
        }

        @Override
        public OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others) {
            throw new AssertionError("nothing is made");
        }

        @Override
        public SecretPlace secretPlace() {
            return new SecretPlace.Nowhere();
        }

        @Override
        public OpenWorkspace sample() {
            throw new AssertionError("nobody asked for the sample");
        }
    }
}
