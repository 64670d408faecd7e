package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Notice;
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
    /** The topic of what is refused while another account is shown. */
    private static final String REFUSED = "review.refused";

    private final Workbench bench;
    private final Latest reading = new Latest();
    private final Remapping remapping;
    private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Accounted> accounted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Picked> cause = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> unread = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private boolean stale;
    private boolean away;

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

        /** Whether both are of the same account in the same month of the same workspace, though read at different times. */
        boolean isOf(Subject other) {
            return row.key().equals(other.row.key())
                    && loaded.review().period().equals(other.loaded.review().period())
                    && loaded.opening()
                            .workspace()
                            .equals(other.loaded.opening().workspace());
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

    /**
     * One share of the difference whose rows a person asked for.
     *
     * @param kind null for what is unexplained
     */
    record Picked(Cause.@Nullable Kind kind) {}

    DetailModel(Workbench bench) {
        this.bench = bench;
        this.remapping = new Remapping(bench);
    }

    ReadOnlyObjectProperty<@Nullable Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The subject accounted for, down to its rows; null until it is read. */
    ReadOnlyObjectProperty<@Nullable Accounted> accountedProperty() {
        return accounted.getReadOnlyProperty();
    }

    /** The share of the difference whose rows are asked for; null for all of them. */
    ReadOnlyObjectProperty<@Nullable Picked> causeProperty() {
        return cause.getReadOnlyProperty();
    }

    /** Asks for the rows of one share of the difference; it is heard although the same was asked for before. */
    void pick(@Nullable Picked wanted) {
        cause.set(null);
        cause.set(wanted);
    }

    /** Why the rows of the account shown could not be read; null while they are being read, or are. */
    ReadOnlyObjectProperty<@Nullable Failure> unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** What stands in the place of the rows while there are none. */
    String readingWords() {
        var why = unread.get();
        return why == null ? Words.text("review.reading-rows") : Words.text("review.rows.unread", why.words());
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
        unread.set(null);
        var before = subject.get();
        var now = row instanceof LineRow line && loaded != null ? new Subject(line, loaded) : null;
        if (before == null
                || now == null
                || !before.row().variance().equals(now.row().variance())) {
            // First: the rows of one account are never shown as those of another, which may be in another currency.
            accounted.set(null);
            cause.set(null);
        } else {
            stale = true;
        }
        subject.set(now);
        remapping.turn(now, failure::set);
    }

    /** Something was written: the account is read again, and what is shown of it stays until then. */
    void readAgain() {
        stale = true;
        readRows();
    }

    /** Shows why something asked for here could not be done. */
    void tell(Failure why) {
        failure.set(why);
    }

    /**
     * Shows why something asked for on an account could not be done. Where another one is shown by now, or another screen, it is told with the name of the
     * account, and not over what is shown.
     *
     * @param asked of which account; null where there was none
     */
    void tell(@Nullable Subject asked, Failure why) {
        var there = asked == null ? subject.get() : asked;
        if (there == null || (!away && shows(there))) {
            failure.set(why);
        } else {
            bench.notices()
                    .tell(
                            REFUSED,
                            Notice.Kind.FAILED,
                            Words.text("review.refused-late", there.row().title(), why.words(), why.nextStep()));
        }
    }

    /** Whether the person looks at another screen: what is refused then is told there. */
    void away(boolean now) {
        away = now;
    }

    /** Whether this account is shown still. */
    boolean shows(Subject asked) {
        var now = subject.get();
        return now != null && now.isOf(asked);
    }

    /** Reads what is behind the subject, unless what is known of it is of now. */
    void readRows() {
        var now = subject.get();
        if (now == null || (accounted.get() != null && !stale)) {
            return;
        }
        unread.set(null);
        bench.work()
                .desk(
                        Words.text("review.reading-rows"),
                        _ -> now.loaded()
                                .opening()
                                .workspace()
                                .journals()
                                .explain(now.row().variance()))
                .latestOf(reading)
                .then(read -> {
                    stale = false;
                    accounted.set(read);
                })
                .otherwise(why -> {
                    failure.set(why);
                    unread.set(why);
                })
                .start();
    }

    /** Shows what it would move to map the platform account to the suggested ledger account. */
    void accept(Suggestion suggestion) {
        suggestion
                .ledger()
                .ifPresent(to -> propose(suggestion.item(), to, Mapping.Origin.SUGGESTION, suggestion.reason()));
    }

    /** Shows what it would move to map the platform account to a ledger account a person chose. */
    void choose(AccountKey platform, AccountId ledger) {
        propose(ItemKey.of(platform), ledger, Mapping.Origin.PERSON, "");
    }

    /** Shows what it would move if the platform account went nowhere from the month shown on. */
    void unmap(AccountKey platform) {
        propose(ItemKey.of(platform), null, Mapping.Origin.PERSON, "");
    }

    /** The change somebody thinks of, for the days that one made in the month is for. */
    Remapping remapping() {
        return remapping;
    }

    private void propose(ItemKey item, @Nullable AccountId to, Mapping.Origin origin, String reason) {
        var now = subject.get();
        if (now != null && !writing.get()) {
            failure.set(null);
            remapping.propose(now, item, to, origin, reason, failure::set);
        }
    }

    /** Saves what is proposed. */
    void save(String reason) {
        remapping.save(reason, this::write);
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
        write(
                Words.text("review.tolerating"),
                workspace -> workspace.monthEnd().tolerate(account.id(), amount),
                () -> {});
        return Optional.empty();
    }

    private void write(String name, Consumer<OpenWorkspace> change, Runnable done) {
        var asked = subject.get();
        writing.set(true);
        failure.set(null);
        Runnable written = () -> {
            writing.set(false);
            done.run();
        };
        bench.write(name, change, written, why -> {
            writing.set(false);
            tell(asked, why);
        });
    }
}
