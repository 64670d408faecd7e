package dev.weighhouse.connect.pleo;

import dev.weighhouse.books.Money;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a reply, read by field name.
 *
 * @param node the object
 * @param what it is, for messages, such as {@code Entry 59540ed2-…}
 * @param request what was asked, for messages
 */
record PleoRow(JsonNode node, String what, String request) {

    /** The currency Pleo writes where it knows none. */
    private static final String NO_CURRENCY = "UNDEFINED";

    /** The text, fit to be shown; null where there is none or it is blank. */
    @Nullable
    String shown(String field) {
        return text(field).map(PlainText::text).orElse(null);
    }

    /** The text as it stands on the wire; blank counts as not there. */
    Optional<String> text(String field) {
        var value = node.path(field);
        return value.isString() ? Optional.of(value.stringValue()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    String required(String field) {
        return text(field).orElseThrow(() -> refused(field, "is missing"));
    }

    boolean flag(String field) {
        var value = node.path(field);
        if (!value.isBoolean()) {
            throw refused(field, "is neither true nor false");
        }
        return value.booleanValue();
    }

    boolean has(String field) {
        return !node.path(field).isMissingNode() && !node.path(field).isNull();
    }

    Optional<Instant> moment(String field) {
        return text(field).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw refused(field, "is not a moment such as 2026-10-31T16:41:00Z: " + PlainText.name(text));
            }
        });
    }

    /** The day of a moment; of a plain date that date. */
    LocalDate day(String field, ZoneId zone) {
        var text = required(field);
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate();
        } catch (DateTimeParseException e) {
            throw refused(field, "is neither a date nor a moment: " + PlainText.name(text));
        }
    }

    /**
     * An amount in minor units; a fraction of one is refused.
     *
     * @param number the field of the number: {@code minors} or {@code value}
     * @param known the currencies of the workspace
     */
    Money money(String field, String number, Set<Currency> known) {
        var amount = node.path(field);
        var minors = amount.path(number);
        if (!minors.isNumber()) {
            throw refused(field, "has no number of minor units");
        }
        var currency = currency(field, amount.path("currency").asString(""), known);
        try {
            return new Money(minors.decimalValue().longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw refused(field, "is not a whole number of minor units: " + PlainText.name(minors.asString()));
        }
    }

    private Currency currency(String field, String code, Set<Currency> known) {
        if (code.isBlank() || code.equals(NO_CURRENCY)) {
            throw refused(field, "has no currency: Pleo says " + (code.isBlank() ? "nothing" : code));
        }
        return known.stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .orElseThrow(() -> refused(field, "is not in a currency of this workspace: " + PlainText.name(code)));
    }

    FailureException refused(String field, String why) {
        return new FailureException(new Failure.BadInput(
                "%s, field %s, of %s %s.".formatted(what, field, request, why),
                "Correct it at Pleo. Nothing of this reading was kept."));
    }
}
