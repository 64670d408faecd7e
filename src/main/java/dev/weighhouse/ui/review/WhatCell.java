package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Row;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** What a row of one side is; "none" in grey where there should be one, and a mark where a person set it. */
final class WhatCell<L> extends TableCell<L, SidesTable.Side> {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Predicate<Row> marked;
    private final Text mark = Icons.MARKED.node("small");

    WhatCell(Predicate<Row> marked) {
        this.marked = marked;
    }

    @Override
    protected void updateItem(SidesTable.@Nullable Side side, boolean isEmpty) {
        super.updateItem(side, isEmpty);
        var shown = side == null || isEmpty ? null : side;
        var row = shown == null ? null : shown.row();
        var none = shown != null && shown.none();
        var isMarked = row != null && marked.test(row);
        var words = shown == null ? "" : shown.words();
        pseudoClassStateChanged(NONE, none);
        setText(none ? Words.text("review.rows.none") : words);
        setGraphic(isMarked ? mark : null);
        setAccessibleText(isMarked ? Words.text("review.rows.marked", words) : getText());
        Tip.say(this, words);
    }
}
