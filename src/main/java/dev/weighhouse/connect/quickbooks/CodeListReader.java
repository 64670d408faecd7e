package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.DimensionValue;
import dev.weighhouse.books.TaxCode;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the company's tax codes with their rates, and its classes and departments. What it does not keep is left out. */
final class CodeListReader {
    private final QuickBooksReads reads;
    private final Progress progress;

    CodeListReader(QuickBooksReads reads, Progress progress) {
        this.reads = reads;
        this.progress = progress;
    }

    CodeLists read() {
        var rates = new HashMap<String, BigDecimal>();
        for (var rate : all("TaxRate", "the tax rates")) {
            var value = rate.path("RateValue");
            if (value.isNumber()) {
                rates.put(id(rate), value.decimalValue());
            }
        }
        var codes = all("TaxCode", "the tax codes").stream()
                .map(code -> taxCode(code, rates))
                .toList();
        var values = Stream.of("Class", "Department")
                .flatMap(dimension ->
                        all(dimension, "the list " + dimension).stream().map(value -> value(dimension, value)))
                .toList();
        return new CodeLists(codes, values);
    }

    private static TaxCode taxCode(JsonNode code, Map<String, BigDecimal> rates) {
        var sales = percent(code.path("SalesTaxRateList"), rates);
        var purchases = percent(code.path("PurchaseTaxRateList"), rates);
        var use = sales == null
                ? purchases == null ? TaxCode.Use.BOTH : TaxCode.Use.PURCHASES
                : purchases == null ? TaxCode.Use.SALES : TaxCode.Use.BOTH;
        var one = sales == null || purchases == null || sales.compareTo(purchases) == 0;
        var hidden = code.path("Hidden").asBoolean(false);
        return new TaxCode(
                id(code),
                PlainText.name(code.path("Name").asString("")),
                one ? (sales == null ? purchases : sales) : null,
                use,
                isActive(code) && !hidden);
    }

    /** The sum of the rates, as a code may hold a state's and a city's; null where it lists none or one that is not known. */
    private static @Nullable BigDecimal percent(JsonNode list, Map<String, BigDecimal> rates) {
        var details = list.path("TaxRateDetail");
        var sum = BigDecimal.ZERO;
        for (var detail : details) {
            var rate = rates.get(detail.path("TaxRateRef").path("value").asString(""));
            if (rate == null) {
                return null;
            }
            sum = sum.add(rate);
        }
        return details.isEmpty() ? null : sum;
    }

    private static DimensionValue value(String dimension, JsonNode value) {
        var name = PlainText.name(
                value.path("FullyQualifiedName").asString(value.path("Name").asString("")));
        return new DimensionValue(dimension, id(value), name, null, isActive(value));
    }

    private static String id(JsonNode node) {
        return PlainText.name(node.path("Id").asString(""));
    }

    private static boolean isActive(JsonNode node) {
        return node.path("Active").asBoolean(true);
    }

    /** All of one list; none where the company does not keep such things. */
    private List<JsonNode> all(String entity, String what) {
        var all = new ArrayList<JsonNode>();
        try {
            for (var start = 1; ; start += QuickBooksReads.PAGE) {
                var page = reads.listed(entity, what, start, progress)
                        .json()
                        .path("QueryResponse")
                        .path(entity);
                page.forEach(all::add);
                if (page.size() < QuickBooksReads.PAGE) {
                    return all;
                }
            }
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.Rejected) {
                return List.of();
            }
            throw e;
        }
    }
}
