package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Who decided what about the item of the current line, when and why, the latest first. */
final class HistoryBox extends VBox {
    private final MappingsModel model;
    private final Outlook outlook;
    private final MappingActions actions;

    HistoryBox(MappingsModel model, Outlook outlook, MappingActions actions) {
        this.model = model;
        this.actions = actions;
        this.outlook = outlook;
        setId("mappings-history");
        getStyleClass().add("history-box");
    }

    Subscription follow() {
        return outlook.rememberedProperty().subscribe(this::show);
    }

    private void show(Remembered remembered) {
        var decisions = remembered.decisions();
        getChildren().clear();
        var title = new Label(Words.text("mappings.history"));
        title.getStyleClass().addAll("strong", "small");
        getChildren().add(title);
        if ((decisions.isEmpty() && remembered.words().isEmpty())
                || model.loaded().isEmpty()) {
            add(Words.text("mappings.history.none"), "muted");
        } else {
            told(remembered);
        }
        var line = model.currentProperty().get();
        if (line != null && line.item().key().equals(remembered.item())) {
            model.loaded().ifPresent(now -> past(now, line, remembered));
        }
    }

    /** Decisions and words by their time, the latest first. */
    private void told(Remembered remembered) {
        record Told(Instant at, Runnable tell) {}
        var all = new ArrayList<Told>();
        remembered.decisions().forEach(each -> all.add(new Told(each.at(), () -> add(each))));
        remembered.words().forEach(each -> all.add(new Told(each.said().at(), () -> add(each))));
        all.sort(Comparator.comparing(Told::at));
        all.reversed().forEach(each -> each.tell().run());
    }

    private void add(Assurance word) {
        var clock = model.bench().clock();
        var said = word.said();
        var months = said.months().stream()
                .map(month -> Times.shortMonth(Period.of(month)))
                .collect(Collectors.joining(", "));
        add(Words.text("mappings.history.word", Times.moment(said.at(), clock), said.author(), months), "plain");
        add(Words.text("mappings.history.quoted", said.reason()), "muted");
        var back = word.takenBack();
        if (back != null) {
            add(Words.text("mappings.history.word-back", Times.moment(back.at(), clock), back.author()), "plain");
            add(Words.text("mappings.history.quoted", back.reason()), "muted");
        }
        actions.takingBack(word).ifPresent(deed -> {
            var button = new Button(Words.text("mappings.word-back"));
            button.getStyleClass().add("small");
            button.setOnAction(_ -> deed.run());
            getChildren().add(button);
        });
    }

    /** What it was called before, and where it was first seen. */
    private void past(Loaded now, Line line, Remembered remembered) {
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
                        decision.isStated()
                                ? Words.text("mappings.history.stated", decision.author())
                                : decision.author(),
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
