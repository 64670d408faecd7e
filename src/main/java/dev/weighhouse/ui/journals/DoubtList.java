package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What was sent without an answer that proves anything, with the evidence so far and what a person can say about it. */
final class DoubtList extends VBox {
    private final JournalsModel model;
    private final FlightModel flight;
    private final EntryDeeds deeds;
    private final Handovers handovers;
    private final VBox entries = new VBox();
    private final Label title = new Label();
    private final Label help = new Label(Words.text("journals.doubt.help"));
    private boolean compact;

    DoubtList(JournalsModel model, FlightModel flight, EntryDeeds deeds, JournalActions actions, Handovers handovers) {
        this.model = model;
        this.flight = flight;
        this.deeds = deeds;
        this.handovers = handovers;
        getStyleClass().add("doubts");
        setId("journals-doubts");
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        help.getStyleClass().addAll("small", "muted");
        help.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var look = Controls.button(actions.lookAgain);
        look.getStyleClass().add("small");
        look.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, help, gap, look);
        head.getStyleClass().add("doubts-head");
        var scroll = new ScrollPane(entries);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
    }

    Subscription follow() {
        return Subscription.combine(
                model.loadedProperty().subscribe(_ -> show()),
                model.currentProperty().subscribe(_ -> show()),
                flight.reportProperty().subscribe(_ -> show()));
    }

    /** Where there is little room it stands only under an entry that is itself in doubt. */
    void compact(boolean now) {
        if (now != compact) {
            compact = now;
            show();
        }
    }

    private void show() {
        var doubts = model.loaded()
                .map(now -> now.in(JournalState.NEEDS_PERSON, JournalState.IN_DOUBT))
                .orElse(List.of());
        var concerned = !compact || doubts.contains(model.currentProperty().get());
        setVisible(!doubts.isEmpty() && concerned);
        setManaged(isVisible());
        var persons = doubts.stream()
                .filter(journal -> journal.state() == JournalState.NEEDS_PERSON)
                .count();
        title.setText(title(doubts.size() - persons, persons));
        help.setVisible(doubts.size() > persons);
        entries.getChildren()
                .setAll(doubts.stream()
                        .filter(journal -> !compact
                                || journal.equals(model.currentProperty().get()))
                        .map(this::entry)
                        .toList());
    }

    /** Of what needs a person the ledger did answer, such as that it stands there twice. */
    private static String title(long inDoubt, long persons) {
        return Stream.concat(
                        inDoubt == 0 ? Stream.empty() : Stream.of(Words.text("doubt.in-doubt", inDoubt)),
                        persons == 0 ? Stream.empty() : Stream.of(Words.text("doubt.need-person", persons)))
                .collect(Collectors.joining(", "));
    }

    private Node entry(Journal journal) {
        var id = new Label(
                journal.id().toString(),
                Icons.WARNING.node(journal.state() == JournalState.NEEDS_PERSON ? "danger" : "warning"));
        id.getStyleClass().add("strong");
        id.setMinWidth(Region.USE_PREF_SIZE);
        var narration = new Label(journal.draft().narration());
        narration.setMinWidth(0);
        narration.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(narration, Priority.ALWAYS);
        var amount = new Label(model.loaded()
                .map(now -> ListRow.amount(journal.draft(), now.home()))
                .orElse(""));
        amount.getStyleClass().add("num");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(id, narration, amount);
        line.getStyleClass().add("doubt-line");
        var evidence = new Label(journal.reason());
        evidence.getStyleClass().add("small");
        evidence.setWrapText(true);
        evidence.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(line, evidence, foot(journal));
        box.getStyleClass().add("doubt");
        return box;
    }

    private HBox foot(Journal journal) {
        var next = new Label(next(journal), Icons.HISTORY.node("small", "muted"));
        next.getStyleClass().addAll("small", "muted");
        next.setMinWidth(0);
        next.setWrapText(true);
        next.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(next, Priority.ALWAYS);
        var foot = new HBox(next);
        foot.getStyleClass().add("doubt-line");
        var key = journal.key();
        if (key != null && handovers.hasTimelines()) {
            var timeline = new Hyperlink(Words.text("journals.timeline"));
            timeline.getStyleClass().add("small");
            timeline.setMinWidth(Region.USE_PREF_SIZE);
            timeline.setAccessibleText(Words.text("journals.timeline.of", journal.id()));
            timeline.setOnAction(_ -> handovers.showTimeline(key));
            foot.getChildren().add(timeline);
        }
        foot.getChildren().add(small("journals.stands.name", () -> deeds.standsAs(journal.id())));
        if (journal.state() == JournalState.NEEDS_PERSON) {
            // while it may still arrive, nobody can know that it never will
            foot.getChildren().add(small("journals.nothing-stands.name", () -> deeds.nothingStands(journal.id())));
        }
        return foot;
    }

    private Button small(String key, Runnable deed) {
        var button = new Button(Words.text(key));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(model.busyProperty());
        button.setOnAction(_ -> deed.run());
        return button;
    }

    /** When the next look can prove more, as far as the last one told; then what happens or can be done. */
    private String next(Journal journal) {
        var when = flight.nextLook(journal.id())
                .map(at -> Words.text(
                                "journals.next-look",
                                Times.moment(at, model.bench().clock())) + " ")
                .orElse("");
        return when + journal.nextStep();
    }
}
