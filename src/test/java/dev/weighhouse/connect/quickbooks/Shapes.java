package dev.weighhouse.connect.quickbooks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small payloads in the shapes of QuickBooks. */
public final class Shapes {

    /** What a report says of its period and method; {@link Company123} puts in what it was asked for. */
    public static final String ASKED_FOR =
            "\"ReportBasis\":\"{accounting_method}\",\"StartPeriod\":\"{start_date}\",\"EndPeriod\":\"{end_date}\"";

    private Shapes() {}

    /** The head of a report that has nothing to report. */
    public static String noData() {
        return "{\"Header\":{%s,\"Option\":[{\"Name\":\"NoReportData\",\"Value\":\"true\"}]},\"Columns\":{},\"Rows\":{}}"
                .formatted(ASKED_FOR);
    }

    /** An account as the query gives it; {@code more} is further JSON, such as {@code "\"Active\":false"}. */
    public static String account(String id, String name, String classification, String type, String... more) {
        return "{\"Id\":\"%s\",\"Name\":\"%s\",\"Classification\":\"%s\",\"AccountType\":\"%s\"%s}"
                .formatted(
                        id,
                        name,
                        classification,
                        type,
                        Arrays.stream(more).map(part -> "," + part).collect(Collectors.joining()));
    }

    public static String bank(String id, String name, String... more) {
        return account(id, name, "Asset", "Bank", more);
    }

    public static String fault(String code, String type, String message) {
        return "{\"Fault\":{\"Error\":[{\"Message\":\"%s\",\"Detail\":\"%s in full\",\"code\":\"%s\"}],\"type\":\"%s\"}}"
                .formatted(message, message, code, type);
    }

    /** A trial balance; each row is made by {@link #row}. */
    public static String trialBalance(String debits, String credits, String... rows) {
        var total = "{\"type\":\"Section\",\"group\":\"GrandTotal\",\"Summary\":{\"ColData\":[%s]}}"
                .formatted(cells("TOTAL", debits, credits));
        return report(List.of("", "Debit", "Credit"), List.of(), rows, total);
    }

    /** A row of a trial balance. */
    public static String row(String account, String debit, String credit) {
        return "{\"ColData\":[{\"value\":\"Account %s\",\"id\":\"%s\"},%s]}"
                .formatted(account, account, cells(debit, credit));
    }

    /** A general ledger with the columns of {@link GeneralLedger} for a company with one currency. */
    public static String ledger(String... sections) {
        return report(
                List.of("Date", "Transaction Type", "Num", "Memo", "Debit", "Credit"),
                List.of("tx_date", "txn_type", "doc_num", "memo", "debt_amt", "credit_amt"),
                sections);
    }

    /** A general ledger with the columns for a company with several currencies. */
    public static String foreignLedger(String... sections) {
        return report(
                List.of("Date", "Type", "Num", "Memo", "Debit", "Credit", "Currency", "Foreign"),
                List.of(
                        "tx_date",
                        "txn_type",
                        "doc_num",
                        "memo",
                        "debt_home_amt",
                        "credit_home_amt",
                        "currency",
                        "nat_foreign_amount"),
                sections);
    }

    /** The section of one account, with its lines made by {@link #line}. */
    public static String section(String account, String... lines) {
        return """
                {"type":"Section","Header":{"ColData":[{"value":"Account %s","id":"%s"},{"value":""}]},
                 "Rows":{"Row":[%s]},
                 "Summary":{"ColData":[{"value":"Total for Account %s"},{"value":""}]}}""".formatted(account, account, String.join(",", lines), account);
    }

    /** A line of the general ledger; further cells follow the document number and the memo. */
    public static String line(String date, String entry, String number, String memo, String... cells) {
        return "{\"type\":\"Data\",\"ColData\":[{\"value\":\"%s\"},{\"value\":\"Journal Entry\",\"id\":\"%s\"},%s]}"
                .formatted(
                        date,
                        entry,
                        cells(Stream.concat(Stream.of(number, memo), Arrays.stream(cells))
                                .toArray(String[]::new)));
    }

    public static String beginning(String amount) {
        return "{\"type\":\"Data\",\"ColData\":[%s]}".formatted(cells("Beginning Balance", "", "", "", amount, ""));
    }

    /** What QuickBooks puts where it left out the rest. */
    public static String cutOff() {
        return "{\"ColData\":[%s]}".formatted(cells("Unable to display more data. Please reduce the date range."));
    }

    public static String report(List<String> titles, List<String> keys, String[] rows, String... last) {
        var columns = new StringBuilder();
        for (var i = 0; i < titles.size(); i++) {
            columns.append(i == 0 ? "" : ",")
                    .append("{\"ColTitle\":\"%s\",\"ColType\":\"%s\"".formatted(titles.get(i), "Money"));
            if (!keys.isEmpty()) {
                columns.append(",\"MetaData\":[{\"Name\":\"ColKey\",\"Value\":\"%s\"}]".formatted(keys.get(i)));
            }
            columns.append('}');
        }
        var all = Stream.concat(Arrays.stream(rows), Arrays.stream(last)).collect(Collectors.joining(","));
        return "{\"Header\":{\"Currency\":\"USD\",%s},\"Columns\":{\"Column\":[%s]},\"Rows\":{\"Row\":[%s]}}"
                .formatted(ASKED_FOR, columns, all);
    }

    private static String cells(String... values) {
        return Arrays.stream(values).map("{\"value\":\"%s\"}"::formatted).collect(Collectors.joining(","));
    }
}
