package dev.weighhouse.ui.review;

import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Controls;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.MoveParts;
import dev.weighhouse.ui.common.Movement;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import dev.weighhouse.ui.review.Remapping.Proposal;
import dev.weighhouse.ui.review.Remapping.Worked;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the mapping would move, before it is saved. Enter in the field of the reason saves, Esc leaves, and the rest of
 * what can be done with it is done on the screen of the mapping.
 */
final class ProposalPane extends VBox {
    private final DetailModel detail;
    private final Workbench bench;
    private final Label title = new Label();
    private final TextField reason = new TextField();
    private final VBox words = new VBox();
    private final VBox tables = new VBox();
    private final Runnable left;
    private @Nullable Proposal shown;

    /**
     * Empty until something is proposed.
     *
     * @param open shows the change on the screen of the mapping
     * @param left called when nothing was changed
     */
    ProposalPane(DetailModel detail, Workbench bench, Consumer<Proposal> open, Runnable left) {
        this.detail = detail;
        this.bench = bench;
        this.left = left;
        getStyleClass().add("proposal");
        setId("review-proposal");
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        reason.setId("review-proposal-reason");
        reason.setPromptText(Words.text("review.proposal.reason.prompt"));
        reason.setAccessibleText(Words.text("review.proposal.reason"));
        reason.setOnAction(_ -> save());
        var sides = new FlowPane(tables, words);
        sides.getStyleClass().add("proposal-sides");
        words.getStyleClass().add("proposal-side");
        tables.getStyleClass().add("proposal-side");
        var scroll = new ScrollPane(sides);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("proposal-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, deeds(open), scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave();
            }
        });
    }

    private HBox deeds(Consumer<Proposal> open) {
        var save = Controls.button(Action.of("review.proposal.save", this::save).unless(obstacle()));
        save.setId("review-proposal-save");
        save.getStyleClass().add("accent");
        var mappings = Controls.button(Action.of("review.proposal.open", () -> {
            var now = shown;
            if (now != null) {
                open.accept(now);
            }
        }));
        mappings.setId("review-proposal-open");
        var leave = new Button(Words.text("question.leave"));
        leave.setOnAction(_ -> leave());
        for (var button : new Button[] {save, mappings, leave}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setMinWidth(0);
        var deeds = new HBox(reason, Controls.explained(save), mappings, leave);
        deeds.setAlignment(Pos.CENTER_LEFT);
        deeds.getStyleClass().add("proposal-deeds");
        return deeds;
    }

    private StringBinding obstacle() {
        return Bindings.createStringBinding(
                () -> {
                    var now = detail.remapping().proposalProperty().get();
                    if (detail.writingProperty().get()) {
                        return Words.text("review.mapping");
                    }
                    if (now == null || now.worked() == null) {
                        return Words.text("review.proposal.working");
                    }
                    return reason.getText().isBlank() ? Words.text("review.proposal.reason-first") : "";
                },
                detail.writingProperty(),
                detail.remapping().proposalProperty(),
                reason.textProperty());
    }

    private void save() {
        detail.save(reason.getText());
    }

    private void leave() {
        detail.remapping().leave();
        left.run();
    }

    /** Shows it; what a person has typed stays while only its figures become known. */
    void show(Proposal now) {
        var same = shown != null && shown.item().equals(now.item()) && Objects.equals(shown.to(), now.to());
        shown = now;
        title.setText(title(now));
        if (!same) {
            reason.setText(now.reason());
        }
        words.getChildren().clear();
        tables.getChildren().clear();
        var worked = now.worked();
        if (worked == null) {
            words.getChildren().add(MoveParts.line(Words.text("review.proposal.working"), "muted"));
        } else {
            tell(now, worked);
        }
    }

    /** Nothing is proposed any more. */
    void forget() {
        shown = null;
        reason.clear();
    }

    private static String title(Proposal now) {
        var key = now.item().account().orElseThrow();
        var account = now.about().platformLabel(key);
        var platform = now.about().title(key);
        return now.to() == null
                ? Words.text("review.proposal.unmap", platform, account)
                : Words.text(
                        "review.proposal.map", platform, account, now.about().ledgerLabel(now.to()));
    }

    private void tell(Proposal now, Worked worked) {
        var ledger = now.about().loaded().review().ledgerChart();
        var movement = new Movement(worked.moves(), ledger, bench.lensProperty().get());
        var dates = Times.inForce(worked.change().inForce());
        words.getChildren()
                .add(MoveParts.line(
                        Words.text(
                                "mappings.move.dates",
                                dates.substring(0, 1).toUpperCase(Locale.ROOT) + dates.substring(1)),
                        "muted"));
        found(worked.preview().findings());
        var lock = worked.lock();
        standing(now, worked);
        brought(movement);
        words.getChildren().addAll(MoveParts.notBrought(movement, lock == null ? null : lock.until()));
        words.getChildren().add(MoveParts.line(MoveParts.asked(lock, bench.clock()), "muted", "small"));
        words.getChildren().addAll(MoveParts.notes(worked.preview().notes()));
        var months = movement.months(now.item());
        if (months.isEmpty()) {
            words.getChildren().add(MoveParts.line(Words.text("review.proposal.none"), "muted"));
        } else {
            tables.getChildren().add(MoveParts.months("review-proposal-months", months));
        }
        if (!worked.preview().differences().isEmpty()) {
            var day = Times.day(now.about().loaded().review().period().to());
            tables.getChildren()
                    .add(MoveParts.differences(
                            "review-proposal-differences", day, worked.preview().differences()));
        }
    }

    /** What must be mended first, and what a person should judge. */
    private void found(List<MappingFinding> findings) {
        for (var found : findings) {
            if (found.kind().blocks() || found.kind().worthALook()) {
                var tone = found.kind().blocks() ? "danger" : "warning";
                words.getChildren().add(MoveParts.note(Icons.WARNING, tone, found.words() + " " + found.next()));
            }
        }
    }

    /** What an entry would take from an account that is not this one. */
    private void standing(Proposal now, Worked worked) {
        var review = now.about().loaded().review();
        var lock = worked.lock();
        var until = lock == null ? null : lock.until();
        var first = until == null ? review.period().from() : until.plusDays(1);
        var out = Words.text("review.proposal.out", Words.text("mappings.from-now-on.word", Times.date(first)));
        words.getChildren()
                .addAll(MoveParts.standing(
                        worked.moves(),
                        item -> item.account().map(now.about()::platformLabel).orElse(item.id()),
                        review.ledgerChart(),
                        bench.clock().getZone(),
                        out));
    }

    /** What stands in the ledger elsewhere, and who brings it over. */
    private void brought(Movement movement) {
        var brought = movement.brought();
        var locked = Movement.standing(brought, Standing.LOCKED);
        if (!locked.isEmpty()) {
            var months = locked.stream().map(Movement.Month::month).distinct().count();
            words.getChildren()
                    .add(MoveParts.note(
                            Icons.LOCKED,
                            "warning",
                            Words.text("mappings.move.locked", MoveParts.sums(locked), months)));
        }
        if (!brought.isEmpty()) {
            words.getChildren()
                    .add(MoveParts.note(
                            Icons.NOTE, "muted", Words.text("review.proposal.booked", MoveParts.sums(brought))));
        }
    }

    /** Where what is typed goes first. */
    void takeFocus() {
        // A field without its skin takes no focus before the next frame.
        applyCss();
        layout();
        reason.requestFocus();
        reason.selectAll();
    }
}
