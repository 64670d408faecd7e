package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Says what a test puts into it, and keeps what it was asked for. */
public final class ScriptedChartDesk implements ChartDesk {
    public List<ChartSide> sides = List.of();
    public Outlook outlook = new Outlook(new ChartPlan(List.of(), List.of()), Map.of(), 0, 0);
    public @Nullable Failure failure;
    public BiFunction<Order, Progress, SyncReport> applying =
            (_, _) -> new SyncReport(outlook.plan(), List.of(), List.of(), null);
    public List<Past> past = List.of();
    public final List<Order> orders = new ArrayList<>();
    public final Map<ConnectionId, Keeping> keeping = new HashMap<>();
    public final List<String> said = new ArrayList<>();
    private ArchiveRule rule = ArchiveRule.USUAL;

    private void mayFail() {
        Optional.ofNullable(failure).ifPresent(told -> {
            throw new FailureException(told);
        });
    }

    @Override
    public List<ChartSide> sides() {
        return sides;
    }

    @Override
    public Outlook plan(ConnectionId platform, Progress progress) {
        mayFail();
        return outlook;
    }

    @Override
    public SyncReport apply(ConnectionId platform, Order order, Progress progress) {
        mayFail();
        orders.add(order);
        return applying.apply(order, progress);
    }

    @Override
    public List<Past> history(ConnectionId platform, String externalId) {
        return past.stream()
                .filter(each -> each.change().change().externalId().equals(externalId))
                .toList();
    }

    @Override
    public void adopt(ConnectionId platform, Collection<String> externalIds, String reason, Progress progress) {
        mayFail();
        said.add("adopt %s: %s".formatted(externalIds, reason));
    }

    @Override
    public void accept(ConnectionId platform, String reason, Progress progress) {
        mayFail();
        said.add("accept: " + reason);
    }

    @Override
    public Optional<Keeping> keeping(ConnectionId platform) {
        return Optional.ofNullable(keeping.get(platform));
    }

    @Override
    public void keep(ConnectionId platform, boolean byItself, Progress progress) {
        mayFail();
        keeping.put(platform, new Keeping(platform, byItself, "Asha", Instant.EPOCH));
    }

    @Override
    public ArchiveRule rule() {
        return rule;
    }

    @Override
    public void archiveUpTo(int percent) {
        rule = new ArchiveRule(percent, rule.least());
    }
}
