package dev.weighhouse.connect.statement;

import static dev.weighhouse.connect.statement.CamtText.balance;
import static dev.weighhouse.connect.statement.CamtText.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amounts, and sums of amounts, beyond what can be held: refused with the file and the line, never cut or turned over. */
class TooLargeAmountsTest {

    private static final String MOST = "92233720368547758.07";

    @TempDir
    private Path folder;

    private Bank bank = new Bank(Path.of(""));

    @BeforeEach
    void bank() {
        bank = new Bank(folder);
    }

    private static String camt(String... parts) {
        return new CamtText().statement("10", parts).toString();
    }

    private static String mt940(String entry, String closing) {
        return ":20:A\n:25:1\n:28C:1\n:60F:C260930EUR0,\n:61:261005C%s\n:62F:C261031EUR%s\n-\n"
                .formatted(entry, closing);
    }

    /** An account's entries, with the control totals of the account, its group and the file. */
    private static String bai(String total, String... accounts) {
        return "01,A,B,261005,2400,1,,,2/\n02,US,121,1,261005,2400,EUR,2/\n"
                + String.join("", accounts)
                + "98,%s,%d,99/\n99,%s,1,99/\n".formatted(total, accounts.length, total);
    }

    private static String ofx(String from, String to, String balance, String entries) {
        return """
                OFXHEADER:100

                <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>7</BANKACCTFROM>
                <BANKTRANLIST><DTSTART>202610%s<DTEND>202610%s
                %s</BANKTRANLIST>
                <LEDGERBAL><BALAMT>%s<DTASOF>202610%s</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
                """.formatted(from, to, entries, balance, to);
    }

    private static String ofxEntry(String day, String amount) {
        return "<STMTTRN><DTPOSTED>202610%s<TRNAMT>%s<FITID>%s</STMTTRN>".formatted(day, amount, day);
    }

    @Test
    void anAmountOfAnEntryIsNamedInEveryFormat() {
        var camt = camt(
                balance("OPBD", "2026-10-01", "0.00"),
                balance("CLBD", "2026-10-31", "0.00"),
                entry("2026-10-05", "92233720368547758.08", "R1"));
        assertThat(bank.file("a", camt).refused()).isEqualTo("a, line 7, Amt: 19 digits are too many for an amount.");
        assertThat(bank.file("a", mt940("92233720368547758,08NTRF", "0,")).refused())
                .isEqualTo("a, line 5: the amount 92233720368547758,08: 19 digits are too many for an amount.");
        assertThat(bank.file("a", ofx("01", "31", "0", ofxEntry("05", "92233720368547758.08")))
                        .refused())
                .isEqualTo("a, line 5, TRNAMT: 19 digits are too many for an amount.");
        assertThat(bank.file("a", bai("0", "03,5,,010,0,,,015,0,,/\n16,142,9223372036854775808,Z,,,x/\n49,0,3/\n"))
                        .refused())
                .isEqualTo("a, line 4: \"9223372036854775808\" is not a whole number of at most 18 digits.");
    }

    @Test
    void aBalanceIsNamedInEveryFormat() {
        assertThat(bank.file("a", camt(balance("OPBD", "2026-10-01", "99999999999999999999")))
                        .refused())
                .isEqualTo("a, line 5, Amt: 22 digits are too many for an amount.");
        assertThat(bank.file("a", mt940("1,NTRF", "99999999999999999999,")).refused())
                .isEqualTo("a, line 6: the amount 99999999999999999999,: 22 digits are too many for an amount.");
        assertThat(bank.file("a", ofx("01", "31", "99999999999999999999", "")).refused())
                .isEqualTo("a, line 6, BALAMT: 22 digits are too many for an amount.");
        assertThat(bank.file("a", bai("0", "03,5,,010,99999999999999999999,,,015,0,,/\n49,0,2/\n"))
                        .refused())
                .startsWith("a, line 3: \"99999999999999999999\" is not a whole number");
    }

    @Test
    void entriesThatAreTooLargeTogetherAreRefusedInOneStatement() {
        assertThat(bank.file("a", mt940(MOST.replace('.', ',') + "NTRF\n:61:261006C0,01NTRF", "1,"))
                        .refused())
                .isEqualTo("a, line 1: the amounts of statement 1 are too large to be added up.");
        assertThat(bank.file("a", ofx("01", "31", "1", ofxEntry("05", MOST) + ofxEntry("06", "0.01")))
                        .refused())
                .isEqualTo(
                        "a, line 3: the amounts of statement 2026-10-01 to 2026-10-31 are too large to be added up.");
    }

    @Test
    void controlTotalsThatAreTooLargeAreRefused() {
        var accounts = new String[11];
        for (int at = 0; at < accounts.length; at++) {
            accounts[at] = "03,%d,,010,499999999999999999,,,015,499999999999999999,,/\n49,999999999999999998,2/\n"
                    .formatted(at);
        }
        assertThat(bank.file("a", bai("0", accounts)).refused())
                .isEqualTo("a, line 22: the control totals up to here are too large to be added up.");
        var ten = accounts[0].replace("\n49,", "\n" + "16,142,900000000000000000,Z,,,x/\n".repeat(10) + "49,");
        assertThat(bank.file("a", bai("0", ten)).refused())
                .isEqualTo("a, line 13: the amounts of the account are too large to be added up.");
    }

    @Test
    void statementsThatAreTooLargeTogetherAreRefused() {
        bank.file("a.ofx", ofx("01", "15", MOST, ofxEntry("05", MOST)));
        bank.file("b.ofx", ofx("16", "31", "1", ofxEntry("20", "0.01")));

        assertThat(bank.refused())
                .isEqualTo("b.ofx, line 3: the amounts of statement 2026-10-16 to 2026-10-31 and of those before it are"
                        + " too large to be added up.");
    }
}
