package dev.weighhouse.connect.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.DimensionValue;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.books.TaxCode.Use;
import dev.weighhouse.connect.Replies;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Tax codes, classes and departments as the query answers them; the names of their fields are those that Intuit publishes. */
class QuickBooksCodeListsTest {
    private static final Path SPECS = Path.of("..", "shared", "specs", "quickbooks");

    private static final Map<String, String> LISTS = new LinkedHashMap<>(Map.of(
            "TaxRate", """
                    [{"Id":"3","Name":"California","Active":true,"RateValue":8},
                     {"Id":"1","Name":"AZ State tax","Active":true,"RateValue":7.1},
                     {"Id":"2","Name":"Tucson City","Active":true,"RateValue":2}]""",
            "TaxCode", """
                    [{"Id":"2","Name":"California","Active":true,"Taxable":true,"TaxGroup":true,"Hidden":false,
                      "SalesTaxRateList":{"TaxRateDetail":[{"TaxRateRef":{"value":"3"},"TaxTypeApplicable":"TaxOnAmount","TaxOrder":0}]},
                      "PurchaseTaxRateList":{"TaxRateDetail":[]}},
                     {"Id":"3","Name":"Tucson","Active":true,"Taxable":true,"TaxGroup":true,
                      "SalesTaxRateList":{"TaxRateDetail":[
                       {"TaxRateRef":{"value":"1"},"TaxTypeApplicable":"TaxOnAmount","TaxOrder":0},
                       {"TaxRateRef":{"value":"2"},"TaxTypeApplicable":"TaxOnAmount","TaxOrder":0}]}},
                     {"Id":"4","Name":"Withdrawn","Active":true,"Hidden":true}]""",
            "Class", """
                    [{"Id":"5000","Name":"North","FullyQualifiedName":"Shops:North","SubClass":true,"Active":true},
                     {"Id":"5001","Name":"South","FullyQualifiedName":"Shops:South","SubClass":true,"Active":false}]""",
            "Department", """
                    [{"Id":"1","Name":"Roastery","FullyQualifiedName":"Roastery","SubDepartment":false,"Active":true}]"""));

    private final Company123 company = new Company123();

    @AfterEach
    void stop() {
        company.close();
    }

    private static String entity(HttpUrl url) {
        return String.valueOf(url.queryParameter("query")).replaceAll("(?s).* from (\\w+) .*", "$1");
    }

    private CodeLists read(Function<HttpUrl, MockResponse> answer) {
        company.answer("query", answer);
        try (var ledger = company.open()) {
            return ledger.codeLists(company.notes).orElseThrow();
        }
    }

    private static MockResponse listed(HttpUrl url) {
        var entity = entity(url);
        return Replies.json(200, "{\"QueryResponse\":{\"%s\":%s}}".formatted(entity, LISTS.getOrDefault(entity, "[]")));
    }

    @Test
    void readsTaxCodesWithTheSumOfTheirRatesAndWhatTheyAreFor() {
        var codes = read(QuickBooksCodeListsTest::listed).taxCodes();

        assertThat(codes)
                .extracting(TaxCode::id, TaxCode::name, TaxCode::use, TaxCode::active)
                .containsExactly(
                        tuple("2", "California", Use.SALES, true),
                        tuple("3", "Tucson", Use.SALES, true),
                        tuple("4", "Withdrawn", Use.BOTH, false));
        assertThat(codes.get(1).percent()).isEqualByComparingTo(new BigDecimal("9.1"));
        assertThat(codes.getLast().percent()).isNull();
    }

    @Test
    void readsTheTwoDimensionsThatLinesOfEntriesTakeById() {
        var lists = read(QuickBooksCodeListsTest::listed);

        assertThat(lists.dimensionValues())
                .containsExactly(
                        new DimensionValue("Class", "5000", "Shops:North", null, true),
                        new DimensionValue("Class", "5001", "Shops:South", null, false),
                        new DimensionValue("Department", "1", "Roastery", null, true));
        assertThat(lists.dimensions()).containsExactly("Class", "Department");
    }

    @Test
    void whatTheCompanyDoesNotKeepIsLeftOut() {
        var lists = read(url -> entity(url).equals("Department")
                ? Replies.json(
                        400,
                        "{\"Fault\":{\"Error\":[{\"Message\":\"Feature Not Supported\",\"code\":\"5020\"}],\"type\":\"ValidationFault\"}}")
                : listed(url));

        assertThat(lists.dimensions()).containsExactly("Class");
        assertThat(lists.taxCodes()).hasSize(3);
    }

    @Test
    void theRepliesHaveNoFieldThatIsNotPublished() {
        assumeTrue(Files.exists(SPECS.resolve("Finance.xsd")), "../shared/specs/quickbooks absent");
        var schema = PublishedSchema.read(SPECS);
        var seen = new TreeSet<String>();

        LISTS.forEach((entity, list) -> schema.check(JsonMapper.shared().readTree(list), entity, seen));

        assertThat(seen).contains("TaxCode.SalesTaxRateList", "TaxRate.RateValue", "Class.FullyQualifiedName");
    }
}
