package dev.weighhouse.connect.xero;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Small payloads in the shapes of Xero. Accounts are named by a number, from which their id is made. */
final class Shapes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Shapes() {}

    /** The id of the account with that number. */
    static String id(int number) {
        return new UUID(0x4000L, 0x8000000000000000L + number).toString();
    }

    static String list(String name, String... items) {
        return "{\"Status\":\"OK\",\"%s\":[%s]}".formatted(name, String.join(",", items));
    }

    static String organisation(String currency, int yearEndDay, int yearEndMonth, String... more) {
        return list("Organisations", """
                {"OrganisationID":"%s","Name":"Larkfield Coffee","BaseCurrency":"%s","ShortCode":"!x7Kq2",
                 "FinancialYearEndDay":%d,"FinancialYearEndMonth":%d%s}""".formatted(id(0), currency, yearEndDay, yearEndMonth, further(more)));
    }

    /** An account; {@code more} is further JSON, such as {@code "\"Status\":\"ARCHIVED\""}. */
    static String account(int number, String name, String group, String type, String... more) {
        return "{\"AccountID\":\"%s\",\"Code\":\"%d\",\"Name\":\"%s\",\"Class\":\"%s\",\"Type\":\"%s\"%s}"
                .formatted(id(number), number, name, group, type, further(more));
    }

    static String system(String use) {
        return "\"SystemAccount\":\"%s\"".formatted(use);
    }

    /** A trial balance of a day; each row is made by {@link #row}. */
    static String trialBalance(String day, String debits, String credits, String... rows) {
        var total = "{\"RowType\":\"Section\",\"Title\":\"\",\"Rows\":[{\"RowType\":\"SummaryRow\",\"Cells\":[%s]}]}"
                .formatted(cells("", "Total", "0.00", "0.00", debits, credits));
        return report(
                day,
                "{\"RowType\":\"Section\",\"Title\":\"All\",\"Rows\":[%s]},%s"
                        .formatted(String.join(",", rows), total));
    }

    /** A trial balance with any rows behind its headings. */
    static String report(String day, String rows) {
        return list("Reports", """
                {"ReportName":"Trial Balance","ReportTitles":["Trial Balance","Larkfield Coffee","As at %s"],
                 "ReportDate":"2 November 2026","Rows":[{"RowType":"Header","Cells":[%s]},%s]}""".formatted(
                        DAY.format(LocalDate.parse(day)),
                        cells("", "Account", "Debit", "Credit", "YTD Debit", "YTD Credit"),
                        rows));
    }

    /** A row; what moved within the month is always 7.00, so that a reader of the wrong columns is found out. */
    static String row(int account, String debit, String credit) {
        return row(id(account), debit, credit);
    }

    static String row(String account, String debit, String credit) {
        return "{\"RowType\":\"Row\",\"Cells\":[%s]}"
                .formatted(cells(account, "Account (x)", "7.00", "", debit, credit));
    }

    private static String cells(String account, String... values) {
        var attributes =
                account.isEmpty() ? "" : ",\"Attributes\":[{\"Id\":\"account\",\"Value\":\"%s\"}]".formatted(account);
        return Arrays.stream(values)
                .map(value -> "{\"Value\":\"%s\"%s}".formatted(value, attributes))
                .collect(Collectors.joining(","));
    }

    /** A journal of the general ledger; lines are made by {@link #line}. */
    static String journal(long number, String day, String... lines) {
        return """
                {"JournalID":"%s","JournalDate":"%s","JournalNumber":%d,"Reference":"INV-%d","SourceID":"%s",
                 "SourceType":"ACCREC","JournalLines":[%s]}""".formatted(id(700), date(day), number, number, id(800), String.join(",", lines));
    }

    static String line(int id, int account, String amount) {
        return "{\"JournalLineID\":\"%s\",\"AccountID\":\"%s\",\"Description\":\"Beans\",\"NetAmount\":%s,\"TaxAmount\":0.0}"
                .formatted(id(10_000 + id), id(account), amount);
    }

    /** A manual journal as Xero shows it; lines are made by {@link #manualLine}. */
    static String manualJournal(int number, String narration, String day, String status, String... lines) {
        return """
                {"ManualJournalID":"%s","Narration":"%s","Date":"%s","Status":"%s","LineAmountTypes":"NoTax",
                 "JournalLines":[%s]}""".formatted(id(number), narration, date(day), status, String.join(",", lines));
    }

    static String manualLine(int account, String amount) {
        return "{\"AccountID\":\"%s\",\"AccountCode\":\"%d\",\"LineAmount\":%s,\"TaxType\":\"NONE\",\"IsBlank\":false}"
                .formatted(id(account), account, amount);
    }

    /** A page of manual journals that says how many there are altogether. */
    static String pageOf(int page, int pages, int items, String... journals) {
        return "{\"pagination\":{\"page\":%d,\"pageSize\":100,\"pageCount\":%d,\"itemCount\":%d},\"ManualJournals\":[%s]}"
                .formatted(page, pages, items, String.join(",", journals));
    }

    /** A date as Xero writes it. */
    static String date(String day) {
        var midnight = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        return "/Date(%d+0000)/".formatted(midnight.toEpochMilli());
    }

    static String problem(String detail) {
        return "{\"Type\":null,\"Title\":\"Unauthorized\",\"Status\":401,\"Detail\":\"%s\"}".formatted(detail);
    }

    private static String further(String... more) {
        return Arrays.stream(more).map(part -> "," + part).collect(Collectors.joining());
    }
}
