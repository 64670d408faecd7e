package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mappingdesk.SaveResult;
import dev.weighhouse.reconcile.Rows;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.TypedAmount;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is known of the one account the detail is about, and what a person can decide about it. */
final class DetailModel {
    private final Workbench bench;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Rows> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();

    /** An account together with the reading of the workspace it is from. */
    record Subject(LineRow row, Loaded loaded) {

        /** The decision that put each of its platform accounts here, where there is one. */
        List<Mapping> mappings() {
            return row.variance().platformAccounts().stream()
                    .flatMap(account -> Optional.ofNullable(loaded.mappings().get(account.key())).stream())
                    .toList();
        }

        /** Where its platform account may belong, the best first; empty for one that is mapped. */
        List<Suggestion> suggestions() {
            return row.variance().ledgerAccount() != null
                    ? List.of()
                    : loaded.suggestions()
                            .getOrDefault(
                                    row.variance().platformAccounts().getFirst().key(), List.of());
        }

        boolean unmapped() {
            return row.variance().ledgerAccount() == null;
        }

        String ledgerLabel(AccountId id) {
            return loaded.review()
                    .ledgerChart()
                    .find(id)
                    .map(account -> account.label())
                    .orElse(id.value());
        }

        String platformLabel(AccountKey key) {
            return row.variance().platformAccounts().stream()
                    .filter(account -> account.key().equals(key))
                    .map(account -> account.account().label())
                    .findFirst()
                    .orElse(key.account().value());
        }

        String title(AccountKey key) {
            return loaded.titles()
                    .getOrDefault(key.connection(), key.connection().value());
        }
    }

    DetailModel(Workbench bench) {
        this.bench = bench;
    }

    ReadOnlyObjectProperty<@Nullable Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The movements behind the subject; null until they are read. */
    ReadOnlyObjectProperty<@Nullable Rows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Why the last reading or decision failed; null where it did not. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether a decision is being written. */
    ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** Turns to another account. Its movements are read by {@link #readRows()}, once the person rests on it. */
    void show(@Nullable ReviewRow row, @Nullable Loaded loaded) {
        reading.forget();
        failure.set(null);
        var before = subject.get();
        subject.set(row instanceof LineRow line && loaded != null ? new Subject(line, loaded) : null);
        var now = subject.get();
        if (before == null
                || now == null
                || !before.row().variance().equals(now.row().variance())) {
            rows.set(null);
        }
    }

    /** Shows why something asked for here could not be done. */
    void tell(Failure why) {
        failure.set(why);
    }

    void readRows() {
        var now = subject.get();
        if (now == null || rows.get() != null) {
            return;
        }
        bench.work()
                .desk(
                        Words.text("review.reading-rows"),
                        _ -> now.loaded().opening().monthEnd().rows(now.row().variance()))
                .latestOf(reading)
                .then(rows::set)
                .otherwise(failure::set)
                .start();
    }

    /** Maps the platform account to the suggested ledger account, for the days a change made in the month is for. */
    void accept(Suggestion suggestion) {
        suggestion
                .ledger()
                .ifPresent(to -> decide(suggestion.item(), to, Mapping.Origin.SUGGESTION, suggestion.reason()));
    }

    /**
     * Maps the platform account to a ledger account a person chose.
     *
     * @param reason in the person's words; blank where the person gave none
     */
    void choose(AccountKey platform, AccountId ledger, String reason) {
        decide(
                ItemKey.of(platform),
                ledger,
                Mapping.Origin.PERSON,
                reason.isBlank() ? Words.text("review.pick.no-reason") : reason.strip());
    }

    /** From the month shown on the platform account goes nowhere, as long as it would go where it goes now. */
    void unmap(AccountKey platform) {
        decide(ItemKey.of(platform), null, Mapping.Origin.PERSON, Words.text("review.unmap.reason"));
    }

    private void decide(ItemKey item, @Nullable AccountId to, Mapping.Origin origin, String reason) {
        var now = subject.get();
        if (now == null) {
            return;
        }
        var seen = now.loaded().decided().get(item);
        var month = now.loaded().review().period();
        write(Words.text("review.mapping"), workspace -> {
            var desk = workspace.mapping();
            var change = desk.change(item, to, month, origin, seen);
            refuseUnsaved(desk.save(new ChangeSet(List.of(change), reason)));
        });
    }

    private void refuseUnsaved(SaveResult result) {
        switch (result) {
            case SaveResult.Saved _ -> {}
            case SaveResult.Refused(var findings) -> {
                var first = findings.getFirst();
                throw new FailureException(new Failure.BadInput(first.words(), first.next()));
            }
            case SaveResult.Overtaken(var meanwhile) -> {
                var theirs = meanwhile.getFirst().theirs().getLast();
                throw new FailureException(new Failure.BadInput(
                        Words.text("review.overtaken", theirs.author(), Times.moment(theirs.at(), bench.clock())),
                        Words.text("review.overtaken.next")));
            }
        }
    }

    /**
     * Sets up to which difference the subject counts as agreeing.
     *
     * @return what is wrong with the text; empty where it is taken
     */
    Optional<String> tolerate(String text) {
        var now = subject.get();
        if (now == null) {
            return Optional.empty();
        }
        var account = now.row().variance().ledgerAccount();
        if (account == null) {
            return Optional.of(Words.text("review.tolerance.unmapped"));
        }
        Money amount;
        try {
            amount = TypedAmount.of(text, now.row().variance().currency());
        } catch (NumberFormatException e) {
            return Optional.of(Words.text("review.tolerance.no-number"));
        } catch (ArithmeticException e) {
            return Optional.of(Words.text("review.tolerance.decimals"));
        }
        if (amount.signum() < 0) {
            return Optional.of(Words.text("review.tolerance.negative"));
        }
        write(Words.text("review.tolerating"), workspace -> workspace.monthEnd().tolerate(account.id(), amount));
        return Optional.empty();
    }

    private void write(String name, Consumer<OpenWorkspace> change) {
        writing.set(true);
        failure.set(null);
        bench.write(name, change, () -> writing.set(false), why -> {
            writing.set(false);
            failure.set(why);
        });
    }
}
