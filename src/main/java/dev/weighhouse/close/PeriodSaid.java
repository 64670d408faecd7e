package dev.weighhouse.close;

import dev.weighhouse.books.Period;
import dev.weighhouse.close.MatchesSaid.Ended;
import dev.weighhouse.matching.MatchRules;
import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.Said;
import dev.weighhouse.reconcile.Variance;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people said of the variances of one period; their decisions are read once. For one thread. */
public final class PeriodSaid {
    private final Map<MatchDecision.About, List<MatchDecision>> decisions;
    private final Function<Currency, WaiverMeter> waivers;
    private final Map<Currency, WaiverMeter> meters = new HashMap<>();

    /**
     * Of what was decided until now.
     *
     * @param today the day on which it is looked at
     */
    public PeriodSaid(MatchDesk matches, WaiverDesk waivers, Period period, LocalDate today) {
        this.decisions = matches.history().stream().collect(Collectors.groupingBy(MatchDecision::about));
        this.waivers = currency -> waivers.meter(period, currency, today);
    }

    /**
     * What holds of one variance.
     *
     * @param around its rows as they are now
     */
    public Said of(Variance variance, Around around) {
        var account = variance.ledgerAccount();
        if (account == null) {
            return Said.NOTHING;
        }
        var about = new MatchDecision.About(account.id(), variance.currency());
        var ours = decisions.getOrDefault(about, List.of());
        var waived = meters.computeIfAbsent(variance.currency(), waivers).holding(account.id(), variance.basis());
        if (ours.isEmpty()) {
            return new Said(Said.NOTHING.matches(), MatchRules.USUAL, waived, List.of());
        }
        // Of other months there are only the rows that may tell something.
        var said = MatchesSaid.of(ours, about, rows(around), variance.period());
        return new Said(said.decisions(), rules(ours, variance), waived, ended(said));
    }

    private static MatchRules rules(List<MatchDecision> ours, Variance variance) {
        var usual = MatchRules.USUAL;
        return usual.withLearnt(MatchesSaid.learnt(ours, variance.pool(), usual.history()));
    }

    private static List<String> ended(MatchesSaid said) {
        return said.ended().stream().map(Ended::words).toList();
    }

    private static List<Chosen> rows(Around around) {
        return all(around).map(Chosen::of).toList();
    }

    private static Stream<Row> all(Around around) {
        return Stream.concat(around.ledger().stream(), around.platform().stream());
    }
}
