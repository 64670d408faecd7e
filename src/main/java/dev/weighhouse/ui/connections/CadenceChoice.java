package dev.weighhouse.ui.connections;

import dev.weighhouse.schedule.Cadence;
import dev.weighhouse.ui.common.Words;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How often a connection is to be read by itself, as a person chooses it. Times are those of this computer's place. */
final class CadenceChoice {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final LocalTime USUAL = LocalTime.of(6, 30);

    private final ObjectProperty<Often> often = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty();

    /** The kinds of cadence there are. */
    enum Often {
        ON_CONNECT,
        HOURLY,
        DAILY,
        MONTH_END,
        BY_HAND;

        String words() {
            return Words.text("connections.often." + name().toLowerCase(Locale.ROOT));
        }

        boolean hasTime() {
            return this == DAILY || this == MONTH_END;
        }
    }

    /**
     * Begins with one.
     *
     * @param changed called after whatever changes
     */
    CadenceChoice(Cadence begin, Runnable changed) {
        show(begin);
        often.subscribe((_, _) -> changed.run());
        time.subscribe((_, _) -> changed.run());
    }

    void show(Cadence cadence) {
        often.set(
                switch (cadence) {
                    case Cadence.OnConnect() -> Often.ON_CONNECT;
                    case Cadence.Hourly() -> Often.HOURLY;
                    case Cadence.Daily _ -> Often.DAILY;
                    case Cadence.MonthEnd _ -> Often.MONTH_END;
                    case Cadence.ByHand() -> Often.BY_HAND;
                });
        var at = switch (cadence) {
            case Cadence.Daily(var daily) -> daily;
            case Cadence.MonthEnd(var monthly) -> monthly;
            case Cadence.OnConnect(), Cadence.Hourly(), Cadence.ByHand() -> USUAL;
        };
        time.set(at.toString());
    }

    ObjectProperty<Often> oftenProperty() {
        return often;
    }

    /** As typed. */
    StringProperty timeProperty() {
        return time;
    }

    /** Why it is none yet, as a sentence; empty where it is. */
    String obstacle() {
        return cadence().isEmpty() ? Words.text("connections.time.wrong") : "";
    }

    /** Empty while the time is none. */
    Optional<Cadence> cadence() {
        return switch (often.get()) {
            case ON_CONNECT -> Optional.of(new Cadence.OnConnect());
            case HOURLY -> Optional.of(new Cadence.Hourly());
            case BY_HAND -> Optional.of(new Cadence.ByHand());
            case DAILY -> typed().map(Cadence.Daily::new);
            case MONTH_END -> typed().map(Cadence.MonthEnd::new);
        };
    }

    private Optional<LocalTime> typed() {
        try {
            return Optional.of(LocalTime.parse(time.get().strip(), TYPED));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
