package dev.weighhouse.ui.review;

import dev.weighhouse.close.Waiver;
import dev.weighhouse.close.WaiverMeter;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The waivers of one account, the latest first, each with what became of it. */
final class WaiverList extends VBox {
    private final Waiving waiving;

    WaiverList(Waiving waiving) {
        this.waiving = waiving;
        setId("review-waivers");
    }

    void show(Waiving.Offer offer, Signs signs) {
        getChildren().setAll(offer.own().stream().map(each -> line(each, signs)).toList());
    }

    private Node line(WaiverMeter.Judged judged, Signs signs) {
        var waiver = judged.waiver();
        var share = waiver.said().share();
        var words = new Label(Words.text(
                "review.waiver",
                waiver.name(),
                signs.difference(share.amount()),
                Times.date(share.expires()),
                waiver.said().author(),
                share.reason()));
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        Tip.say(words, words.getText());
        HBox.setHgrow(words, Priority.ALWAYS);
        var chip = new Chip();
        chip.setMinWidth(USE_PREF_SIZE);
        chip.show(
                icon(judged.state()),
                Words.text("review.waiver."
                        + judged.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                judged.state() == Waiver.State.LAPSED ? Chip.Tone.WARNING : Chip.Tone.GREY);
        var line = new HBox(words, chip);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("suggestion");
        if (waiver.takenBack() == null) {
            var back = new Button(Words.text("review.waiver.take-back"));
            back.getStyleClass().add("small");
            back.setMinWidth(USE_PREF_SIZE);
            back.setAccessibleText(Words.text("review.waive.take-back", waiver.name()));
            back.setOnAction(_ -> waiving.takeBack(waiver));
            back.disableProperty().bind(waiving.writingProperty());
            line.getChildren().add(back);
        }
        return line;
    }

    private static Icons icon(Waiver.State state) {
        return switch (state) {
            case HOLDS -> Icons.DONE;
            case EXPIRED -> Icons.HISTORY;
            case LAPSED -> Icons.WARNING;
            case TAKEN_BACK -> Icons.UNDO;
        };
    }
}
