package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static dev.weighhouse.store.Fixture.OCTOBER;
import static dev.weighhouse.store.Fixture.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Balance;
import dev.weighhouse.crossing.QuoteBook.Pulled;
import dev.weighhouse.crossing.QuoteBook.PulledBalances;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A writer that is killed in the midst of its work leaves whole pulls, and all of those it was told were kept. */
class KilledWriterTest {
    private static final int ACCOUNTS = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 23})
    void keepsEveryPullItConfirmedAndNoPartOfAnother(int confirmedBeforeTheKill) throws Exception {
        var file = folder.resolve("killed.weighhouse");
        Fixture.connected(file).close();

        var confirmed = pullUntilKilled(file, confirmedBeforeTheKill);

        try (var opened = Opening.of(file, CLOCK, Schema.current())) {
            var database = opened.database();
            assertThat(opened.lock()).as("the dead hold no lock").isNotNull();
            List<String> integrity = database.read(handle -> handle.createQuery("pragma integrity_check")
                    .mapTo(String.class)
                    .list());
            assertThat(integrity).containsExactly("ok");
            assertThat(partial(database)).as("quotes without all their rows").isZero();
            var pulls = count(database, "closing");
            assertThat(pulls)
                    .as("pulls kept")
                    .isEqualTo(count(database, "accounts"))
                    .isGreaterThanOrEqualTo(confirmed);
        }
        try (var workspace = Workspace.open(file, CLOCK)) {
            workspace.quotes().append(Fixture.pulled("1.00"));
            assertThat(workspace.quotes().balances(PLATFORM, OCTOBER.closing()))
                    .hasValueSatisfying(
                            stored -> assertThat(stored.value()).containsExactly(Fixture.balance("cash", "1.00")));
        }
    }

    /** How many pulls the child had confirmed, when it was killed in the midst of a later one. */
    private static int pullUntilKilled(Path file, int atLeast) throws IOException, InterruptedException {
        var child = ChildProcess.start(EndlessPull.class, file.toString());
        try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            var confirmed = 0;
            while (confirmed < atLeast) {
                assertThat(said.readLine()).isEqualTo("kept " + ++confirmed);
            }
            // Through its handle, because Process itself would close the pipe with what is still in it.
            child.toHandle().destroyForcibly();
            while (said.readLine() != null) {
                confirmed++;
            }
            return confirmed;
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static int partial(Database database) {
        return database.read(handle -> handle.createQuery("select count(*) from quote q where row_count <>"
                        + " (select count(*) from quoted_account where quote = q.id)"
                        + " + (select count(*) from quoted_balance where quote = q.id)")
                .mapTo(Integer.class)
                .one());
    }

    private static int count(Database database, String kind) {
        return database.read(handle -> handle.createQuery("select count(*) from quote where kind = :kind")
                .bind("kind", kind)
                .mapTo(Integer.class)
                .one());
    }

    /** Appends pulls for ever, and says of each that it was kept. */
    static final class EndlessPull {
        private EndlessPull() {}

        public static void main(String[] arguments) {
            var workspace = Workspace.open(Path.of(arguments[0]), CLOCK);
            for (var number = 1; ; number++) {
                workspace.quotes().append(pulled(number));
                System.out.println("kept " + number);
            }
        }

        /** Every pull says something else, so that each writes all its rows. */
        private static Pulled pulled(int number) {
            var accounts = new ArrayList<Account>();
            var balances = new ArrayList<Balance>();
            for (var id = 0; id < ACCOUNTS; id++) {
                accounts.add(Account.called("a" + id, "In pull " + number, AccountType.ASSET, Fixture.GBP)
                        .build());
                balances.add(Fixture.balance("a" + id, number + ".00"));
            }
            return new Pulled(
                    PLATFORM,
                    Fixture.chart(accounts.toArray(Account[]::new)),
                    List.of(new PulledBalances(OCTOBER.closing(), Fixture.said(List.copyOf(balances)))),
                    List.of());
        }
    }
}
