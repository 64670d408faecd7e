package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.Shapes.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuickBooksStandingTest {

    private final JournalCompany company = new JournalCompany();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void tellsWhatTheLedgerWouldTake() {
        var standing = company.severalCurrencies().port().standing(company.company.notes);

        assertThat(standing.company().id()).isEqualTo("123");
        assertThat(standing.lockedUntil()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(standing.chart().size()).isEqualTo(6);
        assertThat(standing.currencies())
                .containsExactlyInAnyOrder(Currency.getInstance("USD"), Currency.getInstance("EUR"));
        assertThat(standing.taxCodes())
                .hasValueSatisfying(codes -> assertThat(codes).containsExactlyInAnyOrder("2", "5"));
        assertThat(standing.fetchedAt()).isEqualTo(FakeTime.START);
        assertThat(standing.open().isOpen(LocalDate.of(2026, 1, 1))).isTrue();
    }

    @Test
    void countsTheCallsThatAreLeft() {
        var standing = company.port().standing(company.company.notes);

        assertThat(standing.callsLeftThisMinute()).isEqualTo(500 - 4);
        assertThat(standing.callsLeftToday()).isNull();
    }

    @Test
    void takesTheHomeCurrencyAloneWhereOthersAreSwitchedOff() {
        assertThat(company.port().standing(company.company.notes).currencies())
                .containsExactly(Currency.getInstance("USD"));
    }

    @Test
    void asksAfreshEachTime() {
        company.port().standing(company.company.notes);
        company.severalCurrencies();

        assertThat(company.port().standing(company.company.notes).currencies()).hasSize(2);
    }

    @Test
    void knowsNoTaxCodesWhereQuickBooksTellsNone() {
        company.company.answer(
                "query",
                url -> String.valueOf(url.queryParameter("query")).contains("TaxCode")
                        ? Replies.json(400, fault("5020", "ValidationFault", "Permission denied"))
                        : Replies.json(200, "{\"QueryResponse\":{}}"));

        assertThat(company.port().standing(company.company.notes).taxCodes()).isEmpty();
        assertThat(company.company.notes.notes())
                .anySatisfy(note -> assertThat(note).contains("tax codes"));
    }

    @Test
    void isNotHalfKnown() {
        company.company.answer(
                "query",
                url -> String.valueOf(url.queryParameter("query")).contains("TaxCode")
                        ? Replies.json(401, fault("3200", "AUTHENTICATION", "expired"))
                        : Replies.json(200, "{\"QueryResponse\":{}}"));

        assertThatThrownBy(() -> company.port().standing(company.company.notes)).isInstanceOf(FailureException.class);
    }

    @Test
    void declaresWhatQuickBooksCanDo() {
        var capabilities = company.port().capabilities();

        assertThat(capabilities.keyField()).isEqualTo("DocNumber");
        assertThat(capabilities.keyLength()).isEqualTo(21);
        assertThat(capabilities.drafts()).isFalse();
        assertThat(capabilities.nativeKey()).isEmpty();
        assertThat(capabilities.settleTime()).hasMinutes(2);
        assertThat(capabilities.callsPerMinute()).isEqualTo(500);
    }
}
