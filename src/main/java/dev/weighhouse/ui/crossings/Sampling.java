package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.Draw;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Words;
import java.security.SecureRandom;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Draws a sample from what the list shows. The person sees, and may change, everything it depends on before it is drawn. */
final class Sampling {
    private static final String USUAL_SIZE = "25";
    private static final int SEEDS = 100_000_000;

    private final Logbook logbook;
    private final CrossingList list;
    private final SecureRandom chance = new SecureRandom();
    private final Latest drawing = new Latest();
    private final StringProperty size = new SimpleStringProperty(USUAL_SIZE);
    private final StringProperty seed = new SimpleStringProperty("");
    private final StringProperty upTo = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();

    Sampling(Logbook logbook, CrossingList list) {
        this.logbook = logbook;
        this.list = list;
    }

    StringProperty sizeProperty() {
        return size;
    }

    StringProperty seedProperty() {
        return seed;
    }

    /** The highest number that takes part. */
    StringProperty upToProperty() {
        return upTo;
    }

    /** Whether the person is asked how. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Asks how, with a seed nobody chose and every crossing there is now. */
    void ask() {
        failure.set(null);
        seed.set("%08d".formatted(chance.nextInt(SEEDS)));
        logbook.asking(
                        Words.text("crossings.totalling"),
                        (log, _) -> log.totals().crossings())
                .ifPresent(order -> order.latestOf(drawing)
                        .then(all -> {
                            upTo.set(String.format(Locale.ENGLISH, "%d", all));
                            asking.set(true);
                        })
                        .otherwise(failure::set)
                        .start());
    }

    void leave() {
        drawing.forget();
        failure.set(null);
        asking.set(false);
    }

    void draw() {
        failure.set(null);
        try {
            var draw =
                    new Draw(list.selectionProperty().get(), number(upTo.get()), (int) number(size.get()), seed.get());
            logbook.asking(Words.text("crossings.sample.job"), (log, progress) -> log.draw(draw, progress))
                    .ifPresent(order -> order.latestOf(drawing)
                            .shown()
                            .then(sample -> {
                                asking.set(false);
                                list.show(sample);
                            })
                            .otherwise(failure::set)
                            .start());
        } catch (FailureException e) {
            failure.set(e.failure());
        }
    }

    private static long number(String typed) {
        var digits = typed.strip().replace(",", "");
        if (!digits.matches("\\d{1,9}")) {
            throw new FailureException(new Failure.BadInput(
                    Words.text("crossings.sample.unread", typed.strip()), Words.text("crossings.sample.unread.next")));
        }
        return Long.parseLong(digits);
    }
}
