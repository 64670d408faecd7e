package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.weighhouse.Terminal.Said;
import dev.weighhouse.vault.SessionVault;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What {@code --sample} prints: the contract with schedulers, scripts and people. */
class SampleOnTheCommandLineTest {
    private static final List<String> DOCUMENTED = List.of(
            "account",
            "name",
            "platformAccounts",
            "currency",
            "asOf",
            "basis",
            "ledger",
            "platform",
            "difference",
            "status");

    private final Terminal terminal = new Terminal(new SessionVault());

    @Test
    void theReviewAsCsvIsTheDocumentedOne() throws IOException {
        var said = terminal.run("review", "--sample", "--format", "csv");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(documentedColumns(said.out())).containsExactlyElementsOf(documented());
        assertThat(said.err()).contains("Reading QuickBooks accounts", "Pleo: 5 quotes.");
        assertThat(said.out()).doesNotContain("Reading");
    }

    @Test
    void theUnmappedAccountAndTheTaxCodesAreSuggested() {
        var said = terminal.run("map", "--sample", "--suggest");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out().lines())
                .filteredOn(line -> !line.startsWith(" "))
                .containsExactly("pleo/tax_code/20% VAT", "pleo/tax_code/No VAT", "square/promo");
        assertThat(said.out())
                .contains(
                        "2030 Gift cards outstanding   names", "tax code 2   20.0% S: same rate 20 %", "tax code 5   ");
    }

    @Test
    void pullingTheSampleIsFine() {
        Said said = terminal.run("pull", "--sample", "--period", "2026-09");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("QuickBooks: ", "Square: ", "Stripe: ", "Pleo: ");
    }

    private static List<List<String>> documentedColumns(String text) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream()
                    .map(record -> DOCUMENTED.stream().map(record::getField).toList())
                    .toList();
        }
    }

    private static List<List<String>> documented() throws IOException {
        var in = Objects.requireNonNull(
                Terminal.class.getResourceAsStream("/samples/larkfield/expected-review-2026-10.csv"));
        try (var csv = CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().skip(1).map(record -> record.getFields()).toList();
        }
    }
}
