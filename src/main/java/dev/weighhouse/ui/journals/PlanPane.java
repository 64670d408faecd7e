package dev.weighhouse.ui.journals;

import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.FlightPlan;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Job;
import dev.weighhouse.ui.common.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What a push would do, how far it is, and what came of it. */
final class PlanPane extends BorderPane {
    private final JournalsModel model;
    private final FlightModel flight;
    private final VBox body = new VBox();
    private final FailureLine failure = new FailureLine();
    private final Button push;
    private final VBox foot = new VBox();
    private final HBox buttons;
    private final Label doing = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button stop = new Button(Words.text("journals.stop"), Icons.CANCEL.node());

    PlanPane(JournalsModel model, FlightModel flight, JournalActions actions) {
        this.model = model;
        this.flight = flight;
        getStyleClass().add("plan");
        setId("journals-plan");
        body.getStyleClass().add("plan-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        push = Controls.button(actions.push);
        push.setMinWidth(Region.USE_PREF_SIZE);
        var dryRun = Controls.button(actions.dryRun);
        dryRun.setMinWidth(Region.USE_PREF_SIZE);
        buttons = new HBox(push, dryRun);
        buttons.getStyleClass().add("entry-buttons");
        doing.getStyleClass().add("small");
        doing.setWrapText(true);
        progress.setMaxWidth(Double.MAX_VALUE);
        stop.setOnAction(_ -> flight.stop());
        foot.getStyleClass().add("plan-foot");
        setCenter(scroll);
        setBottom(foot);
        setMinWidth(0);
    }

    Subscription follow() {
        return Subscription.combine(
                model.loadedProperty().subscribe(_ -> show()),
                flight.planProperty().subscribe(_ -> show()),
                flight.reportProperty().subscribe(_ -> show()),
                flight.failureProperty().subscribe(why -> {
                    failure.show(why);
                    show();
                }),
                flight.runningProperty().subscribe(job -> {
                    showRunning(job);
                    show();
                }));
    }

    private void showRunning(@Nullable Job job) {
        doing.textProperty().unbind();
        progress.progressProperty().unbind();
        if (job == null) {
            foot.getChildren().setAll(buttons);
        } else {
            doing.textProperty().bind(job.doingProperty());
            progress.progressProperty().bind(job.progressProperty());
            foot.getChildren().setAll(doing, progress, stop);
        }
    }

    private void show() {
        var approved = model.loaded()
                .map(now -> now.in(JournalState.APPROVED, JournalState.CROSSING).size())
                .orElse(0);
        push.setText(approved == 0 ? Words.text("journals.push.name") : Words.text("journals.push.many", approved));
        var plan = flight.planProperty().get();
        var parts = new ArrayList<Node>();
        var report = flight.reportProperty().get();
        var planned = plan != null && !(plan.entries().isEmpty() && plan.held().isEmpty());
        parts.add(head(plan, report != null && !planned ? "journals.pushed" : "journals.plan"));
        parts.add(failure);
        if (report != null) {
            parts.addAll(ReportParts.of(report, home()));
        }
        if (plan != null && planned) {
            plan(parts, plan);
        } else if (report == null && flight.failureProperty().get() == null) {
            parts.add(PlanParts.quiet(Words.text(
                    flight.runningProperty().get() != null
                            ? "journals.push-runs"
                            : approved == 0 ? "journals.plan.none" : "journals.planning")));
        }
        body.getChildren().setAll(parts);
    }

    private static HBox head(@Nullable FlightPlan plan, String called) {
        var title = new Label(Words.text(called));
        title.getStyleClass().add("strong");
        var count = new Label(
                plan == null
                        ? ""
                        : Words.text("journals.plan.entries", plan.entries().size()));
        count.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, count, gap);
        head.getStyleClass().add("plan-head");
        return head;
    }

    private void plan(List<Node> parts, FlightPlan plan) {
        if (!plan.entries().isEmpty()) {
            parts.add(PlanParts.quiet(
                    plan.entries().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
        plan.checks().forEach(check -> parts.add(check(check)));
        plan.held()
                .forEach((id, why) -> parts.add(
                        PlanParts.line(Icons.WARNING.node("small", "warning"), Words.text("journals.held", id, why))));
        parts.add(calls(plan));
        if (!plan.entries().isEmpty()) {
            parts.add(PlanParts.quiet(took(plan.takes())));
        }
        if (!plan.predictions().isEmpty() || !plan.differencesNow().isEmpty()) {
            parts.add(predictions(plan));
        }
    }

    private static Node check(Check check) {
        var icon = switch (check.result()) {
            case FINE -> Icons.AGREES.node("small", "success");
            case NOTE -> Icons.NOTE.node("small", "warning");
            case STOP -> Icons.WARNING.node("small", "danger");
        };
        return PlanParts.line(icon, (check.words() + " " + check.nextStep()).strip());
    }

    private static String took(Duration takes) {
        var seconds = Math.max(1, takes.toSeconds());
        return seconds < 120
                ? Words.text("journals.plan.seconds", seconds)
                : Words.text("journals.plan.minutes", (seconds + 59) / 60);
    }

    private static Node calls(FlightPlan plan) {
        var table = new PlanParts.Table(
                Words.text("journals.plan.calls", plan.ledger()), "journals.plan.needed", "journals.plan.left");
        table.row(
                Words.text("journals.plan.minute"),
                String.valueOf(plan.callsNeeded()),
                left(plan.callsLeftThisMinute()));
        table.row(Words.text("journals.plan.today"), String.valueOf(plan.callsNeeded()), left(plan.callsLeftToday()));
        return table;
    }

    private static String left(@Nullable Integer calls) {
        return calls == null ? Words.text("journals.plan.unknown") : "%,d".formatted(calls);
    }

    private Currency home() {
        return model.loaded().map(Loaded::home).orElseThrow();
    }

    private Node predictions(FlightPlan plan) {
        var home = home();
        var table =
                new PlanParts.Table(Words.text("journals.plan.predicted"), "journals.plan.now", "journals.plan.after");
        plan.predictions()
                .forEach(each -> table.row(
                        each.label(),
                        PlanParts.difference(each.now(), home),
                        PlanParts.difference(each.after(), home)));
        for (int at = 0; at < plan.differencesNow().size(); at++) {
            var now = plan.differencesNow().get(at);
            var after = after(plan, now);
            var name = plan.differencesNow().size() == 1
                    ? Words.text("journals.plan.differences")
                    : Words.text("journals.plan.differences-in", now.currency().getCurrencyCode());
            table.total(name, PlanParts.sum(now, home), PlanParts.sum(after, home));
        }
        return table;
    }

    private static Money after(FlightPlan plan, Money now) {
        return plan.differencesAfter().stream()
                .filter(each -> each.currency().equals(now.currency()))
                .findFirst()
                .orElse(Money.zero(now.currency()));
    }
}
