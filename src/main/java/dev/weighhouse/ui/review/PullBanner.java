package dev.weighhouse.ui.review;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Words;
import java.time.ZoneId;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Lines above the table: which side could not be read, what it noted, which quotes are too old. */
final class PullBanner extends VBox {
    private static final int MOST = 3;

    private final ReviewModel model;
    private final Pulling pulling;
    private final Handovers handovers;
    private final ZoneId zone;

    PullBanner(ReviewModel model, Pulling pulling, Handovers handovers, ZoneId zone) {
        this.model = model;
        this.pulling = pulling;
        this.handovers = handovers;
        this.zone = zone;
    }

    Subscription follow() {
        MapChangeListener<Object, Object> changed = _ -> show();
        pulling.failures().addListener(changed);
        pulling.notes().addListener(changed);
        ListChangeListener<String> noted = _ -> show();
        pulling.mappingNotes().addListener(noted);
        return Subscription.combine(
                model.loadedProperty().subscribe(_ -> show()),
                model.explaining().failureProperty().subscribe((_, _) -> show()),
                () -> {
                    pulling.failures().removeListener(changed);
                    pulling.notes().removeListener(changed);
                    pulling.mappingNotes().removeListener(noted);
                });
    }

    private void show() {
        getChildren().clear();
        var loaded = model.loadedProperty().get();
        pulling.failures().forEach((id, failure) -> add(words(loaded, id, failure), again(loaded, id)));
        var stale = loaded == null ? 0 : loaded.review().count(Status.STALE_QUOTE);
        if (stale > 0) {
            add(Words.text("review.stale", stale), Controls.button(Action.of("review.pull", pulling::pullAll)));
        }
        var unexplained = model.explaining().failureProperty().get();
        if (unexplained != null) {
            add(Words.text("review.explaining-failed", sentence(unexplained)), null);
        }
        mapping(pulling.mappingNotes());
        pulling.notes().forEach((_, notes) -> notes.forEach(this::addNote));
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    /** What the ledger changed under the mapping: in words where that is one thing, else how many there are. */
    private void mapping(List<String> notes) {
        if (!notes.isEmpty()) {
            var words = notes.size() == 1 ? notes.getFirst() : Words.text("review.mapping-findings", notes.size());
            var show = handovers.hasMappingFindings()
                    ? Controls.button(Action.of("review.show-mapping", handovers::showMappingFindings))
                    : null;
            add(words, show);
        }
    }

    private static String sentence(Failure failure) {
        return failure.words() + " " + failure.nextStep();
    }

    private String words(@Nullable Loaded loaded, ConnectionId id, Failure failure) {
        var title = title(loaded, id);
        var quote = loaded == null ? null : loaded.opening().quotes().get(id);
        var from = quote == null
                ? Words.text("review.failed.nothing", title)
                : Words.text("review.failed.from", title, Days.brief(quote.fetchedAt(), zone));
        return sentence(failure) + " " + from;
    }

    private static String title(@Nullable Loaded loaded, ConnectionId id) {
        return loaded == null ? id.value() : loaded.titles().getOrDefault(id, id.value());
    }

    private Node again(@Nullable Loaded loaded, ConnectionId id) {
        var button = Controls.button(Action.of("review.pull-again", () -> pulling.pull(id)));
        button.setText(Words.text("review.pull-again", title(loaded, id)));
        return button;
    }

    private void add(String words, @Nullable Node next) {
        add(Icons.WARNING.node("warning"), words, next, "note-line");
    }

    /** Something to know, not something to do: it stays calm. */
    private void addNote(String words) {
        add(Icons.NOTE.node("muted"), words, null, "quiet-line");
    }

    private void add(Node icon, String words, @Nullable Node next, String style) {
        if (getChildren().size() >= MOST) {
            return;
        }
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(icon, label);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add(style);
        if (next instanceof Button button) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(button);
        }
        getChildren().add(line);
    }
}
