package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.Shapes.account;
import static dev.weighhouse.connect.quickbooks.Shapes.bank;
import static dev.weighhouse.connect.quickbooks.Shapes.beginning;
import static dev.weighhouse.connect.quickbooks.Shapes.ledger;
import static dev.weighhouse.connect.quickbooks.Shapes.line;
import static dev.weighhouse.connect.quickbooks.Shapes.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.crossing.Failure;
import java.time.LocalDate;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuickBooksPostingsTest {

    private static final Period OCTOBER = Period.month("2026-10");

    private final Company123 company = new Company123();

    @BeforeEach
    void accounts() {
        company.accounts(bank("1", "Cash"), account("3", "Sales", "Revenue", "Income"));
    }

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void readsLinesWithTheirTransactionAndNumber() {
        report(ledger(
                section("1", beginning("50.00"), line("2026-10-03", "901", "WH-7", "settlement", "20.50", "")),
                section("3", line("2026-10-03", "901", "WH-7", "", "", "20.50"))));

        var postings = postings();

        assertThat(postings)
                .extracting(
                        Posting::id, Posting::entry, posting -> posting.amount().plain(), Posting::reference)
                .containsExactlyInAnyOrder(
                        tuple("901-1-1", "901", "20.50", "WH-7"), tuple("901-3-1", "901", "-20.50", "WH-7"));
        assertThat(postings).extracting(Posting::description).containsExactlyInAnyOrder("settlement", null);
    }

    @Test
    void givesLinesTheSameIdsWhateverTheirOrder() {
        var one = line("2026-10-03", "901", "", "first", "1.00", "");
        var two = line("2026-10-03", "901", "", "second", "2.00", "");
        report(ledger(section("1", one, two)));
        var before = postings();
        report(ledger(section("1", two, one)));

        assertThat(postings()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(before).extracting(Posting::id).containsExactlyInAnyOrder("901-1-1", "901-1-2");
    }

    @Test
    void turnsANaturalAmountOfIncomeRound() {
        var rows = new String[] {section("3", line("2026-10-03", "901", "", "", "20.50"))};
        report(Shapes.report(
                List.of("Date", "Type", "Num", "Memo", "Amount"),
                List.of("tx_date", "txn_type", "doc_num", "memo", "subt_nat_amount"),
                rows));

        assertThat(postings()).extracting(posting -> posting.amount().plain()).containsExactly("-20.50");
    }

    @Test
    void readsTheOlderFormInWhichTheTypeOfAColumnIsItsKey() {
        var keyed = ledger(section("1", line("2026-10-03", "901", "", "", "", "20.50")));
        for (var key : List.of("tx_date", "txn_type", "doc_num", "memo", "debt_amt", "credit_amt")) {
            keyed = keyed.replace(
                    "\"ColType\":\"Money\",\"MetaData\":[{\"Name\":\"ColKey\",\"Value\":\"%s\"}]".formatted(key),
                    "\"ColType\":\"%s\"".formatted(key));
        }
        report(keyed);

        assertThat(postings()).extracting(posting -> posting.amount().plain()).containsExactly("-20.50");
    }

    @Test
    void asksForOneAccountAlone() {
        report(ledger(section("3", line("2026-10-03", "901", "", "", "", "20.50"))));

        var postings = company.open().postings(new AccountId("3"), OCTOBER, company.notes);

        assertThat(postings.orElseThrow().value()).hasSize(1);
        assertThat(company.asked("GeneralLedger").getFirst().queryParameter("account"))
                .isEqualTo("3");
        assertThat(company.asked("GeneralLedger").getFirst().queryParameter("columns"))
                .isEqualTo("tx_date,txn_type,doc_num,memo,debt_amt,credit_amt,subt_nat_amount");
    }

    @Test
    void leavesOutThePartsThatComeAlongWithAnAccount() {
        report(ledger(
                section("1", line("2026-10-03", "901", "", "", "1.00", "")),
                section("3", line("2026-10-03", "901", "", "", "", "1.00"))));

        var postings = company.open().postings(new AccountId("1"), OCTOBER, company.notes);

        assertThat(postings.orElseThrow().value())
                .extracting(posting -> posting.account().value())
                .containsExactly("1");
    }

    @Test
    void halvesThePeriodWhereAReportWasCutOff() {
        company.json("reports/GeneralLedger", url -> {
            var from = day(url, "start_date");
            var whole = from.plusDays(3).isBefore(day(url, "end_date"));
            return whole
                    ? ledger(section("1", line(from.toString(), "part", "", "", "1.00", ""), Shapes.cutOff()))
                    : ledger(section("1", line(from.toString(), "e" + from, "", "", "1.00", "")));
        });

        var postings = postings();

        assertThat(postings).extracting(Posting::entry).doesNotContain("part").doesNotHaveDuplicates();
        assertThat(postings).hasSize(8).allMatch(posting -> OCTOBER.contains(posting.date()));
    }

    @Test
    void readsADayThatIsTooLargeAccountByAccount() {
        company.json("reports/GeneralLedger", url -> {
            var account = url.queryParameter("account");
            return account == null
                    ? ledger(Shapes.cutOff())
                    : ledger(section(account, line("2026-10-03", "901", "", "", "1.00", "")));
        });
        var day = new Period(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 3));

        var read = company.open().movements(day, company.notes).orElseThrow().value();

        assertThat(read).extracting(posting -> posting.account().value()).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void namesAccountAndDayWhereNothingHelps() {
        report(ledger(Shapes.cutOff()));

        assertThat(failure()).isInstanceOf(Failure.Rejected.class);
        assertThat(failure().words()).contains("account 1", "2026-10-01");
    }

    @Test
    void refusesALineOutsideThePeriod() {
        report(ledger(section("1", line("2026-11-01", "901", "", "", "1.00", ""))));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
        assertThat(failure().words()).contains("2026-10", "2026-11-01");
    }

    @Test
    void refusesATransactionWithoutADate() {
        report(ledger(section("1", line("someday", "901", "", "", "1.00", ""))));

        assertThat(failure().words()).contains("without a date", "row 2");
    }

    @Test
    void refusesALineOfAnUnknownAccount() {
        report(ledger(section("66", line("2026-10-03", "901", "", "", "1.00", ""))));

        assertThat(failure().words()).contains("66");
    }

    @Test
    void passesOverLinesOfNoAccountThatMoveNothing() {
        report(ledger(
                line("2026-10-03", "901", "", "voided", "", ""),
                section("1", line("2026-10-03", "902", "", "", "1.00", ""))));

        assertThat(postings()).extracting(Posting::entry).containsExactly("902");
    }

    @Test
    void refusesAnAmountOfNoAccount() {
        report(ledger(line("2026-10-03", "901", "", "", "5.00", "")));

        assertThat(failure().words()).contains("without an account", "row 1");
    }

    @Test
    void refusesADayThatIsInNoCalendar() {
        report(ledger(section("1", line("2026-10-32", "901", "", "", "5.00", ""))));

        assertThat(failure().words()).contains("in no calendar", "row 2");
    }

    @Test
    void refusesALedgerWithoutAnyColumnOfAmounts() {
        report(ledger(section("1", line("2026-10-03", "901", "", "", "5.00", "")))
                .replace("debt_amt", "other")
                .replace("Debit", "Other"));

        assertThat(failure().words()).contains("no column debt_amt", "reports/GeneralLedger");
    }

    @Test
    void takesALineWithoutATransactionByItsDay() {
        report(ledger(section("1", line("2026-10-03", "", "", "", "5.00", ""))));

        assertThat(postings())
                .extracting(Posting::id, Posting::entry)
                .containsExactly(tuple("day-2026-10-03-1-1", null));
    }

    @Test
    void refusesAnAccountNobodyKnows() {
        assertThat(company.failure(it -> it.postings(new AccountId("66"), OCTOBER, company.notes))
                        .words())
                .contains("66");
    }

    @Test
    void aLedgerWithoutRowsIsAnEmptyOne() {
        report(Shapes.noData());

        assertThat(postings()).isEmpty();
    }

    @Test
    void refusesALedgerWithoutRowsThatDoesNotSaySo() {
        report(Shapes.noData().replace("true", "false"));

        assertThat(failure()).isInstanceOf(Failure.Changed.class);
        assertThat(failure().words()).contains("no rows", "reports/GeneralLedger");
    }

    private static LocalDate day(HttpUrl url, String name) {
        return LocalDate.parse(String.valueOf(url.queryParameter(name)));
    }

    private void report(String body) {
        company.json("reports/GeneralLedger", body);
    }

    private List<Posting> postings() {
        return company.open().movements(OCTOBER, company.notes).orElseThrow().value();
    }

    private Failure failure() {
        return company.failure(ledger -> ledger.movements(OCTOBER, company.notes));
    }
}
