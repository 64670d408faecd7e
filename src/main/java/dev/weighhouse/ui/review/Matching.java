package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.close.Chosen;
import dev.weighhouse.close.MatchDecision;
import dev.weighhouse.close.MatchDesk;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.reconcile.RowMatch;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about the rows of the account shown: which belong together and which do not. Each decision can be taken
 * back, and what was taken back be done again.
 */
final class Matching {
    private final Workbench bench;
    private final DetailModel detail;
    private final Steps steps = new Steps();
    private final ReadOnlyObjectWrapper<Marked> marked = new ReadOnlyObjectWrapper<>(Marked.NONE);
    private final ReadOnlyObjectWrapper<@Nullable SidesLine> on = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();

    Matching(Workbench bench, DetailModel detail) {
        this.bench = bench;
        this.detail = detail;
        detail.accountedProperty().subscribe(this::keepMarks);
        bench.openProperty().subscribe(this::keepSteps);
    }

    /** In another workspace there is nothing of this one to be taken back. */
    private void keepSteps(@Nullable Opening before, @Nullable Opening now) {
        if (before == null || now == null || !before.workspace().equals(now.workspace())) {
            steps.forget();
        }
    }

    /** What is marked is of the rows that are there, and of one account. */
    private void keepMarks(@Nullable Accounted now) {
        if (now == null) {
            on.set(null);
            question.set(null);
            told.set("");
        }
        marked.set(now == null ? Marked.NONE : marked.get().among(rows(now)));
    }

    private static List<Row> rows(Accounted accounted) {
        return Stream.concat(open(accounted), matched(accounted)).toList();
    }

    private static Stream<Row> open(Accounted accounted) {
        return accounted.open().stream()
                .flatMap(each -> Stream.concat(Stream.ofNullable(each.ledger()), Stream.ofNullable(each.platform())));
    }

    private static Stream<Row> matched(Accounted accounted) {
        return accounted.matched().stream()
                .flatMap(each -> Stream.concat(each.ledger().stream(), each.platform().stream()));
    }

    ReadOnlyObjectProperty<Marked> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** The line the person stands on, of the tab that is seen; null for none. */
    ReadOnlyObjectProperty<@Nullable SidesLine> onProperty() {
        return on.getReadOnlyProperty();
    }

    /** The person has gone to a line. */
    void goTo(@Nullable SidesLine line) {
        on.set(line);
    }

    /** What is to be answered before rows that differ are matched; null for nothing. */
    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** What was done last, or why what was asked for cannot be done; empty for nothing. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Says why something cannot be done, to whoever pressed its key. */
    void tell(String why) {
        told.set(why);
    }

    Steps steps() {
        return steps;
    }

    /** Marks the rows of these lines, or takes the marks away where all of them are marked. */
    void toggle(List<OpenLine> lines) {
        var rows = lines.stream().flatMap(each -> each.rows().stream()).toList();
        if (!rows.isEmpty()) {
            only(true);
            mark(marked.get().toggled(rows));
        }
    }

    private void mark(Marked now) {
        told.set("");
        marked.set(now);
    }

    /** Marks what of the line can be taken out of its match; of two such rows, one after the other. */
    void toggle(MatchLine of) {
        var rows = of.removable();
        only(false);
        var before = marked.get()
                .among(Stream.concat(of.match().ledger().stream(), of.match().platform().stream())
                        .toList());
        mark(rows.size() == 2 ? before.next(rows.getFirst(), rows.getLast()) : before.toggled(rows));
    }

    /** Open rows are marked to be matched, and matched ones to be taken out: not both at once. */
    private void only(boolean openRows) {
        var now = detail.accountedProperty().get();
        if (now != null) {
            marked.set(marked.get().among((openRows ? open(now) : matched(now)).toList()));
        }
    }

    /** Marks these rows too. */
    void mark(List<Row> rows) {
        only(true);
        var missing = rows.stream().filter(row -> !marked.get().has(row)).toList();
        if (!missing.isEmpty()) {
            mark(marked.get().toggled(missing));
        }
    }

    void clear() {
        mark(Marked.NONE);
        question.set(null);
    }

    /** Why nothing can be decided here now; empty where something can. */
    Optional<String> obstacle() {
        if (bench.current().flatMap(opening -> opening.writtenElsewhere()).isPresent()) {
            return Optional.of(Words.text("review.match.read-only"));
        }
        if (writing.get()) {
            return Optional.of(Words.text("review.match.writing"));
        }
        if (detail.accountedProperty().get() == null) {
            return Optional.of(Words.text("review.match.nothing"));
        }
        return about().isEmpty() ? Optional.of(Words.text("review.match.unmapped")) : Optional.empty();
    }

    private Optional<MatchDecision.About> about() {
        return Optional.ofNullable(detail.subjectProperty().get())
                .map(subject -> subject.row().variance())
                .flatMap(variance -> Optional.ofNullable(variance.ledgerAccount())
                        .map(account -> new MatchDecision.About(account.id(), variance.currency())));
    }

    Optional<String> whyNotMatch() {
        return obstacle()
                .or(() -> isOpen(marked.get()) && marked.get().ofBothSides()
                        ? Optional.empty()
                        : Optional.of(Words.text("review.match.mark-both")));
    }

    private boolean isOpen(Marked some) {
        var now = detail.accountedProperty().get();
        return now != null && open(now).anyMatch(some::has);
    }

    /** Matches what is marked; asks first where it does not come to zero. */
    void match() {
        var about = about();
        if (whyNotMatch().isPresent() || about.isEmpty()) {
            return;
        }
        Money left;
        try {
            left = marked.get().left(about.get().currency());
        } catch (ArithmeticException e) {
            // The desk refuses it in words of its own.
            left = Money.zero(about.get().currency());
        }
        if (left.isZero()) {
            match(about.get(), "");
        } else {
            question.set(differing(about.get(), left));
        }
    }

    private Question differing(MatchDecision.About about, Money left) {
        return new Question(
                Words.text("review.match.differing", MoneyFormat.balance(left.abs())),
                List.of(new Question.Field(Words.text("review.match.note"), "")),
                _ -> Question.Reply.yes(Words.text("review.match.differing.help")),
                Words.text("review.match.differing.yes"),
                typed -> match(about, typed.getFirst()));
    }

    private void match(MatchDecision.About about, String note) {
        var rows = chosen(marked.get().rows());
        decide(Words.text("review.match.did.match", rows.size()), desk -> desk.match(about, rows, note));
    }

    Optional<String> whyNotConfirm() {
        return obstacle().or(() -> {
            if (!(on.get() instanceof MatchLine line)) {
                return Optional.of(Words.text("review.match.go-to"));
            }
            return line.match().certainty() == Certainty.SUGGESTED
                    ? Optional.empty()
                    : Optional.of(Words.text("review.match.confirmed-already"));
        });
    }

    /** A person agrees with the match that a rule suggests. */
    void confirm() {
        if (on.get() instanceof MatchLine line && whyNotConfirm().isEmpty()) {
            var rows = Stream.concat(all(line.match(), true), all(line.match(), false))
                    .toList();
            about().ifPresent(about ->
                    decide(Words.text("review.match.did.confirm", rows.size()), desk -> desk.confirm(about, rows, "")));
        }
    }

    Optional<String> whyNotUnmatch() {
        return obstacle().or(() -> switch (on.get()) {
            case MatchLine _ -> Optional.empty();
            case OpenLine line when !line.oneSided() -> Optional.empty();
            case null, default -> Optional.of(Words.text("review.match.go-to"));
        });
    }

    /** The rows of the match do not belong together; nor those of two that differ. */
    void unmatch() {
        var line = on.get();
        if (line != null && whyNotUnmatch().isEmpty()) {
            var ledger = line instanceof MatchLine of ? of.match().ledger() : rows(line.ledger());
            var platform = line instanceof MatchLine of ? of.match().platform() : rows(line.platform());
            about().ifPresent(about -> decide(
                    Words.text("review.match.did.apart", ledger.size() + platform.size()),
                    desk -> desk.apart(about, chosen(ledger), chosen(platform), "")));
        }
    }

    private static List<Row> rows(@Nullable Row row) {
        return row == null ? List.of() : List.of(row);
    }

    Optional<String> whyNotSplit() {
        return obstacle().or(() -> {
            if (!(on.get() instanceof MatchLine line)) {
                return Optional.of(Words.text("review.match.go-to"));
            }
            if (!line.ofMany()) {
                return Optional.of(Words.text("review.match.of-two"));
            }
            return out(line).isEmpty() ? Optional.of(Words.text("review.match.mark-out")) : Optional.empty();
        });
    }

    private List<Row> out(MatchLine line) {
        return marked.get()
                .among(Stream.concat(line.match().ledger().stream(), line.match().platform().stream())
                        .toList())
                .rows();
    }

    /** Takes the marked rows out of the match. */
    void split() {
        if (on.get() instanceof MatchLine line && whyNotSplit().isEmpty()) {
            var rows = Stream.concat(all(line.match(), true), all(line.match(), false))
                    .toList();
            var out = chosen(out(line));
            about().ifPresent(about ->
                    decide(Words.text("review.match.did.split", out.size()), desk -> desk.split(about, rows, out, "")));
        }
    }

    Optional<String> whyNotUndo() {
        return obstacle()
                .or(() -> steps.undoable().isPresent()
                        ? Optional.empty()
                        : Optional.of(Words.text("review.match.nothing-to-undo")));
    }

    void undo() {
        steps.undoable()
                .filter(_ -> whyNotUndo().isEmpty())
                .ifPresent(step -> write(
                        desk -> desk.takeBack(step.number()),
                        made -> {
                            steps.undone(made.number());
                            told.set(Words.text("review.match.undone", step.name()));
                        },
                        steps::dropUndo));
    }

    Optional<String> whyNotRedo() {
        return obstacle()
                .or(() -> steps.redoable().isPresent()
                        ? Optional.empty()
                        : Optional.of(Words.text("review.match.nothing-to-redo")));
    }

    void redo() {
        steps.redoable()
                .filter(_ -> whyNotRedo().isEmpty())
                .ifPresent(step -> write(
                        desk -> desk.takeBack(step.number()),
                        made -> {
                            steps.redone(made.number());
                            told.set(Words.text("review.match.redone", step.name()));
                        },
                        steps::dropRedo));
    }

    private void decide(String name, Function<MatchDesk, MatchDecision> deed) {
        var account = Optional.ofNullable(detail.subjectProperty().get())
                .map(subject -> subject.row().title())
                .orElse("");
        write(deed, made -> {
            var step = Words.text("review.match.step", name, account);
            steps.did(made.number(), step);
            told.set(Words.text("review.match.done", step));
        });
    }

    private void write(Function<MatchDesk, MatchDecision> deed, Consumer<MatchDecision> then) {
        write(deed, then, () -> {});
    }

    /** The last follows where it makes no sense any more, as when somebody else was quicker. */
    private void write(Function<MatchDesk, MatchDecision> deed, Consumer<MatchDecision> then, Runnable refused) {
        var made = new AtomicReference<@Nullable MatchDecision>();
        writing.set(true);
        bench.write(
                Words.text("review.match.writing"),
                workspace -> made.set(deed.apply(workspace.matches())),
                () -> {
                    writing.set(false);
                    marked.set(Marked.NONE);
                    Optional.ofNullable(made.get()).ifPresent(then);
                    detail.readAgain();
                },
                why -> {
                    writing.set(false);
                    if (why instanceof Failure.BadInput) {
                        refused.run();
                    }
                    detail.tell(why);
                });
    }

    private static Stream<Chosen> all(RowMatch match, boolean ofLedger) {
        return chosen(ofLedger ? match.ledger() : match.platform()).stream();
    }

    private static List<Chosen> chosen(List<Row> rows) {
        return rows.stream()
                .map(row -> new Chosen(
                        row.ofLedger(),
                        row.id(),
                        row.date(),
                        row.movement().amount(),
                        row.movement().reference()))
                .toList();
    }
}
