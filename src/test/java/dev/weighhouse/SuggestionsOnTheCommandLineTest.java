package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions are taken on the command line only where somebody says so, and options that do not go together are refused. */
class SuggestionsOnTheCommandLineTest extends AtTheTerminal {

    private Terminal.Said map(String... options) {
        return terminal.run(
                Stream.concat(Stream.of("map", file), Arrays.stream(options)).toArray());
    }

    private String waiting() {
        return map("--check").out();
    }

    @Test
    void aDayThatIsNoneIsRefusedInPlainWords() {
        var said = map("--as-at", "2026-13-30");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .contains("'2026-13-30' is no day: write it as 2026-09-30")
                .doesNotContain("java.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            --as-at, +999999999-12-31, 2026-10-31
            --known, 2026-10-31,       +999999999-12-31
            """)
    void aDayFromWhichNoneCanBeCountedIsRefused(String option, String asAt, String known) {
        var said = map("--as-at", asAt, "--known", known);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains(option + " +999999999-12-31 is not between 1900-01-01 and 2999-12-31.");
    }

    @Test
    void listingThemMapsNothing() {
        var before = waiting();

        assertThat(map("--suggest").exit()).isEqualTo(2);

        assertThat(waiting()).isEqualTo(before).contains("pleo/tax_code/20% VAT: ", "square/promo: ");
    }

    @Test
    void takesAllFromAScoreOnAndSaysWhoAcceptedWhat() {
        var said = map("--suggest", "--accept-from", "80", "--reason", "the same rates");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out())
                .contains("tax code 2", "tax code 5", "Mapped 2 of 3.")
                .doesNotContain("square/promo");
        assertThat(waiting()).contains("square/promo: ").doesNotContain("pleo/tax_code");
        assertThat(map("--as-at", "2026-10-31").out())
                .containsPattern("Pleo, 20% VAT: tax code 2 \\(.*: the same rates\\)");
    }

    @ParameterizedTest
    @CsvSource({"--accept-from, 80", "--accept, pleo/tax_code/20% VAT"})
    void whatWasDecidedForEarlierDaysStays(String option, String value) throws IOException {
        var csv = Files.writeString(
                folder.resolve("until.csv"),
                "platform,kind,item,tax-code,account,to\npleo,TAX_CODE,20% VAT,5,,2026-08-31\n");
        assertThat(map("--import", csv.toString()).exit()).isZero();

        map("--suggest", option, value);

        assertThat(map("--as-at", "2026-08-31").out()).contains("Pleo, 20% VAT: tax code 5 (");
        assertThat(map("--as-at", "2026-09-01").out()).contains("Pleo, 20% VAT: tax code 2 (");
        assertThat(map("--as-at", "2026-11-03").out()).contains("Pleo, 20% VAT: tax code 2 (");
    }

    @Test
    void takesTheNamedOnesOnly() {
        assertThat(map("--suggest", "--accept", "square/promo", "--accept", "pleo/tax_code/No VAT")
                        .out())
                .contains("Mapped 2 of 3.");

        assertThat(waiting()).contains("pleo/tax_code/20% VAT: ").doesNotContain("No VAT: ", "square/promo");
    }

    @Test
    void aDryRunTakesNothing() {
        var said = map("--suggest", "--accept-from", "1", "--dry-run");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).contains("Would map 3 of 3. Nothing was saved.");
        assertThat(waiting()).contains("square/promo: ", "pleo/tax_code/20% VAT: ");
    }

    @Test
    void refusesToAcceptWhatDoesNotWait() {
        var said = map("--suggest", "--accept", "square/promo", "--accept", "square/clearing");

        assertThat(said.exit()).isOne();
        assertThat(said.err()).contains("square/clearing is nothing that waits to be mapped.", "Nothing was changed.");
        assertThat(waiting()).contains("square/promo: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --check --accept square/promo                        | --accept goes only with --suggest.
                    --export x.csv --accept-from 80                      | --accept-from goes only with --suggest.
                    --suggest --accept a --accept-from 80                | --accept and --accept-from do not go together.
                    --suggest --accept-from 101                          | --accept-from 101 is no score from 1 to 100.
                    --suggest --accept-from 0                            | --accept-from 0 is no score from 1 to 100.
                    --suggest --dry-run                                  | --dry-run goes only with --import, --copy-from, --accept, --accept-from, --stands or --reclass alone.
                    --check --dry-run                                    | --dry-run goes only with
                    --export x.csv --reason why                          | --reason goes only with
                    --suggest --reason why                               | --reason goes only with
                    --import x.csv --reason why --dry-run                | --reason is kept with what is saved, and --dry-run saves nothing.
                    --check --known 2026-10-08                           | --known goes only with --as-at.
                    --suggest --period 2026-10                           | --period goes only with --transform.
                    --as-at 2026-10-31 --draft                           | --draft goes only with --transform.
                    --transform stripe --period 2026-10 --draft --dry-run | --dry-run goes only with
                    --export x.csv --format csv                          | --format goes with what lists something
                    --import x.csv --format json                         | --format goes with what lists something
                    --suggest --check                                    | --check
                    --import x.csv --copy-from y.weighhouse              | --copy-from
                    """)
    void refusesWhatDoesNotGoTogether(String options, String words) {
        var said = map(options.split(" "));

        assertThat(said.exit()).isOne();
        assertThat(said.err()).contains(words);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void refusesAReasonWithoutWords() {
        assertThat(map("--suggest", "--accept-from", "80", "--reason", " ").err())
                .contains("--reason has no words.");
    }
}
