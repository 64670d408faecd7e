package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.close.Chosen;
import dev.weighhouse.close.MatchDecision;
import dev.weighhouse.matching.Certainty;
import dev.weighhouse.reconcile.Row;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about the rows of the account shown: which belong together and which do not. What is marked for it is
 * {@link Marking}'s, and what is written of it {@link Deciding}'s.
 */
final class Matching {
    private final DetailModel detail;
    private final Deciding deciding;
    private final Marking marking;
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();

    /** @param goTo turns to the account that a step to be taken back was about */
    Matching(Workbench bench, DetailModel detail, Consumer<RowKey> goTo) {
        this.detail = detail;
        this.deciding = new Deciding(bench, detail, goTo);
        this.marking = new Marking(detail, () -> deciding.tell(""));
        detail.accountedProperty().subscribe(now -> {
            if (now == null) {
                question.set(null);
                deciding.tell("");
            }
        });
    }

    Deciding deciding() {
        return deciding;
    }

    ReadOnlyObjectProperty<Marked> markedProperty() {
        return marking.markedProperty();
    }

    /** The line the person stands on, of the tab that is seen; null for none. */
    ReadOnlyObjectProperty<@Nullable SidesLine> onProperty() {
        return marking.onProperty();
    }

    /** The person has gone to a line. */
    void goTo(@Nullable SidesLine line) {
        marking.goTo(line);
    }

    /** What is to be answered before rows that differ are matched; null for nothing. */
    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    ReadOnlyBooleanProperty writingProperty() {
        return deciding.writingProperty();
    }

    /** What was done last, or why what was asked for cannot be done; empty for nothing. */
    ReadOnlyStringProperty toldProperty() {
        return deciding.toldProperty();
    }

    /** Says why something cannot be done, to whoever pressed its key. */
    void tell(String why) {
        deciding.tell(why);
    }

    /** Marks the rows of these lines, or takes the marks away where all of them are marked. */
    void toggle(List<OpenLine> lines) {
        marking.toggle(lines);
    }

    /** Marks what of the line can be taken out of its match; of two such rows, one after the other. */
    void toggle(MatchLine line) {
        marking.toggle(line);
    }

    /** Marks these rows too. */
    void mark(List<Row> rows) {
        marking.mark(rows);
    }

    void clear() {
        marking.clear();
        question.set(null);
    }

    /** Why nothing can be decided here now; empty where something can. */
    Optional<String> obstacle() {
        return deciding.obstacle().or(() -> {
            if (detail.accountedProperty().get() == null) {
                return Optional.of(Words.text("review.match.nothing"));
            }
            return about().isEmpty() ? Optional.of(Words.text("review.match.unmapped")) : Optional.empty();
        });
    }

    private Optional<MatchDecision.About> about() {
        return Optional.ofNullable(detail.subjectProperty().get())
                .map(subject -> subject.row().variance())
                .flatMap(variance -> Optional.ofNullable(variance.ledgerAccount())
                        .map(account -> new MatchDecision.About(account.id(), variance.currency())));
    }

    Optional<String> whyNotMatch() {
        return obstacle()
                .or(() -> marking.canMatch() ? Optional.empty() : Optional.of(Words.text("review.match.mark-both")));
    }

    /** Matches what is marked; asks first where it does not come to zero. */
    void match() {
        var about = about();
        if (whyNotMatch().isPresent() || about.isEmpty()) {
            return;
        }
        Money left;
        try {
            left = marking.marked().left(about.get().currency());
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
        var rows = chosen(marking.marked().rows());
        deciding.decide(
                Words.text("review.match.did.match", rows.size()),
                desk -> desk.match(about, rows, note),
                marking::forget);
    }

    Optional<String> whyNotConfirm() {
        return obstacle().or(() -> {
            if (!(onProperty().get() instanceof MatchLine line)) {
                return Optional.of(Words.text("review.match.go-to"));
            }
            return line.match().certainty() == Certainty.SUGGESTED
                    ? Optional.empty()
                    : Optional.of(Words.text("review.match.confirmed-already"));
        });
    }

    /** A person agrees with the match that a rule suggests. */
    void confirm() {
        if (onProperty().get() instanceof MatchLine line && whyNotConfirm().isEmpty()) {
            var rows = chosen(Marking.rows(line.match()).toList());
            about().ifPresent(about -> deciding.decide(
                    Words.text("review.match.did.confirm", rows.size()),
                    desk -> desk.confirm(about, rows, ""),
                    marking::forget));
        }
    }

    Optional<String> whyNotUnmatch() {
        return obstacle().or(() -> switch (onProperty().get()) {
            case MatchLine _ -> Optional.empty();
            case OpenLine line when !line.oneSided() -> Optional.empty();
            case null, default -> Optional.of(Words.text("review.match.go-to"));
        });
    }

    /** The rows of the match do not belong together; nor those of two that differ. */
    void unmatch() {
        var line = onProperty().get();
        if (line != null && whyNotUnmatch().isEmpty()) {
            var ledger = line instanceof MatchLine of ? of.match().ledger() : rows(line.ledger());
            var platform = line instanceof MatchLine of ? of.match().platform() : rows(line.platform());
            about().ifPresent(about -> deciding.decide(
                    Words.text("review.match.did.apart", ledger.size() + platform.size()),
                    desk -> desk.apart(about, chosen(ledger), chosen(platform), ""),
                    marking::forget));
        }
    }

    private static List<Row> rows(@Nullable Row row) {
        return row == null ? List.of() : List.of(row);
    }

    Optional<String> whyNotSplit() {
        return obstacle().or(() -> {
            if (!(onProperty().get() instanceof MatchLine line)) {
                return Optional.of(Words.text("review.match.go-to"));
            }
            if (!line.ofMany()) {
                return Optional.of(Words.text("review.match.of-two"));
            }
            return marking.of(line).isEmpty() ? Optional.of(Words.text("review.match.mark-out")) : Optional.empty();
        });
    }

    /** Takes the marked rows out of the match. */
    void split() {
        if (onProperty().get() instanceof MatchLine line && whyNotSplit().isEmpty()) {
            var rows = chosen(Marking.rows(line.match()).toList());
            var out = chosen(marking.of(line));
            about().ifPresent(about -> deciding.decide(
                    Words.text("review.match.did.split", out.size()),
                    desk -> desk.split(about, rows, out, ""),
                    marking::forget));
        }
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
