package dev.weighhouse.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An accounting entry as an export job shows it: with its lines, each with the account it goes to. */
final class PleoItems {

    private PleoItems() {}

    static ObjectNode of(PleoBooks books, ObjectNode entry) {
        var item = PleoBooks.node()
                .put("companyId", books.company())
                .put("accountingEntryId", entry.path("id").asString())
                .put("type", entry.path("family").asString().toLowerCase(Locale.ROOT))
                .put("date", entry.path("bookkeepingDate").asString());
        item.set("amount", amount(entry));
        var lines = item.putArray("accountingEntryLines");
        if (entry.path("splitItems").isEmpty()) {
            lines.add(line(books, entry, entry.path("id").asString()));
        } else {
            entry.path("splitItems")
                    .forEach(part -> lines.add(line(books, part, part.path("id").asString())));
        }
        books.accounts().stream()
                .filter(books::isContra)
                .findFirst()
                .ifPresent(wallet -> item.set("contraAccount", reference(wallet)));
        item.putObject("additionalInformation")
                .put("reconciliationId", "PLEO-" + entry.path("id").asString().substring(28));
        if (entry.path("note").isString()) {
            item.set("note", entry.path("note"));
        }
        item.putObject("_links")
                .put("web", "https://app.example/" + entry.path("id").asString());
        return item;
    }

    private static ObjectNode line(PleoBooks books, JsonNode part, String id) {
        var line = PleoBooks.node().put("accountingEntryLineId", id);
        line.set("lineAmount", amount(part));
        var taxCode = books.taxCode(part.path("taxCodeId").asString(""));
        line.set("netAmount", taxCode.map(code -> net(part, code)).orElseGet(() -> amount(part)));
        taxCode.ifPresent(code -> line.set("tax", tax(code)));
        books.accounts().stream()
                .filter(account -> account.path("id").equals(part.path("accountId")))
                .findFirst()
                .ifPresent(account -> line.set("account", reference(account)));
        return line;
    }

    private static ObjectNode tax(ObjectNode code) {
        return PleoBooks.node()
                .put("id", code.path("id").asString())
                .put("type", code.path("type").asString())
                .set("code", code.path("code"))
                .set("rate", code.path("rate"));
    }

    /** Without the tax that is included. */
    private static ObjectNode net(JsonNode part, ObjectNode code) {
        var net = amount(part);
        var whole = new BigDecimal(part.path("totalBillValue").path("minors").asLong());
        var rate = code.path("rate").decimalValue().add(BigDecimal.ONE);
        var minors = whole.divide(rate, 0, RoundingMode.HALF_UP).longValueExact();
        for (var amount : net) {
            ((ObjectNode) amount).put("value", minors);
        }
        return net;
    }

    private static ObjectNode reference(ObjectNode account) {
        return PleoBooks.node()
                .put("id", account.path("id").asString())
                .put("name", account.path("name").asString())
                .put("identifier", account.path("externalId").asString())
                .set("code", account.path("code"));
    }

    private static ObjectNode amount(JsonNode part) {
        var amount = PleoBooks.node();
        for (var currency : new String[] {"inSupplierCurrency", "inWalletCurrency"}) {
            amount.putObject(currency)
                    .put(
                            "currency",
                            part.path("totalBillValue").path("currency").asString())
                    .set("value", part.path("totalBillValue").path("minors"));
        }
        return amount;
    }
}
