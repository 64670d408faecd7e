package dev.weighhouse.connect.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaiTest {

    private static final String FILE = """
            01,BANK,US,261005,2112,1,,,2/
            02,US,121000,1,261005,2400,EUR,2/
            03,555,,010,10000,,,015,10750,,/
            16,142,1000,Z,B1,C1,Paid, with thanks / in time
            88,and more/
            16,475,250,V,261005,1200,,4711,cheque/
            49,22000,5/
            98,22000,1,7/
            99,22000,1,9/
            """;

    @TempDir
    private Path folder;

    private Bank bank = new Bank(Path.of(""));

    @BeforeEach
    void bank() {
        bank = new Bank(folder);
    }

    private String refused(String part, String other) {
        assertThat(FILE).contains(part);
        return bank.file("a.bai", FILE.replace(part, other)).refused();
    }

    @Test
    void readsTheBalancesOfTheDayAndTheEntriesBetween() {
        bank.file("a.bai", FILE);

        assertThat(bank.platform().accounts(bank.notes).value().all())
                .extracting(account -> account.id().value())
                .containsExactly("121000-555-EUR");
        assertThat(bank.balance("2026-10-04")).isEqualTo("100.00 EUR");
        assertThat(bank.balance("2026-10-05")).isEqualTo("107.50 EUR");
        var entries = bank.day("2026-10-05");
        assertThat(entries).extracting(entry -> entry.amount().plain()).containsExactly("10.00", "-2.50");
        assertThat(entries).extracting(entry -> entry.reference()).containsExactly("C1", "4711");
        assertThat(entries.getFirst().description()).isEqualTo("Paid, with thanks / in time and more");
        assertThat(entries.getLast().traits().type()).isEqualTo("475");
    }

    @Test
    void readsRecordsThatABankPutOnOneLine() {
        bank.file("a.bai", FILE);
        var apart = bank.day("2026-10-05");

        bank.file(
                "a.bai",
                FILE.replace("in time\n88,and more/", "in time and more/")
                        .replace("5/\n98", "4/\n98")
                        .replace("7/\n99", "6/\n99")
                        .replace("9/\n", "8/")
                        .replace("/\n", "/   "));

        assertThat(bank.day("2026-10-05")).isEqualTo(apart);
    }

    @Test
    void kindsOfFundsHaveFieldsOfTheirOwn() {
        bank.file("a.bai", FILE.replace("V,261005,1200,,", "S,100,100,50,,"));
        assertThat(bank.day("2026-10-05").getLast().reference()).isEqualTo("4711");

        bank.file("a.bai", FILE.replace("V,261005,1200,,", "D,2,0,100,1,150,,"));
        assertThat(bank.day("2026-10-05").getLast().reference()).isEqualTo("4711");
    }

    @Test
    void aStatedAccountCurrencyComesFirstAndTheDollarLast() {
        bank.file("a.bai", FILE.replace("03,555,,", "03,555,GBP,"));
        assertThat(bank.balance("2026-10-05")).isEqualTo("107.50 GBP");

        bank.file("a.bai", FILE.replace("2400,EUR,", "2400,,"));
        assertThat(bank.balance("2026-10-05")).isEqualTo("107.50 USD");
    }

    @Test
    void aTextMayGoOnInALineWithoutACode() {
        bank.file(
                "a.bai",
                FILE.replace("in time\n88,and more/", "in time\nand more/")
                        .replace("5/\n98", "4/\n98")
                        .replace("7/\n99", "6/\n99")
                        .replace("9/\n", "8/"));

        assertThat(bank.day("2026-10-05").getFirst().description()).isEqualTo("Paid, with thanks / in time and more");
    }

    @Test
    void leavesOutAnAccountWithoutLedgerBalancesUnlessThereIsNoOther() {
        var deposit = "03,777,,060,500,,/\n49,500,2/\n";
        bank.file(
                "a.bai",
                FILE.replace("98,22000,1,7", deposit + "98,22500,2,9").replace("99,22000,1,9", "99,22500,1,11"));

        assertThat(bank.accounts()).hasSize(1);
        assertThat(bank.notes.notes())
                .containsExactly(
                        "a.bai, line 8: the account has no opening and closing ledger balance (010 and 015) and"
                                + " was left out.");
        assertThat(refused("010,10000,,,015,10750", "040,10000,,,045,10750"))
                .startsWith("a.bai, line 3: there is no account with an opening and a closing ledger balance");
    }

    @Test
    void refusesTotalsThatDoNotAgree() {
        assertThat(refused("49,22000,", "49,22001,"))
                .isEqualTo("a.bai, line 7: the control total of the account is 22001, and what was read makes 22000.");
        assertThat(refused("49,22000,5", "49,22000,4")).contains("line 7", "number of records of the account is 4");
        assertThat(refused("98,22000,1", "98,22000,2")).contains("line 8", "number of accounts is 2");
        assertThat(refused("99,22000,1,9", "99,22000,1,8")).contains("line 9", "number of records is 8");
        assertThat(refused("99,22000,1,9", "99,x,1,9")).contains("line 9", "control total is x");
        assertThat(refused("16,142,1000,Z", "16,475,1000,Z"))
                .startsWith("a.bai, line 3: statement 2026-10-05 opens with 100.00 EUR")
                .contains("out by -20.00 EUR");
    }

    @Test
    void refusesEachBrokenPartWithItsLine() {
        assertThat(refused("16,142,1000,", "16,142,10x0,"))
                .isEqualTo("a.bai, line 4: \"10x0\" is not a whole number of at most 18 digits.");
        assertThat(refused("16,142,", "16,credit,")).contains("line 4", "is not a code of three digits");
        assertThat(refused("16,142,", "16,890,")).contains("line 4", "890 does not say whether money came in");
        assertThat(refused("88,and", "77,and")).contains("line 5", "77 is no record");
        assertThat(refused("16,475", "16.475")).contains("line 6", "no record of BAI2 begins here");
        assertThat(refused(",261005,2400", ",,2400")).contains("line 2", "no date");
        assertThat(refused("EUR,2/", "EUR,3/")).contains("line 2", "interim data");
        assertThat(refused("US,121000,1,", "US,121000,3,")).contains("line 2", "status 3");
        assertThat(refused("015,", "045,")).contains("line 3", "states no closing booked balance");
        assertThat(refused("2400,EUR", "2400,EUX")).contains("line 3", "\"EUX\" is not the code");
        assertThat(refused("10000,", "999999999999999999,")).contains("a.bai, line");
    }

    @Test
    void refusesFilesThatBreakOff() {
        assertThat(bank.file("a.bai", FILE.substring(0, FILE.indexOf("99,22000")))
                        .refused())
                .isEqualTo("a.bai, line 8: the file ends without its trailer (99).");
        assertThat(refused("49,22000,5/\n", "")).contains("line 7", "no trailer (49)");
        assertThat(refused("03,555,,010,10000,,,015,10750,,/\n", "")).contains("line 3", "outside of an account");
        assertThat(refused("02,US,121000,1,261005,2400,EUR,2/\n", "")).contains("line 2", "outside of a group");
    }
}
