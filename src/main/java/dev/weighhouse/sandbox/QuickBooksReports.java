package dev.weighhouse.sandbox;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Trial balance and general ledger as QuickBooks reports them: every value a string, zeros left out, in home currency. */
final class QuickBooksReports {
    private static final int MOST_CELLS = 400_000;
    private static final String CUT = "Unable to display more data. Please reduce the date range.";

    private final SandboxBooks books;

    QuickBooksReports(SandboxBooks books) {
        this.books = books;
    }

    ObjectNode trialBalance(Map<String, String> query) {
        var end = LocalDate.parse(query.getOrDefault("end_date", ""));
        var report = report("TrialBalance", query);
        columns(report, List.of("account", "debit", "credit"), "Account", "Money");
        var rows = report.putObject("Rows").putArray("Row");
        var debits = Money.zero(books.home());
        var credits = Money.zero(books.home());
        for (var account : books.accounts()) {
            var balance = books.balance(account, end);
            if (balance.isZero()) {
                continue;
            }
            var debit = balance.signum() > 0;
            debits = debit ? debits.plus(balance) : debits;
            credits = debit ? credits : credits.minus(balance);
            var cells = rows.addObject().putArray("ColData");
            cells.addObject()
                    .put("value", account.number() + " " + account.name())
                    .put("id", account.id());
            cell(cells, debit ? balance.plain() : "");
            cell(cells, debit ? "" : balance.negated().plain());
        }
        var total = rows.addObject().put("type", "Section").put("group", "GrandTotal");
        var cells = total.putObject("Summary").putArray("ColData");
        cell(cells, "TOTAL");
        cell(cells, debits.plain());
        cell(cells, credits.plain());
        return report;
    }

    ObjectNode generalLedger(Map<String, String> query) {
        var from = LocalDate.parse(query.getOrDefault("start_date", ""));
        var to = LocalDate.parse(query.getOrDefault("end_date", ""));
        var wanted = wanted(query);
        // With several currencies the names of the single-currency columns are dropped without a word.
        var columns = Arrays.stream(query.getOrDefault("columns", "tx_date,txn_type,doc_num,memo")
                        .split(","))
                .filter(name -> !Set.of("debt_amt", "credit_amt", "subt_nat_amount", "rbal_nat_amount")
                        .contains(name))
                .toList();
        var report = report("GeneralLedger", query);
        columns(report, columns, "String", "String");
        var rows = report.putObject("Rows").putArray("Row");
        var cells = 0;
        for (var account : books.accounts()) {
            var lines = wanted.isEmpty() || wanted.contains(account.id())
                    ? books.lines(account.id(), from, to)
                    : List.<SandboxLine>of();
            cells += (lines.size() + 2) * columns.size();
            if (cells > MOST_CELLS) {
                cell(rows.addObject().putArray("ColData"), CUT);
                break;
            }
            if (!lines.isEmpty()) {
                section(rows.addObject(), account, lines, columns, from);
            }
        }
        return report;
    }

    private static Set<String> wanted(Map<String, String> query) {
        return Arrays.stream(query.getOrDefault("account", "").split(","))
                .filter(id -> !id.isBlank())
                .collect(Collectors.toSet());
    }

    private void section(
            ObjectNode section, SandboxAccount account, List<SandboxLine> lines, List<String> columns, LocalDate from) {
        section.put("type", "Section");
        var head = section.putObject("Header").putArray("ColData");
        head.addObject().put("value", account.name()).put("id", account.id());
        columns.stream().skip(1).forEach(_ -> cell(head, ""));
        var rows = section.putObject("Rows").putArray("Row");
        var opening = rows.addObject().put("type", "Data").putArray("ColData");
        cell(opening, "Beginning Balance");
        columns.stream()
                .skip(1)
                .forEach(column -> cell(
                        opening,
                        column.equals("rbal_nat_home_amount")
                                ? natural(account, books.balance(account, from.minusDays(1)))
                                : ""));
        for (var line : lines) {
            var cells = rows.addObject().put("type", "Data").putArray("ColData");
            for (var column : columns) {
                var cell = cells.addObject().put("value", value(account, line, column));
                if (column.equals("txn_type")) {
                    cell.put("id", line.entry());
                }
            }
        }
        var summary = section.putObject("Summary").putArray("ColData");
        cell(summary, "Total for " + account.name());
        columns.stream().skip(1).forEach(_ -> cell(summary, ""));
    }

    private String value(SandboxAccount account, SandboxLine line, String column) {
        var foreign = line.foreign();
        return switch (column) {
            case "tx_date" -> line.date().toString();
            case "txn_type" -> "Journal Entry";
            case "doc_num" -> line.reference();
            case "memo" -> line.description();
            case "currency" -> (foreign == null ? books.home() : foreign.currency()).getCurrencyCode();
            case "nat_foreign_amount" -> foreign == null ? "" : natural(account, foreign);
            case "debt_home_amt" -> line.home().signum() > 0 ? line.home().plain() : "";
            case "credit_home_amt" ->
                line.home().signum() < 0 ? line.home().negated().plain() : "";
            case "subt_nat_home_amount" -> natural(account, line.home());
            default -> "";
        };
    }

    private static String natural(SandboxAccount account, Money amount) {
        return (account.debitIsPositive() ? amount : amount.negated()).plain();
    }

    private ObjectNode report(String name, Map<String, String> query) {
        var report = QuickBooksSandbox.JSON.createObjectNode();
        report.putObject("Header")
                .put("Time", "2026-11-04T16:41:00-08:00")
                .put("ReportName", name)
                .put("ReportBasis", query.getOrDefault("accounting_method", "Accrual"))
                .put("StartPeriod", query.getOrDefault("start_date", ""))
                .put("EndPeriod", query.getOrDefault("end_date", ""))
                .put("Currency", books.home().getCurrencyCode())
                .putArray("Option")
                .addObject()
                .put("Name", "NoReportData")
                .put("Value", "false");
        return report;
    }

    private static void columns(ObjectNode report, List<String> keys, String firstType, String otherType) {
        var columns = report.putObject("Columns").putArray("Column");
        for (var key : keys) {
            var first = columns.isEmpty();
            var column = columns.addObject()
                    .put("ColTitle", firstType.equals("Account") && first ? "" : key)
                    .put("ColType", first ? firstType : otherType);
            if (!firstType.equals("Account")) {
                column.putArray("MetaData").addObject().put("Name", "ColKey").put("Value", key);
            }
        }
        if (firstType.equals("Account")) {
            titles(columns);
        }
    }

    private static void titles(ArrayNode columns) {
        ((ObjectNode) columns.get(1)).put("ColTitle", "Debit");
        ((ObjectNode) columns.get(2)).put("ColTitle", "Credit");
    }

    private static void cell(ArrayNode cells, String value) {
        cells.addObject().put("value", value);
    }
}
