package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.SignLens;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;

/** What of a difference nobody knows the cause of: the one amount that is coloured, in the rows of accounts. */
final class UnexplainedCell extends AmountCell {
    private static final PseudoClass WANTS_PERSON = PseudoClass.getPseudoClass("wants-person");

    UnexplainedCell(Supplier<SignLens> lens, Function<ReviewRow, String> tells) {
        super(row -> Figure.UNEXPLAINED.of(row, lens.get()), tells);
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(
                WANTS_PERSON,
                !empty
                        && row instanceof LineRow line
                        && line.variance().status().open()
                        && line.unexplained().filter(left -> !left.isZero()).isPresent());
    }
}
