package dev.weighhouse.connect.quickbooks;

import dev.weighhouse.books.Period;
import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A report, its rows laid out one after another. Columns are found by key or title and never by place; the rows may be
 * nested to any depth, as the newer form of the reports has them.
 */
final class Report {

    private static final String CUT_OFF = "unable to display more data";

    private final String request;
    private final String currency;
    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();
    private boolean cutOff;

    /** How a column is known: by its key where it has one, else by its title. */
    private record Column(String key, String title) {}

    /** What a row is. */
    enum Kind {
        /** The head of a section; may hold the section's own figures. */
        HEADER,
        DATA,
        /** The end of a section; repeats what the rows before it say. */
        SUMMARY
    }

    /**
     * One row.
     *
     * @param group what QuickBooks calls the section it belongs to, such as {@code GrandTotal}
     * @param account the id in the head of the nearest section that has one
     * @param number its place, from 1, for messages
     */
    record Row(Kind kind, String group, @Nullable String account, int number, JsonNode cells) {

        /** The text of a cell; blank where there is no such column. */
        String text(int column) {
            return cells.path(column).path("value").asString("").strip();
        }

        /** The id in a cell; blank where there is none. */
        String id(int column) {
            return cells.path(column).path("id").asString("").strip();
        }
    }

    private Report(String request, String currency, List<Column> columns) {
        this.request = request;
        this.currency = currency;
        this.columns = columns;
    }

    /**
     * The report of a reply.
     *
     * @param period it was asked for
     * @param method it was asked for, {@code Accrual} or {@code Cash}
     */
    static Report of(JsonNode json, HttpReply reply, Period period, String method) {
        if (!json.path("Header").isObject() || !json.path("Columns").isObject()) {
            throw new FailureException(new Failure.BadInput(
                    "The reply is not a report: %s.".formatted(reply.request()),
                    "Check the address and the company of the connection."));
        }
        var columns = new ArrayList<Column>();
        for (var column : json.path("Columns").path("Column")) {
            columns.add(
                    new Column(key(column), column.path("ColTitle").asString("").strip()));
        }
        var report =
                new Report(reply.request(), json.path("Header").path("Currency").asString(""), columns);
        report.addAll(json.path("Rows").path("Row"), "", null);
        new ReportHead(json.path("Header"), reply.request()).check(period, method, report.rows.isEmpty());
        return report;
    }

    /** The older form has the key for a type where it has no key of its own. */
    private static String key(JsonNode column) {
        for (var data : column.path("MetaData")) {
            if (data.path("Name").asString("").equals("ColKey")) {
                return data.path("Value").asString("");
            }
        }
        return column.path("ColType").asString("");
    }

    private void addAll(JsonNode nested, String group, @Nullable String account) {
        for (var row : nested) {
            var here = row.path("group").asString(group);
            var header = row.path("Header").path("ColData");
            var own = account;
            if (header.isArray()) {
                own = firstId(header, account);
                add(Kind.HEADER, here, own, header);
            }
            if (row.path("ColData").isArray()) {
                add(Kind.DATA, here, own, row.path("ColData"));
            }
            addAll(row.path("Rows").path("Row"), here, own);
            if (row.path("Summary").path("ColData").isArray()) {
                add(Kind.SUMMARY, here, own, row.path("Summary").path("ColData"));
            }
        }
    }

    private void add(Kind kind, String group, @Nullable String account, JsonNode cells) {
        for (var cell : cells) {
            cutOff |= cell.path("value").asString("").toLowerCase(Locale.ROOT).contains(CUT_OFF);
        }
        rows.add(new Row(kind, group, account, rows.size() + 1, cells));
    }

    private static @Nullable String firstId(JsonNode cells, @Nullable String otherwise) {
        for (var cell : cells) {
            var id = cell.path("id").asString("").strip();
            if (!id.isEmpty()) {
                return id;
            }
        }
        return otherwise;
    }

    /** The place of the first column with one of these keys, or failing that these titles, or -1. */
    int column(String... names) {
        for (var name : names) {
            for (var i = 0; i < columns.size(); i++) {
                if (columns.get(i).key().equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        for (var name : names) {
            for (var i = 0; i < columns.size(); i++) {
                if (columns.get(i).title().equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** As {@link #column}, for a column without which the report says nothing. */
    int neededColumn(String... names) {
        var found = column(names);
        if (found < 0) {
            throw new FailureException(new Failure.BadInput(
                    "The report has no column %s: %s.".formatted(names[0], request),
                    "QuickBooks may have changed its reports; tell the makers of Weighhouse."));
        }
        return found;
    }

    /** Whether QuickBooks left out the rest because it was too much, which it says in a row and nowhere else. */
    boolean cutOff() {
        return cutOff;
    }

    List<Row> rows() {
        return rows;
    }

    /** The currency of its figures. */
    String currency() {
        return currency;
    }

    String request() {
        return request;
    }

    /** A row for messages. */
    String where(Row row, String column) {
        return "%s in row %d (%s) of the report %s"
                .formatted(column, row.number(), PlainText.name(row.text(0)), request);
    }
}
