package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Icons;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The account in its place in the tree, with what opens and closes a group, and the platforms in grey beside. */
final class AccountCell extends TableCell<ReviewRow, ReviewRow> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final double LEVEL_EM = 1.23;
    private static final double ROOMY_EM = 22;

    private final DoubleSupplier em;
    private final FontIcon opened = Icons.MENU.node("small", "muted");
    private final FontIcon shut = Icons.FORWARD.node("small", "muted");
    private final Region indent = new Region();
    private final StackPane disclosure = new StackPane(opened, shut);
    private final Label title = new Label();
    private final Label beside = new Label();
    private final HBox line = new HBox(indent, disclosure, title, beside);
    private final Tooltip full = new Tooltip();

    AccountCell(DoubleSupplier em, Consumer<GroupRow> toggle) {
        this.em = em;
        getStyleClass().add("account-cell");
        disclosure.getStyleClass().add("disclosure");
        beside.getStyleClass().add("muted");
        line.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        HBox.setHgrow(beside, Priority.SOMETIMES);
        widthProperty().addListener((_, _, _) -> giveWay());
        disclosure.setOnMousePressed(event -> {
            if (getItem() instanceof GroupRow group && group.first()) {
                toggle.accept(group);
                event.consume();
            }
        });
        setTooltip(full);
        full.setOnShowing(_ -> full.setText(words(getItem())));
    }

    /** Where there is little room the platforms go to the tooltip, so that the name stays whole. */
    private void giveWay() {
        var row = getItem();
        if (row != null) {
            var roomy = getWidth() == 0 || getWidth() > ROOMY_EM * em.getAsDouble();
            beside.setText(roomy ? row.beside() : row.besideBriefly());
        }
    }

    private static String words(@Nullable ReviewRow row) {
        if (row == null) {
            return "";
        }
        return row.beside().isEmpty() ? row.title() : (row.title() + "  " + row.beside()).strip();
    }

    @Override
    protected void updateItem(@Nullable ReviewRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var group = row instanceof GroupRow found && found.first() ? found : null;
        opened.setVisible(group != null && group.open());
        shut.setVisible(group != null && !group.open());
        indent.setMinWidth(Math.rint(row.depth() * LEVEL_EM * em.getAsDouble()));
        title.setText(row.title());
        giveWay();
        pseudoClassStateChanged(GROUP, row instanceof GroupRow);
        setAccessibleText(words(row));
        if (getGraphic() == null) {
            setGraphic(line);
        }
    }
}
