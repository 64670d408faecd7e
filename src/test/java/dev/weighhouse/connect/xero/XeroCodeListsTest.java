package dev.weighhouse.connect.xero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.DimensionValue;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.books.TaxCode.Use;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tax rates and tracking categories; what is asked and answered is held against the OpenAPI file that Xero publishes. */
class XeroCodeListsTest {
    private static final String NO_CATEGORIES = "{\"TrackingCategories\":[]}";
    private static final String NO_RATES = "{\"TaxRates\":[]}";

    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private CodeLists read() {
        try (var ledger = tenant.open()) {
            return ledger.codeLists(tenant.notes).orElseThrow();
        }
    }

    private static String sample(String name) throws IOException {
        assumeTrue(Contract.API.isHere(), "../shared/specs/xero absent");
        return Files.readString(Contract.SPECS.resolve("samples").resolve(name));
    }

    @Test
    void readsThePublishedTaxRatesByTheTypeThatLinesCarry() throws IOException {
        tenant.json("TaxRates", sample("TaxRates.get.200.response.json")).json("TrackingCategories", NO_CATEGORIES);

        var codes = read().taxCodes();

        assertThat(codes)
                .extracting(TaxCode::id, TaxCode::name, TaxCode::use, TaxCode::active)
                .contains(
                        tuple("INPUT2", "15% GST on Expenses", Use.PURCHASES, true),
                        tuple("OUTPUT2", "15% GST on Income", Use.SALES, true),
                        tuple("GSTONIMPORTS", "GST on Imports", Use.BOTH, true));
        assertThat(codes.getFirst().percent()).isEqualByComparingTo(new BigDecimal("15"));
    }

    @Test
    void readsThePublishedTrackingCategoriesOfWhichNoneHasAnOption() throws IOException {
        tenant.json("TaxRates", NO_RATES)
                .json("TrackingCategories", sample("TrackingCategories.get.200.response.json"));

        assertThat(read()).isEqualTo(CodeLists.NONE);
    }

    @Test
    void namesOptionsAsLinesDoAndKeepsThoseThatWereArchived() {
        tenant.json("TaxRates", NO_RATES).json("TrackingCategories", """
            {"TrackingCategories":[
             {"Name":"Region","Status":"ACTIVE","TrackingCategoryID":"22f10184-0deb-44ae-a312-b1f6ea70e51f","Options":[
              {"TrackingOptionID":"ce205173-7387-4651-9726-2cf4c5405ba2","Name":"North","Status":"ACTIVE"},
              {"TrackingOptionID":"ce205173-7387-4651-9726-2cf4c5405ba3","Name":"South","Status":"ARCHIVED"}]},
             {"Name":"Old","Status":"ARCHIVED","TrackingCategoryID":"0c9fce3e-a111-4d99-803a-62cf3f40e633","Options":[
              {"TrackingOptionID":"ce205173-7387-4651-9726-2cf4c5405ba4","Name":"Any","Status":"ACTIVE"}]}]}
            """);

        var lists = read();

        assertThat(lists.dimensionValues())
                .containsExactly(
                        new DimensionValue("Region", "North", "North", null, true),
                        new DimensionValue("Region", "South", "South", null, false),
                        new DimensionValue("Old", "Any", "Any", null, false));
        assertThat(lists.dimensions()).isEqualTo(List.of("Region"));
        assertThat(tenant.asked("TrackingCategories").getFirst().queryParameter("includeArchived"))
                .as("else nobody could tell what is archived from what never was")
                .isEqualTo("true");
    }
}
