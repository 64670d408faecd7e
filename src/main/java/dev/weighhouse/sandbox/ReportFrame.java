package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Request;
import java.util.Currency;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What all reports of QuickBooks have around their rows. Every value is a string. */
final class ReportFrame {
    private ReportFrame() {}

    static ObjectNode of(String name, Currency home, Request request) {
        var report = QuickBooksSandbox.JSON.createObjectNode();
        report.putObject("Header")
                .put("Time", "2026-11-04T16:41:00-08:00")
                .put("ReportName", name)
                .put("ReportBasis", request.query("accounting_method", "Accrual"))
                .put("StartPeriod", request.query("start_date", ""))
                .put("EndPeriod", request.query("end_date", ""))
                .put("Currency", home.getCurrencyCode())
                .putArray("Option")
                .addObject()
                .put("Name", "NoReportData")
                .put("Value", "false");
        return report;
    }

    /** The report once all its rows are in it; it says itself whether it has none. */
    static ObjectNode finished(ObjectNode report) {
        if (report.at("/Rows/Row").isEmpty()) {
            ((ObjectNode) report.at("/Header/Option/0")).put("Value", "true");
        }
        return report;
    }

    /** Columns that are known by their titles only. */
    static void titledColumns(ObjectNode report, String type, List<String> titles) {
        var columns = report.putObject("Columns").putArray("Column");
        columns.addObject().put("ColTitle", "").put("ColType", "Account");
        titles.forEach(title -> columns.addObject().put("ColTitle", title).put("ColType", type));
    }

    /** Columns that are known by their keys. */
    static void keyedColumns(ObjectNode report, List<String> keys) {
        var columns = report.putObject("Columns").putArray("Column");
        for (var key : keys) {
            columns.addObject()
                    .put("ColTitle", key)
                    .put("ColType", "String")
                    .putArray("MetaData")
                    .addObject()
                    .put("Name", "ColKey")
                    .put("Value", key);
        }
    }

    static ObjectNode cell(ArrayNode cells, String value) {
        return cells.addObject().put("value", value);
    }
}
