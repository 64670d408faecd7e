package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The matched rows of an account, why the selected match is believed, and what a person says of it. */
final class MatchedPane extends RowsPane<MatchLine, MatchedTable> {
    private final Label evidence = new Label();

    MatchedPane(Deeds deeds) {
        super(
                deeds,
                new MatchedTable(),
                "review-matched-said",
                List.of(
                        Controls.button(deeds.onRows().confirm),
                        Controls.button(deeds.onRows().unmatch),
                        Controls.button(deeds.onRows().split)));
        evidence.setId("review-evidence");
        evidence.getStyleClass().add("evidence");
        evidence.setWrapText(true);
        evidence.setMinHeight(USE_PREF_SIZE);
        evidence.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(table(), bar(), evidence);
    }

    @Override
    Subscription follow() {
        return Subscription.combine(
                table().getSelectionModel().selectedItemProperty().subscribe(_ -> turn()), super.follow());
    }

    private @Nullable MatchLine on() {
        return table().getSelectionModel().getSelectedItem();
    }

    @Override
    void turn() {
        var on = on();
        if (seen()) {
            matching().goTo(on);
        }
        evidence.setVisible(on != null);
        evidence.setManaged(on != null);
        evidence.setText(
                on == null
                        ? ""
                        : Words.text(
                                "review.matched.evidence",
                                MatchedTable.word(on.match().rule()),
                                MatchedTable.word(on.match().certainty()),
                                on.match().evidence()));
        say();
    }

    @Override
    void offer() {
        offer(on() != null);
    }

    @Override
    String words(String marked) {
        return Words.text("review.marked.out", marked);
    }

    @Override
    String idle() {
        return "";
    }

    /** Shows what is matched; null while it is being read. */
    void show(@Nullable Accounted accounted, DetailModel.Subject subject, Signs signs) {
        var lines = accounted == null ? List.<MatchLine>of() : MatchLine.of(accounted.matched());
        table().show(
                        lines,
                        signs,
                        subject.row().variance().period().to().getYear(),
                        accounted == null ? detail().readingWords() : whenEmpty(accounted));
        turn();
    }

    private static String whenEmpty(Accounted accounted) {
        return Words.text(accounted.open().isEmpty() ? "review.rows.nothing" : "review.rows.none-matched");
    }

    @Override
    boolean follow(KeyCode key) {
        switch (key) {
            case ENTER, C -> actions().press(actions().confirm);
            case S -> actions().press(actions().split);
            case SPACE -> {
                var on = on();
                if (on != null) {
                    matching().toggle(on);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
