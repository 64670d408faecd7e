package dev.weighhouse.connect.rest;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row of a reply, read by field name.
 *
 * @param node the row
 * @param pointers where each field may stand, in the order they are tried
 * @param request what was asked, for messages
 * @param number of the row within that reply, from 1
 */
record Row(JsonNode node, Map<String, List<String>> pointers, String request, int number) {

    /** The field, where it is there and neither null nor an object or list. */
    Optional<JsonNode> value(String field) {
        return pointers.getOrDefault(field, List.of()).stream()
                .map(node::at)
                .filter(found -> found.isValueNode() && !found.isNull())
                .findFirst();
    }

    /** The field, whatever it is, where it is there and not null. */
    Optional<JsonNode> node(String field) {
        return pointers(field).stream()
                .map(node::at)
                .filter(found -> !found.isMissingNode() && !found.isNull())
                .findFirst();
    }

    /** Where a field may stand; empty where the settings say that it stands in others. */
    List<String> pointers(String field) {
        return pointers.getOrDefault(field, List.of());
    }

    /** The field as text as it stands on the wire; blank counts as not there. */
    Optional<String> raw(String field) {
        return value(field).map(JsonNode::asString).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The field as text that is fit to be shown. */
    @Nullable
    String shown(String field) {
        return raw(field).map(PlainText::text).orElse(null);
    }

    String required(String field) {
        return raw(field).orElseThrow(() -> refused(field, "is missing"));
    }

    /** A date such as {@code 2026-10-31}. A moment is refused: which day it was depends on a zone nobody stated. */
    LocalDate date(String field) {
        var text = required(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refused(field, "is not a date such as 2026-10-31: " + PlainText.name(text));
        }
    }

    @Nullable
    OffsetDateTime moment(String field) {
        var text = raw(field);
        try {
            return text.map(OffsetDateTime::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw refused(field, "is not a moment such as 2026-10-31T16:41:00Z: " + PlainText.name(text.orElse("")));
        }
    }

    FailureException refused(String field, String why) {
        return new FailureException(new Failure.BadInput(
                where(field) + " " + why + ".", "Correct it at the platform, or the pointer in the settings."));
    }

    /** The place of a field for messages: row, pointer and request. */
    String where(String field) {
        return "Row %d, field %s, of %s"
                .formatted(number, String.join(" or ", pointers.getOrDefault(field, List.of("/" + field))), request);
    }
}
