package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Source;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.reconcile.Freshness;
import dev.weighhouse.reconcile.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A month's work made up by a seeded generator: pulls that fail or not, decisions, and sides that change between pulls. */
class WorkspaceMonthEndPropertyTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final List<Period> MONTHS =
            List.of(Period.month("2026-08"), Period.month("2026-09"), Period.month("2026-10"));

    private final MemoryWorkspace workspace = new MemoryWorkspace();
    private final Map<ConnectionId, ScriptedSide> sides = new HashMap<>();
    private final Map<AccountKey, Optional<AccountId>> decidedByPeople = new HashMap<>();
    private final MonthEnd work = new WorkspaceMonthEnd(new Desk(
            workspace.quotes,
            workspace.history,
            workspace.connections,
            workspace.tolerances,
            () -> Set.of(GBP),
            this::open,
            Freshness.within(ZoneOffset.UTC),
            Clock.fixed(Instant.parse("2026-11-03T10:00:00Z"), ZoneOffset.UTC),
            () -> "Ada"));

    private Source open(Connection connection) {
        var side = sides.computeIfAbsent(connection.id(), _ -> new ScriptedSide());
        return connection.role() == Role.LEDGER ? side.asLedger() : side.asPlatform();
    }

    private void configure(String id, Role role) {
        var connection = new ConnectionId(id);
        sides.put(connection, new ScriptedSide());
        workspace.connections.add(new Connection(connection, role, "scripted", id, Map.of()));
    }

    /** Gives a side other accounts, ids of the ledger, amounts and faults than it had. */
    private static void change(ScriptedSide side, boolean ledger, Random random) {
        side.failure = random.nextInt(4) == 0 ? Optional.of(new Failure.Offline("No answer.")) : Optional.empty();
        side.accounts.clear();
        side.balances.clear();
        var count = 2 + random.nextInt(6);
        for (int n = 0; n < count; n++) {
            side.accounts.add(Account.called((ledger ? "L" : "P") + n, "Account " + n, AccountType.ASSET, GBP)
                    .externalId(ledger || random.nextBoolean() ? null : "L" + random.nextInt(8))
                    .active(random.nextInt(6) > 0)
                    .build());
        }
        for (var month : MONTHS) {
            side.balances.put(
                    month.closing(),
                    side.accounts.stream()
                            .filter(_ -> random.nextInt(5) > 0)
                            .map(account -> new Balance(account.id(), new Money(random.nextInt(3), GBP)))
                            .toList());
        }
    }

    private void decide(Random random) {
        var key = AccountKey.of(random.nextBoolean() ? "square" : "stripe", "P" + random.nextInt(8));
        var target = random.nextInt(3) == 0
                ? Optional.<AccountId>empty()
                : Optional.of(new AccountId("L" + random.nextInt(8)));
        if (isOpen(key.connection(), key.account())
                && target.map(to -> isOpen(new ConnectionId("books"), to)).orElse(true)) {
            workspace.history.append(List.of(Mapping.of(
                    key,
                    target.orElse(null),
                    Mapping.Origin.PERSON,
                    "chosen",
                    "Ada",
                    Instant.parse("2026-11-03T10:00:00Z"))));
            decidedByPeople.put(key, target);
        }
    }

    private boolean isOpen(ConnectionId connection, AccountId account) {
        return workspace
                .quotes
                .accounts(connection)
                .flatMap(chart -> chart.value().find(account))
                .filter(Account::active)
                .isPresent();
    }

    private void pull(Random random) {
        var before = workspace.quotes.quotes();
        var months = MONTHS.subList(0, 1 + random.nextInt(3));
        var results = work.pull(List.of(), months, Progress.NONE);

        var kept = new ArrayList<Quote>();
        for (var result : results) {
            switch (result) {
                case PullResult.Done done -> kept.addAll(done.quotes());
                case PullResult.Failed failed -> assertThat(failed.failure()).isInstanceOf(Failure.Offline.class);
            }
        }
        var all = new ArrayList<>(before);
        all.addAll(kept);
        assertThat(workspace.quotes.quotes())
                .as("old quotes stay, new ones come behind")
                .isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsEverythingEverSaidAndNeverOverridesAPerson(long seed) {
        var random = new Random(seed);
        configure("books", Role.LEDGER);
        configure("square", Role.PLATFORM);
        configure("stripe", Role.PLATFORM);
        for (int turn = 0; turn < 40; turn++) {
            var history = workspace.history.all();
            switch (random.nextInt(3)) {
                case 0 -> sides.forEach((id, side) -> change(side, id.value().equals("books"), random));
                case 1 -> decide(random);
                default -> pull(random);
            }
            assertThat(workspace.history.all().subList(0, history.size())).isEqualTo(history);
            decidedByPeople.forEach((key, target) -> assertThat(mappedTo(key)).isEqualTo(target.orElse(null)));
            checkReviews();
        }
    }

    private @Nullable AccountId mappedTo(AccountKey key) {
        return work.mappings().stream()
                .filter(mapping -> mapping.item().account().equals(Optional.of(key)))
                .flatMap(mapping -> mapping.ledger().stream())
                .findFirst()
                .orElse(null);
    }

    private void checkReviews() {
        for (var month : work.months()) {
            var review = work.review(month);
            assertThat(work.review(month)).isEqualTo(review);
            for (var variance : review.variances()) {
                var ledgerAccount = variance.ledgerAccount();
                assertThat(variance.status() == Status.UNMAPPED).isEqualTo(ledgerAccount == null);
                for (var platform : variance.platformAccounts()) {
                    if (ledgerAccount != null) {
                        assertThat(mappedTo(platform.key())).isEqualTo(ledgerAccount.id());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void decidesNothingNewWhenNothingChanged(long seed) {
        var random = new Random(seed);
        configure("books", Role.LEDGER);
        configure("square", Role.PLATFORM);
        sides.forEach((id, side) -> {
            change(side, id.value().equals("books"), random);
            side.failure = Optional.empty();
        });
        pull(random);
        var history = workspace.history.all();

        pull(random);

        assertThat(workspace.history.all()).isEqualTo(history);
    }
}
