package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Period;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import tools.jackson.databind.JsonNode;

/**
 * What a report says of itself, held against what it was asked for: QuickBooks answers with a period or a method of its
 * own where it cannot use the one it was given, and with the same status.
 */
final class ReportHead {

    private final JsonNode header;
    private final String request;

    ReportHead(JsonNode header, String request) {
        this.header = header;
        this.request = request;
    }

    /** Throws {@link Failure.Changed} for a report of another period, of another method, or cut off without a word. */
    void check(Period asked, String method, boolean empty) {
        var from = header.path("StartPeriod").asString("");
        var to = header.path("EndPeriod").asString("");
        if (!from.equals(asked.from().toString()) || !to.equals(asked.to().toString())) {
            throw changed("was asked for %s to %s and is of %s to %s"
                    .formatted(asked.from(), asked.to(), stated(from), stated(to)));
        }
        // The only one of these that the published shapes do not always have.
        var basis = header.path("ReportBasis").asString(method);
        if (!basis.equals(method)) {
            throw changed("was asked for by the method %s and is by %s".formatted(method, PlainText.name(basis)));
        }
        if (empty && !saysNoData()) {
            throw changed("has no rows and does not say that there is nothing to report");
        }
    }

    private static String stated(String day) {
        return day.isBlank() ? "no day" : PlainText.name(day);
    }

    private boolean saysNoData() {
        for (var option : header.path("Option")) {
            if (option.path("Name").asString("").equals("NoReportData")) {
                return option.path("Value").asString("").equals("true");
            }
        }
        return false;
    }

    private FailureException changed(String words) {
        return new FailureException(new Failure.Changed("The report %s (%s).".formatted(words, request)));
    }
}
