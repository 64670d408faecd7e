package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.QuestionBar;
import dev.weighhouse.ui.common.Sashes;
import dev.weighhouse.ui.common.ScreenView;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The grid, and beside it what saving would move; in a narrow window that is a drawer over the grid. */
final class MappingsView extends StackPane implements ScreenView {
    private static final double SIDE_EM = 27;
    private static final double LEAST_SIDE_EM = 16;
    private static final double BELOW_DRAWER = 72;
    private static final double BELOW_NARROW = 58;
    private static final double BELOW_LOW = 46;

    private final MappingsModel model;
    private final Outlook outlook;
    private final Theme theme;
    private final Subscriptions subscriptions = new Subscriptions();
    private final PageHead head;
    private final TroubleBar trouble;
    private final FindingsBar findings;
    private final MappingTable table;
    private final StagePane stage;
    private final Picker picker;
    private final QuestionBar question;
    private final RuleLine rule;
    private final SidePane side;
    private final StackPane grid = new StackPane();
    private final Exchange exchange;
    private final Comparing comparing;
    private final Saving saving;
    private final Transforming transforming;
    private final Dialogs dialogs;
    private final BorderPane frame = new BorderPane();
    private final BorderPane parts = new BorderPane();
    private final Sashes sashes;
    private final HBox drawer = new HBox();
    private boolean drawerMode;
    private boolean drawerOpen;
    private boolean drawerForQuestion;
    private boolean sideShown;

    MappingsView(MappingActions.Parts made, MappingActions actions, Pulling pulling, Theme theme) {
        this.model = made.model();
        this.outlook = made.outlook();
        this.theme = theme;
        this.exchange = made.exchange();
        this.comparing = made.comparing();
        this.saving = made.saving();
        this.transforming = made.transforming();
        getStylesheets()
                .add(Objects.requireNonNull(MappingsView.class.getResource("/dev/weighhouse/ui/mappings.css"))
                        .toExternalForm());
        getStyleClass().add("mappings");
        table = new MappingTable(model, theme, typed -> {
            if (actions.pick.enabledProperty().get()) {
                made.asking().target(typed);
            }
        });
        head = new PageHead(model, actions, panelButton(), table::columnItems);
        trouble = new TroubleBar(made, actions, theme);
        dialogs = new Dialogs(model, frame);
        findings = new FindingsBar(model, actions, theme, table::requestFocus);
        stage = new StagePane(model, pulling);
        picker = new Picker(model, this::cell, table::requestFocus);
        question = new QuestionBar(model.questionProperty(), theme, table::requestFocus);
        rule = new RuleLine(model);
        side = new SidePane(model, outlook, made.comparing(), actions);
        grid.getChildren().setAll(table, stage, picker);
        grid.setMinSize(0, 0);
        sashes = new Sashes(model.bench().settings(), grid, new Sashes.Part(side, "mappings.side"));
        drawer.getStyleClass().add("drawer");
        drawer.addEventHandler(KeyEvent.KEY_PRESSED, this::closeDrawer);
        side.addEventHandler(KeyEvent.KEY_PRESSED, this::backToTable);
        head.search().addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSearch);
        frame.setTop(new VBox(head, trouble, findings));
        frame.setCenter(new StackPane(parts, drawer));
        frame.setBottom(new VBox(rule, question));
        arrange();
        getChildren().setAll(frame, dialogs);
        setMinSize(0, 0);
    }

    void showFindings() {
        model.findingsOpenProperty().set(true);
        if (!model.findings().isEmpty()) {
            findings.takeFocus();
        }
    }

    void toggleFindings() {
        if (model.findingsOpenProperty().get()) {
            model.findingsOpenProperty().set(false);
            table.requestFocus();
        } else {
            showFindings();
        }
    }

    private void showOffer(Exchange.@Nullable Offer offer) {
        if (offer == null || model.loaded().isEmpty()) {
            dialogs.close();
        } else {
            var dialog = new OfferDialog(exchange, offer, model.words(), theme);
            dialogs.open(dialog, dialog.firstFocus(), dialog.follow(), exchange::leave);
        }
    }

    private void showEntries(@Nullable ConnectionId before, @Nullable ConnectionId now) {
        if (now == null) {
            dialogs.close();
        } else if (before == null) {
            var dialog = new TransformDialog(model, transforming, theme);
            dialogs.open(dialog, dialog.firstFocus(), dialog.follow(), transforming::leave);
        }
    }

    private void showCompared(boolean listed) {
        var result = comparing.resultProperty().get();
        if (listed && result != null) {
            var dialog = new CompareDialog(comparing, result, theme);
            dialogs.open(
                    dialog,
                    dialog.firstFocus(),
                    Subscription.EMPTY,
                    () -> comparing.listedProperty().set(false));
        } else {
            dialogs.close();
        }
    }

    private Button panelButton() {
        var button = new Button(Words.text("mappings.panel"));
        Tip.say(button, Words.text("mappings.panel.help"));
        button.setAccessibleHelp(Words.text("mappings.panel.help"));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> openDrawer(!drawerOpen));
        return button;
    }

    private Bounds cell(String column) {
        return picker.sceneToLocal(table.localToScene(table.cell(column)));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node firstFocus() {
        return table;
    }

    @Override
    public void attach() {
        outlook.attach();
        model.attach();
        subscriptions.add(head.follow());
        subscriptions.add(trouble.follow());
        subscriptions.add(findings.follow());
        subscriptions.add(table.follow());
        subscriptions.add(stage.follow());
        subscriptions.add(picker.follow());
        subscriptions.add(question.follow());
        subscriptions.add(rule.follow());
        subscriptions.add(side.follow());
        subscriptions.add(comparing.resultProperty().subscribe((_, now) -> {
            if (now != null) {
                openSide();
            }
        }));
        subscriptions.add(outlook.lookedBehindProperty().subscribe((_, _) -> openSide()));
        subscriptions.add(saving.askedProperty().subscribe((_, _) -> showDrawer()));
        subscriptions.add(model.questionProperty().subscribe((_, now) -> {
            if (now == null && drawerForQuestion) {
                hideDrawer();
            }
        }));
        subscriptions.add(exchange.offerProperty().subscribe(this::showOffer));
        subscriptions.add(comparing.listedProperty().subscribe((_, now) -> showCompared(now)));
        subscriptions.add(transforming.platformProperty().subscribe(this::showEntries));
        subscriptions.add(model.stageProperty().subscribe(now -> {
            table.setVisible(now instanceof Stage.Table);
            sideShown = now instanceof Stage.Table || now instanceof Stage.NothingFits;
            arrange();
        }));
    }

    @Override
    public void detach() {
        sashes.remember();
        model.askProperty().set(null);
        subscriptions.close();
        dialogs.close();
        model.detach();
        outlook.detach();
    }

    @Override
    protected void layoutChildren() {
        var em = theme.em().get();
        var width = getWidth() / em;
        var nowDrawer = width < BELOW_DRAWER;
        if (nowDrawer != drawerMode) {
            drawerMode = nowDrawer;
            drawerOpen = drawerForQuestion || comparing.resultProperty().get() != null || outlook.isBehind();
            arrange();
        }
        head.fit(drawerMode, width < BELOW_NARROW);
        sashes.place(em, 0, SIDE_EM);
        side.setPrefWidth(Math.min(SIDE_EM * em, getWidth()));
        side.setMinWidth(drawerMode ? 0 : LEAST_SIDE_EM * em);
        rule.narrow(drawerMode);
        side.low(getHeight() / em < BELOW_LOW);
        picker.size(em);
        super.layoutChildren();
    }

    private void arrange() {
        drawer.getChildren().clear();
        drawer.setVisible(drawerMode && drawerOpen && sideShown);
        drawer.setPickOnBounds(false);
        if (drawerMode) {
            sashes.clear();
            drawer.getChildren().setAll(side);
            parts.setCenter(grid);
        } else {
            parts.setCenter(sashes);
            if (sashes.getItems().contains(side) != sideShown
                    || !sashes.getItems().contains(grid)) {
                sashes.show(sideShown);
            }
        }
    }

    /** Makes the side pane wider or narrower by one step; a drawer keeps its width. */
    void moveSash(boolean toTheLeft) {
        sashes.nudge(toTheLeft);
    }

    /** To what moves and what was compared, beside the grid or over it; and back to the grid from there. */
    void goToSide() {
        if (drawerMode && drawerOpen) {
            openDrawer(false);
        } else if (side.isFocused()) {
            table.requestFocus();
        } else {
            openSide();
        }
    }

    private void openSide() {
        if (drawerMode) {
            openDrawer(true);
        } else {
            side.requestFocus();
        }
        side.setVvalue(0);
    }

    /** What saving moves is seen while the reason is asked for, which has the keyboard. */
    private void showDrawer() {
        if (!drawerOpen) {
            drawerOpen = drawerMode;
            drawerForQuestion = true;
            side.setVvalue(0);
            arrange();
        }
    }

    private void hideDrawer() {
        drawerForQuestion = false;
        drawerOpen = false;
        arrange();
    }

    private void openDrawer(boolean open) {
        drawerOpen = open;
        drawerForQuestion = false;
        arrange();
        if (open) {
            side.requestFocus();
        } else {
            table.requestFocus();
        }
    }

    private void closeDrawer(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && drawerMode && drawerOpen) {
            event.consume();
            openDrawer(false);
        }
    }

    private void backToTable(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !drawerMode) {
            event.consume();
            table.requestFocus();
        }
    }

    private void leaveSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.searchProperty().set("");
            table.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            table.requestFocus();
            event.consume();
        }
    }

    @Override
    public List<Node> regions() {
        return List.of(head, table, side);
    }

    void goToSearch() {
        head.goToSearch();
    }

    void goToFilter() {
        head.goToFilter();
    }

    static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    static Optional<String> copied() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    }
}
