package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static dev.weighhouse.store.Fixture.GBP;
import static dev.weighhouse.store.Fixture.NOW;
import static dev.weighhouse.store.Fixture.OCTOBER;
import static dev.weighhouse.store.Fixture.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Page;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Pull;
import dev.weighhouse.crossing.PullLog;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Selection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every pull is a crossing: what was read stands in the log together with the quotes, and what failed with its reason. */
class LoggedPullTest {
    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Fixture.connected(folder.resolve("books.weighhouse"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private PullResult pull(Platform source) {
        return pull(source, workspace);
    }

    private static PullResult pull(Platform source, Workspace into) {
        var log = new PullLog(into.log(), into.id(), () -> "till-pc", () -> "Maya Okafor", CLOCK);
        return new Pull(into.quotes(), Set.of(GBP), log)
                .run(Fixture.connection(PLATFORM, Role.PLATFORM), source, List.of(OCTOBER), Progress.NONE);
    }

    private List<LogEntry> logged() {
        return workspace.archive().rows(Selection.ALL, new Page.Newest(50)).reversed().stream()
                .flatMap(row -> workspace.log().events(row.key()).stream())
                .map(CrossingEvent::entry)
                .toList();
    }

    /** A platform with one account, its balances and one movement. */
    private static class Till implements Platform {
        @Override
        public Quoted<ChartOfAccounts> accounts(Progress progress) {
            return Fixture.chart(Fixture.account("cash"));
        }

        @Override
        public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
            return Optional.of(later(List.of(Fixture.balance("cash", "1.00")), 300));
        }

        @Override
        public Optional<Quoted<List<Transaction>>> movements(Period period, Progress progress) {
            var amount = Money.of("8.00", "GBP");
            var day = LocalDate.of(2026, 10, 5);
            var sale = new Transaction("t1", new AccountId("cash"), day, amount, null, null, null, null);
            return Optional.of(later(List.of(sale), 1_000));
        }

        static <T> Quoted<T> later(T value, long millis) {
            var said = Fixture.said(value);
            return new Quoted<>(value, NOW.plusMillis(millis), said.digest());
        }
    }

    @Test
    void logsEachReadingWithItsRowsItsDigestAndHowLongItTook() {
        var done = (PullResult.Done) pull(new Till());

        var entries = logged();
        assertThat(entries)
                .extracting(entry -> entry.subject().what())
                .containsExactly(
                        "The square accounts",
                        "The square balances, opening of 2026-10-01",
                        "The square balances, 2026-10-31",
                        "The square movements, 2026-10");
        assertThat(entries).extracting(entry -> entry.detail().rows()).containsExactly(1, 1, 1, 1);
        assertThat(entries).extracting(entry -> entry.detail().millis()).containsExactly(0L, 300L, 0L, 700L);
        assertThat(entries)
                .extracting(entry -> entry.detail().body())
                .as("the digest of what was read")
                .isEqualTo(done.quotes().stream().map(Quote::digest).toList());
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.by()).isEqualTo("Maya Okafor");
            assertThat(entry.machine()).isEqualTo("till-pc");
            assertThat(entry.subject().connection()).isEqualTo(PLATFORM);
        });
    }

    @Test
    void coversTheDaysItRead() {
        pull(new Till());
        assertThat(workspace.archive().proveAbsent("14 Oct 2026").readings())
                .extracting(Absence.Reading::what)
                .containsExactly("The square movements, 2026-10");
    }

    @Test
    void makesEachPullACrossingOfItsOwn() {
        pull(new Till());
        pull(new Till() {
            @Override
            public Quoted<ChartOfAccounts> accounts(Progress progress) {
                return later(super.accounts(progress).value(), 60_000);
            }
        });
        assertThat(workspace.archive().find("accounts", 5).rows()).hasSize(2);
    }

    @Test
    void logsAFailedPullInTheWordsThePersonIsTold() {
        var failed = (PullResult.Failed) pull(new Till() {
            @Override
            public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
                throw new FailureException(new Failure.SignInNeeded("Square does not accept the token [hidden]."));
            }
        });
        assertThat(failed.failure()).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(logged()).singleElement().satisfies(entry -> {
            assertThat(entry.subject().what()).isEqualTo("The square, 2026-10-01 to 2026-10-31");
            assertThat(entry.detail().words())
                    .isEqualTo(failed.failure().words() + " " + failed.failure().nextStep());
        });
        var row = workspace.archive().rows(Selection.ALL, new Page.Newest(1)).getFirst();
        assertThat(row.state()).isEqualTo(CrossingState.NOT_RECEIVED);
        assertThat(workspace.quotes().months(PLATFORM))
                .as("nothing else was kept")
                .isEmpty();
    }

    @Test
    void writesNoSettingOfAConnectionIntoTheLog() {
        pull(new Till());
        assertThat(logged())
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("/books/"));
    }

    @Test
    void tellsTheFirstFailureWhereTheLogCannotBeWrittenEither() {
        try (var reader = Workspace.open(workspace.file(), CLOCK)) {
            assertThat(pull(new Till(), reader))
                    .isInstanceOfSatisfying(
                            PullResult.Failed.class,
                            failed -> assertThat(failed.failure().words()).contains("is only read here"));
        }
        assertThat(logged()).isEmpty();
    }
}
