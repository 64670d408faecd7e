package dev.weighhouse.connect.statement;

import static dev.weighhouse.connect.statement.CamtText.balance;
import static dev.weighhouse.connect.statement.CamtText.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of broken CAMT file, refused with its place. The parts of a statement stand in line 5 and those after it. */
class CamtRefusedTest {

    private static final String OPENING = balance("OPBD", "2026-10-01", "100.00");
    private static final String CLOSING = balance("CLBD", "2026-10-31", "105.00");

    @TempDir
    private Path folder;

    private String refused(String... parts) {
        return refusedText(new CamtText().statement("10", parts).toString());
    }

    private String refusedText(String text) {
        return new Bank(folder).file("oct.xml", text).refused();
    }

    @Test
    void aClosingThatTheEntriesDoNotMake() {
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "5.01", "R1")))
                .isEqualTo("oct.xml, line 6: statement 10 opens with 100.00 EUR, its 1 booked entries make that"
                        + " 105.01 EUR, and it closes with 105.00 EUR; that is out by 0.01 EUR.");
    }

    @Test
    void anAmountWithMoreDecimalsThanTheCurrencyHas() {
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "5.00001", "R1")))
                .isEqualTo("oct.xml, line 7, Amt: 5.00001 has more than the 2 decimals of EUR.");
    }

    @Test
    void anEntryInAnotherCurrency() {
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "5.00", "R1").replace("EUR", "USD")))
                .startsWith("oct.xml, line 7: the entry 5.00 USD of 2026-10-05 is in another currency");
    }

    @Test
    void aClosingInAnotherCurrency() {
        assertThat(refused(OPENING, CLOSING.replace("EUR", "SEK")))
                .startsWith("oct.xml, line 6: statement 10 opens with 100.00 EUR and closes with 105.00 SEK");
    }

    @Test
    void aStatementWithoutBookedBalances() {
        assertThat(refused(OPENING)).startsWith("oct.xml, line 4: statement 10 states no closing booked balance");
        assertThat(refused(CLOSING)).startsWith("oct.xml, line 4: statement 10 states no opening booked balance");
        assertThat(refused(balance("CLAV", "2026-10-31", "105.00"))).contains("states no opening booked balance");
    }

    @Test
    void aStatementThatClosesBeforeItOpens() {
        assertThat(refused(OPENING, balance("CLBD", "2026-09-30", "100.00")))
                .startsWith("oct.xml, line 6: statement 10 closes on 2026-09-30, before it opens on 2026-10-01");
    }

    @Test
    void entriesThatDoNotSayWhatTheyAre() {
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "5.00", "R1", "<Sts>MAYB</Sts>")))
                .isEqualTo("oct.xml, line 7: the entry has the unknown status MAYB.");
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "5.00", "R1", "")))
                .contains("line 7", "does not say whether it is booked");
        assertThat(refused(OPENING, CLOSING, entry("2026-02-30", "5.00", "R1")))
                .isEqualTo("oct.xml, line 7: \"2026-02-30\" is not a date.");
        assertThat(refused(OPENING, CLOSING, entry("", "5.00", "R1"))).contains("line 7", "no booking date");
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "", "R1"))).contains("line 7", "no amount");
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "5,00", "R1")))
                .contains("line 7, Amt", "\"5,00\" is not an amount");
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "--5.00", "R1")))
                .contains("line 7", "the amount is negative");
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "5.00", "R1").replace("CRDT", "UP")))
                .contains("line 7", "neither CRDT nor DBIT");
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "5.00", "R1").replace("EUR", "XYZ")))
                .contains("line 7", "\"XYZ\" is not the code of a currency");
        assertThat(refused(OPENING, CLOSING, entry("2026-10-05", "5.00", "R1").replace(" Ccy=\"EUR\"", "")))
                .contains("line 7", "states no currency");
    }

    @Test
    void amountsTooLargeToBeAddedUp() {
        assertThat(refused(
                        balance("OPBD", "2026-10-01", "92233720368547758.07"),
                        CLOSING,
                        entry("2026-10-05", "0.01", "R1")))
                .isEqualTo("oct.xml, line 4: the amounts of statement 10 are too large to be added up.");
    }

    @Test
    void aStatementOfNoAccount() {
        assertThat(refusedText(new CamtText()
                        .statementOf("", "10", OPENING, balance("CLBD", "2026-10-31", "100.00"))
                        .toString()))
                .isEqualTo("oct.xml, line 4: statement 10 does not say of which account it is.");
    }

    @Test
    void aPageThatIsNotFollowedByTheNext() {
        assertThat(refused(OPENING, balance("ITBD", "2026-10-31", "100.00")))
                .isEqualTo("oct.xml, line 4: statement 10 goes on in a page that is not there.");
    }

    @Test
    void aFileThatBreaksOff() {
        var whole = new CamtText().statement("10", OPENING, CLOSING).toString();

        assertThat(refusedText(whole.substring(0, whole.indexOf("</Stmt>"))))
                .startsWith("oct.xml, line 7: the XML cannot be read here");
    }

    @Test
    void bytesThatTheNamedEncodingDoesNotHave() {
        var text = new CamtText().statement("Müller", OPENING, CLOSING).toString();

        assertThat(new Bank(folder)
                        .file("oct.xml", text.getBytes(StandardCharsets.ISO_8859_1))
                        .refused())
                .isEqualTo("oct.xml, line 4: there are bytes that are no text in UTF-8.");
        assertThat(refusedText(text.replace("UTF-8", "EBCDIC-ODD")))
                .isEqualTo("oct.xml, line 1: the encoding EBCDIC-ODD is not known.");
    }

    @Test
    void aFileThatDeclaresEntities() {
        var bomb =
                "<?xml version=\"1.0\"?>\n<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"/etc/hosts\">]>\n"
                        + "<Document><BkToCstmrStmt><Stmt><Id>&b;</Id></Stmt></BkToCstmrStmt></Document>";

        assertThat(refusedText(bomb))
                .isEqualTo("oct.xml, line 2: the file declares a document type or entities, which no statement has.");
    }

    @Test
    void elementsThatLieTooDeepInEachOther() {
        assertThat(refused("<Ntry>" + "<a>".repeat(200) + "</a>".repeat(200) + "</Ntry>"))
                .startsWith("oct.xml, line 5: elements lie more than 50 deep");
    }

    @Test
    void manyAmpersandsAreNoBomb() {
        var entry = entry(
                "2026-10-05",
                "5.00",
                "R1",
                "<Sts>BOOK</Sts><AddtlNtryInf>%s</AddtlNtryInf>".formatted("&amp;".repeat(120_000)));

        assertThat(new Bank(folder)
                        .file(
                                "oct.xml",
                                new CamtText()
                                        .statement("10", OPENING, CLOSING, entry)
                                        .toString())
                        .entries("2026-10"))
                .hasSize(1);
    }

    @Test
    void reportsWithinTheDayAndNotifications() {
        assertThat(refusedText("<Document>\n<BkToCstmrAcctRpt/></Document>"))
                .isEqualTo(
                        "oct.xml, line 2: this is a report within the day (CAMT.052), whose entries may still change.");
        assertThat(refusedText("<Document><BkToCstmrDbtCdtNtfctn/></Document>")).contains("CAMT.054");
    }

    @Test
    void filesWithoutAStatement() {
        assertThat(refusedText("<html/>")).startsWith("oct.xml, line 1: this XML holds no bank statement");
        assertThat(refusedText("<Document>\n<BkToCstmrStmt/></Document>"))
                .startsWith("oct.xml, line 2: there is no statement");
        assertThat(refusedText("")).isEqualTo("oct.xml, line 1: the file is empty.");
        assertThat(refusedText("PK\u0003\u0004")).isEqualTo("oct.xml, line 1: the file is a packed archive.");
        assertThat(new Bank(folder).refused()).contains("packed archive");
    }

    @Test
    void whatIsNoStatementIsRefusedAloneAndPassedOverInAFolder() {
        var bank = new Bank(folder).file("read.me", "Hello, money.");

        assertThat(Bank.refused(() -> bank.accounts(bank.platform(Map.of("file", "read.me")))))
                .isEqualTo("read.me, line 1: this is no statement in CAMT.053, MT940, OFX or BAI2.");
        assertThat(bank.refused()).isEqualTo(". has no statement in it.");
        assertThat(bank.notes.notes())
                .containsExactly("read.me is no statement in CAMT.053, MT940, OFX or BAI2 and was passed over.");
    }

    @Test
    void filesThatAreNotThereOrTooLarge() {
        var bank = new Bank(folder);

        assertThat(Bank.refused(() -> bank.accounts(bank.platform(Map.of("file", "none.xml")))))
                .isEqualTo("none.xml is not there.");
        assertThat(bank.refused()).isEqualTo(". has no file in it.");
        bank.file("a.xml", new byte[700_000]).file("b.xml", new byte[700_000]);
        assertThat(Bank.refused(() -> bank.accounts(bank.platform(Map.of("file", ".", "largest-file", "1")))))
                .startsWith("b.xml has 0 MB, and the statements of a connection may have 1 MB");
    }

    @Test
    void aStatementCannotBeTheLedger() {
        var connection =
                new Connection(new ConnectionId("bank"), Role.LEDGER, "statement", "Bank", Map.of("file", "oct.xml"));
        var provider = new StatementProvider();

        assertThat(Bank.refused(() -> provider.open(connection, Bank.surroundings(folder))))
                .isEqualTo("The setting role makes bank statements the ledger, which they cannot be.");
        assertThat(provider.roles()).containsExactly(Role.PLATFORM);
        assertThat(provider.settings(Role.LEDGER)).isEmpty();
    }

    @Test
    void settingsThatAreMissingOrUnknown() {
        var bank = new Bank(folder);

        assertThat(Bank.refused(() -> bank.platform(Map.of()))).contains("setting file is missing");
        assertThat(Bank.refused(() -> bank.platform(Map.of("file", "a", "fiel", "b"))))
                .contains("fiel");
        assertThat(Bank.refused(() -> bank.platform(Map.of("file", "a", "largest-file", "0"))))
                .contains("largest-file");
        assertThat(Bank.refused(() -> bank.platform(Map.of("file", "a\u0000b"))))
                .contains("not the name of a file");
    }
}
