package dev.weighhouse.connect.xero;

import static dev.weighhouse.connect.xero.Shapes.account;
import static dev.weighhouse.connect.xero.Shapes.id;
import static dev.weighhouse.connect.xero.Shapes.journal;
import static dev.weighhouse.connect.xero.Shapes.line;
import static dev.weighhouse.connect.xero.Shapes.list;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XeroMovementsTest {

    private static final Period OCTOBER = Period.month("2026-10");

    private final Tenant tenant = new Tenant();

    @BeforeEach
    void accounts() {
        tenant.accounts(
                account(1, "Cash", "ASSET", "CURRENT"),
                account(3, "Sales", "REVENUE", "REVENUE"),
                account(7, "Dollar bank", "ASSET", "BANK", "\"CurrencyCode\":\"USD\""));
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void readsThePostingsOfThePeriodWithDebitsPositive() {
        journals(
                journal(1, "2026-09-30", line(1, 1, "5.00"), line(2, 3, "-5.00")),
                journal(2, "2026-10-01", line(3, 1, "12.5"), line(4, 3, "-12.5")),
                journal(3, "2026-11-01", line(5, 1, "7.00"), line(6, 3, "-7.00")));

        assertThat(movements())
                .containsExactly(
                        new Posting(
                                id(10_003),
                                id(800),
                                new AccountId(id(1)),
                                LocalDate.of(2026, 10, 1),
                                money("12.50"),
                                "INV-2",
                                "Beans"),
                        new Posting(
                                id(10_004),
                                id(800),
                                new AccountId(id(3)),
                                LocalDate.of(2026, 10, 1),
                                money("-12.50"),
                                "INV-2",
                                "Beans"));
    }

    @Test
    void asksForThePageBehindTheLastNumberUntilOneIsNotFull() {
        var all = new ArrayList<String>();
        IntStream.rangeClosed(1, 230)
                // numbers have gaps
                .mapToObj(i -> journal(i * 10L, "2026-10-05", line(i, 1, "1.00"), line(1000 + i, 3, "-1.00")))
                .forEach(all::add);
        tenant.answer("Journals", request -> {
            var offset = Integer.parseInt(request.getUrl().queryParameter("offset")) / 10;
            return Replies.json(
                    200,
                    list(
                            "Journals",
                            all.subList(offset, Math.min(offset + 100, 230)).toArray(new String[0])));
        });

        assertThat(movements()).hasSize(460);
        assertThat(tenant.asked("Journals"))
                .extracting(url -> url.queryParameter("offset"))
                .containsExactly("0", "1000", "2000");
    }

    @Test
    void readsTheJournalsOnceForAllMonthsAndAccounts() {
        journals(
                journal(1, "2026-09-30", line(1, 1, "5.00"), line(2, 3, "-5.00")),
                journal(2, "2026-10-01", line(3, 1, "12.50"), line(4, 3, "-12.50")));

        try (var ledger = tenant.open()) {
            assertThat(ledger.movements(Period.month("2026-09"), tenant.notes)
                            .orElseThrow()
                            .value())
                    .hasSize(2);
            assertThat(ledger.postings(new AccountId(id(3)), OCTOBER, tenant.notes)
                            .orElseThrow()
                            .value())
                    .extracting(posting -> posting.amount().plain())
                    .containsExactly("-12.50");
        }
        assertThat(tenant.asked("Journals")).hasSize(1);
    }

    @Test
    void journalsThatAreNotInThePlanAreSaidAndAreNoFailure() {
        tenant.answer("Journals", _ -> Replies.json(401, Shapes.problem("AuthorizationUnsuccessful")));

        try (var ledger = tenant.open()) {
            assertThat(ledger.movements(OCTOBER, tenant.notes)).isEmpty();
            assertThat(ledger.postings(new AccountId(id(1)), OCTOBER, tenant.notes))
                    .isEmpty();
        }
        assertThat(tenant.notes.notes()).singleElement().asString().contains("does not open its general ledger");
        assertThat(tenant.asked("Journals")).hasSize(1);
    }

    @Test
    void anExpiredTokenIsASignInFailureForJournalsToo() {
        tenant.answer("Journals", _ -> Replies.json(401, Shapes.problem("TokenExpired: token expired at 09:00")));

        assertThat(failure()).isInstanceOf(Failure.SignInNeeded.class);
        assertThat(failure().words()).contains("TokenExpired");
    }

    @Test
    void leavesOutPostingsThatAreNotInTheCurrencyOfTheirAccount() {
        journals(journal(1, "2026-10-01", line(1, 7, "5.00"), line(2, 3, "-5.00")));

        try (var ledger = tenant.open()) {
            var quoted = ledger.movements(OCTOBER, tenant.notes).orElseThrow();

            assertThat(quoted.value()).extracting(Posting::account).containsExactly(new AccountId(id(3)));
            assertThat(quoted.leftOut()).containsExactly(new AccountId(id(7)));
        }
        assertThat(tenant.notes.notes())
                .contains("The postings of 7 Dollar bank are left out: Xero states them in NZD only.");
    }

    @Test
    void asksForACashBasisWhereThatIsSet() {
        journals();
        try (var ledger = tenant.open(Map.of("payments-only", "true"))) {
            ledger.movements(OCTOBER, tenant.notes);
        }

        assertThat(tenant.asked("Journals").getFirst().queryParameter("paymentsOnly"))
                .isEqualTo("true");
    }

    @Test
    void refusesAJournalThatDoesNotBalance() {
        journals(journal(4, "2026-10-01", line(1, 1, "5.00"), line(2, 3, "-4.99")));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
        assertThat(failure().words()).contains("number 4", "0.01 NZD");
    }

    @Test
    void refusesNumbersThatDoNotGoUp() {
        journals(journal(4, "2026-10-01"), journal(4, "2026-10-01"));

        assertThat(failure().words()).contains("number 4 behind number 4");
    }

    @Test
    void refusesAnAccountThatCameInBetween() {
        journals(journal(4, "2026-10-01", line(1, 99, "5.00"), line(2, 3, "-5.00")));

        assertThat(failure().words()).contains("number 4", id(99), "not among the accounts read before");
    }

    @Test
    void refusesJournalsWithoutWhatEveryJournalHas() {
        tenant.broken();
        var whole = journal(4, "2026-10-01", line(1, 1, "5.00"), line(2, 3, "-5.00"));

        journals(whole.replace("\"JournalNumber\":4", "\"JournalNumber\":\"four\""));
        assertThat(failure().words()).contains("no JournalNumber");

        journals(whole.replace("/Date(", "("));
        assertThat(failure().words()).contains("number 4 has no JournalDate");

        journals(whole.replace("\"NetAmount\":5.00", "\"NetAmount\":\"5.00\""));
        assertThat(failure().words()).contains("a line without a NetAmount");

        journals(whole.replace("\"AccountID\":", "\"Account\":"));
        assertThat(failure().words()).contains("a line without an AccountID");

        journals(whole.replace("\"JournalLineID\":", "\"Line\":"));
        assertThat(failure().words()).contains("a line without a JournalLineID");
    }

    @Test
    void refusesThePostingsOfAnAccountThatIsNotThere() {
        var failure = tenant.failure(ledger -> ledger.postings(new AccountId("nobody"), OCTOBER, tenant.notes));

        assertThat(failure.words()).isEqualTo("Xero has no account with the id nobody.");
    }

    private void journals(String... journals) {
        tenant.json("Journals", list("Journals", journals));
    }

    private static Money money(String amount) {
        return Money.of(amount, "NZD");
    }

    private List<Posting> movements() {
        try (var ledger = tenant.open()) {
            return ledger.movements(OCTOBER, tenant.notes).orElseThrow().value();
        }
    }

    private Failure failure() {
        return tenant.failure(ledger -> ledger.movements(OCTOBER, tenant.notes));
    }
}
