package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.PushReport;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;

/** What came of a push: each entry, why it stopped, and the predictions against what was pulled afterwards. */
final class ReportParts {

    private ReportParts() {}

    static List<Node> of(PushReport report, Currency home) {
        var parts = new ArrayList<Node>();
        report.lines().forEach(line -> parts.add(line(line)));
        if (report.lines().isEmpty()) {
            parts.add(PlanParts.quiet(Words.text("journals.report.nothing")));
        }
        var stopped = report.stopped();
        if (stopped != null) {
            parts.add(PlanParts.line(Icons.WARNING.node("small", "danger"), stopped));
        }
        if (!report.score().isEmpty()) {
            parts.add(score(report, home));
        }
        return parts;
    }

    private static Node line(PushReport.Line line) {
        var icon = switch (line.state()) {
            case CONFIRMED -> Icons.DONE.node("small", "success");
            case REJECTED, NEEDS_PERSON -> Icons.FAILED.node("small", "danger");
            case APPROVED, INTENDED, IN_DOUBT, RECEIVED, NOT_RECEIVED -> Icons.WARNING.node("small", "warning");
        };
        var state = Words.text("journals.crossing."
                + line.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var words = line.ledgerId() == null
                ? Words.text("journals.report.line", line.entry(), state, line.reason(), line.nextStep())
                : Words.text("journals.report.stands", line.entry(), line.ledgerId());
        return PlanParts.line(icon, words.strip());
    }

    private static Node score(PushReport report, Currency home) {
        var hits = report.score().stream().filter(PushReport.Score::hit).count();
        var table = new PlanParts.Table(
                Words.text("journals.report.score", hits, report.score().size()),
                "journals.report.predicted",
                "journals.report.actual");
        report.score()
                .forEach(each -> table.row(
                        each.label(),
                        PlanParts.difference(each.predicted(), home),
                        PlanParts.difference(each.actual(), home),
                        each.hit() ? Icons.AGREES.node("small", "success") : Icons.WARNING.node("small", "danger")));
        return table;
    }
}
