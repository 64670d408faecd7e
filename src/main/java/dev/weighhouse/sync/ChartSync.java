package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.AccountAnswer;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountGoods;
import dev.weighhouse.crossing.AccountOutcome;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.ChartCrosser;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.PlatformAccount;
import dev.weighhouse.crossing.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out through the protocol and the log: every change is a crossing of its own, creations leave in batches. It may be
 * stopped at any moment and run again: what was sent is looked for before anything else is sent of that account.
 *
 * <p>One thread at a time. Methods throw {@link FailureException} only where the workspace or, in {@link #settle}, nothing of it can be
 * read or written.
 */
public final class ChartSync {
    private final ChartCrosser crosser;
    private final ChartPort port;
    private final ChartBook book;
    private final CrossingLog log;
    private final ConnectionId platform;
    private final String company;
    private final Supplier<Instant> now;
    private final String by;

    /**
     * The sync of one platform's chart.
     *
     * @param company the platform's own id of the company
     * @param by who has it carried out
     */
    public ChartSync(
            ChartCrosser crosser,
            ChartPort port,
            ChartBook book,
            CrossingLog log,
            ConnectionId platform,
            String company,
            Supplier<Instant> now,
            String by) {
        this.crosser = crosser;
        this.port = port;
        this.book = book;
        this.log = log;
        this.platform = platform;
        this.company = company;
        this.now = now;
        this.by = by;
    }

    /** The changes of this company's accounts that are not over, the oldest first. */
    public List<PlannedChange> unsettled() {
        return unsettled(log, book, platform, company);
    }

    static List<PlannedChange> unsettled(CrossingLog log, ChartBook book, ConnectionId platform, String company) {
        return log.unsettled().stream()
                .filter(key -> {
                    var subject = log.events(key).getFirst().entry().subject();
                    return subject.kind() == FactKind.ACCOUNT
                            && subject.connection().equals(platform);
                })
                .flatMap(key -> book.change(key).stream())
                .filter(change -> change.company().equals(company))
                .toList();
    }

    /** Looks for everything in doubt. Sends nothing. */
    public List<SyncReport.Line> settle() {
        var doubtful = unsettled().stream()
                .filter(change -> {
                    crosser.takeOver(change.goods());
                    return crosser.state(change.goods())
                            .filter(ChartSync::looksNeeded)
                            .isPresent();
                })
                .toList();
        var outcomes = crosser.resolve(doubtful.stream().map(this::goods).toList());
        var lines = new ArrayList<SyncReport.Line>();
        for (int at = 0; at < doubtful.size(); at++) {
            lines.add(SyncLines.line(doubtful.get(at), outcomes.get(at)));
        }
        return lines;
    }

    private static boolean looksNeeded(CrossingState state) {
        return state == CrossingState.IN_DOUBT || state == CrossingState.NEEDS_PERSON;
    }

    /** The change as the person who acts now sends it. */
    private AccountGoods goods(PlannedChange change) {
        var goods = change.goods();
        return new AccountGoods(goods.key(), goods.change(), goods.subject(), by);
    }

    /**
     * Sends what the plan asks for, and ends what it does not ask for any more. What is still in doubt is left for the next run.
     *
     * @param archiving whether accounts may be archived
     */
    public SyncReport apply(ChartPlan plan, boolean archiving, Progress progress) {
        var run = new Run(plan.work().size(), progress);
        var pending = new LinkedHashMap<String, PlannedChange>();
        unsettled().forEach(change -> pending.put(change.change().externalId(), change));
        var latest = book.latest(platform, company);
        var ready = new ArrayList<Ready>();
        for (var item : plan.work()) {
            var before = Optional.ofNullable(pending.remove(item.externalId()));
            if (item.action() == Action.ARCHIVE && !archiving) {
                run.hold(item);
            } else {
                ready(item, before, latest, run).ifPresent(ready::add);
            }
        }
        pending.values().forEach(change -> endUnwanted(change, run));
        if (progress.background()) {
            port.inBackground();
        }
        try (var _ = progress.onCancel(port::endWaits)) {
            var more = send(ready, run);
            more.forEach(_ -> run.oneMore());
            // What is refused once more stays refused.
            send(more, run);
        }
        return run.report(plan);
    }

    /**
     * A change that may be sent.
     *
     * @param written whether its bytes are in the log already
     */
    private record Ready(PlanItem item, PlannedChange change, boolean written) {
        boolean creates() {
            return change.change() instanceof AccountChange.Creation;
        }
    }

    private Optional<Ready> ready(
            PlanItem item, Optional<PlannedChange> pending, Map<String, PlannedChange> latest, Run run) {
        var wanted = item.change().orElseThrow();
        var last = latest.get(wanted.externalId());
        var next = planned(item, wanted, revision(last));
        try {
            var body = port.body(wanted);
            if (pending.isEmpty()) {
                return Optional.of(new Ready(item, next, false));
            }
            var before = pending.get();
            var state = crosser.state(goods(before)).orElse(CrossingState.APPROVED);
            var same = crosser.writtenDown(goods(before)).filter(body::equals).isPresent()
                    && samePlace(before.change(), wanted);
            return switch (state) {
                case INTENDED, NEEDS_PERSON -> {
                    if (same && state == CrossingState.INTENDED) {
                        yield Optional.of(new Ready(item, before, true));
                    }
                    if (before.change().target().equals(wanted.target()) && state == CrossingState.NEEDS_PERSON) {
                        run.add(SyncLines.line(before, crosser.standing(goods(before))));
                        yield Optional.empty();
                    }
                    end(before, state, "the plan now asks for something else.", run);
                    yield Optional.of(new Ready(item, planned(item, wanted, before.revision() + 1), false));
                }
                case IN_DOUBT, APPROVED, CONFIRMED, REJECTED, RECEIVED, NOT_RECEIVED -> {
                    run.add(SyncLines.line(before, crosser.standing(goods(before))));
                    yield Optional.empty();
                }
            };
        } catch (FailureException e) {
            run.add(SyncLines.refused(item, e.failure()));
            return Optional.empty();
        }
    }

    private static boolean samePlace(AccountChange one, AccountChange other) {
        return one instanceof AccountChange.Rewrite(PlatformAccount first, var _)
                ? other instanceof AccountChange.Rewrite(PlatformAccount second, var _)
                        && first.id().equals(second.id())
                : other instanceof AccountChange.Creation;
    }

    private PlannedChange planned(PlanItem item, AccountChange change, int revision) {
        return new PlannedChange(
                platform,
                company,
                revision,
                item.action(),
                change,
                item.reason(),
                item.withoutTaxCode(),
                by,
                now.get());
    }

    /** A change whose bytes were never written down has not taken its number. */
    private int revision(@Nullable PlannedChange last) {
        if (last == null) {
            return 1;
        }
        return crosser.state(last.goods())
                        .filter(state -> state != CrossingState.APPROVED)
                        .isPresent()
                ? last.revision() + 1
                : last.revision();
    }

    private void endUnwanted(PlannedChange change, Run run) {
        crosser.state(goods(change))
                .filter(state -> state == CrossingState.INTENDED || state == CrossingState.NEEDS_PERSON)
                .ifPresent(state -> end(change, state, "the plan does not ask for it any more.", run));
    }

    private void end(PlannedChange change, CrossingState state, String why, Run run) {
        var done = state == CrossingState.INTENDED
                ? "Nothing of it was done, and "
                : "What the platform made of it stays for now, and ";
        run.add(SyncLines.line(change, crosser.withdraw(goods(change), done + why))
                .ended());
    }

    /** Creations leave first, in batches; then one rewrite after the other. Gives what is to be sent once more, otherwise. */
    private List<Ready> send(List<Ready> all, Run run) {
        var more = new ArrayList<Ready>();
        var creations = all.stream().filter(Ready::creates).toList();
        var size = port.limits().batch();
        for (int from = 0; from < creations.size() && run.goesOn("Creating accounts"); from += size) {
            var batch = creations.subList(from, Math.min(from + size, creations.size()));
            intend(batch);
            var outcomes = crosser.create(
                    batch.stream().map(one -> goods(one.change())).toList());
            for (int at = 0; at < batch.size(); at++) {
                ended(batch.get(at), outcomes.get(at), run).ifPresent(more::add);
            }
        }
        all.stream().filter(one -> !one.creates()).forEach(one -> put(one, run).ifPresent(more::add));
        return more;
    }

    private Optional<Ready> put(Ready ready, Run run) {
        if (!run.goesOn("Writing " + ready.item().label())) {
            return Optional.empty();
        }
        intend(List.of(ready));
        return ended(ready, crosser.put(goods(ready.change())), run);
    }

    private void intend(List<Ready> batch) {
        var fresh =
                batch.stream().filter(one -> !one.written()).map(Ready::change).toList();
        if (!fresh.isEmpty()) {
            book.append(fresh);
            crosser.intend(fresh.stream().map(this::goods).toList());
        }
    }

    /** Tells how it ended; gives one more change of the same account where this end asks for one. */
    private Optional<Ready> ended(Ready ready, AccountOutcome outcome, Run run) {
        run.ended(ready.change(), outcome);
        if (outcome.outcome().halt()) {
            return Optional.empty();
        }
        var item = ready.item();
        var target = ready.change().change().target();
        var shown = outcome.shown();
        if (ready.creates() && outcome.state() == CrossingState.CONFIRMED && shown != null) {
            if (port.limits().alike(shown.state(), target)) {
                return Optional.empty();
            }
            var action = shown.state().archived() ? Action.UNARCHIVE : Action.UPDATE;
            var reason = "The platform had it already, with other fields.";
            return Optional.of(again(ready, action, shown, target, reason, item.withoutTaxCode()));
        }
        var taxCode = target.taxCode();
        if (outcome.why() == AccountAnswer.Why.TAX_CODE && taxCode != null) {
            var before = item.before();
            var kept = before == null ? null : before.state().taxCode();
            var reason =
                    "%s It was refused with its tax code %s, so it is sent without.".formatted(item.reason(), taxCode);
            var without = target.taxCode(taxCode.equals(kept) ? null : kept);
            return Optional.of(again(ready, item.action(), before, without, reason, taxCode));
        }
        return Optional.empty();
    }

    private Ready again(
            Ready first,
            Action action,
            @Nullable PlatformAccount before,
            AccountState target,
            String reason,
            @Nullable String withoutTaxCode) {
        var item = new PlanItem(action, first.item().externalId(), before, target, reason, "", withoutTaxCode);
        var change = planned(item, item.change().orElseThrow(), first.change().revision() + 1);
        return new Ready(item, change, false);
    }
}
