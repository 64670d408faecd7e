package dev.weighhouse.reconcile;

import static dev.weighhouse.reconcile.Sides.OCTOBER;
import static dev.weighhouse.reconcile.Sides.asset;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Mappings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books made up by a seeded generator: what must hold for any two sides. */
class ReviewerPropertyTest {
    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "JPY");

    private final List<Sides> sides = new ArrayList<>();
    private final List<Mapping> decisions = new ArrayList<>();

    private void makeUp(Random random) {
        var ledger = Sides.of("books");
        for (int account = 0; account < 20; account++) {
            var parent = account > 3 && random.nextBoolean() ? new AccountId("L" + random.nextInt(account)) : null;
            ledger.account(asset("L" + account).parent(parent).active(random.nextInt(8) > 0));
        }
        quote(ledger, "L", 20, random);
        sides.add(ledger);
        for (var name : List.of("square", "stripe", "pleo")) {
            var platform = Sides.of(name);
            for (int account = 0; account < 15; account++) {
                platform.account(asset("P" + account).active(random.nextInt(5) > 0));
                if (random.nextInt(4) > 0) {
                    map(AccountKey.of(name, "P" + account), "L" + random.nextInt(22));
                }
            }
            quote(platform, "P", 15, random);
            sides.add(platform);
        }
    }

    private void map(AccountKey key, String target) {
        decisions.add(Mapping.of(key, new AccountId(target), Mapping.Origin.PERSON, "made up", "Ada", Instant.EPOCH));
    }

    private static void quote(Sides side, String prefix, int accounts, Random random) {
        var quotesBalances = random.nextInt(3) > 0;
        for (int account = 0; account < accounts; account++) {
            for (var currency : CURRENCIES) {
                if (random.nextInt(3) > 0) {
                    continue;
                }
                if (quotesBalances && random.nextInt(6) > 0) {
                    side.opening(prefix + account, amount(random, currency));
                }
                if (quotesBalances && random.nextInt(6) > 0) {
                    side.closing(prefix + account, amount(random, currency));
                }
                for (int row = random.nextInt(4); row > 0; row--) {
                    side.movement(prefix + account, amount(random, currency));
                }
            }
        }
    }

    private static String amount(Random random, String currency) {
        var minor = random.nextInt(5) == 0 ? 0 : random.nextInt(401) - 200;
        return new Money(minor, Currency.getInstance(currency)).toString();
    }

    private Review review(Random order) {
        var platforms = new ArrayList<SideQuotes>();
        sides.subList(1, sides.size())
                .forEach(side -> platforms.add(side.shuffled(order).quotes()));
        Collections.shuffle(platforms, order);
        var reviewer = new Reviewer(
                Mappings.after(decisions),
                new Tolerances(Map.of(Currency.getInstance("GBP"), 50L), Map.of()),
                Freshness.within(ZoneId.of("Europe/London")));
        return reviewer.review(
                OCTOBER, Optional.of(sides.getFirst().shuffled(order).quotes()), platforms);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void isTheSameWhateverTheOrderOfRowsAndConnections(long seed) {
        var random = new Random(seed);
        makeUp(random);

        var first = review(random).variances();

        for (int turn = 0; turn < 5; turn++) {
            assertThat(review(random).variances()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 6, 9, 10, 15, 25, 33, 77})
    void losesNoClosingBalanceAndCountsNoneTwice(long seed) {
        var random = new Random(seed);
        makeUp(random);
        var quoted = new HashMap<String, Long>();
        for (var side : sides.subList(1, sides.size())) {
            side.quotes()
                    .closing()
                    .ifPresent(stored -> stored.value()
                            .forEach(b -> quoted.merge(
                                    b.amount().currency().getCurrencyCode(),
                                    b.amount().minor(),
                                    Long::sum)));
        }

        var reviewed = new HashMap<String, Long>();
        for (var variance : review(random).variances()) {
            for (var member : variance.platformAccounts()) {
                closing(member, variance)
                        .ifPresent(amount ->
                                reviewed.merge(amount.currency().getCurrencyCode(), amount.minor(), Long::sum));
            }
        }

        quoted.values().removeIf(sum -> sum == 0);
        reviewed.values().removeIf(sum -> sum == 0);
        assertThat(reviewed).isEqualTo(quoted);
    }

    private Optional<Money> closing(PlatformAccount member, Variance variance) {
        return sides.stream()
                .map(Sides::quotes)
                .filter(side -> side.connection().equals(member.key().connection()))
                .flatMap(side -> side.closing().stream())
                .flatMap(stored -> stored.value().stream())
                .filter(balance -> balance.account().equals(member.key().account()))
                .map(balance -> balance.amount())
                .filter(amount -> amount.currency().equals(variance.currency()))
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 14, 28, 56})
    void agreesWithinToleranceExactlyWhereTheDifferenceIsSmall(long seed) {
        var random = new Random(seed);
        makeUp(random);

        for (var variance : review(random).variances()) {
            var calm = variance.difference()
                    .map(difference -> difference.abs().minor() <= 50)
                    .orElse(false);
            assertThat(!variance.status().open()).as(variance.toString()).isEqualTo(calm);
        }
    }

    @Test
    void standsAHundredThousandAccounts() {
        var ledger = Sides.of("books");
        var square = Sides.of("square");
        for (int n = 0; n < 100_000; n++) {
            ledger.accounts("L" + n).closing("L" + n, "1.00");
            square.accounts("P" + n).closing("P" + n, n % 1000 == 0 ? "2.00" : "1.00");
            map(AccountKey.of("square", "P" + n), "L" + n);
        }
        sides.addAll(List.of(ledger, square));

        var review = review(new Random(1));

        assertThat(review.variances()).hasSize(100_000);
        assertThat(review.count(Status.DIFFERS)).isEqualTo(100);
        assertThat(ReviewTree.of(review).roots()).hasSize(100_000);
    }
}
