package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries out of files, and the words for files that cannot be right. */
class CsvEntriesTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final String HEADING = "entry,date,account,debit,credit\n";
    private static final ChartOfAccounts CHART = ChartOfAccounts.of(List.of(
            account("268", "6420"),
            account("103", "1010"),
            account("77", "900"),
            account("78", "900"),
            account("900", "5")));

    @TempDir
    private Path folder;

    private static Account account(String id, String number) {
        return Account.called(id, "Account " + number, AccountType.EXPENSE, GBP)
                .number(number)
                .build();
    }

    private List<ImportedEntry> reading(String text) throws IOException {
        return new CsvEntries().read(Files.writeString(folder.resolve("entries.csv"), text), CHART, GBP);
    }

    private void refuses(String text, String words) {
        assertThatThrownBy(() -> reading(text)).isInstanceOfSatisfying(FailureException.class, e -> {
            assertThat(e.failure().words()).isEqualTo("entries.csv" + words);
            assertThat(e.failure().nextStep()).endsWith("Nothing was imported.");
        });
    }

    @Test
    void refusesTheRowThatMakesASideTooLargeToBeCounted() {
        var rows = new StringBuilder(HEADING);
        for (int line = 1; line <= 93; line++) {
            rows.append("A-1,2026-10-31,6420,,0.01\nA-1,2026-10-31,6420,999999999999999.99,\n");
        }

        refuses(
                rows.toString(),
                ", row 187, column entry: in entry A-1: Line 186 brings the debits above 92,233,720,368,547,758.07 GBP,"
                        + " more than can be counted.");
    }

    @Test
    void readsEverythingAnEntrySays() throws IOException {
        var entries = reading("""
                entry,date,account,debit,credit,currency,description,narration,reference,tax code
                A-1,2026-10-31,6420,12.50,,EUR,Fee,"Bank fee, October",INV 7,20S
                A-1,2026-10-31,103,,12.50,EUR,,,,
                A-2,2026-11-01,6420,1,,,,Other,,
                A-2,2026-11-01,1010,,1.00,,,,,
                """);

        assertThat(entries).extracting(ImportedEntry::id).containsExactly("A-1", "A-2");
        assertThat(entries).extracting(ImportedEntry::row).containsExactly(2, 4);
        var first = entries.getFirst().draft();
        assertThat(first.date()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(first.narration()).isEqualTo("Bank fee, October");
        assertThat(first.reference()).isEqualTo("INV 7");
        assertThat(first.lines())
                .extracting(Draft.Line::account)
                .containsExactly(new AccountId("268"), new AccountId("103"));
        assertThat(first.lines())
                .extracting(Draft.Line::amount)
                .containsExactly(Money.of("12.50", "EUR"), Money.of("-12.50", "EUR"));
        assertThat(first.lines()).extracting(Draft.Line::description).containsExactly("Fee", "");
        assertThat(first.lines()).extracting(Draft.Line::taxCode).containsExactly("20S", null);
        assertThat(entries.getLast().draft().lines())
                .extracting(Draft.Line::amount)
                .containsExactly(Money.of("1.00", "GBP"), Money.of("-1.00", "GBP"));
        assertThat(entries.getLast().draft().reference()).isNull();
    }

    @Test
    void readsOneColumnOfSignedAmounts() throws IOException {
        var entries = reading("entry,date,account,amount\nA,2026-10-31,6420,12.50\nA,2026-10-31,1010,-12.50\n");

        assertThat(entries.getFirst().draft().lines())
                .extracting(Draft.Line::amount)
                .containsExactly(Money.of("12.50", "GBP"), Money.of("-12.50", "GBP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsTheUsualSeparators(String mark) throws IOException {
        var text = "\uFEFFEntry ID,Date,ACCOUNT,Debit,Credit,Tax_Code\r\nA,2026-10-31,6420,1,,20S\r\n,,,,,\r\n";

        var entries = reading(text.replace(",", mark));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("A");
            assertThat(entry.draft().lines()).extracting(Draft.Line::taxCode).containsExactly("20S");
        });
    }

    @Test
    void columnsMayStandInAnyOrderAndRowsMayEndEarly() throws IOException {
        var entries = reading("credit,debit,account,date,entry,narration\n,1,6420,2026-10-31,A\n");

        assertThat(entries.getFirst().draft().narration()).isEmpty();
        assertThat(entries.getFirst().draft().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'date,account,debit,credit', entry",
        "'entry,account,debit,credit', date",
        "'entry,date,debit,credit', account",
        "'entry,date,account,credit', debit",
        "'entry,date,account,debit', credit"
    })
    void namesAColumnThatIsMissing(String heading, String column) {
        refuses(heading + "\n", ", row 1, column %s: there is no such column in the heading.".formatted(column));
    }

    @Test
    void refusesAHeadingThatCanBeReadInTwoWays() {
        refuses("entry,date,account,debit,credit,Date\n", ", row 1, column Date: it stands in the heading twice.");
        refuses(
                "entry,date,account,debit,credit,Tax_Code,taxcode\n",
                ", row 1, column taxcode: it stands in the heading twice.");
        refuses(
                "entry,date,account,debit,credit,amount\n",
                ", row 1, column amount: there are debit or credit beside it; keep one of the two ways.");
    }

    @Test
    void readsTheDimensionsOfEachLineAsAFileOfTheMappingHasThem() throws IOException {
        var entries = reading("""
                entry,date,account,debit,credit,dimensions
                A,2026-10-31,6420,1,,Department=2; Class = Shops\\; North
                A,2026-10-31,1010,,1,
                """);

        assertThat(entries.getFirst().draft().lines())
                .extracting(Draft.Line::dimensions)
                .containsExactly(Map.of("Class", "Shops; North", "Department", "2"), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Shops, 'there is no = in \"Shops\"'",
        "Class=, '\"Class=\" lacks its name or its value'",
        "Class=1; Class=2, Class comes twice"
    })
    void refusesDimensionsThatCannotBeRight(String cell, String words) {
        refuses(
                "entry,date,account,debit,credit,dimensions\nA,2026-10-31,6420,1,," + cell + "\n",
                ", row 2, column dimensions: %s.".formatted(words));
    }

    @ParameterizedTest
    @CsvSource({
        "Dimension, ; the nearest is dimensions",
        "desc, ; the nearest is description",
        "Debits, ; the nearest is debit",
        "TaxCde, ; the nearest is tax code",
        "Department, ''"
    })
    void refusesAColumnItDoesNotKnowAndNamesTheNearest(String column, String nearest) {
        refuses(
                "entry,date,account,debit,credit,%s\nA,2026-10-31,6420,1,,\n".formatted(column),
                ", row 1, column %s: there is no such column%s. The columns are entry, date, account, debit, credit, amount,"
                                .formatted(column, nearest)
                        + " currency, description, narration, reference, tax code, dimensions.");
    }

    @Test
    void refusesWhatStandsBelowNoName() {
        refuses(
                "entry,date,account,debit,credit,\nA,2026-10-31,6420,1,,Shops\n",
                ", row 2, column 6: the cell stands in a column without a name.");
    }

    @Test
    void refusesAFileWithoutEntries() {
        refuses("", ", row 1, column entry: there are no entries in it.");
        refuses(HEADING, ", row 1, column entry: there are no entries in it.");
    }

    @Test
    void refusesARowWithMoreCellsThanTheHeading() {
        refuses(HEADING + "A,2026-10-31,6420,1,000.00,\n", ", row 2, column 6: the row has 6 cells, the heading 5.");
    }

    @ParameterizedTest
    @CsvSource({
        "'A,2026-10-31,6420,,', debit, exactly one of debit and credit is filled in",
        "'A,2026-10-31,6420,1,1', debit, exactly one of debit and credit is filled in",
        "'A,2026-10-31,6420,-1,', debit, -1 is not more than zero; the side says the sign",
        "'A,2026-10-31,6420,,0.00', credit, 0.00 is not more than zero; the side says the sign",
        "'A,2026-10-31,6420,1.005,', debit, 1.005 has more than the 2 decimals of GBP",
        "'A,2026-10-31,6420,1e9,', debit, 1e9 is no amount such as 1234.50",
        "'A,2026-10-31,6420,£5,', debit, £5 is no amount such as 1234.50",
        "'A,2026-10-31,6420,\"1,000.00\",', debit, '1,000.00 is no amount such as 1234.50'",
        "'A,2026-10-31,6420,٣,', debit, ٣ is no amount such as 1234.50",
        "'A,31/10/2026,6420,1,', date, 31/10/2026 is no date such as 2026-10-31",
        "'A,2026-02-30,6420,1,', date, 2026-02-30 is no date such as 2026-10-31",
        "'A,,6420,1,', date, it is empty",
        "',2026-10-31,6420,1,', entry, it is empty",
        "'A,2026-10-31,,1,', account, it is empty",
        "'A,2026-10-31,9999,1,', account, the ledger has no account 9999",
        "'A,2026-10-31,900,1,', account, 3 accounts have 900 as their id or number; name it by the other of the two"
    })
    void namesRowAndColumnOfACellThatCannotBeRight(String row, String column, String words) {
        refuses(HEADING + "OK,2026-10-31,6420,1,\n" + row + "\n", ", row 3, column %s: %s.".formatted(column, words));
    }

    @Test
    void refusesANumberOfAnyLengthAtOnce() {
        refuses(
                HEADING + "A,2026-10-31,6420," + "9".repeat(100_000) + ",\n",
                ", row 2, column debit: %s… is no amount such as 1234.50.".formatted("9".repeat(40)));
        refuses(
                HEADING + "A,2026-10-31,6420,1e999999999,\n",
                ", row 2, column debit: 1e999999999 is no amount such as 1234.50.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX", "pounds", "gbp"})
    void refusesWhatIsNoCurrency(String code) {
        refuses(
                "entry,date,account,debit,credit,currency\nA,2026-10-31,6420,1,," + code + "\n",
                ", row 2, column currency: %s is no currency such as GBP.".formatted(code));
    }

    @Test
    void refusesAnEntryInTwoPlacesOrWithTwoDates() {
        refuses(
                HEADING + "A,2026-10-31,6420,1,\nB,2026-10-31,6420,1,\nA,2026-10-31,1010,,1\n",
                ", row 4, column entry: entry A stands in two places.");
        refuses(
                HEADING + "A,2026-10-31,6420,1,\nA,2026-10-30,1010,,1\n",
                ", row 3, column date: entry A has two dates, 2026-10-31 and 2026-10-30.");
    }

    @Test
    void refusesCharactersThatCannotBePrinted() {
        var words = ", row 2, column narration: it has a line break or another character that cannot be printed.";
        var heading = "entry,date,account,debit,credit,narration\n";

        refuses(heading + "A,2026-10-31,6420,1,,\"Fee\nof October\"\n", words);
        refuses(heading + "A,2026-10-31,6420,1,,Fee\u0007\n", words);
    }

    @Test
    void refusesAnotherEncodingAndAFileThatIsNotThere() throws IOException {
        var latin = Files.write(
                folder.resolve("latin.csv"),
                (HEADING + "A,2026-10-31,Café,1,\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new CsvEntries().read(latin, CHART, GBP))
                .hasMessageContaining("latin.csv is not written in UTF-8.");
        assertThatThrownBy(() -> new CsvEntries().read(folder.resolve("absent.csv"), CHART, GBP))
                .hasMessageContaining("There is no file %s."
                        .formatted(folder.resolve("absent.csv").toAbsolutePath()));
        assertThatThrownBy(() -> new CsvEntries().read(folder, CHART, GBP)).hasMessageContaining("cannot be read.");
    }
}
