package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.ReportFrame.cell;

import dev.weighhouse.books.Money;
import dev.weighhouse.sandbox.LocalServer.Request;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The general ledger as QuickBooks reports it: a section for each account that moved, with the columns asked for. */
final class GeneralLedgerReport {
    private static final String CUT = "Unable to display more data. Please reduce the date range.";

    private static final Set<String> WITH_ONE_CURRENCY =
            Set.of("debt_amt", "credit_amt", "subt_nat_amount", "rbal_nat_amount");

    private static final Set<String> WITH_SEVERAL_CURRENCIES = Set.of(
            "currency",
            "nat_foreign_amount",
            "debt_home_amt",
            "credit_home_amt",
            "subt_nat_home_amount",
            "rbal_nat_home_amount");

    private final SandboxBooks books;
    private final int mostCells;

    GeneralLedgerReport(SandboxBooks books, int mostCells) {
        this.books = books;
        this.mostCells = mostCells;
    }

    ObjectNode of(Request request) {
        var from = request.day("start_date");
        var to = request.day("end_date");
        var wanted = wanted(request);
        var columns = columns(request);
        var report = ReportFrame.of("GeneralLedger", books.home(), request);
        ReportFrame.keyedColumns(report, columns);
        var rows = report.putObject("Rows").putArray("Row");
        var cells = 0L;
        for (var account : books.accounts()) {
            if (!wanted.isEmpty() && !wanted.contains(account.id())) {
                continue;
            }
            var lines = books.lines(account.id(), from, to);
            if (lines.isEmpty()) {
                continue;
            }
            cells += (lines.size() + 2L) * columns.size();
            if (cells > mostCells) {
                cell(rows.addObject().putArray("ColData"), CUT);
                break;
            }
            section(rows.addObject(), account, lines, columns, from);
        }
        return ReportFrame.finished(report);
    }

    /** The names that belong to the other kind of company are dropped without a word. */
    private List<String> columns(Request request) {
        var dropped = books.severalCurrencies() ? WITH_ONE_CURRENCY : WITH_SEVERAL_CURRENCIES;
        return Arrays.stream(request.query("columns", "tx_date,txn_type,doc_num,memo")
                        .split(","))
                .filter(name -> !dropped.contains(name))
                .toList();
    }

    private static Set<String> wanted(Request request) {
        return Arrays.stream(request.query("account", "").split(","))
                .filter(id -> !id.isBlank())
                .collect(Collectors.toSet());
    }

    private void section(
            ObjectNode section, SandboxAccount account, List<SandboxLine> lines, List<String> columns, LocalDate from) {
        section.put("type", "Section");
        var head = section.putObject("Header").putArray("ColData");
        cell(head, account.name()).put("id", account.id());
        columns.stream().skip(1).forEach(_ -> cell(head, ""));
        var rows = section.putObject("Rows").putArray("Row");
        var opening = natural(account, books.balance(account, from.minusDays(1)));
        beginning(rows.addObject().put("type", "Data").putArray("ColData"), columns, opening);
        for (var line : lines) {
            var cells = rows.addObject().put("type", "Data").putArray("ColData");
            for (var column : columns) {
                var cell = cell(cells, value(account, line, column));
                if (column.equals("txn_type")) {
                    cell.put("id", line.entry());
                }
            }
        }
        var summary = section.putObject("Summary").putArray("ColData");
        cell(summary, "Total for " + account.name());
        columns.stream().skip(1).forEach(_ -> cell(summary, ""));
    }

    private static void beginning(ArrayNode cells, List<String> columns, String opening) {
        cell(cells, "Beginning Balance");
        columns.stream().skip(1).forEach(column -> cell(cells, column.startsWith("rbal_") ? opening : ""));
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
            case "debt_amt", "debt_home_amt" ->
                line.home().signum() > 0 ? line.home().plain() : "";
            case "credit_amt", "credit_home_amt" ->
                line.home().signum() < 0 ? line.home().negated().plain() : "";
            case "subt_nat_amount", "subt_nat_home_amount" -> natural(account, line.home());
            default -> "";
        };
    }

    private static String natural(SandboxAccount account, Money amount) {
        return (account.debitIsPositive() ? amount : amount.negated()).plain();
    }
}
