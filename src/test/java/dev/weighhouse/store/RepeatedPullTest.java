package dev.weighhouse.store;

import static dev.weighhouse.store.Fixture.CLOCK;
import static dev.weighhouse.store.Fixture.OCTOBER;
import static dev.weighhouse.store.Fixture.PLATFORM;
import static dev.weighhouse.store.Fixture.account;
import static dev.weighhouse.store.Fixture.balance;
import static dev.weighhouse.store.Fixture.chart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.crossing.QuoteBook.Pulled;
import dev.weighhouse.crossing.QuoteBook.PulledBalances;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A side that says the same again is quoted again, and its rows are kept once. */
class RepeatedPullTest {
    private static final Digest REPLY = Digest.of(new byte[] {1});

    @TempDir
    Path folder;

    private Opening.Opened opened;
    private QuoteBook quotes;

    @BeforeEach
    void open() {
        var file = folder.resolve("again.weighhouse");
        Fixture.connected(file).close();
        opened = Opening.of(file, CLOCK, Schema.current());
        quotes = new QuoteTables(opened.database());
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    private int rows(String table) {
        return opened.database()
                .read(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private static Pulled pulled(int minutesLater, Digest digest, String amount) {
        var sale = new Transaction(
                "t1",
                new AccountId("cash"),
                LocalDate.of(2026, 10, 5),
                Money.of("8.00", "GBP"),
                null,
                null,
                null,
                null);
        var at = Fixture.NOW.plus(Duration.ofMinutes(minutesLater));
        List<Balance> balances = List.of(balance("cash", amount), balance("till", "0.00"));
        return new Pulled(
                PLATFORM,
                chart(account("cash"), account("till")),
                List.of(new PulledBalances(OCTOBER.closing(), new Quoted<>(balances, at, digest))),
                List.of(Fixture.october(sale)));
    }

    @Test
    void keepsTheRowsOfTheSameReplyOnce() {
        quotes.append(pulled(0, REPLY, "1.00"));
        quotes.append(pulled(5, REPLY, "1.00"));
        var third = quotes.append(pulled(9, REPLY, "1.00"));

        assertThat(rows("quote")).isEqualTo(9);
        assertThat(rows("quoted_account")).isEqualTo(2);
        assertThat(rows("quoted_balance")).isEqualTo(2);
        assertThat(rows("quoted_movement")).isEqualTo(1);
        var latest = quotes.balances(PLATFORM, OCTOBER.closing()).orElseThrow();
        assertThat(latest.quote())
                .as("the quote is its own, with its own time")
                .isEqualTo(third.get(1))
                .satisfies(quote -> assertThat(quote.fetchedAt()).isEqualTo("2026-11-03T09:24:00.250Z"));
        assertThat(latest.value()).containsExactlyInAnyOrder(balance("cash", "1.00"), balance("till", "0.00"));
        assertThat(quotes.accounts(PLATFORM).orElseThrow().value().size()).isEqualTo(2);
        assertThat(quotes.movements(PLATFORM, OCTOBER).orElseThrow().value()).hasSize(1);
    }

    @Test
    void keepsOtherRowsThoughTheReplyIsTheSame() {
        quotes.append(pulled(0, REPLY, "1.00"));
        quotes.append(pulled(5, REPLY, "-1.00"));

        assertThat(rows("quoted_balance")).isEqualTo(4);
        assertThat(quotes.balances(PLATFORM, OCTOBER.closing()).orElseThrow().value())
                .as("as read with the sign turned in the settings")
                .contains(balance("cash", "-1.00"));
    }

    @Test
    void keepsTheRowsOfAnotherReply() {
        quotes.append(pulled(0, REPLY, "1.00"));
        quotes.append(pulled(5, Digest.of(new byte[] {2}), "1.00"));

        assertThat(rows("quoted_balance")).isEqualTo(4);
    }

    @Test
    void findsTheWayBackAfterAChangeAndAChangeBack() {
        quotes.append(pulled(0, REPLY, "1.00"));
        quotes.append(pulled(5, Digest.of(new byte[] {2}), "2.00"));
        quotes.append(pulled(9, REPLY, "1.00"));

        assertThat(quotes.balances(PLATFORM, OCTOBER.closing()).orElseThrow().value())
                .contains(balance("cash", "1.00"));
    }
}
