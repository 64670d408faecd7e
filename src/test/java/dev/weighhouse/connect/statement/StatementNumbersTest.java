package dev.weighhouse.connect.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that follow each other by their balances, and the bank's own numbers of them. */
class StatementNumbersTest {

    @TempDir
    private Path folder;

    private Bank bank = new Bank(Path.of(""));

    @BeforeEach
    void bank() {
        bank = new Bank(folder);
    }

    /** A month from a day to a day with nothing in it. */
    private StatementNumbersTest mt940(String file, String number, String from, String to) {
        bank.file(
                file,
                ":20:A\n:25:10020030/1234567\n:28C:%s\n:60F:C%sEUR5,\n:62F:C%sEUR5,\n-\n".formatted(number, from, to));
        return this;
    }

    private StatementNumbersTest camt(String file, String numbers, String from, String to) {
        bank.file(
                file,
                new CamtText()
                        .statement(
                                file,
                                numbers,
                                CamtText.balance("OPBD", from, "5.00"),
                                CamtText.balance("CLBD", to, "5.00"))
                        .toString());
        return this;
    }

    private List<String> notes() {
        bank.accounts();
        return bank.notes.notes();
    }

    @Test
    void aNumberThatIsSkippedIsToldOnceWithItsPlaces() {
        mt940("a.sta", "00010/001", "260901", "260930")
                .mt940("b.sta", "12", "261001", "261031")
                .mt940("c.sta", "15/1", "261101", "261130");

        assertThat(notes())
                .containsExactly(
                        "By the bank's numbers a statement of 10020030-1234567-EUR is missing between 10 (a.sta, line 1) and"
                                + " 12 (b.sta, line 1), and 1 more times. Their balances follow each other, so that its"
                                + " entries can only have come to zero.");
    }

    @Test
    void aNumberThatIsGivenTwiceIsToldAndBothAreRead() {
        mt940("a.sta", "10/1", "260901", "260930").mt940("b.sta", "10/1", "261001", "261031");

        assertThat(notes())
                .containsExactly(
                        "Two statements of 10020030-1234567-EUR have the same number of the bank, 10 (a.sta, line 1) and 10"
                                + " (b.sta, line 1). Their balances follow each other, and both are read.");
        assertThat(bank.speaksFor("2026-10")).isTrue();
        assertThat(bank.balance("2026-09-30")).isEqualTo("5.00 EUR");
    }

    @Test
    void numbersInTheirOrderOrAnewInANewYearAreNotTold() {
        mt940("a.sta", "12", "261101", "261130")
                .mt940("b.sta", "13", "261201", "261231")
                .mt940("c.sta", "1", "270101", "270131");

        assertThat(notes()).isEmpty();
    }

    @Test
    void theSameStatementTwiceAndBanksThatDoNotCountAreNotTold() {
        mt940("a.sta", "10", "260901", "260930").mt940("copy.sta", "10", "260901", "260930");
        assertThat(notes()).isEmpty();

        mt940("a.sta", "00000/001", "260901", "260930")
                .mt940("copy.sta", "0", "261001", "261031")
                .mt940("c.sta", "1810118101", "261101", "261130")
                .mt940("d.sta", "NOV", "261201", "261231");
        assertThat(notes()).isEmpty();
    }

    @Test
    void thePagesOfAStatementHaveOneNumber() {
        bank.file(
                "a.sta",
                ":20:A\n:25:1\n:28C:7/1\n:60F:C261001EUR5,\n:62M:C261031EUR5,\n-\n"
                        + ":20:A\n:25:1\n:28C:7/2\n:60M:C261031EUR5,\n:62F:C261031EUR5,\n-\n");

        assertThat(notes()).isEmpty();
    }

    @Test
    void camtCountsByItsElectronicNumberAndElseByTheLegalOne() {
        camt("a.xml", "<ElctrncSeqNb>7</ElctrncSeqNb><LglSeqNb>1</LglSeqNb>", "2026-09-01", "2026-09-30")
                .camt("b.xml", "<LglSeqNb>9</LglSeqNb><ElctrncSeqNb>8</ElctrncSeqNb>", "2026-10-01", "2026-10-31")
                .camt("c.xml", "<LglSeqNb>10</LglSeqNb>", "2026-11-01", "2026-11-30");

        assertThat(notes())
                .singleElement()
                .asString()
                .startsWith(
                        "By the bank's numbers a statement of GB33BUKB20201555555555-EUR is missing between 8 (b.xml")
                .contains("and 10 (c.xml");
    }
}
