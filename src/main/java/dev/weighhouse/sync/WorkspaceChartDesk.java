package dev.weighhouse.sync;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.ChartCrosser;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingMemory;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The charts of one open workspace's platforms. */
public final class WorkspaceChartDesk implements ChartDesk {
    private static final String PERCENT = "accounts.archive-percent";
    private final ChartParts parts;
    private final Map<ConnectionId, CrossingMemory> memories = new ConcurrentHashMap<>();
    private final Map<Connection, Boolean> keeping = new ConcurrentHashMap<>();

    public WorkspaceChartDesk(ChartParts parts) {
        this.parts = parts;
    }

    @Override
    public List<ChartSide> sides() {
        return parts.connections().all().stream()
                .filter(connection -> connection.role() == Role.PLATFORM)
                .map(platform -> new ChartSide(
                        platform, keeping.computeIfAbsent(platform, one -> ChartSides.keepsChart(parts, one))))
                .toList();
    }

    @Override
    public Outlook plan(ConnectionId platform, Progress progress) {
        try (var sides = ChartSides.open(parts, platform)) {
            var reading = sides.read(progress);
            var plan = plan(sides, reading);
            var creations = plan.of(Action.CREATE).size();
            var batch = sides.port().limits().batch();
            var requests = (creations + batch - 1) / batch + plan.work().size() - creations;
            var perMinute = sides.port().limits().callsPerMinute();
            var minutes = perMinute == 0 ? 0 : (requests + perMinute - 1) / perMinute;
            return new Outlook(plan, unsettled(platform, reading.platformCompany()), requests, minutes);
        }
    }

    private ChartPlan plan(ChartSides sides, ChartReading reading) {
        var platform = sides.platform().id();
        var known = parts.book().known(platform, reading.ledgerCompany());
        var ledger = sides.ledgerConnection().id();
        var link = parts.book().link(platform);
        // What was pulled before a person accepted another company may have been that of the one before.
        var pulledCounts = link.isEmpty() || link.get().reason().isEmpty();
        var memory = new ChartMemory(
                link,
                id -> known.contains(id)
                        || (pulledCounts
                                && parts.quotes()
                                        .firstPulled(ledger, new AccountId(id))
                                        .isPresent()),
                RefusedTaxCodes.of(parts.book(), parts.log(), sides.port(), platform, reading.platformCompany()));
        return ChartPlan.of(reading, memory, rule());
    }

    private Map<String, Unsettled> unsettled(ConnectionId platform, String company) {
        var found = new HashMap<String, Unsettled>();
        for (var change : ChartSync.unsettled(parts.log(), parts.book(), platform, company)) {
            var events = parts.log().events(change.key());
            var state = CrossingState.of(events).orElseThrow();
            var words = events.getLast().entry().detail().words();
            found.put(change.change().externalId(), new Unsettled(change, state, words));
        }
        return found;
    }

    @Override
    public SyncReport apply(ConnectionId platform, Order order, Progress progress) {
        try (var sides = ChartSides.open(parts, platform)) {
            var company = sides.port().company(progress);
            try (var _ = turn(company)) {
                var sync = sync(sides.port(), platform, company);
                var settled = isLinked(platform, company) ? sync.settle() : List.<SyncReport.Line>of();
                var began = parts.pace().now();
                var reading = sides.read(progress);
                var plan = plan(sides, reading);
                return apply(sides, reading, plan, order, sync, progress, began).after(settled);
            }
        }
    }

    /** Nothing that went to one company is looked for in another. */
    private boolean isLinked(ConnectionId platform, String company) {
        return parts.book()
                .link(platform)
                .filter(link -> link.platformCompany().equals(company))
                .isPresent();
    }

    private ChartParts.Turn turn(String company) {
        return parts.turns()
                .take("accounts of " + company)
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        "These accounts are being kept in step by another window or program on this computer.",
                        "Wait until it is done, then look again.")));
    }

    private SyncReport apply(
            ChartSides sides,
            ChartReading reading,
            ChartPlan plan,
            Order order,
            ChartSync sync,
            Progress progress,
            Instant began) {
        if (!order.means(plan)) {
            return new SyncReport(
                    plan,
                    List.of(),
                    plan.work(),
                    "The accounts are not as they were when the plan was shown, so nothing was sent. Look at the new plan, %s."
                            .formatted(plan.fingerprint().shown()));
        }
        if (plan.isStopped()) {
            var guard =
                    plan.guards().stream().filter(Guard::stopsAll).findFirst().orElseThrow();
            return new SyncReport(plan, List.of(), plan.work(), guard.words() + " " + guard.nextStep());
        }
        remember(sides, reading, plan, order, began);
        var archiving = plan.guards().isEmpty() || isAllowed(plan, order);
        return sync.apply(plan, archiving, progress);
    }

    private static boolean isAllowed(ChartPlan plan, Order order) {
        return plan.asksAboutArchiving() && !order.archiving().isBlank();
    }

    private void remember(ChartSides sides, ChartReading reading, ChartPlan plan, Order order, Instant began) {
        sides.log(began);
        var platform = sides.platform().id();
        var by = parts.author().get();
        var now = parts.pace().now();
        link(platform, reading.ledgerCompany(), reading.platformCompany());
        var ids = reading.ledger().stream().map(account -> account.id().value()).toList();
        parts.book().know(new KnownAccounts(platform, reading.ledgerCompany(), ids, "", by, now));
        if (isAllowed(plan, order)) {
            var accounts = plan.of(Action.ARCHIVE).size();
            parts.book()
                    .append(new ArchiveConsent(
                            platform,
                            accounts,
                            plan.fingerprint(),
                            order.archiving().strip(),
                            by,
                            now));
        }
    }

    private ChartSync sync(ChartPort port, ConnectionId platform, String company) {
        var memory = memories.computeIfAbsent(platform, _ -> new CrossingMemory(parts.pace()));
        var crosser = new ChartCrosser(
                parts.log(), port, parts.pace(), parts.machine().get(), memory);
        return new ChartSync(
                crosser,
                port,
                parts.book(),
                parts.log(),
                platform,
                company,
                parts.pace()::now,
                parts.author().get());
    }

    @Override
    public List<Past> history(ConnectionId platform, String externalId) {
        return parts.book().changes(platform, externalId).reversed().stream()
                .map(change -> {
                    var events = parts.log().events(change.key());
                    return new Past(change, CrossingState.of(events), events);
                })
                .toList();
    }

    @Override
    public void adopt(ConnectionId platform, Collection<String> externalIds, String reason, Progress progress) {
        var why = required(reason, "Say why these accounts are the ledger's.");
        try (var sides = ChartSides.open(parts, platform)) {
            var reading = sides.read(progress);
            var there = reading.platform().stream()
                    .map(account -> Optional.ofNullable(account.externalId()).orElse(""))
                    .collect(Collectors.toSet());
            var ids =
                    externalIds.stream().map(String::strip).distinct().sorted().toList();
            for (var id : ids) {
                if (id.isEmpty()) {
                    throw refused(
                            "An account without an external id cannot be the ledger's: nothing tells which one it is.",
                            "Archive it on the platform if nobody needs it. Nothing was changed.");
                }
                if (!there.contains(id)) {
                    throw refused(
                            "The platform has no account with the external id %s.".formatted(id),
                            "Give external ids as the list of accounts left alone shows them. Nothing was changed.");
                }
            }
            parts.book()
                    .know(new KnownAccounts(
                            platform,
                            reading.ledgerCompany(),
                            ids,
                            why,
                            parts.author().get(),
                            parts.pace().now()));
        }
    }

    @Override
    public void accept(ConnectionId platform, String reason, Progress progress) {
        var why = required(reason, "Say why another company is right.");
        try (var sides = ChartSides.open(parts, platform)) {
            parts.book()
                    .append(new ChartLink(
                            platform,
                            sides.ledgerCompany(progress),
                            sides.port().company(progress),
                            why,
                            parts.author().get(),
                            parts.pace().now()));
        }
    }

    @Override
    public Optional<Keeping> keeping(ConnectionId platform) {
        return parts.book().keeping(platform);
    }

    @Override
    public void keep(ConnectionId platform, boolean byItself, Progress progress) {
        var keeping = new Keeping(
                platform, byItself, parts.author().get(), parts.pace().now());
        if (!byItself) {
            parts.book().append(keeping);
            return;
        }
        try (var sides = ChartSides.open(parts, platform)) {
            link(platform, sides.ledgerCompany(progress), sides.port().company(progress));
            parts.book().append(keeping);
        }
    }

    private void link(ConnectionId platform, String ledgerCompany, String platformCompany) {
        var linked = parts.book().link(platform);
        if (linked.isEmpty() || linked.get().ledgerCompany().isEmpty()) {
            var by = parts.author().get();
            var now = parts.pace().now();
            parts.book().append(new ChartLink(platform, ledgerCompany, platformCompany, "", by, now));
        }
    }

    @Override
    public ArchiveRule rule() {
        var usual = ArchiveRule.USUAL;
        return parts.settings()
                .get(PERCENT)
                .map(percent -> new ArchiveRule(Integer.parseInt(percent), usual.least()))
                .orElse(usual);
    }

    @Override
    public void archiveUpTo(int percent) {
        if (percent < 0 || percent > 100) {
            throw refused("%d is no share of a hundred.".formatted(percent), "Give a number from 0 to 100.");
        }
        parts.settings().set(PERCENT, Integer.toString(percent));
    }

    private static String required(String reason, String nextStep) {
        if (reason.isBlank()) {
            throw refused("A reason is needed.", nextStep + " Nothing was changed.");
        }
        return reason.strip();
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
