package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.Terminal.Said;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a bank's file to the review of its ledger account, as a person does it. */
class StatementsOnTheCommandLineTest {

    private static final String STATEMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr/>
            <Stmt><Id>10</Id><Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="GBP">100.00</Amt>
            <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-01</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="GBP">CLOSING</Amt>
            <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-10-31</Dt></Dt></Bal>
            <Ntry><Amt Ccy="GBP">12.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><Dt>2026-10-05</Dt></BookgDt><AcctSvcrRef>B1</AcctSvcrRef></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal(new SessionVault());
    private Path file = Path.of("");

    @Test
    void theSampleStatementAgreesAsItsReadmeSays() {
        var sample = Path.of("samples/files").toAbsolutePath();
        var books = folder.resolve("sample.weighhouse");
        fine("new", books, "--company", "Larkfield Coffee", "--currency", "GBP");
        fine(
                "connect",
                books,
                "ledger",
                "file",
                "--set",
                "chart=" + sample.resolve("chart.csv"),
                "--set",
                "trial-balance=" + sample.resolve("trial-balance.csv"),
                "--set",
                "journals=" + sample.resolve("journals.csv"));
        var statement = sample.resolve("bank-2026-10.sta");
        fine("connect", books, "platform", "statement", "--name", "bank", "--set", "file=" + statement);
        assertThat(terminal.run("pull", books, "--period", "2026-10").exit()).isNotEqualTo(1);
        fine("map", books, "--import", sample.resolve("bank-mapping.csv"));

        var review = terminal.run("review", books, "--period", "2026-10", "--format", "csv");

        assertThat(review.out().lines().filter(line -> line.startsWith("1000,")))
                .as(review.out())
                .singleElement()
                .asString()
                .contains("21176.00,21176.00,0.00");
    }

    @BeforeEach
    void ledger() throws IOException {
        file = folder.resolve("books.weighhouse");
        Files.writeString(folder.resolve("chart.csv"), "id,name,type\n1000,Bank,asset\n4000,Sales,income\n");
        Files.writeString(
                folder.resolve("balances.csv"),
                "account,date,balance\n1000,2026-09-30,100.00\n4000,2026-09-30,-100.00\n"
                        + "1000,2026-10-31,112.50\n4000,2026-10-31,-112.50\n");
        fine("new", file, "--company", "Corner", "--currency", "GBP");
        fine("connect", file, "ledger", "file", "--set", "chart=chart.csv", "--set", "trial-balance=balances.csv");
        fine("connect", file, "platform", "statement", "--name", "bank", "--set", "file=october.xml");
    }

    private Said fine(Object... words) {
        var said = terminal.run(words);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private void map() throws IOException {
        var csv = Files.writeString(
                folder.resolve("map.csv"), "connection,account,ledger\nbank,GB33BUKB20201555555555-GBP,1000\n");
        fine("map", file, "--import", csv);
    }

    @Test
    void aStatementAgreesWithTheLedgerAccountOfTheBank() throws IOException {
        Files.writeString(folder.resolve("october.xml"), STATEMENT.replace("CLOSING", "112.50"));

        var pulled = terminal.run("pull", file, "--period", "2026-10");
        assertThat(pulled.exit()).as(pulled.err()).isNotEqualTo(1);
        map();

        var review = terminal.run("review", file, "--period", "2026-10", "--format", "csv");
        assertThat(review.out().lines().filter(line -> line.startsWith("1000,")))
                .as(review.out())
                .singleElement()
                .asString()
                .contains("112.50,112.50,0.00");
    }

    @Test
    void aStatementCannotBeConnectedAsTheLedger() {
        var books = folder.resolve("other.weighhouse");
        fine("new", books, "--company", "Corner", "--currency", "GBP");

        var said = terminal.run("connect", books, "ledger", "statement", "--set", "file=october.xml");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).startsWith("There is no provider statement for a ledger. Choose one of:");
    }

    @Test
    void aStatementThatIsOutIsNotPulled() throws IOException {
        Files.writeString(folder.resolve("october.xml"), STATEMENT.replace("CLOSING", "112.51"));

        var pulled = terminal.run("pull", file, "--period", "2026-10");

        assertThat(pulled.exit()).isEqualTo(1);
        assertThat(pulled.err())
                .contains("october.xml, line 6: statement 10 opens with 100.00 GBP")
                .contains("that is out by -0.01 GBP");
    }
}
