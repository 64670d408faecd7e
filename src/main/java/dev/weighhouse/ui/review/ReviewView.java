package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.ScreenView;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Paints a {@link ReviewModel}: page head, table, and below a sash the detail of one account. */
final class ReviewView extends BorderPane implements ScreenView {
    private static final Duration REST = Duration.millis(120);
    private static final String SASH = "review.detail";
    private static final double DETAIL = 23.3;
    private static final double DETAIL_LOW = 18.3;
    private static final double BELOW_LOW = 56;
    private static final double BELOW_CLOSED = 33.5;
    private static final double BELOW_NARROW = 65;
    private static final double BELOW_TWO_PARTS = 72;

    private final ReviewModel model;
    private final DetailModel detail;
    private final Waiving waiving;
    private final Theme theme;
    private final Settings settings;
    private final Subscriptions subscriptions = new Subscriptions();
    private final PageHead head;
    private final PullBanner banner;
    private final ReviewTable table;
    private final StagePane stage;
    private final DetailHead detailHead;
    private final DetailPane detailPane;
    private final StackPane main;
    private final BorderPane below = new BorderPane();
    private final SplitPane split = new SplitPane();
    private final PauseTransition rest = new PauseTransition(REST);
    private final ProvenanceTip provenance;
    private final MonthPane monthPane;
    private final SendingPane sending;
    private boolean compact;
    private boolean opened;
    private boolean deciding;
    private boolean placed;
    private boolean withDetail = true;

    ReviewView(ReviewModel model, Deeds deeds, Pulling pulling, Handovers handovers, Theme theme, Workbench bench) {
        this.model = model;
        this.detail = deeds.detail();
        this.waiving = deeds.waiving();
        this.theme = theme;
        this.settings = bench.settings();
        this.provenance = new ProvenanceTip(model, bench.clock().getZone());
        getStylesheets()
                .add(Objects.requireNonNull(ReviewView.class.getResource("/dev/weighhouse/ui/review.css"))
                        .toExternalForm());
        getStyleClass().add("review");
        detailHead = new DetailHead(this::openOrClose, deeds.propose(), deeds.waive());
        banner = new PullBanner(model, pulling, handovers, bench.clock().getZone());
        table = new ReviewTable(
                model,
                theme,
                settings,
                new ReviewColumns.Tells(
                        provenance.told(Provenance::ofLedger),
                        provenance.told(Provenance::ofPlatform),
                        row -> row instanceof LineRow line ? CauseWords.lines(line, model.lens()) : "",
                        row -> Sentences.of(row, model.lens())),
                this::intoDetail);
        head = new PageHead(model, table::columnItems, deeds.month());
        stage = new StagePane(model, pulling);
        detailPane = new DetailPane(model, deeds, theme, bench, now -> openInMappings(handovers, now));
        monthPane = new MonthPane(model, theme, this::showHaving, () -> showMonth(false));
        main = new StackPane(table, stage);
        main.setMinHeight(0);
        below.setTop(detailHead);
        below.setCenter(detailPane);
        below.setMinHeight(0);
        split.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(below, false);
        split.getItems().setAll(main, below);
        setTop(new VBox(head, banner));
        sending = new SendingPane(deeds.sending(), theme, split);
        setCenter(sending);
        rest.setOnFinished(_ -> detail.readRows());
        below.addEventHandler(KeyEvent.KEY_PRESSED, this::backOnEscape);
        head.search().addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSearch);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node firstFocus() {
        return table();
    }

    @Override
    public void attach() {
        detail.away(false);
        model.attach();
        subscriptions.add(head.follow());
        subscriptions.add(banner.follow());
        subscriptions.add(stage.follow());
        subscriptions.add(table.follow());
        subscriptions.add(detailPane.follow());
        subscriptions.add(monthPane.follow());
        subscriptions.add(sending.follow());
        subscriptions.add(model.wholeMonthProperty().subscribe((_, _) -> showParts(false)));
        subscriptions.add(model.currentProperty().subscribe(_ -> turn()));
        subscriptions.add(model.lensProperty().subscribe((_, _) -> sayHead()));
        subscriptions.add(model.explaining().toldProperty().subscribe((_, _) -> sayHead()));
        ListChangeListener<ReviewRow> selected = _ -> sayHead();
        model.selection().addListener(selected);
        subscriptions.add(() -> model.selection().removeListener(selected));
        subscriptions.add(model.stageProperty().subscribe(now -> withDetail(now instanceof Stage.Table)));
        subscriptions.add(detail.writingProperty().subscribe(this::beforeDecision));
        subscriptions.add(detail.failureProperty().subscribe(why -> deciding &= why == null));
        subscriptions.add(waiving.offerProperty().subscribe((before, now) -> makeRoom(before == null && now != null)));
        subscriptions.add(model.replacedProperty().subscribe((_, _) -> afterDecision()));
    }

    /** A decision made in the detail replaces what it was made with, and the keyboard must not be lost with that. */
    private void beforeDecision(boolean writing) {
        deciding |= writing && hasFocusBelow();
    }

    private void afterDecision() {
        if (deciding && !detail.writingProperty().get()) {
            deciding = false;
            if (compact && opened) {
                openOrClose();
            }
            table.requestFocus();
        }
    }

    private boolean hasFocusBelow() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && !at.equals(below)) {
            at = at.getParent();
        }
        return at != null;
    }

    @Override
    public void detach() {
        rest.stop();
        rememberSash();
        subscriptions.close();
        detail.away(true);
        model.detach();
    }

    /** The head follows at once; the rows behind it only after a moment of rest. */
    private void turn() {
        detail.show(model.currentProperty().get(), model.loadedProperty().get());
        var having = model.causeProperty().get();
        if (having != null) {
            detail.pick(having.share());
        }
        sayHead();
        rest.playFromStart();
    }

    private void sayHead() {
        detailHead.show(model.currentProperty().get(), model.lens(), model.selectedWords());
    }

    @Override
    protected void layoutChildren() {
        var em = theme.em().get();
        var height = getHeight() / em;
        head.narrow(getWidth() / em < BELOW_NARROW);
        detailPane.place(placeOfFacts(height < BELOW_LOW, getWidth() / em < BELOW_TWO_PARTS));
        arrange(height < BELOW_CLOSED, height < BELOW_LOW ? DETAIL_LOW : DETAIL);
        super.layoutChildren();
    }

    private static FactsSide.Place placeOfFacts(boolean low, boolean slim) {
        if (!low) {
            return FactsSide.Place.BESIDE;
        }
        return slim ? FactsSide.Place.IN_TAB : FactsSide.Place.WITHOUT_ROLL;
    }

    private void arrange(boolean nowCompact, double detailEm) {
        if (nowCompact != compact) {
            compact = nowCompact;
            opened = false;
            detailHead.compact(nowCompact);
            showParts();
        }
        if (!compact && withDetail && !placed && split.getHeight() > 0) {
            placed = true;
            placeSash(detailEm);
        }
    }

    private void placeSash(double detailEm) {
        var wanted = settings.number(SASH).map(tenths -> tenths / 10.0).orElse(detailEm)
                * theme.em().get();
        split.setDividerPositions(1 - Math.min(0.8, wanted / split.getHeight()));
        table.revealCurrent();
    }

    private void rememberSash() {
        if (!compact && placed && below.getHeight() > 0) {
            settings.set(SASH, (int) Math.round(below.getHeight() / theme.em().get() * 10));
        }
    }

    /** Without rows there is no account to tell of, and the whole room is the table's. */
    private void withDetail(boolean now) {
        if (now != withDetail) {
            withDetail = now;
            opened &= now;
            rememberSash();
            showParts();
        }
    }

    private void showParts() {
        showParts(true);
    }

    /** @param anew whether the sash takes its place again; else it stays where it is as long as it can */
    private void showParts(boolean anew) {
        var whole = model.wholeMonthProperty().get();
        below.setTop(whole ? null : detailHead);
        if (!anew && withDetail && !compact) {
            below.setCenter(whole ? monthPane : detailPane);
            return;
        }
        setCenter(null);
        setBottom(null);
        split.getItems().clear();
        if (!withDetail) {
            setCenter(main);
            placed = false;
        } else if (!compact) {
            below.setCenter(whole ? monthPane : detailPane);
            split.getItems().setAll(main, below);
            placed = false;
            setCenter(split);
        } else if (opened || whole) {
            below.setCenter(whole ? monthPane : detailPane);
            setCenter(below);
        } else {
            below.setCenter(null);
            setCenter(main);
            setBottom(below);
        }
    }

    /** Shows what all differences of the month consist of, or goes back from it to the accounts. */
    void showMonth(boolean now) {
        model.wholeMonthProperty().set(now);
        if (now && withDetail) {
            monthPane.takeFocus();
        } else {
            table.requestFocus();
        }
    }

    /** Only the accounts that have the cause, where they can be walked; asked for again, all of them. */
    private void showHaving(CauseChoice choice) {
        model.causeProperty().set(choice.equals(model.causeProperty().get()) ? null : choice);
        if (compact) {
            model.wholeMonthProperty().set(false);
        }
        table.requestFocus();
    }

    /** Asks which part of the difference is to be adjusted. */
    void askWhich(List<Proposing.Part> parts) {
        detailHead.askWhich(parts);
    }

    /** There it is pending, so here it is no longer proposed. */
    private void openInMappings(Handovers handovers, Remapping.Proposal now) {
        var worked = now.worked();
        if (worked != null) {
            detail.remapping().leave();
            handovers.showMappingChange(worked.change());
        }
    }

    private void openOrClose() {
        opened = !opened;
        showParts();
        if (opened) {
            detailPane.takeFocus();
        } else {
            table.requestFocus();
        }
    }

    /** What was asked for is seen, in a low window too. */
    private void makeRoom(boolean wanted) {
        if (wanted && compact && !opened) {
            openOrClose();
        }
    }

    private void intoDetail() {
        rest.stop();
        model.wholeMonthProperty().set(false);
        detail.readRows();
        if (compact && !opened) {
            openOrClose();
        } else {
            detailPane.takeFocus();
        }
    }

    private void backOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (compact && model.wholeMonthProperty().get()) {
                showMonth(false);
            } else if (compact && opened) {
                openOrClose();
            } else {
                table.requestFocus();
            }
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

    DetailPane below() {
        return detailPane;
    }

    TableView<ReviewRow> table() {
        return table;
    }

    @Override
    public List<Node> regions() {
        var below = compact && !opened ? List.<Node>of(detailHead) : detailPane.regions();
        return Stream.concat(Stream.of(head, table, monthPane), below.stream())
                .filter(region -> region.getScene() != null)
                .toList();
    }

    void goToSearch() {
        head.goToSearch();
    }

    void goToColumns() {
        head.goToColumns();
    }

    void copy(boolean asShown) {
        var content = new ClipboardContent();
        content.putString(model.copied(asShown));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** What hovering would tell, for the keyboard. */
    void tellProvenance() {
        provenance.tell(table);
    }

    ProvenanceTip provenance() {
        return provenance;
    }
}
