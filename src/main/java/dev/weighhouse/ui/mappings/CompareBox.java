package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.FailureLine;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The mapping as at two dates: the current line first, then everything that differs. */
final class CompareBox extends VBox {
    private static final int MOST = 20;

    private final MappingsModel model;
    private final Comparing comparing;
    private final Action close;

    CompareBox(MappingsModel model, Comparing comparing) {
        this.model = model;
        this.comparing = comparing;
        this.close = Action.of("mappings.compare.close", comparing::close).with(Icons.CLOSE);
        setId("mappings-compare");
        getStyleClass().add("compare-box");
    }

    Subscription follow() {
        return Subscription.combine(
                comparing.resultProperty().subscribe(_ -> show()),
                comparing.failureProperty().subscribe(_ -> show()),
                model.currentProperty().subscribe(_ -> show()));
    }

    private void show() {
        getChildren().clear();
        var failure = comparing.failureProperty().get();
        if (failure != null) {
            var line = new FailureLine();
            line.show(failure);
            getChildren().add(line);
        }
        var result = comparing.resultProperty().get();
        if (result != null) {
            fill(result);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private void fill(Comparing.Result result) {
        var title = new Label(Words.text("mappings.compare"));
        title.getStyleClass().add("strong");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, gap, Controls.iconButton(close));
        head.getStyleClass().add("side-head");
        getChildren().add(head);
        add(
                Words.text(
                        "mappings.compare.views",
                        result.first().words(),
                        result.second().words()),
                "muted");
        var line = model.currentProperty().get();
        if (line != null) {
            result.of(line.slot()).ifPresent(this::add);
        }
        var differing = result.differing();
        add(
                differing.isEmpty()
                        ? Words.text("mappings.compare.same")
                        : Words.text("mappings.compare.differ", differing.size()),
                "muted");
        if (differing.size() > MOST) {
            var all = new Button(Words.text("mappings.compare.all", differing.size()));
            all.setId("mappings-compare-all");
            all.getStyleClass().add("small");
            all.setOnAction(_ -> comparing.listedProperty().set(true));
            getChildren().add(all);
        }
        differing.stream()
                .filter(row -> line == null || !row.slot().equals(line.slot()))
                .limit(MOST)
                .forEach(this::add);
    }

    private void add(Comparing.Row row) {
        add(row.name(), "strong");
        add(
                row.differs()
                        ? Words.text("mappings.compare.row", where(row.first()), where(row.second()))
                        : Words.text("mappings.compare.row-same", where(row.first())),
                "plain");
    }

    static String where(@Nullable String words) {
        return Objects.requireNonNullElseGet(words, () -> Words.text("mappings.compare.unmapped"));
    }

    private void add(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        getChildren().add(label);
    }
}
