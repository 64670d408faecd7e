package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sandbox takes, asked in JSON of a stranger's making rather than by our provider. */
class JournalIntakeTest {

    private static final String GOOD = """
            {"DocNumber":"A-1","TxnDate":"2026-10-31","CurrencyRef":{"value":"GBP"},"Line":[
             {"DetailType":"JournalEntryLineDetail","Amount":1.50,
              "JournalEntryLineDetail":{"PostingType":"Debit","AccountRef":{"value":"5"}}},
             {"DetailType":"JournalEntryLineDetail","Amount":1.50,
              "JournalEntryLineDetail":{"PostingType":"Credit","AccountRef":{"value":"2"}}}]}""";

    private final CompanyRules rules = new CompanyRules();

    @Test
    void takesAnEntryThatIsInOrder() {
        assertThatCode(() -> check(GOOD)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"DocNumber\":\"A-1\"|\"Number\":\"A-1\"|2010",
                "\"A-1\"|\"1234567890123456789012\"|2050",
                "\"2026-10-31\"|\"31/10/2026\"|2090",
                "{\"value\":\"5\"}|{\"value\":\"99\"}|2500",
                "{\"value\":\"5\"}|{\"value\":\"6\"}|610",
                "{\"value\":\"5\"}|{\"value\":\"7\"}|6000",
                "\"Debit\"|\"Credit\"|6000",
                "\"Debit\"|\"Left\"|2170",
                "\"DetailType\":\"JournalEntryLineDetail\"|\"DetailType\":\"SalesItemLineDetail\"|2170",
                "\"Amount\":1.50|\"Amount\":1.505|2080",
                "\"Amount\":1.50|\"Amount\":-1.50|2080",
                "\"Amount\":1.50|\"Amount\":\"1.50\"|2080",
                "{\"value\":\"GBP\"}|{}|2020",
                "{\"value\":\"GBP\"}|{\"value\":\"gold\"}|2500",
                "\"AccountRef\"|\"TaxCodeRef\":{\"value\":\"77\"},\"AccountRef\"|2500"
            })
    void refusesWhatIsNot(String good, String bad, String code) {
        assertThat(refusal(GOOD.replace(good, bad)).code()).isEqualTo(code);
    }

    @Test
    void refusesAnEntryOutOfBalance() {
        var refusal = refusal(GOOD.replaceFirst("1\\.50", "1.51"));

        assertThat(refusal.code()).isEqualTo("6000");
        assertThat(refusal.detail()).contains("0.01 GBP");
    }

    @Test
    void refusesADayOfClosedBooksAndTakesTheNext() {
        rules.closeBooks(LocalDate.of(2026, 10, 31));

        assertThat(refusal(GOOD).code()).isEqualTo("6210");
        assertThatCode(() -> check(GOOD.replace("2026-10-31", "2026-11-01"))).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherCurrencyWhereThereIsOnlyOne() {
        var intake = new JournalIntake(new Corner().books(), rules);
        var euro = QuickBooksSandbox.JSON.readTree(GOOD.replace("GBP", "EUR"));

        var refusal = catchThrowableOfType(RefusedPosting.class, () -> intake.check(euro));

        assertThat(refusal.detail()).contains("Multi Currency");
    }

    private RefusedPosting refusal(String json) {
        return catchThrowableOfType(RefusedPosting.class, () -> check(json));
    }

    private void check(String json) {
        new JournalIntake(new Corner().withEuroBank().books(), rules).check(QuickBooksSandbox.JSON.readTree(json));
    }
}
