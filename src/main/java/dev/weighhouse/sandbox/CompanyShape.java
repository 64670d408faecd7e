package dev.weighhouse.sandbox;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What QuickBooks tells of a company itself: its name and its preferences. */
final class CompanyShape {
    private final SandboxBooks books;
    private final CompanyRules rules;
    private final String name;

    CompanyShape(SandboxBooks books, CompanyRules rules, String name) {
        this.books = books;
        this.rules = rules;
        this.name = name;
    }

    ObjectNode info() {
        var reply = QuickBooksSandbox.JSON.createObjectNode();
        reply.putObject("CompanyInfo")
                .put("Id", "1")
                .put("CompanyName", name)
                .put("FiscalYearStartMonth", monthName())
                .put("Country", "GB");
        return reply;
    }

    ObjectNode preferences() {
        var reply = QuickBooksSandbox.JSON.createObjectNode();
        var preferences = reply.putObject("Preferences");
        var accounting = preferences
                .putObject("AccountingInfoPrefs")
                .put("FirstMonthOfFiscalYear", monthName())
                .put("UseAccountNumbers", true);
        var closed = rules.closedUntil();
        if (closed != null) {
            accounting.put("BookCloseDate", closed.toString());
        }
        preferences
                .putObject("CurrencyPrefs")
                .put("MultiCurrencyEnabled", books.severalCurrencies())
                .putObject("HomeCurrency")
                .put("value", books.home().getCurrencyCode());
        preferences.putObject("ReportPrefs").put("ReportBasis", "Accrual");
        preferences
                .putObject("OtherPrefs")
                .putArray("NameValue")
                .addObject()
                .put("Name", "WarnDuplicateJournalNumber")
                .put("Value", Boolean.toString(rules.refusesDuplicateNumbers()));
        return reply;
    }

    private String monthName() {
        var month = books.fiscalYearStart().name();
        return month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT);
    }
}
