package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.LogTotals;
import dev.weighhouse.ui.common.ChainState;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Chip.Tone;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/** Title, the log in figures, the state of its chain, and what can be done with all of it. */
final class HeadBar extends HBox {
    private final CrossingsModel model;
    private final Label facts = new Label();
    private final Chip chip = new Chip();
    private final Button check;
    private final Button stop;
    private final Button sample;
    private final Button export;
    private boolean narrow;

    HeadBar(CrossingsModel model, CrossingsActions actions) {
        this.model = model;
        getStyleClass().add("page-head");
        setAlignment(Pos.CENTER_LEFT);
        var title = new Label(Words.text("crossings.name"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        facts.setMinWidth(0);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        chip.setId("crossings-chain");
        chip.setMinWidth(USE_PREF_SIZE);
        check = small(Controls.button(actions.check()));
        stop = small(Controls.button(actions.stopCheck()));
        sample = small(Controls.button(actions.sample()));
        export = Controls.primary(actions.export());
        export.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, facts, chip, check, stop, sample, export);
    }

    private static Button small(Button button) {
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    Subscription follow() {
        return Subscription.combine(
                model.totalsProperty().subscribe(_ -> say()),
                model.chain().stateProperty().subscribe(this::show));
    }

    void narrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            for (var button : List.of(check, stop, sample, export)) {
                button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            }
            say();
            show(model.chain().stateProperty().get());
        }
    }

    private void say() {
        var totals = model.totalsProperty().get();
        var all = totals == null ? List.<String>of() : figures(totals);
        facts.setText(narrow ? all.stream().findFirst().orElse("") : String.join("     ", all));
        Tip.say(facts, String.join(", ", all));
    }

    private static List<String> figures(LogTotals totals) {
        var sent = totals.sent().stream()
                .map(amount ->
                        MoneyFormat.balance(amount) + " " + amount.currency().getCurrencyCode())
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Words.text("crossings.fact.crossings", totals.crossings()),
                        Words.text("crossings.fact.events", totals.events()),
                        sent.isEmpty() ? "" : Words.text("crossings.fact.sent", sent))
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    private void show(ChainState state) {
        var checking = state instanceof ChainState.Checking;
        check.setText(
                Words.text(state instanceof ChainState.Unchecked ? "crossings.check.first" : "crossings.check.name"));
        check.setVisible(!checking);
        check.setManaged(!checking);
        stop.setVisible(checking);
        stop.setManaged(checking);
        chip.textProperty().unbind();
        chip.getStyleClass().remove("proven");
        switch (state) {
            case ChainState.Unchecked _ -> chip.show(Icons.LOG, Words.text("crossings.chain.unchecked"), Tone.GREY);
            case ChainState.Checking(var job) -> {
                chip.show(Icons.LOG, "", Tone.NEUTRAL);
                chip.textProperty()
                        .bind(Bindings.createStringBinding(
                                () -> checked(job.progressProperty().get()), job.progressProperty()));
            }
            case ChainState.Checked(var report, var at) -> {
                var breach = report.breach();
                if (breach == null) {
                    var time = Times.moment(at, model.logbook().clock());
                    chip.show(Icons.LOG, Words.text("crossings.chain.unbroken", time), Tone.CALM);
                    chip.getStyleClass().add("proven");
                } else {
                    chip.show(Icons.WARNING, Words.text("crossings.chain.broken", breach.sequence()), Tone.DANGER);
                }
            }
            case ChainState.Failed _ -> chip.show(Icons.WARNING, Words.text("crossings.chain.failed"), Tone.WARNING);
        }
        Tip.say(chip, head(state));
    }

    private static String checked(double progress) {
        return progress < 0
                ? Words.text("crossings.chain.checking")
                : Words.text("crossings.chain.checking-at", progress);
    }

    private static String head(ChainState state) {
        return state instanceof ChainState.Checked(var report, var _)
                ? report.head() == null
                        ? Words.text("crossings.chain.empty")
                        : Words.text(
                                "crossings.chain.head",
                                report.events(),
                                report.head().toString())
                : "";
    }
}
