package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Words;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A field over the cell and the choices hanging below it; the keyboard stays in the field. */
final class Picker extends Pane {
    private static final double WIDTH_EM = 30;
    private static final double FIELD_EM = 16;
    private static final double TWO_LINES_EM = 3.3;
    private static final double ONE_LINE_EM = 1.85;
    private static final int ROWS = 6;

    private final MappingsModel model;
    private final Function<String, Bounds> cell;
    private final Runnable left;
    private final TextField field = new TextField();
    private final HBox box = new HBox(Icons.SEARCH.node("small", "muted"), field, Icons.MENU.node("small", "muted"));
    private final ObservableList<Choice> found = FXCollections.observableArrayList();
    private final ListView<Choice> list = new ListView<>(found);
    private final Label count = new Label();
    private final Hyperlink more = new Hyperlink();
    private final VBox pop = new VBox();
    private final HBox foot = foot();
    private boolean all;
    private boolean filling;
    private double em = 13;

    /**
     * A picker that is not shown until something is asked.
     *
     * @param cell where the cell of a column lies, in the coordinates of this pane
     * @param left called when it was closed
     */
    Picker(MappingsModel model, Function<String, Bounds> cell, Runnable left) {
        this.model = model;
        this.cell = cell;
        this.left = left;
        setPickOnBounds(false);
        setVisible(false);
        field.setId("mappings-picker");
        box.getStyleClass().add("picker-field");
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        list.setId("mappings-choices");
        list.getStyleClass().add("picker-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ChoiceCell());
        list.setOnMouseClicked(_ -> take());
        var none = new Label(Words.text("mappings.pick.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        pop.getStyleClass().add("picker-pop");
        pop.getChildren().setAll(list, foot);
        getChildren().setAll(pop, box);
        field.textProperty().addListener((_, _, _) -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        field.focusedProperty().addListener((_, _, now) -> {
            if (!now && !filling && isVisible() && !more.isFocused()) {
                leave();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(choice -> {
            if (choice != null && isVisible()) {
                choice.mark().run();
            }
        });
    }

    private HBox foot() {
        more.setFocusTraversable(false);
        more.setOnAction(_ -> showAll());
        more.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("muted", "small");
        more.getStyleClass().add("small");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(
                count,
                more,
                gap,
                key("mappings.pick.enter.key"),
                word("mappings.pick.enter"),
                key("mappings.pick.esc.key"),
                word("mappings.pick.esc"));
        foot.getStyleClass().add("picker-foot");
        return foot;
    }

    private static Label key(String key) {
        var label = new Label(Words.text(key));
        label.getStyleClass().add("key");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label word(String key) {
        var label = new Label(Words.text(key));
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    Subscription follow() {
        return model.askProperty().subscribe(this::show);
    }

    void size(double pixels) {
        if (em != pixels) {
            em = pixels;
            find();
        }
    }

    private void show(@Nullable Ask ask) {
        filling = true;
        try {
            setVisible(ask != null);
            if (ask != null) {
                all = false;
                field.setPromptText(ask.title());
                field.setAccessibleText(ask.title());
                field.setAccessibleHelp(Words.text("mappings.pick.help"));
                field.setText(ask.typed());
                find();
                // A field without its skin loses what is typed before the next frame.
                applyCss();
                field.requestFocus();
                field.end();
            }
        } finally {
            filling = false;
        }
    }

    private void find() {
        var ask = model.askProperty().get();
        if (ask != null) {
            var offer = ask.offering().offer(field.getText(), all);
            found.setAll(offer.choices());
            var reasons =
                    offer.choices().stream().anyMatch(choice -> !choice.reason().isEmpty());
            list.setFixedCellSize((double) Math.round((reasons ? TWO_LINES_EM : ONE_LINE_EM) * em));
            count.setText(
                    offer.fitting() == offer.all()
                            ? Words.text("mappings.pick.count", offer.choices().size())
                            : Words.text(
                                    "mappings.pick.fitting", offer.choices().size(), offer.fitting()));
            more.setText(Words.text("mappings.pick.all", offer.all()));
            more.setVisible(!all && offer.all() > offer.fitting());
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
            requestLayout();
        }
    }

    private void showAll() {
        all = true;
        find();
        field.requestFocus();
    }

    private void press(KeyEvent event) {
        var page = Math.max(1, ROWS - 1);
        var used = true;
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(page);
            case PAGE_UP -> move(-page);
            case ENTER -> take();
            case ESCAPE -> leave();
            default -> used = false;
        }
        if (event.getCode() == KeyCode.A && event.isAltDown()) {
            showAll();
            used = true;
        }
        if (used) {
            event.consume();
        }
    }

    private void move(int step) {
        var at = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + step, 0, found.size() - 1);
        if (!found.isEmpty()) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 2));
        }
    }

    private void take() {
        var choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            model.askProperty().set(null);
            choice.take().run();
            if (model.askProperty().get() == null) {
                left.run();
            }
        }
    }

    private void leave() {
        model.askProperty().set(null);
        left.run();
    }

    @Override
    protected void layoutChildren() {
        var ask = model.askProperty().get();
        if (ask == null || getWidth() <= 0) {
            return;
        }
        var at = cell.apply(ask.column());
        var wide = Math.min(getWidth(), Math.max(at.getWidth(), FIELD_EM * em));
        var x = snapPositionX(Math.clamp(at.getMinX(), 0, Math.max(0, getWidth() - wide)));
        box.resizeRelocate(x, snapPositionY(at.getMinY()), snapSizeX(wide), snapSizeY(at.getHeight()));
        var rows = Math.clamp(found.size(), 1, ROWS);
        var height = rows * list.getFixedCellSize()
                + foot.prefHeight(-1)
                + pop.snappedTopInset()
                + pop.snappedBottomInset()
                + 2;
        var popWide = Math.min(getWidth(), Math.max(wide, WIDTH_EM * em));
        var below = at.getMaxY() + height <= getHeight() || at.getMinY() < height;
        pop.resizeRelocate(
                snapPositionX(Math.clamp(at.getMinX() - 6, 0, Math.max(0, getWidth() - popWide))),
                snapPositionY(below ? at.getMaxY() + 2 : at.getMinY() - height - 2),
                snapSizeX(popWide),
                snapSizeY(below ? Math.min(height, Math.max(0, getHeight() - at.getMaxY() - 2)) : height));
    }
}
