package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static dev.weighhouse.store.Fixture.EUR;
import static dev.weighhouse.store.Fixture.GBP;
import static dev.weighhouse.store.Fixture.LEDGER;
import static dev.weighhouse.store.Fixture.OCTOBER;
import static dev.weighhouse.store.Fixture.PLATFORM;
import static dev.weighhouse.store.Fixture.account;
import static dev.weighhouse.store.Fixture.balance;
import static dev.weighhouse.store.Fixture.chart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Traits;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.crossing.QuoteBook.Pulled;
import dev.weighhouse.crossing.QuoteBook.PulledMovements;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesTest {
    private static final LocalDate FIFTH = LocalDate.of(2026, 10, 5);

    @TempDir
    Path folder;

    private Workspace workspace;
    private QuoteBook quotes;

    @BeforeEach
    void open() {
        workspace = Fixture.connected(folder.resolve("quotes.weighhouse"));
        quotes = workspace.quotes();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void hasNothingBeforeTheFirstPull() {
        assertThat(quotes.accounts(PLATFORM)).isEmpty();
        assertThat(quotes.balances(PLATFORM, OCTOBER.closing())).isEmpty();
        assertThat(quotes.movements(PLATFORM, OCTOBER)).isEmpty();
        assertThat(quotes.months(PLATFORM)).isEmpty();
    }

    @Test
    void tellsWhoSaidItWhenAndWhatItsReplyWas() {
        var pulled = Fixture.pulled("12.50");
        var appended = quotes.append(pulled);
        var closing = quotes.balances(PLATFORM, OCTOBER.closing()).orElseThrow();
        assertThat(closing.quote())
                .isEqualTo(appended.getLast())
                .isEqualTo(new Quote(
                        closing.quote().id(),
                        PLATFORM,
                        new Quote.Subject.Balances(OCTOBER.closing()),
                        Fixture.NOW,
                        pulled.balances().getFirst().quoted().digest(),
                        1));
        assertThat(appended)
                .extracting(Quote::subject)
                .containsExactly(new Quote.Subject.Accounts(), new Quote.Subject.Balances(OCTOBER.closing()));
    }

    @Test
    void answersWithTheLatestQuoteAndKeepsTheEarlier() {
        var first = quotes.append(Fixture.pulled("12.50")).getLast();
        var second = quotes.append(Fixture.pulled("12.60")).getLast();
        assertThat(second.id()).isGreaterThan(first.id());
        var latest = quotes.balances(PLATFORM, OCTOBER.closing()).orElseThrow();
        assertThat(latest.quote()).isEqualTo(second);
        assertThat(latest.value()).containsExactly(balance("cash", "12.60"));
    }

    @Test
    void findsTheChartThatAnOlderQuoteWasPulledWith() {
        var first = quotes.append(Fixture.pulled("12.50")).getLast();
        quotes.append(new Pulled(LEDGER, chart(account("bank")), List.of(), List.of()));
        quotes.append(new Pulled(PLATFORM, chart(account("till")), List.of(), List.of()));

        assertThat(quotes.accountsBehind(first).orElseThrow().all()).containsExactly(account("cash"));
    }

    @Test
    void tellsEveryNameAnAccountHadAndWhenItWasFirstPulled() {
        var first = quotes.append(Fixture.pulled("12.50")).getFirst();
        var renamed =
                Account.called("cash", "Till money", AccountType.ASSET, GBP).build();
        quotes.append(new Pulled(PLATFORM, chart(renamed, account("till")), List.of(), List.of()));

        assertThat(quotes.namesEver(PLATFORM))
                .containsOnlyKeys(new AccountId("cash"))
                .hasEntrySatisfying(
                        new AccountId("cash"),
                        names -> assertThat(names).hasSize(2).endsWith("Till money"));
        assertThat(quotes.namesEver(LEDGER)).isEmpty();
        assertThat(quotes.firstPulled(PLATFORM, new AccountId("cash"))).contains(first.fetchedAt());
        assertThat(quotes.firstPulled(PLATFORM, new AccountId("nobody"))).isEmpty();
        assertThat(quotes.firstPulled(PLATFORM, new AccountId("cash"), "nothing"))
                .isEmpty();
    }

    @Test
    void answersWithTheChartOfAMoment() {
        var half = Fixture.NOW.plusMillis(500);
        quotes.append(new Pulled(PLATFORM, chart(account("cash")), List.of(), List.of()));
        var later = chart(account("till"));
        quotes.append(new Pulled(PLATFORM, new Quoted<>(later.value(), half, later.digest()), List.of(), List.of()));

        assertThat(quotes.accountsThen(PLATFORM, Fixture.NOW.minusNanos(1))).isEmpty();
        assertThat(quotes.accountsThen(PLATFORM, half.minusNanos(1))
                        .orElseThrow()
                        .value()
                        .all())
                .containsExactly(account("cash"));
        assertThat(quotes.accountsThen(PLATFORM, half).orElseThrow().value().all())
                .containsExactly(account("till"));
    }

    @Test
    void remembersWhatAnAccountWasCalledAtATime() {
        quotes.append(named("Cash in hand", Fixture.NOW));
        quotes.append(named("Petty cash", Fixture.NOW.plusMillis(250)));

        assertThat(nameAt(Fixture.NOW.minusNanos(1))).isEmpty();
        assertThat(nameAt(Fixture.NOW)).contains("Cash in hand");
        assertThat(nameAt(Fixture.NOW.plusMillis(249))).contains("Cash in hand");
        assertThat(nameAt(Fixture.NOW.plusMillis(250))).contains("Petty cash");
        assertThat(nameAt(Fixture.NOW.plusSeconds(1))).contains("Petty cash");
        assertThat(quotes.nameThen(Fixture.PLATFORM, new AccountId("till"), Fixture.NOW))
                .isEmpty();
        assertThat(quotes.nameThen(Fixture.LEDGER, new AccountId("cash"), Fixture.NOW))
                .isEmpty();
    }

    private Optional<String> nameAt(Instant time) {
        return quotes.nameThen(Fixture.PLATFORM, new AccountId("cash"), time);
    }

    private static Pulled named(String name, Instant at) {
        var chart = ChartOfAccounts.of(List.of(
                Account.called("cash", name, AccountType.ASSET, Fixture.GBP).build()));
        return new Pulled(
                Fixture.PLATFORM,
                new Quoted<>(chart, at, Digest.of(name.getBytes(StandardCharsets.UTF_8))),
                List.of(),
                List.of());
    }

    @Test
    void tellsTheOpeningOfADayFromItsClosing() {
        var day = LocalDate.of(2026, 10, 31);
        quotes.append(new Pulled(
                PLATFORM,
                chart(account("cash")),
                List.of(
                        Fixture.balances(AsOf.openingOf(day), balance("cash", "1.00")),
                        Fixture.balances(AsOf.closingOf(day), balance("cash", "2.00"))),
                List.of()));
        assertThat(quotes.balances(PLATFORM, AsOf.openingOf(day)).orElseThrow().value())
                .containsExactly(balance("cash", "1.00"));
        assertThat(quotes.balances(PLATFORM, AsOf.closingOf(day)).orElseThrow().value())
                .containsExactly(balance("cash", "2.00"));
    }

    @Test
    void neverMixesTwoConnections() {
        quotes.append(Fixture.pulled("12.50"));
        assertThat(quotes.accounts(LEDGER)).isEmpty();
        assertThat(quotes.balances(LEDGER, OCTOBER.closing())).isEmpty();
        assertThat(quotes.months(LEDGER)).isEmpty();
    }

    @Test
    void tellsAnEmptyQuoteFromNone() {
        quotes.append(new Pulled(PLATFORM, chart(), List.of(Fixture.closing()), List.of(Fixture.october())));
        assertThat(quotes.accounts(PLATFORM).orElseThrow().value().size()).isZero();
        assertThat(quotes.balances(PLATFORM, OCTOBER.closing()).orElseThrow().value())
                .isEmpty();
        assertThat(quotes.movements(PLATFORM, OCTOBER).orElseThrow().value()).isEmpty();
    }

    @Test
    void keepsTheLargestAmountsAndSeveralCurrenciesOfOneAccount() {
        var cash = new AccountId("cash");
        var extremes = new Balance[] {
            new Balance(cash, new Money(Long.MAX_VALUE, GBP)),
            new Balance(cash, new Money(-Long.MAX_VALUE, EUR)),
            new Balance(new AccountId("till"), Money.zero(GBP))
        };
        quotes.append(new Pulled(
                PLATFORM, chart(account("cash"), account("till")), List.of(Fixture.closing(extremes)), List.of()));
        assertThat(quotes.balances(PLATFORM, OCTOBER.closing()).orElseThrow().value())
                .containsExactlyInAnyOrder(extremes);
    }

    @Test
    void returnsTheLinesOfTheLedgerAsTheyCame() {
        var cash = new AccountId("cash");
        var lines = new Movement[] {
            new Posting("1-0", "1", cash, FIFTH, Money.of("-4.20", "GBP"), "INV 7", "Café \u202Eabc\u0000 'quoted'"),
            new Posting("1-1", null, cash, FIFTH, Money.of("4.20", "GBP"), null, null)
        };
        quotes.append(new Pulled(LEDGER, chart(account("cash")), List.of(), List.of(Fixture.october(lines))));
        assertThat(quotes.movements(LEDGER, OCTOBER).orElseThrow().value()).containsExactlyInAnyOrder(lines);
    }

    @Test
    void returnsTheTransactionsOfAPlatformAsTheyCame() {
        var cash = new AccountId("cash");
        var transactions = new Movement[] {
            new Transaction("t1", cash, FIFTH, Money.of("8.00", "GBP"), "R1", "Flat white", "SALE", "Ann"),
            new Transaction("t2", cash, FIFTH, Money.of("-8.00", "GBP"), null, null, null, null)
        };
        quotes.append(new Pulled(PLATFORM, chart(account("cash")), List.of(), List.of(Fixture.october(transactions))));
        assertThat(quotes.movements(PLATFORM, OCTOBER).orElseThrow().value()).containsExactlyInAnyOrder(transactions);
    }

    @Test
    void returnsWhatAPlatformSaidBesidesTheAmounts() {
        var cash = new AccountId("cash");
        var till = new AccountId("till");
        var plain = new Transaction("t1", cash, FIFTH, Money.of("8.00", "GBP"), "R1", "Flat white", "SALE", "Ann");
        var sold = new Traits(
                "sale",
                "GB",
                "S20",
                Money.of("1.33", "GBP"),
                "po-7",
                Map.of("Site", "Quayside", "Till", "2 \u202Eabc 'quoted'"));
        var transactions = new Movement[] {
            plain.with(sold),
            new Transaction("t1", till, FIFTH, Money.of("8.00", "GBP"), null, null, null, null)
                    .with(Traits.NONE.along(Map.of("Site", "York"))),
            new Transaction("t2", till, FIFTH, new Money(Long.MAX_VALUE, GBP), null, null, null, null)
                    .with(Traits.NONE.taxed(null, Money.zero(GBP))),
            new Transaction("t3", till, FIFTH, Money.of("1.00", "GBP"), null, null, null, null)
        };

        quotes.append(new Pulled(
                PLATFORM, chart(account("cash"), account("till")), List.of(), List.of(Fixture.october(transactions))));

        assertThat(quotes.movements(PLATFORM, OCTOBER).orElseThrow().value()).containsExactlyInAnyOrder(transactions);
    }

    @Test
    void remembersOfWhichAccountsAQuoteSaysNothing() {
        var euro = new AccountId("euro");
        var october =
                new PulledMovements(OCTOBER, Fixture.said(List.<Movement>of()).leavingOut(Set.of(euro)));
        quotes.append(new Pulled(LEDGER, chart(account("euro"), account("cash")), List.of(), List.of(october)));
        assertThat(quotes.movements(LEDGER, OCTOBER).orElseThrow().leftOut()).containsExactly(euro);
        assertThat(quotes.accounts(LEDGER).orElseThrow().leftOut()).isEmpty();
        quotes.append(new Pulled(LEDGER, chart(account("euro")), List.of(), List.of(Fixture.october())));
        assertThat(quotes.movements(LEDGER, OCTOBER).orElseThrow().leftOut()).isEmpty();
    }

    @Test
    void knowsForWhichMonthsThereAreFigures() {
        var august = Period.month("2026-08");
        quotes.append(new Pulled(
                PLATFORM,
                chart(account("cash")),
                List.of(Fixture.closing(balance("cash", "1.00"))),
                List.of(new PulledMovements(august, Fixture.said(List.of())))));
        assertThat(quotes.months(PLATFORM)).containsExactly(august, OCTOBER);
    }

    @Test
    void keepsNothingOfAPullThatCannotBeKeptWhole() {
        var twice = new Pulled(
                PLATFORM,
                chart(account("cash")),
                List.of(Fixture.closing(balance("cash", "1.00"), balance("cash", "2.00"))),
                List.of());
        assertThatThrownBy(() -> quotes.append(twice))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("cannot be written, so nothing was changed");
        assertThat(quotes.accounts(PLATFORM)).isEmpty();
        quotes.append(Fixture.pulled("3.00"));
        assertThat(quotes.accounts(PLATFORM)).as("the next pull is kept").isPresent();
    }

    @Test
    void readsOneStateTogetherThoughAnotherWindowAppendsMeanwhile() {
        quotes.append(Fixture.pulled("1.00"));
        try (var other = Workspace.open(folder.resolve("quotes.weighhouse"), CLOCK)) {
            var read = other.quotes().together(() -> {
                var accounts = other.quotes().accounts(PLATFORM).orElseThrow();
                quotes.append(Fixture.pulled("2.00"));
                var closing =
                        other.quotes().balances(PLATFORM, OCTOBER.closing()).orElseThrow();
                assertThat(closing.quote().id()).isEqualTo(accounts.quote().id() + 1);
                return closing.value();
            });
            assertThat(read).containsExactly(balance("cash", "1.00"));
            assertThat(other.quotes()
                            .balances(PLATFORM, OCTOBER.closing())
                            .orElseThrow()
                            .value())
                    .containsExactly(balance("cash", "2.00"));
        }
    }

    @Test
    void letsAnotherThreadAppendOnlyAfterWhatIsReadTogether() throws InterruptedException {
        quotes.append(Fixture.pulled("1.00"));
        var pull = new Thread(() -> quotes.append(Fixture.pulled("2.00")));
        var read = quotes.together(() -> {
            pull.start();
            while (pull.getState() != Thread.State.BLOCKED && pull.isAlive()) {
                Thread.onSpinWait();
            }
            return quotes.balances(PLATFORM, OCTOBER.closing()).orElseThrow().value();
        });
        pull.join();
        assertThat(read).containsExactly(balance("cash", "1.00"));
        assertThat(quotes.balances(PLATFORM, OCTOBER.closing()).orElseThrow().value())
                .containsExactly(balance("cash", "2.00"));
    }

    @Test
    void refusesAPullOfAConnectionItDoesNotHave() {
        var stranger = new Pulled(new ConnectionId("stranger"), chart(), List.of(), List.of());
        assertThatThrownBy(() -> quotes.append(stranger)).isInstanceOf(FailureException.class);
    }

    @Test
    void remembersAfterItWasClosed() {
        quotes.append(Fixture.pulled("12.50"));
        workspace.close();
        workspace = Workspace.open(folder.resolve("quotes.weighhouse"), CLOCK);
        assertThat(workspace
                        .quotes()
                        .balances(PLATFORM, OCTOBER.closing())
                        .orElseThrow()
                        .value())
                .containsExactly(balance("cash", "12.50"));
    }
}
