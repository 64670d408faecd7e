package dev.weighhouse.sandbox;

import static dev.weighhouse.sandbox.ReportFrame.cell;

import dev.weighhouse.books.Money;
import dev.weighhouse.sandbox.LocalServer.Request;
import dev.weighhouse.sandbox.QuickBooksManners.Shape;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The trial balance as QuickBooks reports it: in the home currency, accounts at nothing left out, blanks for zeros. */
final class TrialBalanceReport {
    private final SandboxBooks books;
    private final Shape shape;

    TrialBalanceReport(SandboxBooks books, Shape shape) {
        this.books = books;
        this.shape = shape;
    }

    ObjectNode of(Request request) {
        var end = request.day("end_date");
        var report = ReportFrame.of("TrialBalance", books.home(), request);
        ReportFrame.titledColumns(report, "Money", List.of("Debit", "Credit"));
        var rows = report.putObject("Rows").putArray("Row");
        if (shape == Shape.NESTED) {
            nested(rows, null, end);
        } else {
            books.accounts().forEach(account -> flat(rows, account, end));
        }
        var total = rows.addObject().put("type", "Section").put("group", "GrandTotal");
        total(total, shape == Shape.NESTED ? "Total" : "TOTAL", books.accounts(), end);
        return ReportFrame.finished(report);
    }

    private void flat(ArrayNode rows, SandboxAccount account, LocalDate end) {
        if (!books.balance(account, end).isZero()) {
            own(rows.addObject().putArray("ColData"), account, end);
        }
    }

    private void nested(ArrayNode rows, @Nullable String parent, LocalDate end) {
        for (var account : books.accounts()) {
            if (!Objects.equals(account.parent(), parent)) {
                continue;
            }
            var family = books.family(account);
            if (family.stream().allMatch(member -> books.balance(member, end).isZero())) {
                continue;
            }
            if (family.size() == 1) {
                own(rows.addObject().put("type", "Data").putArray("ColData"), account, end);
                continue;
            }
            var section = rows.addObject().put("type", "Section");
            own(section.putObject("Header").putArray("ColData"), account, end);
            nested(section.putObject("Rows").putArray("Row"), account.id(), end);
            total(section, "Total " + account.name(), family, end);
        }
    }

    private void own(ArrayNode cells, SandboxAccount account, LocalDate end) {
        cell(cells, account.number() + " " + account.name()).put("id", account.id());
        var balance = books.balance(account, end);
        cell(cells, balance.signum() > 0 ? balance.plain() : "");
        cell(cells, balance.signum() < 0 ? balance.negated().plain() : "");
    }

    private void total(ObjectNode section, String caption, List<SandboxAccount> of, LocalDate end) {
        var debits = Money.zero(books.home());
        var credits = Money.zero(books.home());
        for (var account : of) {
            var balance = books.balance(account, end);
            debits = balance.signum() > 0 ? debits.plus(balance) : debits;
            credits = balance.signum() < 0 ? credits.minus(balance) : credits;
        }
        var cells = section.putObject("Summary").putArray("ColData");
        cell(cells, caption);
        cell(cells, debits.plain());
        cell(cells, credits.plain());
    }
}
