package dev.weighhouse.ui.journals;

import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.export.HandedOver;
import dev.weighhouse.export.TakenIn;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What platforms hand over in jobs: each item with what would become of it, or did, and the way to take them in. */
final class JobsDialog extends VBox {
    private final JobsModel model;
    private final Clock clock;
    private final Consumer<JournalId> show;
    private final VBox rows = new VBox();
    private final FailureLine failure = new FailureLine();
    private final ProgressBar waiting = new ProgressBar();
    private final Button take = new Button(Words.text("journals.jobs.take"));
    private final Button close = new Button(Words.text("journals.close"));

    /** @param show leads to an entry, and away from here */
    JobsDialog(JobsModel model, Clock clock, Consumer<JournalId> show, Runnable leave) {
        this.model = model;
        this.clock = clock;
        this.show = show;
        getStyleClass().add("dialog");
        setId("journals-jobs");
        var title = new Label(Words.text("journals.jobs.title"));
        title.getStyleClass().add("page-title");
        var lead = sentence(Words.text("journals.jobs.lead"), "muted");
        var head = new VBox(title, lead, failure);
        head.getStyleClass().add("dialog-head");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        // sentences that wrap are higher than the pane would think
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        take.setId("journals-jobs-take");
        take.getStyleClass().add("accent");
        take.setAccessibleText(Words.text("journals.jobs.take.help"));
        Tip.say(take, Words.text("journals.jobs.take.help"));
        take.setOnAction(_ -> model.take());
        close.setOnAction(_ -> leave.run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(waiting, gap, close, take);
        foot.getStyleClass().add("dialog-foot");
        getChildren().setAll(head, scroll, foot);
    }

    Subscription follow() {
        var all = new Subscriptions();
        all.add(model.jobsProperty().subscribe(this::show));
        all.add(model.failureProperty().subscribe(failure::show));
        all.add(model.busyProperty().subscribe(busy -> {
            waiting.setVisible(busy);
            enable();
        }));
        return all::close;
    }

    private void enable() {
        take.setDisable(model.busyProperty().get() || !model.whyNotTake().isEmpty());
    }

    private void show(@Nullable TakenIn now) {
        var all = new ArrayList<Node>();
        if (now == null) {
            all.add(row(sentence(Words.text("journals.jobs.looking"), "muted")));
        } else {
            now.unread()
                    .forEach(each -> all.add(row(sentence(
                            "%s: %s %s"
                                    .formatted(
                                            each.platform(),
                                            each.failure().words(),
                                            each.failure().nextStep()),
                            "danger"))));
            now.jobs().forEach(job -> all.addAll(job(job)));
            if (all.isEmpty()) {
                all.add(row(sentence(Words.text("journals.jobs.none"), "muted")));
            }
        }
        rows.getChildren().setAll(all);
        enable();
    }

    private List<Node> job(TakenIn.Job job) {
        var all = new ArrayList<Node>();
        var title = new Label(Words.text(
                "journals.jobs.job",
                job.title(),
                Times.moment(job.job().created(), clock),
                job.job().items()));
        title.getStyleClass().add("strong");
        Tip.say(title, job.job().id());
        var end = sentence(end(job), "small", "muted");
        all.add(row(title, end));
        job.items().forEach(item -> all.add(item(item)));
        return all;
    }

    private static String end(TakenIn.Job job) {
        var report = job.report();
        if (report == null) {
            var problem = job.problem();
            return problem == null ? Words.text("journals.jobs.looked") : problem.words() + " " + problem.nextStep();
        }
        var stopped = report.stopped();
        var words = switch (report.end()) {
            case null ->
                stopped == null
                        ? Words.text("journals.jobs.open", report.underWay())
                        : stopped.words() + " " + stopped.nextStep();
            case ExportEnd.Completed() -> Words.text("journals.jobs.completed");
            case ExportEnd.WithErrors() -> Words.text("journals.jobs.with-errors");
            case ExportEnd.Failed failed -> Words.text("journals.jobs.failed", failed.words());
        };
        return report.notTaken().isEmpty()
                ? words
                : words + " " + Words.text("journals.jobs.not-taken", String.join("; ", report.notTaken()));
    }

    private Node item(HandedOver item) {
        var name = new Label(item.what());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Tip.say(name, item.what());
        var amount = new Label(amount(item));
        amount.getStyleClass().add("num");
        amount.setMinWidth(USE_PREF_SIZE);
        var first = new HBox(name, amount);
        first.getStyleClass().add("doubt-line");
        var stage = Words.text("journals.jobs.stage."
                + item.stage().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var said = Stream.of(
                        item.date() == null ? "" : Times.date(item.date()),
                        stage,
                        (item.words() + " " + item.nextStep()).strip())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        var words =
                new VBox(first, sentence(said, "small", item.stage() == HandedOver.Stage.REFUSED ? "danger" : "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(words);
        row.getStyleClass().add("template-row");
        var entry = item.entry();
        if (entry != null) {
            var button = new Button(Words.text("journals.jobs.show", entry));
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> show.accept(entry));
            row.getChildren().add(button);
        }
        return row;
    }

    private static String amount(HandedOver item) {
        var amount = item.amount();
        return amount == null
                ? ""
                : "%s %s"
                        .formatted(
                                MoneyFormat.balance(amount), amount.currency().getCurrencyCode());
    }

    private static Label sentence(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Node row(Node... parts) {
        var row = new VBox(parts);
        row.getStyleClass().add("template-row");
        return row;
    }

    /** The first thing a person can do here. */
    Node firstFocus() {
        return close;
    }
}
