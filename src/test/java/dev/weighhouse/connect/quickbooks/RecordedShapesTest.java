package dev.weighhouse.connect.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One whole pull against the shapes collected beside the project. */
class RecordedShapesTest {

    private static final Path SHAPES = Path.of("../shared/specs/quickbooks/shapes-synthetic");
    private static final AsOf END_OF_MARCH = AsOf.closingOf(LocalDate.of(2026, 3, 31));
    private static final Period FIRST_QUARTER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

    private final Company123 company = new Company123();

    @BeforeEach
    void shapes() {
        assumeTrue(Files.exists(SHAPES), "the recorded QuickBooks shapes are absent");
        company.json("query", shape("account.query.response.json"))
                .json("reports/TrialBalance", shape("report.TrialBalance.flat.response.json"))
                .json("reports/GeneralLedger", shape("report.GeneralLedger.response.json"));
    }

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void aPullEndsInChartBalancesAndPostings() {
        try (var ledger = company.open()) {
            var chart = ledger.accounts(company.notes).value();
            var balances =
                    ledger.balances(END_OF_MARCH, company.notes).orElseThrow().value();
            var postings =
                    ledger.movements(FIRST_QUARTER, company.notes).orElseThrow().value();

            assertThat(chart.all())
                    .extracting(account -> account.label() + (account.active() ? "" : " (inactive)"))
                    .containsExactly(
                            "1000 Operating cash",
                            "2150 Platform payable",
                            "4010 Fee income",
                            "Old clearing (deleted) (inactive)");
            assertThat(balances)
                    .extracting(balance -> balance.account() + " " + balance.amount())
                    .containsExactly("35 1200.50 USD", "61 -300.25 USD", "77 -900.25 USD", "78 0.00 USD");
            assertThat(postings)
                    .extracting(
                            Posting::id,
                            Posting::date,
                            posting -> posting.amount().toString(),
                            Posting::reference)
                    .containsExactly(tuple("5501-35-1", LocalDate.of(2026, 2, 3), "200.50 USD", "RW-7KQ2M9XD4T1C"));
        }
        assertThat(company.asked).hasSize(5);
    }

    @Test
    void theNestedTrialBalanceGivesTheParentItsOwnAmount() {
        company.json("reports/TrialBalance", shape("report.TrialBalance.nested.response.json"))
                .accounts(
                        Shapes.bank("34", "Cash accounts"),
                        Shapes.bank("35", "Operating cash", "\"ParentRef\":{\"value\":\"34\"}"),
                        Shapes.account("77", "Fee income", "Revenue", "Income"));

        try (var ledger = company.open()) {
            assertThat(ledger.balances(END_OF_MARCH, company.notes)
                            .orElseThrow()
                            .value())
                    .extracting(balance -> balance.account() + " " + balance.amount())
                    .containsExactlyInAnyOrder("34 10.00 USD", "35 1190.50 USD", "77 -1200.50 USD");
        }
    }

    @Test
    void theRecordedFaultIsARefusal() {
        company.answer("query", _ -> Replies.json(400, shape("fault.json")));

        var failure = company.failure(ledger -> ledger.accounts(company.notes));

        assertThat(failure).isInstanceOf(Failure.Rejected.class);
        assertThat(failure.words()).contains("6140", "Duplicate Document Number");
    }

    private static String shape(String name) {
        try {
            return Files.readString(SHAPES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the list of what is asked in a pull in one place, as documentation. */
    @Test
    void aPullAsksForFiveThings() {
        try (var ledger = company.open()) {
            ledger.company(company.notes);
            ledger.accounts(company.notes);
            ledger.balances(END_OF_MARCH, company.notes);
            ledger.movements(FIRST_QUARTER, company.notes);
        }

        assertThat(company.asked.stream()
                        .map(url -> List.copyOf(url.pathSegments()).getLast()))
                .containsExactly("123", "preferences", "query", "TrialBalance", "GeneralLedger");
    }
}
