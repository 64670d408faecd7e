package dev.weighhouse.connect.rest;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Traits;
import dev.weighhouse.connect.Countries;
import dev.weighhouse.connect.PlainText;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a row of the transactions call says besides its amount. */
record TraitRows(MoneyRules money) {

    Traits of(Row row, Account account, Money amount) {
        return new Traits(
                row.shown("type"),
                country(row),
                row.shown("tax-code"),
                money.tax(row, account, amount),
                row.shown("payout"),
                dimensions(row));
    }

    private static @Nullable String country(Row row) {
        return row.raw("country")
                .map(text -> Countries.code(text)
                        .orElseThrow(() -> row.refused(
                                "country", "is not an ISO country code such as GB: " + PlainText.name(text))))
                .orElse(null);
    }

    /** An object of names and values; a value of null says nothing. */
    private static Map<String, String> dimensions(Row row) {
        var node = row.node("dimensions");
        if (node.isEmpty()) {
            return Map.of();
        }
        if (!node.get().isObject()) {
            throw row.refused("dimensions", "is not an object of names and values");
        }
        var dimensions = new TreeMap<String, String>();
        node.get().properties().forEach(said -> {
            var name = PlainText.text(said.getKey().strip());
            var value = value(row, name, said.getValue());
            if (!value.isEmpty() && dimensions.put(checked(row, name), value) != null) {
                throw row.refused("dimensions", "names %s twice".formatted(PlainText.name(name)));
            }
        });
        return dimensions;
    }

    private static String value(Row row, String name, JsonNode value) {
        if (!value.isValueNode()) {
            throw row.refused("dimensions", "has no plain value of " + PlainText.name(name));
        }
        return value.isNull() ? "" : PlainText.text(value.asString().strip());
    }

    /** An equals sign stands between name and value wherever people read and write them. */
    private static String checked(Row row, String name) {
        if (name.isEmpty() || name.indexOf('=') >= 0) {
            throw row.refused("dimensions", "has a name that is empty or has a = in it: " + PlainText.name(name));
        }
        return name;
    }
}
