package dev.weighhouse.connect.hledger;

import static dev.weighhouse.connect.hledger.FakeJournal.Leg;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HledgerPostingsTest {

    private static final Period FEBRUARY = Period.month("2025-02");

    private static final String AMOUNT =
            "{\"acommodity\":\"£\",\"aquantity\":{\"decimalMantissa\":150,\"decimalPlaces\":2}}";

    private final FakeHledger hledger = new FakeHledger();

    @AfterEach
    void stop() {
        hledger.close();
    }

    @Test
    void readsWhatMovedInTheMonth() {
        hledger.journal
                .add("2025-01-31", "", "Before", Leg.of("assets:bank", "£", "7"), Leg.of("equity", "£", "-7"))
                .add(
                        "2025-02-28",
                        "JNL-2",
                        "Rent",
                        Leg.of("expenses", "£", "750.00"),
                        Leg.of("assets:bank", "£", "-750.00"))
                .add("2025-03-01", "", "After", Leg.of("assets:bank", "£", "1.00"), Leg.of("equity", "£", "-1.00"));

        assertThat(movements())
                .containsExactly(
                        new Posting(
                                "2.1",
                                "2",
                                new AccountId("expenses"),
                                LocalDate.of(2025, 2, 28),
                                Money.of("750.00", "GBP"),
                                "JNL-2",
                                "Rent"),
                        new Posting(
                                "2.2",
                                "2",
                                new AccountId("assets:bank"),
                                LocalDate.of(2025, 2, 28),
                                Money.of("-750.00", "GBP"),
                                "JNL-2",
                                "Rent"));
    }

    @Test
    void readsOneAccountWithoutItsParts() {
        hledger.journal.add(
                "2025-02-01",
                "",
                "x",
                Leg.of("assets", "£", "1.00"),
                Leg.of("assets:bank", "£", "2.00"),
                Leg.of("equity", "£", "-3.00"));

        try (var ledger = hledger.open()) {
            assertThat(ledger.postings(new AccountId("assets"), FEBRUARY, Progress.NONE)
                            .orElseThrow()
                            .value())
                    .extracting(posting -> posting.amount().plain())
                    .containsExactly("1.00");
        }
    }

    @Test
    void refusesToReadAnAccountThatIsNotThere() {
        assertThat(hledger.failure(ledger -> ledger.postings(new AccountId("ghost"), FEBRUARY, Progress.NONE))
                        .words())
                .isEqualTo("Our journal has no account named ghost.");
    }

    @Test
    void readsExactNumbersHoweverTheyAreWritten() {
        hledger.journal.add(
                "2025-02-01",
                "",
                "x",
                Leg.of("assets:bank", "£", "90071992547409.93"),
                Leg.of("equity", "£", "-90071992547409.9300"),
                Leg.of("expenses", "", "0"),
                Leg.of("income", "GBP", "0.01"));

        assertThat(movements())
                .extracting(posting -> posting.amount().toString())
                .containsExactly("90071992547409.93 GBP", "-90071992547409.93 GBP", "0.01 GBP");
    }

    @Test
    void aLineThatHledgerFilledWithSeveralCommoditiesIsSeveralPostings() {
        hledger.answer("/accounts", () -> hledger.shown("""
                [{"aname":"assets","aparent_":"root","aebalance":[%s,%s]}]""".formatted(AMOUNT, AMOUNT.replace("£", "€"))))
                .answer("/transactions", () -> hledger.shown("""
                        [{"tindex":7,"tdate":"2025-02-03","tcode":"","tdescription":"","tpostings":[
                          {"paccount":"assets","pamount":[%s,%s]}]}]""".formatted(AMOUNT, AMOUNT.replace("£", "€"))));

        assertThat(movements()).extracting(Posting::id).containsExactly("7.1", "7.1.2");
        assertThat(movements()).extracting(Posting::reference).containsOnlyNulls();
    }

    @Test
    void leavesOutWhatASettingSaysIsNoMoneyAndTellsSo() {
        hledger.with("commodity.map", "£:GBP,hours:none")
                .journal
                .add(
                        "2025-02-01",
                        "",
                        "x",
                        Leg.of("assets:time", "hours", "7.5"),
                        Leg.of("income:time", "hours", "-7.5"))
                .add("2025-02-02", "", "y", Leg.of("assets:bank", "£", "1.00"), Leg.of("equity", "£", "-1.00"));

        assertThat(movements()).hasSize(2);
        assertThat(hledger.notes.notes()).isNotEmpty().allMatch(note -> note.contains("\"hours\" are left out"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $    | 1.00     | nobody said which currency that is
            AAPL | 1.00     | nobody said which currency that is
            £    | 1.005    | 1.005 has more than the 2 decimals of GBP
            £    | 1E+50    | a number with too many digits is no amount
            £    | 1E+18    | digits are too many
            """)
    void refusesAnAmountThatIsNoMoneyByItsPosting(String commodity, String number, String why) {
        hledger.journal.add(
                "2025-02-01",
                "",
                "Lunch",
                Leg.of("assets:bank", commodity, new BigDecimal(number).toPlainString()),
                Leg.of("equity", "£", "-1.00"));

        var failure = hledger.failure(ledger -> ledger.movements(FEBRUARY, Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words())
                .startsWith("Posting 1 (assets:bank) of transaction 1 (2025-02-01 Lunch)")
                .contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1}                                                            | is not a list of transactions
            [{"tindex":3,"tdate":"2025-02-30","tdescription":"Odd"}]           | Transaction 3 (2025-02-30 Odd) of GET
            [{"tindex":3,"tdate":"2025-02-03","tdescription":"Odd"}]           | has no list of postings
            [{"tdate":"2025-02-03","tpostings":[{"pamount":[]}]}]              | Posting 1 of transaction 1
            [{"tdate":"2025-02-03","tpostings":[{"paccount":"a"}]}]            | has no list of amounts
            [{"tdate":"2025-02-03","tpostings":[{"paccount":"a","pamount":[{"acommodity":"£","aquantity":{"floatingPoint":1.5}}]}]}] | without an exact number
            [{"tdate":"2025-02-03","tpostings":[{"paccount":"a","pamount":[{"acommodity":"£","aquantity":{"decimalMantissa":1.5,"decimalPlaces":1}}]}]}] | without an exact number
            [{"tdate":"2025-02-03","tpostings":[{"paccount":"a","pamount":[{"acommodity":"£","aquantity":{"decimalMantissa":1,"decimalPlaces":999999}}]}]}] | without an exact number
            [{"tdate":"2025-02-03","tpostings":[]}]                            | has no tcode
            """)
    void refusesAJournalThatIsNotInTheShapeOfHledger(String body, String words) {
        hledger.answer("/accounts", () -> hledger.shown("[]")).answer("/transactions", () -> hledger.shown(body));

        var failure = hledger.failure(ledger -> ledger.movements(FEBRUARY, Progress.NONE));

        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.words()).contains(words).contains("/transactions");
    }

    @Test
    void showsControlCharactersOfDescriptionsAsReplaced() {
        hledger.journal.add(
                "2025-02-01", "", "a\\u202eb", Leg.of("assets:bank", "£", "1.00"), Leg.of("equity", "£", "-1.00"));

        assertThat(movements()).first().extracting(Posting::description).isEqualTo("a\uFFFDb");
    }

    @Test
    void tellsNoCompanyBecauseAJournalHasNone() {
        try (var ledger = hledger.open()) {
            assertThat(ledger.company(Progress.NONE)).isEmpty();
            assertThat(ledger.balances(AsOf.closingOf(LocalDate.of(2025, 2, 1)), Progress.NONE)
                            .orElseThrow()
                            .value())
                    .isEmpty();
        }
    }

    private List<Posting> movements() {
        try (var ledger = hledger.open()) {
            return ledger.movements(FEBRUARY, hledger.notes).orElseThrow().value();
        }
    }
}
