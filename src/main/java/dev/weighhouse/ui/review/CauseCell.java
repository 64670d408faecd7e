package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** Why a row is open: icon, word, and what else there is to say of it. */
final class CauseCell extends TableCell<OpenLine, OpenLine> {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    @Override
    protected void updateItem(@Nullable OpenLine line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        var look = line == null || isEmpty ? null : CauseLook.of(line.open().cause());
        pseudoClassStateChanged(WARNING, look != null && "warning".equals(look.tone()));
        pseudoClassStateChanged(DANGER, look != null && "danger".equals(look.tone()));
        if (line == null || look == null) {
            setText(null);
            setGraphic(null);
            Tip.say(this, "");
            return;
        }
        var icon =
                look.tone().isEmpty() ? look.icon().node("small") : look.icon().node("small", look.tone());
        setGraphic(icon);
        var note = line.open().note();
        // The cell has room for the entry that it is about, and the tooltip for all of it.
        var brief = note.split(",", -1)[0];
        setText(brief.isEmpty() ? look.brief() : Words.text("review.open.cause", look.brief(), brief));
        Tip.say(this, note.isEmpty() ? look.word() : Words.text("review.open.cause", look.word(), note));
    }
}
