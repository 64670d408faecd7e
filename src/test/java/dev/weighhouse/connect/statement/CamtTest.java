package dev.weighhouse.connect.statement;

import static dev.weighhouse.connect.statement.CamtText.balance;
import static dev.weighhouse.connect.statement.CamtText.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamtTest {

    private static final String OPENING = balance("OPBD", "2026-10-01", "100.00");

    @TempDir
    private Path folder;

    private Bank bank = new Bank(Path.of(""));

    @BeforeEach
    void bank() {
        bank = new Bank(folder);
    }

    private Bank statement(String... parts) {
        return bank.file("oct.xml", new CamtText().statement("10", parts).toString());
    }

    @Test
    void moneyInTheBankIsADebitAsOnTheLedgerAccount() {
        statement(
                OPENING,
                balance("CLBD", "2026-10-31", "-5.50"),
                entry("2026-10-05", "12.50", "R1"),
                entry("2026-10-06", "-118.00", "R2"));

        assertThat(bank.entries("2026-10")).containsExactly("2026-10-05 12.50 R1", "2026-10-06 -118.00 R2");
        assertThat(bank.balance("2026-09-30")).isEqualTo("100.00 EUR");
        assertThat(bank.balance("2026-10-31")).isEqualTo("-5.50 EUR");
        assertThat(bank.balance("2026-11-01")).isEqualTo("none");
        assertThat(bank.accounts()).singleElement().satisfies(account -> {
            assertThat(account.id().value()).isEqualTo("GB33BUKB20201555555555-EUR");
            assertThat(account.type()).isEqualTo(AccountType.ASSET);
            assertThat(Objects.requireNonNull(account.bankDetails()).iban()).isEqualTo("GB33BUKB20201555555555");
        });
    }

    @Test
    void statesWhatStandsBetweenTwoBalancesByTheEntriesThatProveThem() {
        statement(
                OPENING,
                balance("CLBD", "2026-10-31", "90.00"),
                entry("2026-10-05", "10.00", "R1"),
                entry("2026-10-06", "-20.00", "R2"));

        assertThat(bank.balance("2026-10-04")).isEqualTo("100.00 EUR");
        assertThat(bank.balance("2026-10-05")).isEqualTo("110.00 EUR");
        assertThat(bank.balance("2026-10-30")).isEqualTo("90.00 EUR");
    }

    @Test
    void readsWhatAnEntrySaysOfItself() {
        statement(OPENING, balance("CLBD", "2026-10-31", "105.00"), """
                <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><DtTm>2026-10-05T23:30:00-08:00</DtTm></BookgDt><AcctSvcrRef>B1</AcctSvcrRef>
                <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                <NtryDtls><TxDtls><Refs><EndToEndId>E2E-7</EndToEndId></Refs>
                <RltdPties><Dbtr><Pty><Nm>Ann &amp; Co</Nm></Pty></Dbtr><Cdtr><Pty><Nm>Us</Nm></Pty></Cdtr></RltdPties>
                <RmtInf><Ustrd>Invoice 7</Ustrd><Ustrd>thank you</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """);

        assertThat(bank.transactions("2026-10")).singleElement().satisfies(entry -> {
            assertThat(entry.date()).hasToString("2026-10-05");
            assertThat(entry.reference()).isEqualTo("E2E-7");
            assertThat(entry.description()).isEqualTo("Invoice 7 thank you");
            assertThat(entry.counterparty()).isEqualTo("Ann & Co");
            assertThat(entry.traits().type()).isEqualTo("PMNT/RCDT/ESCT");
        });
    }

    @Test
    void aBatchStaysOneEntryWithTheReferenceOfTheBatch() {
        statement(OPENING, balance("CLBD", "2026-10-31", "105.00"), """
                <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-10-05</Dt></BookgDt><NtryDtls><Btch><PmtInfId>RUN-1</PmtInfId></Btch>
                <TxDtls><Refs><EndToEndId>A</EndToEndId></Refs><Amt Ccy="USD">2.00</Amt></TxDtls>
                <TxDtls><Refs><EndToEndId>B</EndToEndId></Refs><Amt Ccy="USD">3.00</Amt></TxDtls></NtryDtls></Ntry>
                """);

        assertThat(bank.transactions("2026-10")).singleElement().satisfies(entry -> {
            assertThat(entry.reference()).isEqualTo("RUN-1");
            assertThat(entry.amount().plain()).isEqualTo("5.00");
        });
    }

    @Test
    void leavesOutAndCountsWhatIsNotBookedYet() {
        statement(
                OPENING,
                balance("CLBD", "2026-10-31", "101.00"),
                entry("2026-10-05", "1.00", "R1"),
                entry("2026-10-06", "7.00", "R2", "<Sts>PDNG</Sts>"),
                entry("2026-10-06", "8.00", "R3", "<Sts><Cd>FUTR</Cd></Sts>"));

        assertThat(bank.entries("2026-10")).containsExactly("2026-10-05 1.00 R1");
        assertThat(bank.notes.notes()).containsExactly("2 entries that the bank has not booked yet were left out.");
    }

    @Test
    void takesAReversalInTheDirectionThatTheClosingProves() {
        var reversal = entry("2026-10-06", "-7.00", "R2", "<RvslInd>true</RvslInd><Sts>BOOK</Sts>");

        statement(OPENING, balance("CLBD", "2026-10-31", "93.00"), reversal);
        assertThat(bank.entries("2026-10")).containsExactly("2026-10-06 -7.00 R2");

        statement(OPENING, balance("CLBD", "2026-10-31", "107.00"), reversal);
        assertThat(bank.entries("2026-10")).containsExactly("2026-10-06 7.00 R2");
    }

    @Test
    void theOldClosingIsTheOpeningWhereNoOtherIsStated() {
        statement(
                balance("PRCD", "2026-10-01", "1.00"),
                balance("CLBD", "2026-10-31", "2.00"),
                balance("CLAV", "2026-10-31", "7.00"),
                entry("2026-10-31", "1.00", "R1"));

        assertThat(bank.balance("2026-09-30")).isEqualTo("1.00 EUR");
    }

    @Test
    void joinsThePagesOfAStatementByTheirInterimBalances() {
        bank.file(
                "p.xml",
                new CamtText()
                        .statement(
                                "10",
                                OPENING,
                                balance("ITBD", "2026-10-31", "101.00"),
                                entry("2026-10-05", "1.00", "R1"))
                        .statement(
                                "10",
                                balance("ITBD", "2026-10-31", "101.00"),
                                balance("CLBD", "2026-10-31", "103.00"),
                                entry("2026-10-31", "2.00", "R2"))
                        .toString());

        assertThat(bank.entries("2026-10")).containsExactly("2026-10-05 1.00 R1", "2026-10-31 2.00 R2");
        assertThat(bank.balance("2026-10-31")).isEqualTo("103.00 EUR");
    }

    @Test
    void readsAnyVersionAndTheEncodingThatTheFileNames() {
        var text = new CamtText()
                .statementOf(
                        "<Othr><Id>1234 567</Id></Othr>",
                        "10",
                        OPENING,
                        balance("CLBD", "2026-10-31", "105.00"),
                        entry("2026-10-05", "5.00", "R1", "<Sts>BOOK</Sts><AddtlNtryInf>Gebühr</AddtlNtryInf>"))
                .toString()
                .replace("camt.053.001.08", "camt.053.001.20023")
                .replace("UTF-8", "ISO-8859-1")
                .replace(
                        "</Acct>",
                        "<Ownr><Nm>Café</Nm></Ownr><Svcr><FinInstnId><BIC>BUKBGB22</BIC></FinInstnId>"
                                + "</Svcr></Acct>");
        bank.file("odd.name", text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(bank.transactions("2026-10"))
                .extracting(each -> each.description())
                .containsExactly("Gebühr");
        assertThat(bank.accounts()).singleElement().satisfies(account -> {
            assertThat(account.id().value()).isEqualTo("BUKBGB22-1234567-EUR");
            assertThat(account.name()).isEqualTo("Café");
        });
    }
}
