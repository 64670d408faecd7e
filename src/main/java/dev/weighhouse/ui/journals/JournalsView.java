package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Refusal;
import dev.weighhouse.journal.Template;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Modal;
import dev.weighhouse.ui.common.QuestionBar;
import dev.weighhouse.ui.common.Sashes;
import dev.weighhouse.ui.common.ScreenView;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Tip;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list, the entry with its approval and what is in doubt, and the flight plan; small windows show fewer of them at once. */
final class JournalsView extends StackPane implements ScreenView {
    private static final double LIST_EM = 27.7;
    private static final double LIST_NARROW_EM = 24.3;
    private static final double PLAN_EM = 24;
    private static final double BELOW_NARROW = 86;
    private static final double BELOW_DRAWER = 72;
    private static final double BELOW_ONE = 58;

    private final JournalsModel model;
    private final EntryDeeds deeds;
    private final FlightModel flight;
    private final Theme theme;
    private final Subscriptions subscriptions = new Subscriptions();
    private final PageHead head;
    private final DueBar due;
    private final EntryList list;
    private final EntryPane entry;
    private final ApprovalBar approval;
    private final TellingBar telling;
    private final QuestionBar question;
    private final DoubtList doubts;
    private final PlanPane plan;
    private final VBox middle = new VBox();
    private final BorderPane frame = new BorderPane();
    private final BorderPane parts = new BorderPane();
    private final Sashes sashes;
    private final HBox drawer = new HBox();
    private final Modal modal = new Modal();
    private final Button planButton = new Button(Words.text("journals.plan"));
    private boolean drawerMode;
    private boolean drawerOpen;
    private boolean one;
    private boolean entryOpen;

    JournalsView(
            JournalsModel model,
            EntryDeeds deeds,
            FlightModel flight,
            JournalActions actions,
            TellingBar telling,
            Handovers handovers,
            Theme theme) {
        this.model = model;
        this.deeds = deeds;
        this.flight = flight;
        this.theme = theme;
        getStylesheets()
                .add(Objects.requireNonNull(JournalsView.class.getResource("/dev/weighhouse/ui/journals.css"))
                        .toExternalForm());
        getStyleClass().add("journals");
        Tip.say(planButton, Words.text("journals.plan.help"));
        planButton.setMinWidth(USE_PREF_SIZE);
        planButton.setOnAction(_ -> openDrawer(!drawerOpen));
        var drill = new MenuItem(Words.text("journals.drill.menu"));
        drill.setOnAction(_ -> drill());
        head = new PageHead(model, actions, planButton, drill);
        due = new DueBar(model, actions);
        list = new EntryList(model, this::intoEntry);
        entry = new EntryPane(model, actions, handovers, theme);
        approval = new ApprovalBar(model, actions);
        this.telling = telling;
        question = new QuestionBar(model.questionProperty(), theme, this::backToList);
        doubts = new DoubtList(model, flight, deeds, actions, handovers);
        plan = new PlanPane(model, flight, actions);
        VBox.setVgrow(entry, Priority.ALWAYS);
        middle.getChildren().setAll(entry, question, approval, telling, doubts);
        middle.setMinHeight(0);
        middle.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        head.search().addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSearch);
        drawer.getStyleClass().add("drawer");
        drawer.setVisible(false);
        drawer.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        frame.setTop(new VBox(head, due));
        frame.setCenter(new StackPane(parts, drawer));
        sashes = new Sashes(
                model.bench().settings(),
                new Sashes.Part(list, "journals.list"),
                middle,
                new Sashes.Part(plan, "journals.plan"));
        arrange();
        getChildren().setAll(frame, modal);
        setMinSize(0, 0);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node firstFocus() {
        return list;
    }

    @Override
    public void attach() {
        model.attach();
        flight.attach();
        subscriptions.add(head.follow());
        subscriptions.add(due.follow());
        subscriptions.add(list.follow());
        subscriptions.add(entry.follow());
        subscriptions.add(approval.follow());
        subscriptions.add(telling.follow());
        subscriptions.add(question.follow());
        subscriptions.add(doubts.follow());
        subscriptions.add(plan.follow());
        subscriptions.add(model.movedProperty().subscribe(this::showMoved));
        subscriptions.add(model.questionProperty().subscribe(asked -> {
            if (asked != null && one) {
                openEntry(true);
            }
        }));
    }

    @Override
    public void detach() {
        sashes.remember();
        subscriptions.close();
        flight.detach();
        model.detach();
        modal.close(frame);
    }

    @Override
    public List<Node> regions() {
        var regions = new ArrayList<Node>(List.of(head, list, entry));
        if (approval.isVisible()) {
            regions.add(approval);
        }
        if (telling.isVisible()) {
            regions.add(telling);
        }
        if (question.isVisible()) {
            regions.add(question);
        }
        if (doubts.isVisible()) {
            regions.add(doubts);
        }
        regions.add(plan);
        return regions;
    }

    @Override
    protected void layoutChildren() {
        var em = theme.em().get();
        var width = getWidth() / em;
        var nowOne = width < BELOW_ONE;
        var nowDrawer = width < BELOW_DRAWER;
        if (nowOne != one || nowDrawer != drawerMode) {
            one = nowOne;
            drawerMode = nowDrawer;
            drawerOpen = false;
            entryOpen |= model.questionProperty().get() != null;
            arrange();
        }
        head.fit(drawerMode, one);
        doubts.compact(one);
        sashes.place(em, width < BELOW_NARROW ? LIST_NARROW_EM : LIST_EM, PLAN_EM);
        plan.setPrefWidth(PLAN_EM * em);
        plan.setMinWidth(drawerMode ? Math.min(PLAN_EM * em, getWidth()) : 0);
        doubts.setMaxHeight(getHeight() * 0.42);
        doubts.setPrefHeight(Math.min(getHeight() * 0.34, 21 * em));
        super.layoutChildren();
    }

    private void arrange() {
        parts.setCenter(null);
        sashes.clear();
        drawer.getChildren().clear();
        drawer.setVisible(drawerMode && drawerOpen);
        drawer.setPickOnBounds(false);
        if (drawerMode) {
            drawer.getChildren().setAll(plan);
        }
        if (one) {
            parts.setCenter(entryOpen ? middle : list);
        } else {
            sashes.show(!drawerMode);
            parts.setCenter(sashes);
        }
    }

    private void openDrawer(boolean open) {
        drawerOpen = open;
        arrange();
        if (open) {
            plan.requestFocus();
        } else {
            list.requestFocus();
        }
    }

    private void openEntry(boolean open) {
        entryOpen = open;
        if (one) {
            arrange();
        }
    }

    /** Takes the keyboard into the entry; where there is room for one part only, shows it in place of the list. */
    void intoEntry() {
        openEntry(true);
        entry.takeFocus();
    }

    void backToList() {
        openEntry(false);
        list.requestFocus();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (drawerOpen) {
                openDrawer(false);
            } else {
                backToList();
            }
        }
    }

    private void leaveSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.searchProperty().set("");
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            event.consume();
            list.requestFocus();
        }
    }

    void goToSearch() {
        head.search().requestFocus();
        head.search().selectAll();
    }

    private void showMoved(@Nullable Refusal refusal) {
        var moved = refusal == null ? null : refusal.moved();
        var loaded = model.loadedProperty().get();
        var journal = refusal == null || loaded == null
                ? null
                : loaded.find(refusal.entry()).orElse(null);
        if (refusal == null || moved == null || loaded == null || journal == null) {
            modal.close(frame);
            return;
        }
        var mayApprove = !journal.preparedBy().equals(model.me())
                || loaded.onePersonFirm().isPresent();
        var dialog =
                new MovedDialog(journal, refusal, moved, model.bench().clock(), mayApprove, new MovedDialog.Answers() {
                    @Override
                    public void draftAgain() {
                        deeds.draftAgain(refusal);
                    }

                    @Override
                    public void approveAllTheSame(String reason) {
                        deeds.approveAllTheSame(refusal, reason);
                    }

                    @Override
                    public void leave() {
                        model.movedProperty().set(null);
                    }
                });
        modal.open(
                dialog, frame, dialog.firstFocus(), () -> model.movedProperty().set(null));
    }

    /** Opens the list of templates; it follows what is kept and forgotten. */
    void templates() {
        var following = new Subscriptions();
        Runnable close = () -> {
            following.close();
            modal.close(frame);
        };
        var dialog = new TemplatesDialog(new TemplatesDialog.Hands() {
            @Override
            public void draft(Template template) {
                close();
                deeds.draftFrom(template);
            }

            @Override
            public void forget(Template template) {
                deeds.forget(template);
            }

            @Override
            public void close() {
                close.run();
            }
        });
        following.add(model.loadedProperty().subscribe(now -> {
            if (now != null) {
                dialog.show(now.templates(), now.passedOver(), now.home(), !now.readOnly());
            }
        }));
        modal.open(dialog, frame, dialog.firstFocus(), close);
    }

    /** Shows what platforms hand over, and takes it in where a person says so. */
    void jobs() {
        var following = new Subscriptions();
        var jobs = new JobsModel(model.bench(), model::reload);
        Runnable close = () -> {
            following.close();
            jobs.leave();
            modal.close(frame);
        };
        var dialog = new JobsDialog(
                jobs,
                model.bench().clock(),
                entry -> {
                    close.run();
                    model.goTo(entry);
                },
                close);
        following.add(dialog.follow());
        modal.open(dialog, frame, dialog.firstFocus(), close);
        jobs.look();
    }

    /** Asks how the entry that is looked at is to be drafted again. */
    void keepTemplate() {
        var journal = model.currentProperty().get();
        var form = deeds.templateForm();
        if (journal != null && form.isPresent()) {
            Runnable close = () -> modal.close(frame);
            var dialog = new KeepTemplateDialog(
                    journal.id(),
                    form.get(),
                    template -> {
                        close.run();
                        deeds.keep(template);
                    },
                    close);
            modal.open(dialog, frame, dialog.firstFocus(), close);
        }
    }

    /** Opens the drill. */
    void drill() {
        var dialogs = new ArrayList<DrillDialog>();
        Runnable close = () -> {
            dialogs.forEach(DrillDialog::stop);
            modal.close(frame);
        };
        var dialog = new DrillDialog(model.bench().work(), close);
        dialogs.add(dialog);
        modal.open(dialog, frame, dialog.firstFocus(), close);
    }
}
