package dev.weighhouse.connect.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that others made: each is read wholly, or refused with the line that is wrong. */
class SampleStatementsTest {

    private static List<Statement> read(Path file) {
        var files = new StatementFiles(String.valueOf(file.getFileName()), file, 1 << 20);
        return new StatementReader(files, Progress.NONE).read(files.read(Progress.NONE));
    }

    private static Path sample(String name) {
        var data = Bank.DATA.resolve(name);
        var file = Files.exists(data) ? data : Bank.SPECS.resolve(name);
        assumeTrue(Files.exists(file), name + " is absent");
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "camt/camt053.v2.multi.statement.xml, 2, 2",
        "mt940/ASNB_mt940.txt, 31, 8",
        "mt940/ASNB_mt940_with_spaces_for_entry_date.txt, 31, 8",
        "mt940/citi_mt940.txt, 1, 5",
        "mt940/jejik_generic.sta, 2, 2",
        "mt940/jejik_rabobank-iban.sta, 2, 4",
        "mt940/jejik_sns.sta, 2, 2",
        "mt940/mBank_mt940.sta, 1, 3",
        "mt940/betterplace_sepa_mt9401.sta, 26, 97",
        "mt940/betterplace_with_binary_character.sta, 2, 4",
        "mt940/sberbank_171011_01234945.sta, 1, 3",
        "mt940/self-provided_february_30.sta, 1, 1",
        "mt940/self-provided_wrapped_timestamp.sta, 1, 1",
        "mt940/self-provided_transaction_details_wrapped.sta, 1, 1",
        "ofx/anzcc.ofx, 1, 1",
        "ofx/bank_medium.ofx, 1, 3",
        "ofx/checking.ofx, 1, 3",
        "ofx/suncorp.ofx, 1, 1",
        "ofx/ofx4j_example-response.ofx, 1, 1",
        "ofx/ofx4j_example-response.ofx2, 1, 3"
    })
    void aSoundFileIsReadWholly(String name, int statements, int entries) {
        var file = sample(name);
        var read = read(file);

        assertThat(read).hasSize(statements);
        assertThat(read.stream().mapToInt(each -> each.entries().size()).sum()).isEqualTo(entries);
        assertThat(Bank.of(file).accounts(Progress.NONE).value().size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camt/camt053.v2.all-balance-types.xml:68: out by 5.82 EUR",
                "camt/camt053.v2.five.decimals.xml:49: out by -0.05 EUR",
                "camt/camt053.v2.minimal.xml:54: in another currency",
                "camt/camt053.v2.minimal.ultimate.xml:54: in another currency",
                "camt/camt053.v2.with-party-ids.xml:54: in another currency",
                "camt/camt053.v2.with-account-name.xml:8: no opening booked balance",
                "camt/camt053.v2.wrong.xml:3: there is no statement",
                "camt/camt053.v3.xml:74: in another currency",
                "camt/camt053.v4.xml:74: in another currency",
                "camt/camt053.v8.xml:74: in another currency",
                "camt053/camt052.v8.xml:3: CAMT.052",
                "camt053/camt054.v8.xml:3: CAMT.054",
                "camt053/camt53.only-Dt-with-DtTm.xml:9: no closing booked balance",
                "camt053/prowide-camt.053.001.07.xml:30: no opening booked balance",
                "mt940/cmxl_mt940.sta:73: closes on 2002-03-25, before it opens",
                "mt940/jejik_abnamro.sta:27: out by 2038.00 EUR",
                "mt940/jejik_ing.sta:26: out by -49.06 EUR",
                "mt940/jejik_postfinance.sta:27: out by -0.20 CHF",
                "mt940/jejik_rabobank.sta:11: out by -1135.93 EUR",
                "mt940/mBank_mt942.sta:2: MT942",
                "mt940/self-provided_mt942.sta:1: MT942",
                "mt940/betterplace_sepa_snippet_broken.sta:10: out by -307603.86 EUR",
                "mt940/self-provided_raphaelm.sta:27: is not a side, a date, a currency",
                "ofx/date_missing.ofx:33: there is no date (DTPOSTED)",
                "ofx/decimal_error.ofx:36: is no date",
                "ofx/empty_balance.ofx:37: there is no amount (BALAMT)",
                "ofx/bank_small.ofx:1: no statement",
                "ofx/ofxparse_error_message.ofx:20: General Server Error",
                "bai2/sample1.txt:3: no account with an opening",
                "bai2/sample2.txt:3: states no closing booked balance",
                "bai2/sample4-continuations-newline-delimited.txt:22: control total of the account"
            })
    void aWrongOneIsRefusedWithItsLine(String expected) {
        var name = expected.substring(0, expected.indexOf(':'));
        var line = expected.substring(name.length() + 1, expected.indexOf(": "));
        var words = expected.substring(expected.indexOf(": ") + 2);
        var file = sample(name);

        assertThat(Bank.refused(() -> read(file)))
                .startsWith(file.getFileName() + ", line " + line + ":")
                .contains(words);
    }

    @Test
    void noneEndsInAnotherWay() throws IOException {
        var odd = new TreeSet<String>();
        for (var folder : List.of("camt", "mt940", "ofx", "camt053", "bai2")) {
            for (var root : List.of(Bank.DATA, Bank.SPECS)) {
                if (Files.isDirectory(root.resolve(folder))) {
                    tryAll(root.resolve(folder), odd);
                }
            }
        }
        assertThat(odd).isEmpty();
    }

    private static void tryAll(Path folder, Set<String> odd) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                try {
                    assertThat(read(file)).isNotEmpty();
                } catch (FailureException e) {
                    if (!e.failure().words().startsWith(file.getFileName() + ", line ")) {
                        odd.add(e.failure().words());
                    }
                }
            }
        }
    }
}
