package dev.weighhouse.ui.review;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.ResultRow;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.feedback.Told;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.PassphraseAsking;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Sending what the review of the month says to a service that takes it: to whom, just what, in whose name, and what came of it. */
final class Sending {
    private final Workbench bench;
    private final Supplier<String> author;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Told> told = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * What would leave.
     *
     * @param takers who takes it
     * @param rows one for each account; these very rows are sent
     */
    record Offer(Opening opening, Period month, List<Connection> takers, List<ResultRow> rows) {
        Offer {
            takers = List.copyOf(takers);
            rows = List.copyOf(rows);
        }
    }

    /** @param author the name of this person */
    Sending(Workbench bench, Supplier<String> author) {
        this.bench = bench;
        this.author = author;
        bench.openProperty().subscribe((before, now) -> {
            if (before != null && (now == null || !before.workspace().equals(now.workspace()))) {
                leave();
            }
        });
    }

    /** Null while nobody thinks of sending. */
    ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** What became of it; null before it was sent. */
    ReadOnlyObjectProperty<@Nullable Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Why it was not sent at all; null where it was or is not yet. */
    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    String me() {
        return author.get();
    }

    /** Reads what would be sent of a month; it is shown before anything leaves. */
    void open(Loaded loaded) {
        leave();
        var opening = loaded.opening();
        var review = loaded.review();
        bench.work()
                .away(
                        Words.text("review.send-results.reading"),
                        _ -> PassphraseAsking.unasked(() -> read(opening, review)))
                .shown()
                .latestOf(reading)
                .then(offer::set)
                .otherwise(why -> {
                    failure.set(why);
                    offer.set(new Offer(opening, review.period(), List.of(), List.of()));
                })
                .start();
    }

    private static Offer read(Opening opening, Review review) {
        var takers = opening.workspace().feedback().takersOfResults();
        var explanations = opening.workspace().journals().explanations();
        return new Offer(
                opening,
                review.period(),
                opening.connections().stream()
                        .filter(connection -> takers.contains(connection.id()))
                        .toList(),
                review.variances().stream()
                        .map(variance -> ResultRow.of(
                                variance,
                                variance.difference()
                                        .flatMap(_ ->
                                                explanations.apply(variance).waterfall())))
                        .toList());
    }

    /** Sends what is shown; the same once more is not sent twice. */
    void send(ConnectionId to, String person) {
        var now = offer.get();
        if (now == null || busy.get()) {
            return;
        }
        busy.set(true);
        failure.set(null);
        told.set(null);
        var rows =
                now.rows().stream().<SortedMap<String, ?>>map(ResultRow::fields).toList();
        bench.work()
                .away(
                        Words.text("review.send-results.name"),
                        progress -> now.opening()
                                .workspace()
                                .feedback()
                                .sendResults(to, now.month(), rows, person, progress))
                .shown()
                .toItsEnd()
                .then(end -> {
                    busy.set(false);
                    told.set(end);
                    bench.refresh();
                })
                .otherwise(why -> {
                    busy.set(false);
                    failure.set(why);
                })
                .start();
    }

    void leave() {
        reading.forget();
        offer.set(null);
        told.set(null);
        failure.set(null);
    }
}
