package dev.weighhouse.ui.review;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.MonthEnd;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.reconcile.Tolerances;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Work;
import dev.weighhouse.ui.common.Workbench;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** One workspace whose month-end is given, already open on a bench. */
public final class FakeWorkspaces implements Workspaces, OpenWorkspace {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), LONDON);

    private final MonthEnd monthEnd;
    private final Period current;

    private FakeWorkspaces(MonthEnd monthEnd, Period current) {
        this.monthEnd = monthEnd;
        this.current = current;
    }

    /** A bench with the sample open, whose jobs run at once. */
    static Workbench bench(MonthEnd monthEnd, Settings settings) {
        return bench(monthEnd, settings, Work.direct());
    }

    public static Workbench bench(MonthEnd monthEnd, Settings settings, Work work) {
        var bench = new Workbench(new FakeWorkspaces(monthEnd, Larkfield.OCTOBER), work, settings, CLOCK);
        bench.openSample();
        return bench;
    }

    @Override
    public OpenWorkspace open(Path file) {
        return this;
    }

    @Override
    public OpenWorkspace create(Path file, String company, Currency home, Set<Currency> others) {
        return this;
    }

    @Override
    public OpenWorkspace sample() {
        return this;
    }

    @Override
    public MonthEnd monthEnd() {
        return monthEnd;
    }

    @Override
    public Path file() {
        return Path.of("larkfield.weighhouse");
    }

    @Override
    public String company() {
        return "Larkfield Coffee";
    }

    @Override
    public Currency home() {
        return Larkfield.GBP;
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(Larkfield.GBP, Larkfield.EUR);
    }

    @Override
    public void allow(Currency currency) {}

    @Override
    public Optional<String> writtenElsewhere() {
        return Optional.empty();
    }

    @Override
    public void connect(Connection connection, Optional<String> secret) {}

    @Override
    public void keepSecret(ConnectionId connection, String secret) {}

    @Override
    public Tolerances tolerances() {
        return Tolerances.NONE;
    }

    @Override
    public Optional<String> setting(String key) {
        return key.equals(Months.CURRENT) ? Optional.of(current.toString()) : Optional.empty();
    }

    @Override
    public void set(String key, String value) {}

    @Override
    public void close() {}
}
