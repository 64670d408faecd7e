package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Who decided what about the item of the current line, when and why, the latest first. */
final class HistoryBox extends VBox {
    private final MappingsModel model;
    private final Outlook outlook;

    HistoryBox(MappingsModel model, Outlook outlook) {
        this.model = model;
        this.outlook = outlook;
        setId("mappings-history");
        getStyleClass().add("history-box");
    }

    Subscription follow() {
        return outlook.historyProperty().subscribe(this::show);
    }

    private void show(List<Mapping> decisions) {
        getChildren().clear();
        var title = new Label(Words.text("mappings.history"));
        title.getStyleClass().addAll("strong", "small");
        getChildren().add(title);
        if (decisions.isEmpty() || model.loaded().isEmpty()) {
            add(Words.text("mappings.history.none"), "muted");
            return;
        }
        decisions.reversed().forEach(this::add);
    }

    private void add(Mapping decision) {
        var words = model.words();
        var what = words.briefly(decision.target());
        var slot = decision.slot().when().isNone()
                ? ""
                : TargetWords.tests(decision.slot().when()) + ": ";
        add(
                Words.text(
                        "mappings.history.line",
                        Times.moment(decision.at(), model.bench().clock()),
                        decision.author(),
                        slot + what,
                        TargetWords.dates(decision.inForce())),
                "plain");
        var origin = Words.text("mappings.origin."
                + decision.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        add(
                decision.reason().isBlank() ? origin : Words.text("mappings.history.reason", origin, decision.reason()),
                "muted");
    }

    private void add(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        getChildren().add(label);
    }
}
