package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One event of a story: its sign on a line, what happened, when, and its place in the chain. */
final class EventNode extends HBox {
    private final Label chained;
    private final VBox said;

    EventNode(CrossingEvent event, Moments moments, boolean last) {
        getStyleClass().add("event");
        var step = event.entry().step();
        var dot = new StackPane(Looks.icon(step).node("small"));
        dot.getStyleClass().add("dot");
        if (!Looks.tone(step).isEmpty()) {
            dot.getStyleClass().add(Looks.tone(step));
        }
        var line = new Region();
        line.getStyleClass().add("thread");
        line.setVisible(!last);
        VBox.setVgrow(line, Priority.ALWAYS);
        var mark = new VBox(dot, line);
        mark.setAlignment(Pos.TOP_CENTER);

        var name = new Label(title(event));
        name.getStyleClass().add("strong");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var time = new Label(moments.millis(event.entry().at()));
        time.getStyleClass().addAll("muted", "small");
        time.setMinWidth(USE_PREF_SIZE);
        Tip.say(time, moments.full(event.entry().at()));
        var head = new HBox(name, time);
        head.setAlignment(Pos.BASELINE_LEFT);
        said = new VBox(head);
        said.getStyleClass().add("said");
        HBox.setHgrow(said, Priority.ALWAYS);
        said.getChildren().add(words(event.entry().detail().words()));
        StoryText.facts(event).forEach(fact -> said.getChildren().add(words(fact)));
        chained = muted(StoryText.chained(event));
        Tip.say(chained, event.hash().hex());
        said.getChildren().add(chained);
        getChildren().addAll(mark, said);
        setAlignment(Pos.TOP_LEFT);
        setFillHeight(true);
    }

    private static String title(CrossingEvent event) {
        var entry = event.entry();
        var word = Looks.word(entry);
        return entry.attempt() > 1 ? Words.text("crossings.story.attempt", word, entry.attempt()) : word;
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String text) {
        var label = words(text);
        label.getStyleClass().add("muted");
        return label;
    }

    /** Names who did it, which is said once as long as it is the same person. */
    void by(String who) {
        said.getChildren().add(said.getChildren().indexOf(chained), muted(who));
    }

    /** In a low window the chain goes to the copy of the story. */
    void low(boolean now) {
        chained.setVisible(!now);
        chained.setManaged(!now);
    }
}
