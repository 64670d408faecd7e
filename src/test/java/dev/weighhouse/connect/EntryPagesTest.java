package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.file.FileProvider;
import dev.weighhouse.connect.hledger.HledgerProvider;
import dev.weighhouse.connect.quickbooks.QuickBooksProvider;
import dev.weighhouse.connect.tryton.TrytonProvider;
import dev.weighhouse.connect.xero.XeroProvider;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.EntryPage;
import dev.weighhouse.crossing.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which ledgers show an entry in a browser, and where. */
class EntryPagesTest {

    private static Connection connection(Provider provider, Map<String, String> settings) {
        return new Connection(new ConnectionId("books"), Role.LEDGER, provider.id(), provider.title(), settings);
    }

    private static String page(Provider provider, Map<String, String> settings) {
        return provider.entryPage(connection(provider, settings))
                .map(EntryPage::pattern)
                .orElse("none");
    }

    @Test
    void quickBooksShowsAnEntryByItsIdInTheRightEnvironment() {
        assertThat(page(new QuickBooksProvider(), Map.of("company", "123")))
                .isEqualTo("https://app.qbo.intuit.com/app/journal?txnId={id}");
        assertThat(page(new QuickBooksProvider(), Map.of("company", "123", "environment", "sandbox")))
                .isEqualTo("https://app.sandbox.qbo.intuit.com/app/journal?txnId={id}");
    }

    @Test
    void xeroShowsAManualJournalByItsId() {
        assertThat(page(new XeroProvider(), Map.of("tenant", "45e4708e-d862-4111-ab3a-dd8cd03913e1")))
                .isEqualTo("https://go.xero.com/Journal/View.aspx?invoiceID={id}");
    }

    @Test
    void hledgerWebShowsWhatCarriesTheKey() {
        assertThat(page(new HledgerProvider(), Map.of("base-url", "http://127.0.0.1:5000/")))
                .isEqualTo("http://127.0.0.1:5000/journal?q=code:{key}");
    }

    @Test
    void aTestServerIsNotTakenForTheRealBooks() {
        var elsewhere = Map.of("company", "123", "base-url", "http://127.0.0.1:8080");
        assertThat(page(new QuickBooksProvider(), elsewhere)).isEqualTo("none");
        assertThat(page(new XeroProvider(), elsewhere)).isEqualTo("none");
    }

    @Test
    void filesAndTrytonShowNone() {
        assertThat(page(new FileProvider(), Map.of())).isEqualTo("none");
        assertThat(page(new TrytonProvider(), Map.of())).isEqualTo("none");
    }
}
