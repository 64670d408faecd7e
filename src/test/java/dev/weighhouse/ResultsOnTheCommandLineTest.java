package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.sandbox.SampleCompany;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What {@code review} and {@code map} print of a workspace that was pulled once; nothing here changes it. */
class ResultsOnTheCommandLineTest {

    @TempDir
    private static Path folder;

    private static SampleCompany company;
    private static Terminal terminal;
    private static Path file;

    @BeforeAll
    static void pullOnce() {
        company = SampleCompany.start(folder, Terminal.CLOCK);
        file = company.workspace().file();
        company.workspace().close();
        terminal = new Terminal(company.vault());
        terminal.run("pull", file);
    }

    @AfterAll
    static void stop() {
        company.close();
    }

    @Test
    void whatWasPulledIsReviewedWithoutAskingAgain() {
        var said = terminal.run("review", file, "--period", "2026-08", "--open");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("August 2026", "2030 Gift cards outstanding", "Promotional gift cards");
    }

    @Test
    void aMonthNobodyPulledHasNothingToCompareByItsFigures() {
        var said = terminal.run("review", file, "--period", "2026-01", "--format", "csv");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out().lines().skip(1))
                .allMatch(line -> line.contains(",no quote,") || line.contains(",unmapped,"));
    }

    @Test
    void theReviewAsJsonHasTheStableFields() {
        var said = terminal.run("review", file, "--format", "json");

        assertThat(said.exit()).isEqualTo(2);
        var rows = JsonMapper.shared().readTree(said.out());
        assertThat(rows.size()).isEqualTo(37);
        var first = rows.get(0);
        assertThat(first.path("account").asString()).isEqualTo("1011");
        assertThat(first.path("name").asString()).isEqualTo("Till, Quayside");
        assertThat(first.at("/platformAccounts/0").asString()).isEqualTo("square/cash-quayside");
        assertThat(first.path("asOf").asString()).isEqualTo("2026-10-31");
        assertThat(first.path("ledger").isString()).isTrue();
        assertThat(first.path("difference").asString()).isEqualTo("0.00");
        assertThat(first.path("unexplained").asString()).isEqualTo("0.00");
        assertThat(first.path("causes").isArray()).isTrue();
        assertThat(first.path("status").asString()).isEqualTo("agrees");
        var unmapped = rows.get(36);
        assertThat(unmapped.path("account").isNull()).isTrue();
        assertThat(unmapped.path("status").asString()).isEqualTo("unmapped");
    }

    @Test
    void theReviewAsATableIsIndentedAndInNaturalSigns() {
        var said = terminal.run("review", file);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out().lines())
                .startsWith("Review · October 2026 · Larkfield Coffee", "21 of 37 agree · 15 differ · 1 unmapped");
        assertThat(said.out())
                .contains("1100 Payment clearing")
                .containsPattern("  1110 Square clearing +closing +39,234\\.27 +36,968\\.22 +-2,266\\.05 +GBP +differs")
                .containsPattern("2030 Gift cards outstanding +closing +13,207\\.50 +12,957\\.50 +-250\\.00")
                .contains("* 6465 Agency fees (deleted): Ledger account 6465 Agency fees (deleted) is archived.");
    }

    @Test
    void aPartOfAMonthIsNotCalledByTheMonth() {
        var said = terminal.run("review", file, "--as-of", "2026-10-15");

        assertThat(said.out()).startsWith("Review · 1–15 October 2026 · Larkfield Coffee");
    }

    @Test
    void theColumnsOfTheCsvAreStableAndOpenLeavesOutWhatAgrees() {
        var said = terminal.run("review", file, "--format", "csv", "--open");

        assertThat(said.out().lines())
                .first()
                .isEqualTo("account,name,platformAccounts,currency,asOf,basis,ledger,platform,difference,"
                        + "explained,unexplained,status,causes,ledgerId,findings");
        assertThat(said.out().lines()).hasSize(17).noneMatch(line -> line.contains(",agrees,"));
    }

    @Test
    void severalMonthsComeOneAfterAnother() {
        var said = terminal.run("review", file, "--from", "2026-08", "--to", "2026-10", "--open");

        assertThat(said.out().lines().filter(line -> line.startsWith("Review ·")))
                .containsExactly(
                        "Review · August 2026 · Larkfield Coffee",
                        "Review · September 2026 · Larkfield Coffee",
                        "Review · October 2026 · Larkfield Coffee");
    }

    @Test
    void suggestionsComeAsCsvAndJsonToo() {
        var csv = terminal.run("map", file, "--suggest", "--format", "csv").out();
        assertThat(csv.lines()).first().isEqualTo("connection,account,ledger,score,reason,kind,goes");
        assertThat(csv.lines())
                .anyMatch(line -> line.startsWith("square,promo,166,"))
                .anyMatch(line -> line.startsWith("pleo,20% VAT,,") && line.endsWith(",TAX_CODE,tax code 2"));

        var json = JsonMapper.shared()
                .readTree(terminal.run("map", file, "--suggest", "--format", "json")
                        .out());
        var promo = json.valueStream()
                .filter(row -> row.path("account").asString("").equals("square/promo"))
                .findFirst()
                .orElseThrow();
        assertThat(promo.path("ledger").asString()).isEqualTo("166");
        assertThat(promo.path("score").asInt()).isBetween(1, 100);
    }
}
