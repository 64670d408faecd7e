package dev.weighhouse.ui.accounts;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.PlatformAccount;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.sync.Action;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.ChartPlan;
import dev.weighhouse.sync.Guard;
import dev.weighhouse.sync.PlanItem;
import dev.weighhouse.sync.PlannedChange;
import dev.weighhouse.sync.ScriptedChartDesk;
import dev.weighhouse.sync.SyncReport;
import dev.weighhouse.ui.common.Bench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans of Larkfield Coffee's accounts on Pleo. */
final class Plans {
    static final ConnectionId PLEO = new ConnectionId("pleo");
    static final PlanItem CREATED = item(
            Action.CREATE,
            "7685",
            null,
            state("7685", "Coffee machine leasing", false),
            "The ledger has it, and the platform does not.");
    static final PlanItem UNARCHIVED = item(
            Action.UNARCHIVE,
            "7420",
            state("7420", "Trade fairs", true),
            state("7420", "Trade fairs", false),
            "It is in use in the ledger.");
    static final PlanItem UPDATED = item(
            Action.UPDATE,
            "7690",
            state("7690", "Email", false),
            state("7690", "Email marketing", false),
            "It differs: name Email marketing, not Email.");
    static final PlanItem ARCHIVED = item(
            Action.ARCHIVE,
            "6465",
            state("6465", "Agency fees", false),
            state("6465", "Agency fees", true),
            "It is not in the ledger any more.");
    static final PlanItem UNKNOWN = item(
            Action.LEFT_ALONE,
            "old-12",
            state("9000", "Suspense", false),
            null,
            "As far as this workspace knows, the ledger never had an account with this external id.");
    static final PlanItem BLANK = item(
            Action.LEFT_ALONE,
            "",
            state(null, "Made by hand", false),
            null,
            "It has no external id: somebody made it on the platform.");

    private Plans() {}

    static AccountState state(@Nullable String code, String name, boolean archived) {
        return new AccountState(code, name, archived, null);
    }

    private static PlanItem item(
            Action action, String id, @Nullable AccountState before, @Nullable AccountState target, String reason) {
        var there =
                before == null ? null : new PlatformAccount("p-" + id, id, before, PlatformAccount.Use.UNKNOWN, null);
        return new PlanItem(action, id, there, target, reason, "");
    }

    static List<PlanItem> items() {
        var items = new ArrayList<>(List.of(CREATED, UNARCHIVED, UPDATED, ARCHIVED, UNKNOWN, BLANK));
        for (int at = 0; at < 24; at++) {
            var id = Integer.toString(7000 + at * 10);
            items.add(item(
                    Action.NONE,
                    id,
                    state(id, "Costs of branch " + at, false),
                    null,
                    "The platform has it as the ledger does."));
        }
        return items;
    }

    /** Twelve of twenty-six are to be archived, and a person is asked. */
    static void guarded(ScriptedChartDesk desk) {
        var items = new ArrayList<>(items());
        for (int at = 0; at < 11; at++) {
            var id = Integer.toString(7000 + at * 10);
            items.removeIf(item -> id.equals(item.externalId()));
            var name = "Costs of branch " + at;
            items.add(item(
                    Action.ARCHIVE,
                    id,
                    state(id, name, false),
                    state(id, name, true),
                    "It is not in the ledger any more."));
        }
        keeps(desk, List.of(new Guard.ManyArchived(12, 26, 5)), items);
        desk.outlook = new ChartDesk.Outlook(desk.outlook.plan(), Map.of(), 15, 1);
    }

    /** Pleo keeps a chart, and the plan is this. */
    static void keeps(ScriptedChartDesk desk, List<Guard> guards, List<PlanItem> items) {
        var pleo = new Connection(PLEO, Role.PLATFORM, "pleo", "Pleo", Map.of());
        desk.sides = List.of(new ChartDesk.ChartSide(pleo, true));
        desk.outlook = new ChartDesk.Outlook(new ChartPlan(items, guards), Map.of(), 4, 1);
    }

    static PlannedChange change(PlanItem item, int revision) {
        return new PlannedChange(
                PLEO,
                "acme",
                revision,
                item.action(),
                item.change().orElseThrow(),
                item.reason(),
                null,
                "Priya Nair",
                Bench.CLOCK.instant().minusSeconds(120L * revision));
    }

    static ChartDesk.Past past(PlanItem item, int revision, CrossingState state, Step... steps) {
        var change = change(item, revision);
        var events = new ArrayList<CrossingEvent>();
        var subject = new LogEntry.Subject(
                Direction.OUT,
                FactKind.ACCOUNT,
                PLEO,
                change.what(),
                item.state().name(),
                null,
                null,
                null);
        for (var step : steps) {
            var detail = LogEntry.Detail.words(
                    switch (step) {
                        case APPROVED -> "Priya Nair had the plan carried out.";
                        case INTENDED -> "212 bytes to send were written down first.";
                        case SENT -> "Sent.";
                        case UNANSWERED -> "Pleo did not answer within 30 seconds.";
                        case CONFIRMED -> "Stands on the platform as p-7690.";
                        default -> "The platform shows it as p-7690: 7690 Email, active.";
                    });
            var entry = new LogEntry(change.key(), step, change.at(), "Priya Nair", "here", 1, subject, detail);
            var none = Digest.of(new byte[0]);
            events.add(new CrossingEvent(events.size() + 1L, none, none, entry));
        }
        return new ChartDesk.Past(change, Optional.of(state), events);
    }

    static SyncReport.Line line(PlanItem item, CrossingState state, @Nullable Duration lookAgain) {
        return new SyncReport.Line(
                item.action(),
                Objects.requireNonNull(item.externalId()),
                item.label(),
                change(item, 1).key(),
                state,
                state == CrossingState.CONFIRMED ? "Stands on the platform." : "Pleo did not answer within 30 seconds.",
                state == CrossingState.CONFIRMED ? "Nothing: it is done." : "Only a later look can tell.",
                lookAgain,
                null,
                false);
    }

    /** After all was sent, one account without its tax code. */
    static void done(ScriptedChartDesk desk) {
        var all = List.of(CREATED, UNARCHIVED, UPDATED, ARCHIVED);
        var before = items();
        keeps(desk, List.of(), before);
        var lines = new ArrayList<SyncReport.Line>();
        all.forEach(item -> lines.add(line(item, CrossingState.CONFIRMED, null)));
        var first = lines.getFirst();
        lines.set(
                0,
                new SyncReport.Line(
                        first.action(),
                        first.externalId(),
                        first.label(),
                        first.key(),
                        first.state(),
                        first.words(),
                        first.nextStep(),
                        null,
                        "T20",
                        false));
        desk.applying = (_, _) -> {
            var plan = desk.outlook.plan();
            var after = before.stream().map(Plans::stands).toList();
            desk.outlook = new ChartDesk.Outlook(new ChartPlan(after, List.of()), Map.of(), 0, 0);
            return new SyncReport(plan, lines, List.of(), null);
        };
    }

    private static PlanItem stands(PlanItem item) {
        var target = item.target();
        if (target == null) {
            return item;
        }
        var id = Objects.requireNonNull(item.externalId());
        var there = new PlatformAccount("p-" + id, id, target, PlatformAccount.Use.UNKNOWN, null);
        var without = item.equals(CREATED) ? "T20" : null;
        var note = without == null
                ? ""
                : "Its tax code T20 is left out, because the platform does not know it. Add it there, or correct it in the"
                        + " ledger.";
        return new PlanItem(Action.NONE, id, there, null, "The platform has it as the ledger does.", note, without);
    }

    /** After one change was left in doubt. */
    static void inDoubt(ScriptedChartDesk desk) {
        keeps(desk, List.of(), items());
        var unsettled = new ChartDesk.Unsettled(
                change(UPDATED, 2), CrossingState.IN_DOUBT, "Pleo did not answer within 30 seconds.");
        desk.outlook = new ChartDesk.Outlook(desk.outlook.plan(), Map.of("7690", unsettled), 4, 1);
        desk.past = List.of(
                past(
                        UPDATED,
                        2,
                        CrossingState.IN_DOUBT,
                        Step.APPROVED,
                        Step.INTENDED,
                        Step.SENT,
                        Step.UNANSWERED,
                        Step.LOOKED_UP),
                past(UPDATED, 1, CrossingState.CONFIRMED, Step.APPROVED, Step.INTENDED, Step.SENT, Step.CONFIRMED));
        desk.applying = (_, _) -> new SyncReport(
                desk.outlook.plan(),
                List.of(
                        line(CREATED, CrossingState.CONFIRMED, null),
                        line(UPDATED, CrossingState.IN_DOUBT, Duration.ofSeconds(28))),
                List.of(),
                null);
    }
}
