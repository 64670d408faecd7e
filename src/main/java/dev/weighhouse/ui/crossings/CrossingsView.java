package dev.weighhouse.ui.crossings;

import dev.weighhouse.ui.common.ScreenView;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Theme;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Paints a {@link CrossingsModel}: the look-up and the list, and beside them one story. */
final class CrossingsView extends BorderPane implements ScreenView, CrossingsActions.Hands {
    private static final double DRAWER_BELOW = 81;
    private static final double NARROW_BELOW = 66;
    private static final double LOW_BELOW = 56;
    private static final double SIDE = 26.5;

    private final CrossingsModel model;
    private final Theme theme;
    private final ExportFiles files;
    private final Subscriptions subscriptions = new Subscriptions();
    private final HeadBar head;
    private final NoteBar notes;
    private final AskBar ask;
    private final FilterBar filters;
    private final SampleBar samples;
    private final CrossingTable table;
    private final Pager pager;
    private final SidePane side;
    private final BorderPane left = new BorderPane();
    private final StackPane body = new StackPane();
    private @Nullable Boolean drawer;
    private boolean opened;

    CrossingsView(CrossingsModel model, Theme theme, ExportFiles files, CrossingsActions actions) {
        this.model = model;
        this.theme = theme;
        this.files = files;
        getStylesheets()
                .add(Objects.requireNonNull(CrossingsView.class.getResource("/dev/weighhouse/ui/crossings.css"))
                        .toExternalForm());
        getStyleClass().add("crossings");
        head = new HeadBar(model, actions);
        notes = new NoteBar(model, actions.showBreach());
        ask = new AskBar(model, actions.search(), actions.prove(), this::intoTable);
        filters = new FilterBar(model);
        samples = new SampleBar(model, actions.draw(), actions.closeSample(), this::intoTable);
        table = new CrossingTable(model, theme, this::story);
        pager = new Pager(model, actions.newer(), actions.older(), actions.story(), this::intoTable);
        side = new SidePane(model, actions, this::closeDrawer);
        side.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSide);
        left.setTop(new VBox(ask, filters, samples, notes));
        left.setCenter(table);
        left.setBottom(pager);
        left.setMinSize(0, 0);
        setTop(head);
        setCenter(body);
        arrange(false);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node firstFocus() {
        return ask.field();
    }

    @Override
    public void attach() {
        model.attach();
        subscriptions.add(head.follow());
        subscriptions.add(notes.follow());
        subscriptions.add(ask.follow());
        subscriptions.add(filters.follow());
        subscriptions.add(samples.follow());
        subscriptions.add(pager.follow());
        subscriptions.add(table.follow());
        subscriptions.add(side.follow());
        subscriptions.add(model.lookUp().proofProperty().subscribe((_, proof) -> {
            if (proof != null) {
                story();
            }
        }));
    }

    @Override
    public void detach() {
        subscriptions.close();
        model.detach();
    }

    @Override
    public List<Node> regions() {
        return List.of(ask, filters, table, pager, side);
    }

    SidePane side() {
        return side;
    }

    @Override
    protected void layoutChildren() {
        var em = theme.em().get();
        var width = getWidth() / em;
        head.narrow(width < NARROW_BELOW);
        filters.narrow(width < NARROW_BELOW);
        side.low(getHeight() / em < LOW_BELOW);
        side.setPrefWidth(Math.min(SIDE * em, getWidth()));
        side.setMaxWidth(side.getPrefWidth());
        side.setMinWidth(side.getPrefWidth());
        arrange(width > 0 && width < DRAWER_BELOW);
        super.layoutChildren();
    }

    private void arrange(boolean asDrawer) {
        if (drawer == null || drawer != asDrawer) {
            drawer = asDrawer;
            side.drawer(asDrawer);
            pager.drawer(asDrawer);
            place();
        }
    }

    private void place() {
        var over = drawer != null && drawer;
        body.getChildren().clear();
        side.setVisible(!over || opened);
        if (over) {
            body.getChildren().setAll(left, side);
            StackPane.setAlignment(side, Pos.CENTER_RIGHT);
        } else {
            var beside = new BorderPane(left);
            beside.setRight(side);
            body.getChildren().setAll(beside);
        }
    }

    private void intoTable() {
        opened = false;
        table.requestFocus();
    }

    private void closeDrawer() {
        opened = false;
        place();
        table.requestFocus();
    }

    private void leaveSide(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            closeDrawer();
        }
    }

    @Override
    public void search() {
        ask.take();
    }

    @Override
    public void goTo() {
        pager.takeGoTo();
    }

    @Override
    public void story() {
        if (!opened) {
            // Kept even where it lies beside the list: the window may be made narrow while it is read.
            opened = true;
            place();
        }
        side.take();
    }

    @Override
    public void export() {
        var owner = getScene() == null ? null : getScene().getWindow();
        files.whereToWrite(owner, model.exportName()).ifPresent(model::export);
    }

    @Override
    public void copyRows() {
        copy(model.text().of(List.copyOf(table.getSelectionModel().getSelectedItems())));
    }

    @Override
    public void copySide() {
        copy(model.sideText());
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
