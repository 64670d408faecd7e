package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * The facts of the month in the head of the page. Where there is too little room the last ones go first, and then the
 * first one is said more briefly; all of them stay in its tooltip.
 */
final class FactsLine extends HBox {
    private static final int ALL = 0;
    private static final int FIRST_ONLY = 3;
    private static final int BRIEFEST = 5;

    private final Label difference = fact("danger");
    private final Label agree = fact("plain");
    private final Label inDoubt = fact("warning");
    private final Label unmapped = fact("danger");
    private PageFacts facts = PageFacts.NONE;
    private double fittedTo = -1;

    FactsLine() {
        getChildren().setAll(labels());
        getStyleClass().add("facts");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        inDoubt.setGraphic(Icons.WARNING.node("warning"));
        unmapped.setGraphic(Icons.UNMAPPED.node("danger"));
        labels().forEach(label -> Tip.ask(label, () -> String.join("\n", words(ALL))));
    }

    private static Label fact(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    private List<Label> labels() {
        return List.of(difference, agree, inDoubt, unmapped);
    }

    void show(PageFacts now) {
        facts = now;
        difference.setGraphic(now.allExplained() ? Icons.EXPLAINED.node("muted") : Icons.DIFFERS.node("danger"));
        difference.getStyleClass().setAll("label", now.allExplained() ? "plain" : "danger");
        agree.setGraphic(now.allAgree() ? Icons.DONE.node("success") : null);
        fittedTo = -1;
        say(ALL);
    }

    /** The words of the four facts; an empty one is not shown. */
    private List<String> words(int givenUp) {
        var agreeing = facts.accounts() == 0 ? "" : facts.agreeWords();
        var apart = switch (givenUp) {
            case BRIEFEST -> facts.differenceBriefest();
            case BRIEFEST - 1 -> facts.differenceBriefly();
            default -> facts.differenceWords();
        };
        return firstOf(List.of(apart, agreeing, facts.inDoubtWords(), facts.unmappedWords()), Math.max(1, 4 - givenUp));
    }

    /** Keeps that many of the words that say something. */
    private static List<String> firstOf(List<String> words, int most) {
        var kept = words.stream().filter(text -> !text.isEmpty()).limit(most).toList();
        return words.stream().map(text -> kept.contains(text) ? text : "").toList();
    }

    private void say(int givenUp) {
        var words = words(givenUp);
        for (int at = 0; at < words.size(); at++) {
            var label = labels().get(at);
            label.setText(words.get(at));
            label.setVisible(!words.get(at).isEmpty());
            label.setManaged(!words.get(at).isEmpty());
        }
    }

    /**
     * Says what fits.
     *
     * @param narrow whether the window is so narrow that only the first fact is shown
     */
    void fit(double width, boolean narrow) {
        var room = narrow ? -width : width;
        if (room == fittedTo) {
            return;
        }
        fittedTo = room;
        var givenUp = narrow ? FIRST_ONLY : ALL;
        say(givenUp);
        while (givenUp < BRIEFEST && prefWidth(-1) > width) {
            say(++givenUp);
        }
    }

    /** What is said now. */
    List<String> said() {
        return labels().stream().filter(Label::isVisible).map(Label::getText).toList();
    }
}
