package dev.weighhouse.connect.xero;

import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A report as rows of cells. Sections lose their frame: what a row is, it says itself, and what it is about stands in
 * the attributes of its cells, never in its label.
 */
final class Report {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String AS_AT = "as at ";

    private final String request;
    private final JsonNode json;
    private final List<Row> rows = new ArrayList<>();

    /** A row; {@code number} counts all rows of the report from 1, as a message names it. */
    record Row(int number, String type, JsonNode cells) {

        String text(int column) {
            return cells.path(column).path("Value").asString("").strip();
        }

        /** The first attribute of that name among the cells; blank where there is none. */
        String attribute(String name) {
            for (var cell : cells) {
                for (var attribute : cell.path("Attributes")) {
                    if (attribute.path("Id").asString("").equalsIgnoreCase(name)) {
                        return attribute.path("Value").asString("").strip();
                    }
                }
            }
            return "";
        }
    }

    private Report(JsonNode json, String request) {
        this.json = json;
        this.request = request;
    }

    static Report of(XeroReads.Read read) {
        var all = read.list("Reports");
        var request = read.reply().request();
        if (all.size() != 1 || !all.path(0).path("Rows").isArray()) {
            throw new FailureException(new Failure.BadInput(
                    "The reply is not one report with rows: %s.".formatted(request),
                    "Check the address and the tenant of the connection."));
        }
        var report = new Report(all.path(0), request);
        report.addAll(all.path(0).path("Rows"));
        return report;
    }

    private void addAll(JsonNode list) {
        for (var row : list) {
            if (row.path("Cells").isArray()) {
                rows.add(new Row(rows.size() + 1, row.path("RowType").asString(""), row.path("Cells")));
            }
            addAll(row.path("Rows"));
        }
    }

    List<Row> rows() {
        return rows;
    }

    String request() {
        return request;
    }

    /** The column with that heading. */
    int column(String heading) {
        for (var row : rows) {
            if (row.type().equals("Header")) {
                for (var column = 0; column < row.cells().size(); column++) {
                    if (row.text(column).equalsIgnoreCase(heading)) {
                        return column;
                    }
                }
            }
        }
        throw new FailureException(new Failure.BadInput(
                "The report has no column %s: %s.".formatted(heading, request),
                "Xero may have changed its reports; tell the makers of Weighhouse."));
    }

    /**
     * The day the report is headed with. The field {@code ReportDate} is none to go by: in some reports it is the day on
     * which somebody asked.
     */
    Optional<LocalDate> asAt() {
        for (var title : json.path("ReportTitles")) {
            var text = title.asString("").strip();
            if (text.toLowerCase(Locale.ROOT).startsWith(AS_AT)) {
                try {
                    return Optional.of(
                            LocalDate.parse(text.substring(AS_AT.length()).strip(), DAY));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Where something stands, for a message. */
    String where(Row row, String heading) {
        return "row %d (%s), %s, %s".formatted(row.number(), PlainText.name(row.text(0)), heading, request);
    }
}
