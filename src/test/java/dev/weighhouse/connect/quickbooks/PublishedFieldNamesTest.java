package dev.weighhouse.connect.quickbooks;

import static dev.weighhouse.connect.quickbooks.JournalCompany.entry;
import static dev.weighhouse.connect.quickbooks.JournalCompany.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry.Line;
import dev.weighhouse.books.Money;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every field that is sent exists in the schema Intuit publishes, in the place where it is sent. */
class PublishedFieldNamesTest {

    private static final Path SPECS = Path.of("..", "shared", "specs", "quickbooks");

    private final JournalCompany company = new JournalCompany();

    @BeforeEach
    void needsTheSchema() {
        assumeTrue(Files.exists(SPECS.resolve("Finance.xsd")), "../shared/specs/quickbooks absent");
    }

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void hasOnlyPublishedFields() {
        company.in("GB").severalCurrencies();
        var everything = new Line(
                new AccountId("84"),
                Money.of("1.00", "EUR"),
                "Settlement",
                "2",
                Map.of("Class", "1", "Department", "2", "Customer", "3", "ExchangeRate", "1.0875"));

        var json = company.json(entry(everything, line("7", "-1.00", "EUR")));

        var schema = PublishedSchema.read(SPECS);
        var seen = new TreeSet<String>();
        schema.check(json, "JournalEntry", seen);
        assertThat(seen)
                .contains("JournalEntry.ExchangeRate", "JournalEntryLineDetail.TaxAmount", "EntityTypeRef.EntityRef")
                .hasSizeGreaterThan(20);
    }

    @Test
    void aFieldThatIsNotPublishedIsNoticed() {
        var schema = PublishedSchema.read(SPECS);

        assertThat(schema.fields("JournalEntry"))
                .contains("DocNumber", "TxnDate", "Line")
                .doesNotContain("Narration");
    }
}
