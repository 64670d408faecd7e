package dev.weighhouse.connect.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfxTest {

    private static final String HEADER = "OFXHEADER:100\nDATA:OFXSGML\n\n";
    private static final String ONE = "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261005120000[-8:PST]<TRNAMT>-34.51<FITID>F1"
            + "<NAME>ANN<MEMO>Bread &amp; butter</STMTTRN>\n";

    @TempDir
    private Path folder;

    private Bank bank = new Bank(Path.of(""));

    @BeforeEach
    void bank() {
        bank = new Bank(folder);
    }

    /** A statement of October unless other days are given; its entries begin in line 6. */
    private static String sgml(String days, String balance, String entries) {
        return HEADER + """
                <OFX><BANKMSGSRSV1><STMTTRNRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>EUR
                <BANKACCTFROM><BANKID>987<ACCTID>098-121<ACCTTYPE>SAVINGS</BANKACCTFROM><BANKTRANLIST>%s
                %s</BANKTRANLIST><LEDGERBAL>%s</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
                """.formatted(days, entries, balance);
    }

    private Bank october(String entries) {
        return bank.file("a.ofx", sgml(days("01", "31"), balance("5.00", "31"), entries));
    }

    private static String days(String from, String to) {
        return "<DTSTART>202610%s<DTEND>202610%s".formatted(from, to);
    }

    private static String balance(String amount, String day) {
        return "<BALAMT>%s<DTASOF>202610%s".formatted(amount, day);
    }

    private static String entry(String day, String amount, String id) {
        return "<STMTTRN><DTPOSTED>202610%s<TRNAMT>%s<FITID>%s<MEMO>m</STMTTRN>\n".formatted(day, amount, id);
    }

    @Test
    void readsEntriesAndTheBalanceOfItsDayOnly() {
        october(ONE);

        assertThat(bank.transactions("2026-10")).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("2026-10-05-F1");
            assertThat(entry.date()).hasToString("2026-10-05");
            assertThat(entry.amount()).hasToString("-34.51 EUR");
            assertThat(entry.description()).isEqualTo("Bread & butter");
            assertThat(entry.counterparty()).isEqualTo("ANN");
            assertThat(entry.traits().type()).isEqualTo("DEBIT");
        });
        assertThat(bank.balance("2026-10-31")).isEqualTo("5.00 EUR");
        assertThat(bank.balance("2026-10-30")).isEqualTo("none");
        assertThat(bank.accounts()).extracting(account -> account.id().value()).containsExactly("987-098-121-EUR");
    }

    @Test
    void readsXmlTooWhicheverHeaderStandsAboveIt() {
        var xml = sgml(days("01", "31"), balance("5.00", "31"), ONE)
                .replace(HEADER, "<?xml version=\"1.0\"?>\n<?OFX OFXHEADER=\"200\"?>\n\n")
                .replaceAll("<(DTPOSTED|TRNAMT|FITID|TRNTYPE|DTSTART|DTEND)>([^<\\n]*)", "<$1>$2</$1>")
                .replace("<NAME>ANN", "<NAME><![CDATA[A&B <Co>]]></NAME><REFNUM/>");
        bank.file("a.xml", xml);

        assertThat(bank.transactions("2026-10"))
                .extracting(entry -> entry.counterparty())
                .containsExactly("A&B <Co>");
    }

    @Test
    void aCardIsALiabilityAndOwesWhatIsNegative() {
        bank.file(
                "a.ofx",
                sgml(days("01", "31"), balance("-123.45", "31"), ONE)
                        .replace("STMTTRNRS", "CCSTMTTRNRS")
                        .replace("BANKMSGSRSV1", "CREDITCARDMSGSRSV1")
                        .replace("STMTRS", "CCSTMTRS")
                        .replace("BANKACCTFROM", "CCACCTFROM"));

        assertThat(bank.accounts()).extracting(account -> account.type()).containsExactly(AccountType.LIABILITY);
        assertThat(bank.balance("2026-10-31")).isEqualTo("-123.45 EUR");
    }

    @Test
    void oneIdOnSeveralEntriesKeepsThemAll() {
        october(entry("05", "-10,00", "X") + entry("05", "-0,30", "X") + entry("06", "1", "") + entry("06", "1", ""));

        assertThat(bank.entries("2026-10")).hasSize(4).doesNotHaveDuplicates();
        assertThat(bank.entries("2026-10").getFirst()).isEqualTo("2026-10-05 -10.00 X");
    }

    @Test
    void filesThatOverlapGiveNoRowTwice() {
        bank.file(
                "a.ofx", sgml(days("01", "15"), balance("3.00", "15"), entry("05", "1", "A") + entry("12", "2", "B")));
        bank.file(
                "b.ofx", sgml(days("10", "31"), balance("7.00", "31"), entry("12", "2", "B") + entry("20", "4", "C")));

        assertThat(bank.entries("2026-10"))
                .containsExactly("2026-10-05 1.00 A", "2026-10-12 2.00 B", "2026-10-20 4.00 C");
        assertThat(bank.notes.notes())
                .doesNotHaveDuplicates()
                .noneMatch(note -> note.contains("Entries may be missing"));
    }

    /** As {@link #sgml}, with a balance of a day and no list of transactions, or an empty one. */
    private static String balanceOnly(String amount, String day, String list) {
        return sgml("", balance(amount, day), "").replaceAll("(?s)<BANKTRANLIST>.*</BANKTRANLIST>", list);
    }

    @Test
    void aLedgerBalanceWithoutTransactionsIsAQuoteOfItsDayOnly() {
        for (var list : List.of("", "<BANKTRANLIST></BANKTRANLIST>", "<BANKTRANLIST></BANKTRANLIST><AVAILBAL/>")) {
            bank.file("a.ofx", balanceOnly("7.20", "31", list));

            assertThat(bank.balance("2026-10-31")).isEqualTo("7.20 EUR");
            assertThat(bank.balance("2026-10-30")).isEqualTo("none");
            assertThat(bank.day("2026-10-31")).isEmpty();
            assertThat(bank.speaksFor("2026-10")).isFalse();
            assertThat(bank.accounts())
                    .extracting(account -> account.id().value())
                    .containsExactly("987-098-121-EUR");
        }
        assertThat(bank.notes.notes())
                .anyMatch(note -> note.contains("they are of 2026-10-31 (a balance only)"))
                .noneMatch(note -> note.contains("nothing proves"));
    }

    @Test
    void aBalanceOnlyDoesNotDisturbTheEntriesOfOtherFiles() {
        bank.file("a.ofx", sgml(days("01", "31"), balance("3.00", "31"), entry("05", "1", "A")));
        bank.file("b.ofx", balanceOnly("2.00", "15", ""));
        bank.file("c.ofx", balanceOnly("9.00", "20", "")).file("d.ofx", balanceOnly("9.10", "20", ""));

        assertThat(bank.entries("2026-10")).containsExactly("2026-10-05 1.00 A");
        assertThat(bank.balance("2026-10-31")).isEqualTo("3.00 EUR");
        assertThat(bank.balance("2026-10-15")).isEqualTo("2.00 EUR");
        assertThat(bank.balance("2026-10-20")).isEqualTo("none");
        assertThat(bank.notes.notes())
                .contains("d.ofx, line 5 gives 9.10 EUR for 2026-10-20, and another file 9.00 EUR; neither is quoted.")
                .noneMatch(note -> note.contains("Entries may be missing"));
    }

    @Test
    void aListThatNamesItsDaysAndNoEntrySaysThatNothingMoved() {
        october("");

        assertThat(bank.speaksFor("2026-10")).isTrue();
        assertThat(bank.entries("2026-10")).isEmpty();
    }

    @Test
    void neitherTransactionsNorABalanceIsNoStatement() {
        assertThat(bank.file("a.ofx", balanceOnly("1", "31", "").replaceAll("<LEDGERBAL>.*</LEDGERBAL>", ""))
                        .refused())
                .isEqualTo("a.ofx, line 4: the statement states neither transactions nor a balance.");
        assertThat(october("<STMTTRN><DTPOSTED>20261005<TRNAMT>1</STMTTRN>")
                        .file("a.ofx", sgml("", balance("1", "31"), ONE))
                        .refused())
                .isEqualTo("a.ofx, line 5: there is no date (DTSTART).");
    }

    @Test
    void saysOnceForAnAccountThatNothingProvesItsEntries() {
        bank.file("a.ofx", sgml(days("01", "15"), balance("1.00", "15"), entry("05", "1", "A")));
        bank.file("b.ofx", sgml(days("16", "31"), balance("5.00", "31"), entry("20", "4", "C")));

        bank.accounts();

        assertThat(bank.notes.notes())
                .containsExactly(
                        "The statements of 987-098-121-EUR state no opening balance, so that nothing proves their"
                                + " entries to be complete.");
    }

    @Test
    void tellsWhereTwoBalancesDoNotAgreeWithTheEntriesBetween() {
        bank.file("a.ofx", sgml(days("01", "15"), balance("3.00", "15"), entry("05", "1", "A")));
        bank.file("b.ofx", sgml(days("16", "31"), balance("8.00", "31"), entry("20", "4", "C")));

        assertThat(bank.entries("2026-10")).hasSize(2);
        assertThat(bank.notes.notes())
                .anyMatch(note ->
                        note.contains("b.ofx") && note.contains("8.00 EUR") && note.contains("make it 7.00 EUR"));
    }

    @Test
    void anEntryThatTwoFilesTellDifferentlyIsRefused() {
        bank.file("a.ofx", sgml(days("01", "15"), balance("3.00", "15"), entry("12", "2", "B")));
        bank.file("b.ofx", sgml(days("10", "31"), balance("7.00", "31"), entry("12", "3", "B")));

        assertThat(bank.refused())
                .isEqualTo("b.ofx, line 6: the entry B is 3.00 EUR of 2026-10-12 here, and 2.00 EUR of 2026-10-12 in"
                        + " a.ofx, line 6.");
    }

    @Test
    void refusesEachBrokenPartWithItsLine() {
        assertThat(october(entry("05", "$120", "X")).refused())
                .isEqualTo("a.ofx, line 6, TRNAMT: \"$120\" is not an amount.");
        assertThat(october(entry("05", "", "X")).refused()).isEqualTo("a.ofx, line 6: there is no amount (TRNAMT).");
        assertThat(october(entry("05", "1.001", "X")).refused()).contains("line 6, TRNAMT", "2 decimals of EUR");
        assertThat(october(entry("32", "1", "X")).refused())
                .isEqualTo("a.ofx, line 6: DTPOSTED is \"20261032\", which is no date.");
        assertThat(october("<STMTTRN><TRNAMT>1</STMTTRN>").refused())
                .isEqualTo("a.ofx, line 6: there is no date (DTPOSTED).");
        assertThat(october("<STMTTRN><DTPOSTED>20261005<TRNAMT>1<CURRENCY><CURSYM>USD</CURRENCY></STMTTRN>")
                        .refused())
                .contains("a.ofx, line 6: the entry 1.00 USD of 2026-10-05 is in another currency");
        assertThat(bank.file("a.ofx", sgml(days("31", "01"), balance("1", "31"), ONE))
                        .refused())
                .contains("does not say from which day to which");
        assertThat(bank.file("a.ofx", sgml(days("01", "31"), "<BALAMT><DTASOF>20261031", ONE))
                        .refused())
                .isEqualTo("a.ofx, line 7: there is no amount (BALAMT).");
    }

    @Test
    void refusesTextThatBreaksOffOrDoesNotClose() {
        var whole = sgml(days("01", "31"), balance("5.00", "31"), ONE);

        assertThat(bank.file("a.ofx", whole.substring(0, whole.indexOf("</BANKTRANLIST>")))
                        .refused())
                .startsWith("a.ofx, line 7: the file ends");
        assertThat(bank.file("a.ofx", whole.replace("</STMTRS>", "</CCSTMTRS>")).refused())
                .isEqualTo("a.ofx, line 7: CCSTMTRS is closed, and STMTRS of line 4 is open.");
        assertThat(bank.file("a.ofx", whole.replace("</OFX>", "</OFX")).refused())
                .contains("the file ends within a tag");
        assertThat(bank.file("a.ofx", whole.replace("<OFX>", "<!DOCTYPE x><OFX>"))
                        .refused())
                .contains("line 4", "declares a document type");
        assertThat(bank.file("a.ofx", HEADER + "<OFX>" + "<A>".repeat(99) + "</A>".repeat(99) + "</OFX>")
                        .refused())
                .contains("line 4", "more than 50 deep");
    }

    @Test
    void refusesFilesWithoutAStatement() {
        assertThat(bank.file("a.ofx", HEADER + "<OFX></OFX>").refused())
                .isEqualTo("a.ofx, line 1: there is no statement of a bank account or a card in this OFX file.");
        assertThat(bank.file(
                                "a.ofx",
                                HEADER
                                        + "<OFX><BANKMSGSRSV1>\n<STMTTRNRS><STATUS><CODE>2000<SEVERITY>ERROR<MESSAGE>Down"
                                        + "</STATUS></STMTTRNRS></BANKMSGSRSV1></OFX>")
                        .refused())
                .isEqualTo("a.ofx, line 5: instead of a statement the bank gave the error 2000: Down.");
    }
}
