package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what can only be read: the companies, the tax codes and the accounting entries. */
final class PleoEntryDesk {
    private final PleoBooks books;

    PleoEntryDesk(PleoBooks books) {
        this.books = books;
    }

    Answer companies(Request request) {
        var company = PleoBooks.node().put("id", books.company()).put("name", books.name());
        return PleoPages.page(request, List.of(company));
    }

    Answer taxCodes(Request request) {
        return ofCompany(request, PleoPages.page(request, books.taxCodes()));
    }

    Answer entries(Request request) {
        var asked = PleoChartDesk.body(request);
        if (!asked.path("includeDeleted").isBoolean()) {
            return PleoSays.bad("includeDeleted is required");
        }
        return ofCompany(
                request,
                PleoPages.page(
                        request,
                        books.entries().stream()
                                .filter(entry -> among(asked.path("status"), entry.path("status")))
                                .filter(entry -> within(asked, entry))
                                .toList()));
    }

    private Answer ofCompany(Request request, Answer answer) {
        return request.query("company_id", "").equals(books.company())
                ? answer
                : PleoSays.forbidden("for company " + request.query("company_id", ""));
    }

    private static boolean among(JsonNode wanted, JsonNode found) {
        return wanted.isMissingNode()
                || StreamSupport.stream(wanted.spliterator(), false).anyMatch(found::equals);
    }

    /** Both ends of the window count. */
    private static boolean within(JsonNode asked, ObjectNode entry) {
        var booked = moment(entry.path("bookkeepingDate").asString());
        return !booked.isBefore(moment(asked.path("bookkeepingDateStart").asString("-999999999-01-01T00:00:00Z")))
                && !booked.isAfter(moment(asked.path("bookkeepingDateEnd").asString("+999999999-12-31T23:59:59Z")));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableRequest("bookkeepingDate", text);
        }
    }
}
