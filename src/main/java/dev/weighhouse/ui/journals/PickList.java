package dev.weighhouse.ui.journals;

import dev.weighhouse.books.Account;
import dev.weighhouse.ui.common.Words;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The accounts that fit what is typed, hanging below the field; the keyboard stays in the field. */
final class PickList extends Pane {
    private static final double WIDTH_EM = 26;
    private static final double ROW_EM = 1.85;

    private final ListView<Account> view = new ListView<>();
    private double em;
    private @Nullable AccountField owner;
    private Consumer<Account> taking = _ -> {};

    PickList() {
        setPickOnBounds(false);
        view.getStyleClass().add("pick-list");
        view.setId("journals-accounts");
        view.setFocusTraversable(false);
        view.setAccessibleText(Words.text("journals.accounts"));
        var none = new Label(Words.text("journals.no-account-fits"));
        none.getStyleClass().add("muted");
        view.setPlaceholder(none);
        view.setCellFactory(_ -> new Cell());
        view.setOnMouseClicked(_ -> take());
        view.setVisible(false);
        getChildren().add(view);
    }

    private static final class Cell extends ListCell<Account> {
        @Override
        protected void updateItem(@Nullable Account account, boolean empty) {
            super.updateItem(account, empty);
            setText(empty || account == null ? null : account.label());
        }
    }

    void size(double pixels) {
        em = pixels;
        view.setFixedCellSize((double) Math.round(ROW_EM * em));
    }

    void open(AccountField field, ObservableList<Account> found, Consumer<Account> take) {
        owner = field;
        taking = take;
        view.setItems(found);
        view.getSelectionModel().selectFirst();
        view.setVisible(true);
        requestLayout();
    }

    boolean isOpenFor(AccountField field) {
        return view.isVisible() && field.equals(owner);
    }

    void close(AccountField field) {
        if (field.equals(owner)) {
            view.setVisible(false);
            owner = null;
        }
    }

    void move(int step) {
        var at = view.getSelectionModel().getSelectedIndex() + step;
        if (at >= 0 && at < view.getItems().size()) {
            view.getSelectionModel().clearAndSelect(at);
            view.scrollTo(Math.max(0, at - 2));
        }
    }

    void take() {
        var account = view.getSelectionModel().getSelectedItem();
        var field = owner;
        if (field != null) {
            view.setVisible(false);
            owner = null;
            if (account != null) {
                taking.accept(account);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        var field = owner;
        if (field == null || field.getScene() == null) {
            return;
        }
        var at = sceneToLocal(field.localToScene(field.getLayoutBounds()));
        var rows = Math.max(1, view.getItems().size());
        var height = rows * view.getFixedCellSize() + 4;
        var width = Math.min(WIDTH_EM * em, getWidth() - at.getMinX());
        var below = at.getMaxY() + height <= getHeight() || at.getMinY() < height;
        view.resizeRelocate(
                snapPositionX(at.getMinX()),
                snapPositionY(below ? at.getMaxY() : at.getMinY() - height),
                snapSizeX(width),
                snapSizeY(Math.min(height, below ? getHeight() - at.getMaxY() : height)));
    }
}
