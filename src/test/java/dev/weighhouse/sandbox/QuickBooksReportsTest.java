package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.sandbox.QuickBooksManners.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QuickBooksReportsTest {
    private static final String MAY = "reports/TrialBalance?start_date=2026-04-01&end_date=2026-05-31";
    private static final String COLUMNS = "&columns=tx_date,txn_type,doc_num,memo,debt_amt,credit_amt,subt_nat_amount";
    private static final String HOME_COLUMNS = "&columns=tx_date,txn_type,doc_num,memo,currency,nat_foreign_amount,"
            + "debt_home_amt,credit_home_amt,subt_nat_home_amount";

    private final List<QuickBooksSandbox> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(QuickBooksSandbox::close);
    }

    private static Corner shop() {
        return new Corner()
                .entry("e1", "2026-05-01", "1", "4", "10.00")
                .entry("e2", "2026-05-02", "2", "4", "5.00")
                .entry("e3", "2026-05-03", "5", "2", "2.00");
    }

    @Test
    void theTrialBalanceLeavesZerosOutAndTheOtherSideBlank() throws Exception {
        assertThat(lines(ask(shop(), QuickBooksManners.usual(), MAY)))
                .containsExactly(
                        "1000 Cash|10.00|",
                        "1010 Till|3.00|",
                        "4000 Sales||15.00",
                        "6000 Rent|2.00|",
                        "TOTAL|15.00|15.00");
    }

    @Test
    void theNestedTrialBalanceHasPartsUnderTheirParentWithItsOwnFigures() throws Exception {
        assertThat(lines(ask(shop(), new QuickBooksManners(Shape.NESTED, 400_000), MAY)))
                .containsExactly(
                        "1000 Cash|10.00|",
                        "1010 Till|3.00|",
                        "Total Cash|13.00|0.00",
                        "4000 Sales||15.00",
                        "6000 Rent|2.00|",
                        "Total|15.00|15.00");
    }

    @Test
    void aParentAtNothingStaysBlankWhileItsPartsAreNested() throws Exception {
        var corner = new Corner().entry("e1", "2026-05-02", "2", "4", "5.00");

        assertThat(lines(ask(corner, new QuickBooksManners(Shape.NESTED, 400_000), MAY)))
                .startsWith("1000 Cash||", "1010 Till|5.00|", "Total Cash|5.00|0.00");
    }

    @Test
    void anEmptyBookHasOnlyItsTotal() throws Exception {
        assertThat(lines(ask(new Corner(), QuickBooksManners.usual(), MAY))).containsExactly("TOTAL|0.00|0.00");
    }

    @Test
    void everyAccountOfTheTrialBalanceNamesItsId() throws Exception {
        var report = ask(shop(), QuickBooksManners.usual(), MAY);

        assertThat(report.at("/Rows/Row/1/ColData/0/id").asString()).isEqualTo("2");
        assertThat(report.at("/Header/Currency").asString()).isEqualTo("GBP");
        assertThat(report.at("/Columns/Column/1/ColTitle").asString()).isEqualTo("Debit");
    }

    @Test
    void theGeneralLedgerShowsEachLineInTheColumnsAskedFor() throws Exception {
        var report = ask(shop(), QuickBooksManners.usual(), ledger("2026-05-01", "2026-05-31", COLUMNS));

        assertThat(keys(report))
                .containsExactly("tx_date", "txn_type", "doc_num", "memo", "debt_amt", "credit_amt", "subt_nat_amount");
        assertThat(lines(report))
                .contains(
                        "2026-05-02|Journal Entry|REF-e2|Entry e2|5.00||5.00",
                        "2026-05-02|Journal Entry|REF-e2|Entry e2||5.00|5.00",
                        "2026-05-03|Journal Entry|REF-e3|Entry e3||2.00|-2.00");
    }

    @Test
    void aLineNamesItsEntryOnTheTransactionType() throws Exception {
        var report = ask(shop(), QuickBooksManners.usual(), ledger("2026-05-01", "2026-05-31", COLUMNS));

        assertThat(report.at("/Rows/Row/0/Header/ColData/0/id").asString()).isEqualTo("1");
        assertThat(report.at("/Rows/Row/0/Rows/Row/0/ColData/0/value").asString())
                .isEqualTo("Beginning Balance");
        assertThat(report.at("/Rows/Row/0/Rows/Row/1/ColData/1/id").asString()).isEqualTo("e1");
    }

    @Test
    void theGeneralLedgerKeepsToItsAccountsAndDays() throws Exception {
        var report = ask(
                shop(), QuickBooksManners.usual(), ledger("2026-05-02", "2026-05-02", "&account=2,5&columns=doc_num"));

        assertThat(lines(report)).containsExactly("Till", "Beginning Balance", "REF-e2", "Total for Till");
    }

    @Test
    void theBeginningBalanceIsWhatStoodTheDayBefore() throws Exception {
        var path = ledger("2026-05-02", "2026-05-31", "&account=4&columns=tx_date,rbal_nat_amount");

        assertThat(lines(ask(shop(), QuickBooksManners.usual(), path))).contains("Beginning Balance|10.00");
    }

    @Test
    void aCompanyWithOneCurrencyDropsTheColumnsOfSeveral() throws Exception {
        assertThat(keys(ask(shop(), QuickBooksManners.usual(), ledger("2026-05-01", "2026-05-31", HOME_COLUMNS))))
                .containsExactly("tx_date", "txn_type", "doc_num", "memo");
    }

    @Test
    void aCompanyWithSeveralCurrenciesDropsTheColumnsOfOne() throws Exception {
        var corner = shop().withEuroBank();

        assertThat(keys(ask(corner, QuickBooksManners.usual(), ledger("2026-05-01", "2026-05-31", COLUMNS))))
                .containsExactly("tx_date", "txn_type", "doc_num", "memo");
    }

    @Test
    void aForeignAccountShowsItsOwnCurrencyBesideTheHomeCurrency() throws Exception {
        var corner = new Corner()
                .withEuroBank()
                .line("e1", "2026-05-01", "7", "8.60", "10.00")
                .line("e1", "2026-05-01", "4", "-8.60");
        var report = ask(corner, QuickBooksManners.usual(), ledger("2026-05-01", "2026-05-31", HOME_COLUMNS));

        assertThat(lines(report))
                .contains(
                        "2026-05-01|Journal Entry|REF-e1|Entry e1|EUR|10.00|8.60||8.60",
                        "2026-05-01|Journal Entry|REF-e1|Entry e1|GBP|||8.60|8.60");
    }

    @Test
    void beyondItsCellsTheGeneralLedgerStopsWithASentenceAndStatus200() throws Exception {
        // One line of Cash between its beginning and its total: three rows of three columns.
        var path = ledger("2026-05-01", "2026-05-31", "&columns=tx_date,doc_num,memo");
        var report = ask(shop(), new QuickBooksManners(Shape.FLAT, 9), path);

        assertThat(lines(report).getLast()).isEqualTo("Unable to display more data. Please reduce the date range.");
        assertThat(lines(report)).noneMatch(line -> line.startsWith("Till"));
        assertThat(lines(ask(shop(), new QuickBooksManners(Shape.FLAT, 400), path)))
                .noneMatch(line -> line.startsWith("Unable"));
    }

    private static String ledger(String from, String to, String more) {
        return "reports/GeneralLedger?start_date=%s&end_date=%s%s".formatted(from, to, more);
    }

    private JsonNode ask(Corner corner, QuickBooksManners manners, String path)
            throws IOException, InterruptedException {
        var sandbox = new QuickBooksSandbox(corner.books(), "Corner", "42", "secret", manners);
        running.add(sandbox);
        var response = new Asker(sandbox.address(), "Authorization", "Bearer secret").get("/v3/company/42/" + path);
        assertThat(response.statusCode()).isEqualTo(200);
        return Asker.read(response);
    }

    private static List<String> keys(JsonNode report) {
        var keys = new ArrayList<String>();
        report.at("/Columns/Column")
                .forEach(column -> keys.add(column.at("/MetaData/0/Value").asString()));
        return keys;
    }

    /** Every row, from the top of the page to the bottom, as its cells. */
    private static List<String> lines(JsonNode report) {
        var lines = new ArrayList<String>();
        report.at("/Rows/Row").forEach(row -> add(lines, row));
        return lines;
    }

    private static void add(List<String> lines, JsonNode row) {
        cells(lines, row.at("/Header/ColData"));
        cells(lines, row.path("ColData"));
        row.at("/Rows/Row").forEach(part -> add(lines, part));
        cells(lines, row.at("/Summary/ColData"));
    }

    private static void cells(List<String> lines, JsonNode cells) {
        if (cells.isArray()) {
            var values = new ArrayList<String>();
            cells.forEach(cell -> values.add(cell.path("value").asString()));
            lines.add(String.join("|", values));
        }
    }
}
