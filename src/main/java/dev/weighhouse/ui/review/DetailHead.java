package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Which account the detail is about, where it stands, and one sentence. */
final class DetailHead extends HBox {
    private final Label account = new Label();
    private final Chip chip = new Chip();
    private final Label sentence = new Label();
    private final Label selected = new Label();
    private final Region gap = new Region();
    private final Button details;
    private final Button propose;

    DetailHead(Runnable openOrClose, Action proposing, Action waiving) {
        getStyleClass().add("detail-head");
        setAlignment(Pos.CENTER_LEFT);
        account.getStyleClass().add("strong");
        Tip.ask(account, account::getText);
        account.setMinWidth(USE_PREF_SIZE);
        account.setMaxWidth(Region.USE_PREF_SIZE);
        chip.setMinWidth(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Tip.ask(sentence, sentence::getText);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox.setHgrow(gap, Priority.ALWAYS);
        selected.getStyleClass().add("muted");
        selected.setId("review-selected");
        details = Controls.button(Action.of("review.details", openOrClose).with(Icons.OPEN_DETAIL));
        details.setMinWidth(USE_PREF_SIZE);
        details.getStyleClass().add("details");
        propose = Controls.button(proposing);
        propose.setMinWidth(USE_PREF_SIZE);
        propose.getStyleClass().add("small");
        propose.visibleProperty().bind(proposing.enabledProperty());
        propose.managedProperty().bind(propose.visibleProperty());
        var waive = Controls.button(waiving);
        waive.setId("review-waive-open");
        waive.setMinWidth(USE_PREF_SIZE);
        waive.getStyleClass().add("small");
        waive.visibleProperty().bind(waiving.enabledProperty());
        waive.managedProperty().bind(waive.visibleProperty());
        getChildren().addAll(account, chip, sentence, gap, selected, propose, waive, details);
        compact(false);
    }

    /** In a low window the detail is only this head, with a button that opens the rest. */
    void compact(boolean now) {
        details.setVisible(now);
        details.setManaged(now);
        sentence.setVisible(!now);
        sentence.setManaged(!now);
        gap.setManaged(now);
        account.setMinWidth(now ? 0 : USE_PREF_SIZE);
    }

    void show(@Nullable ReviewRow row, SignLens lens, String selectedWords) {
        account.setText(row == null ? Words.text("review.detail.none") : title(row));
        var line = row instanceof LineRow found ? found : null;
        chip.setVisible(line != null);
        chip.setManaged(line != null);
        sentence.setGraphic(null);
        if (line != null) {
            line.look().on(chip);
            var way = line.direction(lens);
            sentence.setGraphic(way == 0 ? null : (way > 0 ? Icons.HIGHER : Icons.LOWER).node("small"));
            sentence.setText(Sentences.of(line, lens));
        } else {
            sentence.setText(row == null ? "" : row.statusWords());
        }
        say(selectedWords);
    }

    void say(String selectedWords) {
        selected.setText(selectedWords);
        selected.setVisible(!selectedWords.isEmpty());
        selected.setManaged(!selectedWords.isEmpty());
    }

    /** Under the button that proposes, or under the account where that is hidden. */
    void askWhich(List<Proposing.Part> parts) {
        var menu = new ContextMenu();
        menu.setId("propose-parts");
        for (var part : parts) {
            var item = new MenuItem(part.words());
            item.setOnAction(_ -> part.choose().run());
            menu.getItems().add(item);
        }
        menu.show(propose.isVisible() ? propose : account, Side.BOTTOM, 0, 0);
    }

    private static String title(ReviewRow row) {
        return row instanceof GroupRow group ? group.group().label() : row.title();
    }
}
