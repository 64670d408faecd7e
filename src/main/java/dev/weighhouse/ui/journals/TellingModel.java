package dev.weighhouse.ui.journals;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.feedback.Correction;
import dev.weighhouse.feedback.FeedbackDesk;
import dev.weighhouse.feedback.Stage;
import dev.weighhouse.feedback.Told;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.PassphraseAsking;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** What platforms are to be told of entries that were made of their items and corrected in the ledger since, and how far that is. */
final class TellingModel {
    private final JournalsModel model;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<Map<JournalId, Correction>> corrections = new ReadOnlyObjectWrapper<>(Map.of());
    private final Map<String, Told> told = new TreeMap<>();

    TellingModel(JournalsModel model) {
        this.model = model;
    }

    Subscription follow() {
        return Subscription.combine(
                model.loadedProperty().subscribe(_ -> read()),
                // What is told changes no entry, so it is looked at again after each deed and whatever else was
                // written.
                model.busyProperty().subscribe(busy -> {
                    if (!busy) {
                        read();
                    }
                }),
                model.bench().revisionProperty().subscribe(_ -> read()));
    }

    /** By the entry they are about; as last read. */
    ReadOnlyObjectProperty<Map<JournalId, Correction>> correctionsProperty() {
        return corrections.getReadOnlyProperty();
    }

    /** Of the entry that is looked at; empty where there is nothing to tell of it. */
    Optional<Correction> current() {
        return Optional.ofNullable(model.currentProperty().get())
                .map(journal -> corrections.get().get(journal.id()));
    }

    /** What became of it when it was last sent from here; empty where it was not, or the platform has it. */
    Optional<Told> lastTold(Correction correction) {
        return Optional.ofNullable(told.get(correction.entry().toString()));
    }

    /** What would go with the next sending. */
    List<Correction> waiting() {
        return corrections.get().values().stream()
                .filter(each -> each.stage().isSent())
                .toList();
    }

    /** Whether this person, or any, may consent to it now. */
    boolean approvable() {
        return current().map(Correction::stage).filter(Stage::canBeApproved).isPresent();
    }

    /** Whether it can be ended without having been told. */
    boolean canBeGivenUp() {
        return current().map(Correction::stage).filter(Stage::canBeGivenUp).isPresent();
    }

    String me() {
        return model.me();
    }

    /** A connection as people call it. */
    String title(ConnectionId platform) {
        return model.loaded().stream()
                .flatMap(now -> now.opening().connections().stream())
                .filter(connection -> connection.id().equals(platform))
                .map(Connection::title)
                .findFirst()
                .orElseGet(platform::value);
    }

    /** Opening a platform may want its key, so it is no work for the desk; nobody is asked for a passphrase for that. */
    private void read() {
        var now = model.loadedProperty().get();
        if (now == null || now.journals().stream().noneMatch(TellingModel::madeOfItems)) {
            reading.forget();
            corrections.set(Map.of());
            return;
        }
        model.bench()
                .work()
                .away(
                        Words.text("journals.tell.reading"),
                        _ -> PassphraseAsking.unasked(
                                () -> now.opening().workspace().feedback().corrections()))
                .latestOf(reading)
                .then(all -> corrections.set(all.stream()
                        .collect(Collectors.toMap(Correction::entry, Function.identity(), (_, later) -> later))))
                .otherwise(why -> {
                    corrections.set(Map.of());
                    model.failureProperty().set(why);
                })
                .start();
    }

    private static boolean madeOfItems(Journal journal) {
        return journal.state() == JournalState.POSTED && journal.origin() instanceof Origin.OfPlatform;
    }

    /** Consents to what is shown of the entry that is looked at. */
    void approve() {
        current()
                .filter(_ -> approvable())
                .ifPresent(seen -> away(
                        "journals.tell-approve.name",
                        desk -> List.of(desk.approve(seen.entry(), seen.fingerprint(), me())),
                        _ -> told.remove(seen.entry().toString())));
    }

    /** Sends all that is approved, and finds out what became of what got no answer. */
    void send() {
        model.loaded()
                .ifPresent(now -> model.away(
                        Words.text("journals.tell-send.name"),
                        (_, progress) -> now.opening().workspace().feedback().send(progress),
                        this::keep));
    }

    private void keep(List<Told> all) {
        all.forEach(each -> {
            if (each.isDone()) {
                told.remove(each.what());
            } else {
                told.put(each.what(), each);
            }
        });
    }

    /** Asks why, and ends it. */
    void giveUp() {
        current()
                .filter(_ -> canBeGivenUp())
                .ifPresent(correction -> model.questionProperty()
                        .set(Question.filled(
                                Words.text("journals.tell-give-up.title", correction.entry()),
                                Words.text("journals.tell-give-up.asks"),
                                List.of(new Question.Field(Words.text("journals.reason"), "")),
                                Words.text("journals.tell-give-up.confirm"),
                                words -> away(
                                        "journals.tell-give-up.name",
                                        desk -> List.of(desk.giveUp(correction.entry(), words.getFirst())),
                                        _ -> told.remove(correction.entry().toString())))));
    }

    private void away(String name, Function<FeedbackDesk, List<Correction>> deed, Consumer<List<Correction>> then) {
        model.loaded()
                .ifPresent(now -> model.away(
                        Words.text(name),
                        (_, _) -> deed.apply(now.opening().workspace().feedback()),
                        then));
    }
}
