package dev.weighhouse.ui.journals;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.feedback.Correction;
import dev.weighhouse.feedback.Stage;
import dev.weighhouse.feedback.Told;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Square, whose item became entry 1024 of {@link Entries}, which somebody corrected in the ledger. */
final class Tellings {
    static final JournalId ID = new JournalId(1024);
    private static final ConnectionId SQUARE = new ConnectionId("square");

    private Tellings() {}

    /** The desk of the pictures with that entry in it, and what Square would be told. */
    static OnDesk at(Stage stage) {
        var on = new OnDesk(Entries.larkfield());
        var entry = on.desk.journal(ID);
        on.desk.put(Entries.of(entry)
                .origin(new Origin.Transformed(SQUARE, "transaction:takings:sq-1024"))
                .editedSince(Objects.requireNonNull(entry.editedSince()))
                .made());
        on.workspace.monthEnd.connections.add(new Connection(SQUARE, Role.PLATFORM, "rest", "Square", Map.of()));
        on.workspace.feedback.corrections = List.of(correction(stage, null));
        on.bench.refresh();
        return on;
    }

    static Correction correction(Stage stage, @Nullable String before) {
        var says = new Feedback.Correction(
                Entries.key("J1024"),
                "sq-1024",
                "3331",
                null,
                Feedback.Status.CORRECTED,
                "Xero has 1,098.40, 1,089.40 was sent.");
        return new Correction(
                ID,
                SQUARE,
                says,
                before,
                stage,
                Entries.key("told"),
                1,
                stage == Stage.OPEN ? null : "Priya Nair",
                words(stage),
                nextStep(stage));
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case REFUSED -> "The endpoint answered with status 404: nothing is there. It does not take this here.";
            case IN_DOUBT -> "No answer came.";
            case TOLD -> "The platform took it.";
            case APPROVED -> "Priya Nair approved that the platform is told.";
            default -> "Xero has 1,098.40, 1,089.40 was sent.";
        };
    }

    private static String nextStep(Stage stage) {
        return switch (stage) {
            case REFUSED -> "Mend what the platform says, then approve it again.";
            case IN_DOUBT -> "Send again: what became of it is found out first.";
            case TOLD -> "Nothing: the platform has it.";
            default -> "Send it.";
        };
    }

    static Told told(CrossingState state, String words, String nextStep) {
        return new Told("J-1024", Entries.key("told"), state, null, 1, words, nextStep, null, false);
    }
}
