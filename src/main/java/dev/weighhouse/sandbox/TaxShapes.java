package dev.weighhouse.sandbox;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The company's tax codes and rates, as QuickBooks writes them: each rate twice, for what is sold and for what is bought. */
final class TaxShapes {
    private static final String SOLD = "1";
    private static final String BOUGHT = "2";

    private TaxShapes() {}

    static List<ObjectNode> codes() {
        return new TreeMap<>(CompanyRules.TAX_CODES)
                .entrySet().stream()
                        .map(code -> code(code.getKey(), code.getValue()))
                        .toList();
    }

    private static ObjectNode code(String id, String name) {
        var code = QuickBooksSandbox.JSON.createObjectNode();
        code.put("Id", id).put("Name", name).put("Active", true);
        if (CompanyRules.TAX_RATES.containsKey(id)) {
            code.put("Taxable", true).put("TaxGroup", true);
            refer(code, "SalesTaxRateList", id + SOLD);
            refer(code, "PurchaseTaxRateList", id + BOUGHT);
        }
        return code;
    }

    private static void refer(ObjectNode code, String list, String rate) {
        code.putObject(list)
                .putArray("TaxRateDetail")
                .addObject()
                .putObject("TaxRateRef")
                .put("value", rate);
    }

    static List<ObjectNode> rates() {
        return new TreeMap<>(CompanyRules.TAX_RATES)
                .entrySet().stream()
                        .flatMap(rate -> Stream.of(SOLD, BOUGHT)
                                .map(side -> QuickBooksSandbox.JSON
                                        .createObjectNode()
                                        .put("Id", rate.getKey() + side)
                                        .put(
                                                "Name",
                                                CompanyRules.TAX_CODES.get(rate.getKey())
                                                        + (side.equals(SOLD) ? " (Sales)" : " (Purchases)"))
                                        .put("RateValue", rate.getValue())
                                        .put("Active", true)))
                        .toList();
    }
}
