package dev.weighhouse.ui.accounts;

import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.QuestionBar;
import dev.weighhouse.ui.common.ScreenView;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Paints an {@link AccountsModel}: the plan, and beside it or, in a narrow window, under it one account. */
final class AccountsView extends BorderPane implements ScreenView {
    private static final double UNDER_BELOW = 76;
    private static final double NARROW_BELOW = 60;
    private static final double SIDE = 26.5;
    private static final double UNDER = 0.3;

    private final AccountsModel model;
    private final Theme theme;
    private final Subscriptions subscriptions = new Subscriptions();
    private final HeadBar head;
    private final QuestionBar question;
    private final NoteBar notes;
    private final PlanTable table;
    private final AccountPane side;
    private final BorderPane body = new BorderPane();
    private final VBox none;

    AccountsView(AccountsModel model, Theme theme, AccountsActions actions, Handovers handovers) {
        this.model = model;
        this.theme = theme;
        getStylesheets()
                .add(Objects.requireNonNull(AccountsView.class.getResource("/dev/weighhouse/ui/accounts.css"))
                        .toExternalForm());
        getStyleClass().add("accounts");
        head = new HeadBar(model, actions);
        table = new PlanTable(model, theme);
        question = new QuestionBar(model.questionProperty(), theme, table::requestFocus);
        notes = new NoteBar(model, actions);
        side = new AccountPane(model, actions, handovers::showTimeline);
        none = none();
        setTop(new VBox(head, question, notes));
        setAlignment(none, Pos.TOP_LEFT);
        setCenter(body);
        body.setCenter(table);
        body.setMinSize(0, 0);
    }

    private static VBox none() {
        var title = new Label(Words.text("accounts.none.title"));
        title.getStyleClass().add("strong");
        var words = new Label(Words.text("accounts.none"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var box = new VBox(title, words);
        box.getStyleClass().add("nothing");
        box.setAlignment(Pos.TOP_LEFT);
        // It takes the keyboard, as there is nothing else here that could.
        box.setFocusTraversable(true);
        box.setAccessibleText(title.getText() + " " + words.getText());
        return box;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node firstFocus() {
        return model.stageProperty().get() == AccountsModel.Stage.NONE ? none : table;
    }

    void search() {
        head.search().requestFocus();
        head.search().selectAll();
    }

    @Override
    public void attach() {
        model.attach();
        subscriptions.add(head.follow());
        subscriptions.add(question.follow());
        subscriptions.add(notes.follow());
        subscriptions.add(table.follow());
        subscriptions.add(side.follow());
        // In a narrow window the account below gives its room to what is asked.
        subscriptions.add(model.questionProperty().subscribe(_ -> requestLayout()));
        subscriptions.add(model.stageProperty().subscribe(stage -> {
            var had = isFocusWithin();
            setCenter(stage == AccountsModel.Stage.NONE ? none : body);
            if (had) {
                firstFocus().requestFocus();
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
        return model.stageProperty().get() == AccountsModel.Stage.NONE ? List.of() : List.of(head, notes, table, side);
    }

    @Override
    protected void layoutChildren() {
        var em = theme.em().get();
        var width = getWidth() / em;
        head.narrow(width < NARROW_BELOW);
        if (width > 0 && width < UNDER_BELOW) {
            body.setRight(null);
            side.setMinWidth(0);
            side.setMaxWidth(Double.MAX_VALUE);
            side.setPrefHeight(getHeight() * UNDER);
            body.setBottom(model.questionProperty().get() == null ? side : null);
        } else {
            body.setBottom(null);
            side.setPrefWidth(SIDE * em);
            side.setMinWidth(SIDE * em);
            side.setMaxWidth(SIDE * em);
            body.setRight(side);
        }
        super.layoutChildren();
    }
}
