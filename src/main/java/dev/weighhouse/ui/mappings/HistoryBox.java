package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return outlook.rememberedProperty().subscribe(this::show);
    }

    private void show(Outlook.Remembered remembered) {
        var decisions = remembered.decisions();
        getChildren().clear();
        var title = new Label(Words.text("mappings.history"));
        title.getStyleClass().addAll("strong", "small");
        getChildren().add(title);
        if (decisions.isEmpty() || model.loaded().isEmpty()) {
            add(Words.text("mappings.history.none"), "muted");
        } else {
            decisions.reversed().forEach(this::add);
        }
        var line = model.currentProperty().get();
        if (line != null && line.item().key().equals(remembered.item())) {
            model.loaded().ifPresent(now -> past(now, line, remembered));
        }
    }

    /** What it was called before, and where it was first seen. */
    private void past(Loaded now, Line line, Outlook.Remembered remembered) {
        var item = line.item().key();
        var past = now.sheet().past();
        var former = past.formerNames(item);
        if (!former.isEmpty()) {
            add(Words.text("mappings.formerly.whole", String.join(", ", former)), "plain");
        }
        var clock = model.bench().clock();
        var pulled =
                remembered.firstPulled().map(at -> Words.text("mappings.first-seen.pulled", Times.moment(at, clock)));
        var earliest = past.earliest().get(item);
        var with = Optional.ofNullable(earliest)
                .map(transaction -> Words.text(
                        "mappings.first-seen.with", Times.date(transaction.date()), TransformParts.name(transaction)));
        var words = Stream.of(pulled, with).flatMap(Optional::stream).collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            add(Words.text("mappings.first-seen", line.row().platform(), words), "muted");
        }
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
