package dev.weighhouse.connect.statement;

import static dev.weighhouse.connect.statement.CamtText.balance;
import static dev.weighhouse.connect.statement.CamtText.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several statements of one account: they follow, overlap, leave a gap, or contradict each other. */
class JoinedStatementsTest {

    @TempDir
    private Path folder;

    private Bank bank = new Bank(Path.of(""));

    @BeforeEach
    void bank() {
        bank = new Bank(folder);
    }

    /** From a day and an amount to a day and an amount, with entries. */
    private JoinedStatementsTest statement(String file, String id, String opening, String closing, String... entries) {
        var open = opening.split(" ", -1);
        var close = closing.split(" ", -1);
        bank.file(
                file,
                new CamtText()
                        .statement(
                                id,
                                balance("OPBD", open[0], open[1]),
                                balance("CLBD", close[0], close[1]),
                                String.join("", entries))
                        .toString());
        return this;
    }

    @Test
    void oneThatFollowsOpensWithTheClosingOfTheFormer() {
        statement("2.xml", "2", "2026-10-16 101.00", "2026-10-31 103.00", entry("2026-10-20", "2.00", "R2"));
        statement("10.xml", "1", "2026-10-01 100.00", "2026-10-15 101.00", entry("2026-10-05", "1.00", "R1"));

        assertThat(bank.entries("2026-10")).containsExactly("2026-10-05 1.00 R1", "2026-10-20 2.00 R2");
        assertThat(bank.balance("2026-10-17")).isEqualTo("101.00 EUR");
        assertThat(bank.balance("2026-10-20")).isEqualTo("103.00 EUR");
    }

    @Test
    void oneThatOpensWithAnotherAmountOnTheNextDayIsRefused() {
        statement("1.xml", "1", "2026-10-01 100.00", "2026-10-15 101.00", entry("2026-10-05", "1.00", "R1"));
        statement("2.xml", "2", "2026-10-16 100.50", "2026-10-31 100.50");

        assertThat(bank.refused())
                .isEqualTo("2.xml, line 4: statement 2 opens with 100.50 EUR, and statement 1 (1.xml, line 4) before it"
                        + " closes with 101.00 EUR; -0.50 EUR is missing between them.");
    }

    @Test
    void aStatementThatIsMissingBetweenTwoIsNamedAndItsMonthNotQuoted() {
        statement("1.xml", "1", "2026-08-31 100.00", "2026-09-30 101.00", entry("2026-09-05", "1.00", "R1"));
        statement("2.xml", "2", "2026-10-31 90.00", "2026-11-30 92.00", entry("2026-11-05", "2.00", "R2"));

        assertThat(bank.entries("2026-09")).containsExactly("2026-09-05 1.00 R1");
        assertThat(bank.entries("2026-11")).containsExactly("2026-11-05 2.00 R2");
        assertThat(bank.speaksFor("2026-10")).isFalse();
        assertThat(bank.balance("2026-10-15")).isEqualTo("none");
        assertThat(bank.notes.notes())
                .contains(
                        "Statement 2 (2.xml, line 4) opens with 90.00 EUR, and statement 1 (1.xml, line 4) closes with"
                                + " 101.00 EUR: a statement is missing between them.",
                        "The statements of GB33BUKB20201555555555-EUR do not speak for all of 2026-10, and nothing of it"
                                + " is quoted: they are of 2026-08-31 to 2026-09-30, and 2026-10-31 to 2026-11-30. Add the"
                                + " missing statement, or pull as of their last day.");
    }

    @Test
    void oneThatOverlapsGivesNoRowTwice() {
        var shared = entry("2026-10-12", "2.00", "R2");
        statement("1.xml", "1", "2026-10-01 100.00", "2026-10-15 103.00", entry("2026-10-05", "1.00", "R1"), shared);
        statement("2.xml", "2", "2026-10-10 101.00", "2026-10-31 107.00", shared, entry("2026-10-20", "4.00", "R3"));

        assertThat(bank.entries("2026-10"))
                .containsExactly("2026-10-05 1.00 R1", "2026-10-12 2.00 R2", "2026-10-20 4.00 R3");
        assertThat(bank.balance("2026-10-15")).isEqualTo("103.00 EUR");
        assertThat(bank.balance("2026-10-31")).isEqualTo("107.00 EUR");
    }

    @Test
    void oneThatIsAddedForALaterPullGivesTheSameRowsWithTheSameIds() {
        var shared =
                entry("2026-10-12", "2.00", "R2") + entry("2026-10-12", "2.00", "") + entry("2026-10-12", "2.00", "");
        statement("1.xml", "1", "2026-09-30 100.00", "2026-10-31 106.00", shared);
        var first = bank.entries("2026-10");
        statement("2.xml", "2", "2026-10-10 100.00", "2026-11-30 107.00", shared, entry("2026-11-05", "1.00", "R3"));

        assertThat(first).hasSize(3).doesNotHaveDuplicates();
        assertThat(bank.entries("2026-10")).isEqualTo(first);
        assertThat(bank.entries("2026-11")).containsExactly("2026-11-05 1.00 R3");
    }

    @Test
    void aReferenceOfAnotherMonthHasAnotherIdAlsoWhereThatMonthIsPulledAlone() {
        statement("1.xml", "1", "2026-09-01 100.00", "2026-09-30 101.00", entry("2026-09-05", "1.00", "FEE"));
        var september = bank.transactions("2026-09").getFirst().id();
        statement("1.xml", "2", "2026-10-01 101.00", "2026-10-31 102.00", entry("2026-10-05", "1.00", "FEE"));

        assertThat(bank.transactions("2026-10").getFirst().id()).isNotEqualTo(september);
    }

    @Test
    void oneThatLiesWithinAnotherGivesNoRowTwice() {
        var shared = entry("2026-10-12", "2.00", "");
        statement(
                "all.xml",
                "M10",
                "2026-10-01 100.00",
                "2026-10-31 107.00",
                entry("2026-10-05", "1.00", ""),
                shared,
                entry("2026-10-20", "4.00", ""));
        statement("day.xml", "D12", "2026-10-12 101.00", "2026-10-12 103.00", shared);

        assertThat(bank.entries("2026-10")).hasSize(3);
        assertThat(bank.balance("2026-10-12")).isEqualTo("103.00 EUR");
    }

    @Test
    void theSameStatementTwiceIsReadOnce() {
        var rows = entry("2026-10-05", "1.00", "") + entry("2026-10-05", "-1.00", "");
        statement("1.xml", "1", "2026-10-05 100.00", "2026-10-05 100.00", rows);
        var once = bank.entries("2026-10");
        statement("copy.xml", "1", "2026-10-05 100.00", "2026-10-05 100.00", rows);

        assertThat(bank.platform().accounts(bank.notes).value().size()).isEqualTo(1);
        assertThat(bank.entries("2026-10")).isEqualTo(once);
    }

    @Test
    void twoEqualRowsOfOneDayStayTwoInWhicheverFileTheyCome() {
        var row = entry("2026-10-05", "1.00", "");
        statement("1.xml", "1", "2026-09-30 100.00", "2026-10-31 102.00", row, row);
        var once = bank.entries("2026-10");
        statement("2.xml", "2", "2026-10-04 100.00", "2026-11-30 102.00", row, row);

        assertThat(once).hasSize(2).doesNotHaveDuplicates();
        assertThat(bank.entries("2026-10")).isEqualTo(once);
    }

    @Test
    void anEqualRowInAStatementThatFollowsIsAnother() {
        var row = entry("2026-10-05", "1.00", "");
        statement("1.xml", "1", "2026-10-01 100.00", "2026-10-05 101.00", row);
        statement("2.xml", "2", "2026-10-05 101.00", "2026-10-31 102.00", row);

        assertThat(bank.entries("2026-10")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anEntryThatTwoFilesTellDifferentlyIsRefusedWithBothPlaces() {
        statement("1.xml", "1", "2026-10-01 100.00", "2026-10-15 102.00", entry("2026-10-12", "2.00", "R2"));
        statement("2.xml", "2", "2026-10-10 100.00", "2026-10-31 103.00", entry("2026-10-12", "3.00", "R2"));

        assertThat(bank.refused())
                .isEqualTo("2.xml, line 7: the entry R2 is 3.00 EUR of 2026-10-12 here, and 2.00 EUR of 2026-10-12 in"
                        + " 1.xml, line 7.");
    }

    @Test
    void anEntryThatOnlyOneOfTwoOverlappingFilesHasIsRefused() {
        statement("1.xml", "1", "2026-10-01 100.00", "2026-10-15 102.00", entry("2026-10-12", "2.00", "R2"));
        statement("2.xml", "2", "2026-10-10 100.00", "2026-10-31 100.00");

        assertThat(bank.refused())
                .isEqualTo(
                        "2.xml, line 4: statement 2 does not have the entry 2.00 EUR of 2026-10-12, which statement 1"
                                + " (1.xml, line 4) has for the same days (1.xml, line 7).");

        statement("1.xml", "1", "2026-10-01 100.00", "2026-10-15 100.00");
        statement("2.xml", "2", "2026-10-10 100.00", "2026-10-31 102.00", entry("2026-10-12", "2.00", "R2"));
        assertThat(bank.refused())
                .isEqualTo(
                        "2.xml, line 7: the entry 2.00 EUR of 2026-10-12 is not in statement 1 (1.xml, line 4), which"
                                + " speaks for the same days.");
    }

    @Test
    void aBankMayDateAnOpeningWithTheClosingBeforeIt() {
        statement("1.xml", "1", "2026-09-29 90.00", "2026-09-30 91.00", entry("2026-09-30", "1.00", "R1"));
        statement("2.xml", "2", "2026-09-30 91.00", "2026-10-01 93.00", entry("2026-10-01", "2.00", "R2"));

        assertThat(bank.balance("2026-09-29")).isEqualTo("90.00 EUR");
        assertThat(bank.balance("2026-09-28"))
                .as("what moved on the 29th is not known")
                .isEqualTo("none");
    }

    @Test
    void aReferenceThatTheBankUsesAgainIsTwoEntries() {
        statement(
                "1.xml",
                "1",
                "2026-10-01 100.00",
                "2026-10-31 104.50",
                entry("2026-10-12", "5.00", "R1"),
                entry("2026-10-12", "-0.50", "R1"));

        assertThat(bank.entries("2026-10")).containsExactly("2026-10-12 5.00 R1", "2026-10-12 -0.50 R1/2");
    }

    @Test
    void accountsAndCurrenciesAreKeptApart() {
        var september = balance("OPBD", "2026-09-01", "1.00") + balance("CLBD", "2026-09-30", "1.00");
        var october = balance("OPBD", "2026-10-01", "1.00") + balance("CLBD", "2026-10-31", "1.00");
        bank.file(
                "all.xml",
                new CamtText()
                        .statement("1", october)
                        .statement("2", october.replace("EUR", "USD"))
                        .statementOf("<Othr><Id>77</Id></Othr>", "3", september)
                        .toString());

        assertThat(bank.accounts())
                .extracting(account -> account.id().value())
                .containsExactlyInAnyOrder("77-EUR", "GB33BUKB20201555555555-EUR", "GB33BUKB20201555555555-USD");
        assertThat(bank.platform()
                        .movements(Period.month("2026-10"), bank.notes)
                        .orElseThrow()
                        .leftOut())
                .extracting(id -> id.value())
                .containsExactly("77-EUR");
    }
}
