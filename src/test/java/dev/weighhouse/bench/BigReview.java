package dev.weighhouse.bench;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.reconcile.Basis;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.reconcile.Variance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up review of many accounts in groups of fifty, of which every tenth differs. */
final class BigReview {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Period MONTH = Period.month("2026-10");
    private static final int PER_GROUP = 50;

    private BigReview() {}

    static Review of(int accounts) {
        var chart = new ArrayList<Account>();
        var variances = new ArrayList<Variance>();
        var ledger = quote("xero");
        var platform = quote("square");
        for (int i = 0; i < accounts; i++) {
            var group = "G%06d".formatted(i / PER_GROUP);
            if (i % PER_GROUP == 0) {
                chart.add(account(group, "Group " + i / PER_GROUP, null));
            }
            var account = account("%07d".formatted(1_000_000 + i), "Account of customer " + i, group);
            chart.add(account);
            variances.add(variance(account, i, ledger, platform));
        }
        return new Review(MONTH, ChartOfAccounts.of(chart), variances);
    }

    private static Account account(String id, String name, @Nullable String parent) {
        return Account.called(id, name, AccountType.ASSET, GBP)
                .number(id)
                .parent(parent == null ? null : new AccountId(parent))
                .build();
    }

    private static Variance variance(Account account, int i, List<Quote> ledger, List<Quote> platform) {
        var ours = new Money(1_000L * i + 17, GBP);
        var differs = i % 10 == 0;
        var theirs = differs ? new Money(ours.minor() + i + 1, GBP) : ours;
        var other = new PlatformAccount(
                AccountKey.of("square", "p" + i),
                Account.called("p" + i, "Customer " + i, AccountType.ASSET, GBP).build());
        return new Variance(
                account,
                List.of(other),
                GBP,
                MONTH,
                Basis.CLOSING,
                new SideFigures(null, null, ours, ledger),
                new SideFigures(null, null, theirs, platform),
                Money.zero(GBP),
                differs ? Status.DIFFERS : Status.AGREES,
                List.of());
    }

    private static List<Quote> quote(String connection) {
        return List.of(new Quote(
                1,
                new ConnectionId(connection),
                new Quote.Subject.Balances(AsOf.closingOf(MONTH.to())),
                Instant.parse("2026-11-03T09:00:00Z"),
                Digest.of(new byte[] {1}),
                100_000));
    }
}
