package dev.weighhouse.ui.review;

import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.ui.common.Action;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.FramedScreen;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Pulling;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import org.jspecify.annotations.Nullable;

/** The two sides of a month beside each other. */
public final class ReviewScreen extends FramedScreen<ReviewView> {
    private final Workbench bench;
    private final Pulling pulling;
    private final Theme theme;
    private final Handovers handovers;
    private final ReviewModel model;
    private final DetailModel detail;
    private final Proposing proposing;
    private final Deeds deeds;
    private final List<Action> actions;
    private final List<Finder> finders;

    public ReviewScreen(Workbench bench, Pulling pulling, Theme theme) {
        this(bench, pulling, theme, new Handovers());
    }

    /**
     * The screen among others.
     *
     * @param handovers who drafts the adjustments that are proposed here
     */
    public ReviewScreen(Workbench bench, Pulling pulling, Theme theme, Handovers handovers) {
        this(bench, pulling, theme, handovers, () -> "");
    }

    /**
     * The same.
     *
     * @param author the name of this person
     */
    public ReviewScreen(Workbench bench, Pulling pulling, Theme theme, Handovers handovers, Supplier<String> author) {
        super("review", Icons.REVIEW);
        this.bench = bench;
        this.pulling = pulling;
        this.theme = theme;
        this.handovers = handovers;
        this.model = new ReviewModel(bench);
        this.detail = new DetailModel(bench);
        this.finders = List.of(new AccountFinder(bench, model));
        this.proposing = new Proposing(bench, model, detail, handovers);
        var propose = Action.of("review.propose", () -> proposing.propose(parts -> view().askWhich(parts)))
                .on("Shortcut+J")
                .unless(Bindings.createStringBinding(
                        () -> proposing.possible() ? "" : Words.text("review.propose.none"), model.currentProperty()));
        var matching = new Matching(bench, detail, model::goTo);
        detail.accountedProperty().subscribe(this::learn);
        var onRows = new MatchActions(bench, detail, matching);
        var waiving = new Waiving(bench, detail);
        var waive = Action.of("review.waive", waiving::open)
                .on("Shortcut+Shift+W")
                .unless(Bindings.createStringBinding(
                        () -> waiving.obstacle().orElse(""),
                        detail.subjectProperty(),
                        detail.accountedProperty(),
                        waiving.standingProperty(),
                        bench.openProperty()));
        var month = Action.of(
                        "review.month",
                        () -> view().showMonth(!model.wholeMonthProperty().get()))
                .on("F4")
                .unless(Bindings.createStringBinding(
                        () -> model.stageProperty().get() instanceof Stage.Table ? "" : Words.text("review.month.none"),
                        model.stageProperty()));
        var corrected = new Corrected(detail).action(handovers);
        var sending = new Sending(bench, author);
        var sendResults = Action.of(
                        "review.send-results",
                        () -> Optional.ofNullable(model.loadedProperty().get()).ifPresent(sending::open))
                .unless(Bindings.createStringBinding(
                        this::whyNotSend, model.stageProperty(), model.loadedProperty(), bench.openProperty()));
        this.deeds = new Deeds(
                detail, propose, matching, new Nearness(bench, detail), onRows, waiving, waive, sending, month);
        var own = List.of(
                propose,
                waive,
                month,
                corrected,
                sendResults,
                Action.of("review.search", () -> view().goToSearch()).on("Shortcut+F"),
                Action.of("review.next-open", () -> model.moveToOpen(true)).on("F8"),
                Action.of("review.previous-open", () -> model.moveToOpen(false)).on("Shift+F8"),
                Action.of("review.provenance", () -> view().tellProvenance()).on("Shift+F1"),
                Action.of("review.columns", () -> view().goToColumns()).on("Shortcut+Shift+L"),
                Action.of("review.copy", () -> view().copy(false)).on("Shortcut+C"),
                Action.of("review.copy-shown", () -> view().copy(true)).on("Shortcut+Shift+C"));
        this.actions = Stream.concat(own.stream(), onRows.all().stream()).toList();
    }

    private String whyNotSend() {
        if (bench.current().flatMap(Opening::writtenElsewhere).isPresent()) {
            return Words.text("review.send-results.read-only");
        }
        return model.loadedProperty().get() != null && model.stageProperty().get() instanceof Stage.Table
                ? ""
                : Words.text("review.send-results.none");
    }

    /** What was found out of an account by itself is known in the table too, although finding out about all was stopped. */
    private void learn(@Nullable Accounted read) {
        var subject = detail.subjectProperty().get();
        if (read != null && subject != null) {
            read.waterfall()
                    .ifPresent(apart -> model.explaining()
                            .take(subject.loaded(), subject.row().variance(), apart));
        }
    }

    @Override
    protected ReviewView make() {
        return new ReviewView(model, deeds, pulling, handovers, theme, bench);
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Set<String> tells() {
        return Set.of(Pulling.TOPIC);
    }

    @Override
    public List<Finder> finders() {
        return finders;
    }

    ReviewModel model() {
        return model;
    }

    /** What {@code Shift F1} told last. */
    String provenanceText() {
        return view().provenance().said();
    }

    Workbench bench() {
        return bench;
    }

    DetailModel detail() {
        return detail;
    }

    DetailPane below() {
        return view().below();
    }

    Deeds deeds() {
        return deeds;
    }
}
