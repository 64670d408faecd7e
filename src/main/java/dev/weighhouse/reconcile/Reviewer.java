package dev.weighhouse.reconcile;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Mappings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Compares the two sides of one period: a pure function of the quotes and the decisions, the same whatever the order of
 * their rows.
 *
 * <p>Platform accounts are grouped by the ledger account they are mapped to, and each group is compared in each currency
 * by itself. Throws {@link ArithmeticException} if amounts are too large to be added.
 */
public final class Reviewer {
    private static final ChartOfAccounts NO_CHART = ChartOfAccounts.of(List.of());

    private final Mappings mappings;
    private final Tolerances tolerances;
    private final Freshness freshness;

    public Reviewer(Mappings mappings, Tolerances tolerances, Freshness freshness) {
        this.mappings = mappings;
        this.tolerances = tolerances;
        this.freshness = freshness;
    }

    /**
     * The review of one period.
     *
     * @param ledger empty before the ledger's first pull: then nothing can be mapped to anything
     * @param platforms the platforms that were pulled, in any order
     */
    public Review review(Period period, Optional<SideQuotes> ledger, List<SideQuotes> platforms) {
        var chart = ledger.map(SideQuotes::chart).orElse(NO_CHART);
        var comparison =
                new Comparison(period, ledger.map(SideIndex::of).orElse(SideIndex.NOTHING), tolerances, freshness);
        var groups = new HashMap<AccountId, List<Member>>();
        var unmapped = new ArrayList<Variance>();
        for (var member : members(platforms)) {
            var target = mappings.ledgerOf(member.platformAccount().key());
            if (target.isPresent() && chart.contains(target.get())) {
                groups.computeIfAbsent(target.get(), _ -> new ArrayList<>()).add(member);
            } else {
                var why = target.stream()
                        .map(id -> Findings.missingTarget(id, ledger.isPresent()))
                        .toList();
                unmapped.addAll(comparison.unmapped(member, why));
            }
        }
        var variances = new ArrayList<Variance>();
        for (var account : chart.inHierarchy()) {
            var members = groups.get(account.id());
            if (members != null) {
                variances.addAll(comparison.mapped(account, members));
            }
        }
        variances.addAll(unmapped);
        return new Review(period, chart, variances);
    }

    /** Every platform account, by connection, and within one in the order of its chart. */
    private static List<Member> members(List<SideQuotes> platforms) {
        var members = new ArrayList<Member>();
        platforms.stream().sorted(Comparator.comparing(SideQuotes::connection)).forEach(quotes -> {
            var index = SideIndex.of(quotes);
            for (var account : quotes.chart().all()) {
                var key = new AccountKey(quotes.connection(), account.id());
                members.add(new Member(new PlatformAccount(key, account), index));
            }
        });
        return members;
    }
}
