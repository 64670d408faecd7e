package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What stands against an entry while it is typed: what cannot be understood at once, what the ledger would not take a moment
 * later. Each keystroke supersedes the question of the one before, and nothing waits for the answer.
 */
final class LiveCheck {
    private final JournalsModel model;
    private final Latest asking = new Latest();
    private final ReadOnlyObjectWrapper<List<Check>> wrong = new ReadOnlyObjectWrapper<>(List.of());
    private List<Check> told = List.of();
    private Subscription typing = Subscription.EMPTY;

    LiveCheck(JournalsModel model) {
        this.model = model;
        model.editorProperty().subscribe(this::follow);
    }

    /** What a person can put right, at the field it concerns; what is merely not typed yet is left out. */
    ReadOnlyObjectProperty<List<Check>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** The words about one field, with what to do; empty where nothing is wrong. */
    String at(Check.Field field, int line) {
        return words(new Check.Spot(field, line));
    }

    private String words(Check.Spot spot) {
        return wrong.get().stream()
                .filter(check -> check.spot().equals(spot))
                .map(check -> (check.words() + " " + check.nextStep()).strip())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void follow(@Nullable EntryEditor now) {
        typing.unsubscribe();
        asking.forget();
        told = List.of();
        wrong.set(List.of());
        typing = now == null ? Subscription.EMPTY : now.understoodProperty().subscribe(this::ask);
    }

    private void ask(Understood understood) {
        show(understood);
        var draft = understood.draft();
        model.loaded()
                .ifPresent(loaded -> model.bench()
                        .work()
                        .desk(Words.text("journals.checking"), progress -> {
                            progress.checkpoint();
                            return loaded.desk().check(draft);
                        })
                        .latestOf(asking)
                        .then(answer -> {
                            told = answer;
                            show(understood);
                        })
                        // Typing goes on without it, and sending for approval checks once more.
                        .otherwise(_ -> told = List.of())
                        .start());
    }

    private void show(Understood understood) {
        wrong.set(Stream.concat(
                        understood.complaints().stream(),
                        told.stream().filter(check -> stands(check, understood.draft())))
                .toList());
    }

    /** Whether a check of an earlier keystroke or this one is of use beside what is typed now. */
    private static boolean stands(Check check, Draft draft) {
        var line = check.spot().line();
        if (check.result() == Check.Result.FINE || line > draft.lines().size()) {
            return false;
        }
        return switch (check.spot().field()) {
            // Told by the line of the totals.
            case ENTRY -> false;
            case NARRATION -> !draft.narration().isEmpty();
            case ACCOUNT -> draft.lines().get(line - 1).account() != null;
            case AMOUNT -> draft.lines().get(line - 1).amount() != null;
            case DATE, REFERENCE, REVERSE_ON, DESCRIPTION, TAX, CURRENCY, DIMENSIONS -> true;
        };
    }
}
