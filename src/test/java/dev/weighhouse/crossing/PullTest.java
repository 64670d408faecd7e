package dev.weighhouse.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.close.MemoryQuoteBook;
import dev.weighhouse.close.ScriptedSide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PullTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Period OCTOBER = Period.month("2026-10");
    private static final Connection SQUARE =
            new Connection(new ConnectionId("square"), Role.PLATFORM, "scripted", "Square", Map.of());

    private final MemoryQuoteBook book = new MemoryQuoteBook();
    private final ScriptedSide side = new ScriptedSide();
    private final Watcher watcher = new Watcher();

    /** Notes what it is told, and may want to stop after so many steps. */
    private static final class Watcher implements Progress {
        private final List<String> steps = new ArrayList<>();
        private int patience = Integer.MAX_VALUE;

        @Override
        public void step(String doing, int done, int total) {
            steps.add("%d/%d %s".formatted(done, total, doing));
        }

        @Override
        public boolean cancelled() {
            return steps.size() >= patience;
        }
    }

    @BeforeEach
    void quoteOneAccount() {
        side.accounts.add(Account.called("till", "Till", AccountType.ASSET, GBP).build());
    }

    private PullResult pull(Period... months) {
        return new Pull(book, Set.of(GBP)).run(SQUARE, side.asPlatform(), List.of(months), watcher);
    }

    private void balance(AsOf asOf, String account, String amount, String currency) {
        side.balances
                .computeIfAbsent(asOf, _ -> new ArrayList<>())
                .add(new Balance(new AccountId(account), Money.of(amount, currency)));
    }

    private void transaction(String account, LocalDate date, String currency) {
        side.movements.add(new Transaction(
                "t1", new AccountId(account), date, Money.of("1.00", currency), null, null, null, null));
    }

    private void refuses(String words) {
        assertThat(pull(OCTOBER)).isInstanceOfSatisfying(PullResult.Failed.class, failed -> {
            assertThat(failed.failure()).isInstanceOf(Failure.BadInput.class);
            assertThat(failed.failure().words()).isEqualTo(words);
            assertThat(failed.failure().nextStep()).isNotBlank();
        });
        assertThat(book.quotes()).as("nothing is kept of a pull that failed").isEmpty();
    }

    @Test
    void keepsAccountsBalancesAndMovementsOfAMonth() {
        balance(OCTOBER.opening(), "till", "1.00", "GBP");
        balance(OCTOBER.closing(), "till", "2.00", "GBP");
        transaction("till", LocalDate.of(2026, 10, 31), "GBP");

        assertThat(pull(OCTOBER))
                .isInstanceOfSatisfying(
                        PullResult.Done.class,
                        done -> assertThat(done.quotes())
                                .extracting(Quote::subject)
                                .containsExactly(
                                        new Quote.Subject.Accounts(),
                                        new Quote.Subject.Balances(OCTOBER.opening()),
                                        new Quote.Subject.Balances(OCTOBER.closing()),
                                        new Quote.Subject.Movements(OCTOBER)));
        assertThat(book.balances(SQUARE.id(), OCTOBER.closing())).isPresent();
    }

    @Test
    void keepsNothingOfWhatASideDoesNotState() {
        side.quotesMovements = false;

        assertThat(pull(OCTOBER))
                .isInstanceOfSatisfying(
                        PullResult.Done.class, done -> assertThat(done.quotes()).hasSize(1));
        assertThat(book.movements(SQUARE.id(), OCTOBER)).isEmpty();
    }

    @Test
    void saysWhatItReads() {
        pull(OCTOBER, Period.month("2026-11"));

        assertThat(watcher.steps.getFirst()).isEqualTo("0/7 Reading Square accounts");
        assertThat(watcher.steps).hasSize(7);
    }

    @Test
    void appendsANewQuoteInsteadOfChangingAnOldOne() {
        pull(OCTOBER);
        pull(OCTOBER);

        assertThat(book.quotes()).extracting(Quote::id).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void keepsNothingOnceCancelled() {
        watcher.patience = 2;

        assertThat(pull(OCTOBER))
                .isInstanceOfSatisfying(
                        PullResult.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(Failure.Cancelled.class));
        assertThat(book.quotes()).isEmpty();
    }

    @Test
    void refusesABalanceForAnUnknownAccount() {
        balance(OCTOBER.closing(), "ghost", "2.00", "GBP");

        refuses("Square quotes 2.00 GBP for account ghost, which is not in its chart of accounts.");
    }

    @Test
    void refusesAMovementOfAnUnknownAccount() {
        transaction("ghost", LocalDate.of(2026, 10, 1), "GBP");

        refuses("Square quotes 1.00 GBP for account ghost, which is not in its chart of accounts.");
    }

    @Test
    void refusesTwoBalancesOfOneAccount() {
        balance(OCTOBER.closing(), "till", "2.00", "GBP");
        balance(OCTOBER.closing(), "till", "2.00", "GBP");

        refuses("Square quotes two balances for account till in GBP.");
    }

    @Test
    void refusesOneMovementTwice() {
        transaction("till", LocalDate.of(2026, 10, 1), "GBP");
        transaction("till", LocalDate.of(2026, 10, 2), "GBP");

        refuses("Square gave t1 of account till twice in 2026-10.");
    }

    @Test
    void takesOneIdInTwoAccounts() {
        side.accounts.add(Account.called("safe", "Safe", AccountType.ASSET, GBP).build());
        transaction("till", LocalDate.of(2026, 10, 1), "GBP");
        transaction("safe", LocalDate.of(2026, 10, 1), "GBP");

        assertThat(pull(OCTOBER)).isInstanceOf(PullResult.Done.class);
    }

    @Test
    void refusesACurrencyTheWorkspaceDoesNotKnow() {
        balance(OCTOBER.closing(), "till", "2.00", "USD");

        refuses("Square quotes account till in USD, which this workspace does not take.");
    }

    @Test
    void refusesAMovementOutsideTheMonth() {
        side.heedsThePeriod = false;
        transaction("till", LocalDate.of(2026, 9, 30), "GBP");

        refuses("Square was asked for 2026-10 and gave t1 of 2026-09-30.");
    }

    @Test
    void refusesAChartThatCannotBeRight() {
        side.accounts.add(
                Account.called("till", "Again", AccountType.ASSET, GBP).build());

        refuses("The chart of accounts of Square cannot be right: account id till comes twice.");
    }

    @Test
    void turnsWhatNobodyForesawIntoAFailureWithACode() {
        side.fault = Optional.of(new IllegalStateException("a bug"));

        assertThat(pull(OCTOBER)).isInstanceOfSatisfying(PullResult.Failed.class, failed -> {
            assertThat(failed.failure()).isInstanceOf(Failure.Unexpected.class);
            assertThat(((Failure.Unexpected) failed.failure()).code()).hasSize(8);
        });
    }
}
