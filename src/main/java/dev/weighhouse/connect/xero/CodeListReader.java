package dev.weighhouse.connect.xero;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.DimensionValue;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** Reads the organisation's tax rates and tracking categories. Lines of entries name both by their names, not by ids. */
final class CodeListReader {
    private final XeroReads reads;
    private final Progress progress;

    CodeListReader(XeroReads reads, Progress progress) {
        this.reads = reads;
        this.progress = progress;
    }

    CodeLists read() {
        var codes = new ArrayList<TaxCode>();
        for (var rate : reads.taxRates(progress).list("TaxRates")) {
            var type = text(rate, "TaxType");
            if (!type.isBlank()) {
                var percent = rate.path("EffectiveRate");
                codes.add(new TaxCode(
                        type,
                        text(rate, "Name"),
                        percent.isNumber() ? percent.decimalValue() : null,
                        use(rate),
                        isActive(rate)));
            }
        }
        var values = new ArrayList<DimensionValue>();
        for (var category : reads.trackingCategories(progress).list("TrackingCategories")) {
            for (var option : category.path("Options")) {
                var name = text(option, "Name");
                values.add(new DimensionValue(
                        text(category, "Name"), name, name, null, isActive(category) && isActive(option)));
            }
        }
        return new CodeLists(codes, values);
    }

    private static TaxCode.Use use(JsonNode rate) {
        var bought = rate.path("CanApplyToExpenses").asBoolean(true);
        var sold = rate.path("CanApplyToRevenue").asBoolean(true);
        if (bought == sold) {
            return TaxCode.Use.BOTH;
        }
        return sold ? TaxCode.Use.SALES : TaxCode.Use.PURCHASES;
    }

    private static boolean isActive(JsonNode node) {
        return node.path("Status").asString("ACTIVE").equals("ACTIVE");
    }

    private static String text(JsonNode node, String field) {
        return PlainText.name(node.path(field).asString(""));
    }
}
