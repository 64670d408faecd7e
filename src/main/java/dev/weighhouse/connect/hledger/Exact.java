package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Reads the pieces of which hledger's replies are made. */
final class Exact {

    private static final int MOST_PLACES = 255;

    private Exact() {}

    /** The amounts of a posting or a balance. The rounded {@code floatingPoint} beside each is never looked at. */
    static List<Entry.Amount> amounts(JsonNode json, Supplier<String> where) {
        if (!json.isArray()) {
            throw refused(where.get() + " has no list of amounts.");
        }
        var amounts = new ArrayList<Entry.Amount>();
        for (var amount : json) {
            var quantity = amount.path("aquantity");
            var mantissa = quantity.path("decimalMantissa");
            var places = quantity.path("decimalPlaces");
            var commodity = amount.path("acommodity");
            if (!mantissa.isIntegralNumber()
                    || !places.canConvertToInt()
                    || !places.isIntegralNumber()
                    || !commodity.isString()
                    || places.intValue() < 0
                    || places.intValue() > MOST_PLACES) {
                throw refused(where.get()
                        + " has an amount without an exact number (acommodity, decimalMantissa and decimalPlaces).");
            }
            amounts.add(new Entry.Amount(
                    commodity.stringValue(), new BigDecimal(mantissa.bigIntegerValue(), places.intValue())));
        }
        return amounts;
    }

    static LocalDate date(JsonNode json, Supplier<String> where) {
        var text = json.asString("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refused("%s has a date that is none: \"%s\".".formatted(where.get(), PlainText.name(text)));
        }
    }

    /** A text that has to be there, though it may be empty. */
    static String text(JsonNode json, String field, Supplier<String> where) {
        var text = json.path(field);
        if (!text.isString()) {
            throw refused("%s has no %s.".formatted(where.get(), field));
        }
        return text.stringValue();
    }

    static List<Entry.Tag> tags(JsonNode json) {
        var tags = new ArrayList<Entry.Tag>();
        for (var tag : json) {
            tags.add(new Entry.Tag(tag.path(0).asString(""), tag.path(1).asString("")));
        }
        return tags;
    }

    static FailureException refused(String words) {
        return new FailureException(new Failure.BadInput(
                words, "Check that the address is that of hledger-web, of version 1.25 or a newer one."));
    }
}
