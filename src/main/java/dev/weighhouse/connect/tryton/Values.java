package dev.weighhouse.connect.tryton;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record of a reply, read by field. Tryton writes dates and decimals as objects that name their class, and truth as
 * {@code true} or as 1, by the database below it.
 *
 * @param request what was asked, for messages
 */
record Values(JsonNode json, String request) {

    /** A date as Tryton writes it. */
    static Map<String, Object> of(LocalDate date) {
        var written = new LinkedHashMap<String, Object>();
        written.put("__class__", "date");
        written.put("year", date.getYear());
        written.put("month", date.getMonthValue());
        written.put("day", date.getDayOfMonth());
        return written;
    }

    /** A decimal as Tryton writes it. */
    static Map<String, Object> of(BigDecimal number) {
        var written = new LinkedHashMap<String, Object>();
        written.put("__class__", "Decimal");
        written.put("decimal", number.toPlainString());
        return written;
    }

    int id() {
        return number("id").orElseThrow(() -> wrong("id", "is missing"));
    }

    Optional<Integer> number(String field) {
        var value = json.path(field);
        return value.isIntegralNumber() && value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    /** A text fit to be shown, or null where there is none. */
    @Nullable
    String shown(String field) {
        var text = raw(field).strip();
        return text.isEmpty() ? null : PlainText.text(text);
    }

    /** A text as it stands on the wire; empty where there is none. */
    String raw(String field) {
        var value = json.path(field);
        return value.isString() ? value.stringValue() : "";
    }

    boolean flag(String field) {
        var value = json.path(field);
        return value.isBoolean() ? value.booleanValue() : value.isIntegralNumber() && value.intValue() != 0;
    }

    LocalDate date(String field) {
        return dateOrNone(field).orElseThrow(() -> wrong(field, "is missing"));
    }

    Optional<LocalDate> dateOrNone(String field) {
        var value = json.path(field);
        if (!value.path("__class__").asString("").equals("date")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    value.path("year").asInt(0),
                    value.path("month").asInt(0),
                    value.path("day").asInt(0)));
        } catch (DateTimeException e) {
            throw wrong(field, "is no date");
        }
    }

    /** A moment, which Tryton writes in UTC. */
    @Nullable
    Instant moment(String field) {
        var value = json.path(field);
        if (!value.path("__class__").asString("").equals("datetime")) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            value.path("year").asInt(0),
                            value.path("month").asInt(0),
                            value.path("day").asInt(0),
                            value.path("hour").asInt(0),
                            value.path("minute").asInt(0),
                            value.path("second").asInt(0),
                            Math.multiplyExact(value.path("microsecond").asInt(0), 1_000))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** An exact number; one that is not written as a decimal is refused, because it would have gone through a fraction. */
    BigDecimal decimal(String field) {
        return decimalOrNone(field).orElseThrow(() -> wrong(field, "is no decimal number"));
    }

    Optional<BigDecimal> decimalOrNone(String field) {
        var value = json.path(field);
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        var text = value.path("decimal").asString("");
        if (!text.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?")) {
            throw wrong(field, "is no decimal number");
        }
        return Optional.of(new BigDecimal(text));
    }

    /** The record a field points to, of which only some fields were asked; empty where it points to none. */
    Optional<Values> linked(String field) {
        var value = json.path(field + ".");
        return value.isObject() ? Optional.of(new Values(value, request)) : Optional.empty();
    }

    String where(String field) {
        return "Field %s of record %s of %s"
                .formatted(field, PlainText.name(json.path("id").asString("?")), request);
    }

    FailureException wrong(String field, String why) {
        return new FailureException(new Failure.BadInput(
                where(field) + " " + why + ".", "Check that the address is that of a Tryton of series 6.0."));
    }
}
