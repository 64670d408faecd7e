package dev.weighhouse.command;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Fate;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.PushReport;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/** What a person found in the ledger about crossings, as a command is told. */
final class PersonsWord {
    private final OpenWorkspace workspace;
    private final String reason;

    /** Something to be written down about an entry that is there. */
    record Decision(Supplier<Journal> write) {}

    PersonsWord(OpenWorkspace workspace, String reason) {
        this.workspace = workspace;
        this.reason = reason.strip();
    }

    /** @param typed a key, {@code =}, and the ledger's id of the entry */
    Decision standsAs(String typed) {
        var at = typed.indexOf('=');
        var ledgerId = typed.substring(at + 1).strip();
        if (at < 1 || ledgerId.isEmpty()) {
            throw refused(
                    "--stands-as %s does not say as what.".formatted(typed),
                    "Write the key, = and the ledger's id of the entry.");
        }
        var id = entry(typed.substring(0, at));
        return new Decision(() -> workspace.journals().standsAs(id, ledgerId, reason));
    }

    Decision nothingStands(String typed) {
        var id = entry(typed);
        return new Decision(() -> workspace.journals().nothingStands(id, reason));
    }

    Decision takeOver(String typed) {
        var id = entry(typed);
        return new Decision(() -> workspace.journals().takeOver(id, reason));
    }

    static FailureException needsReason() {
        return refused("No reason was given.", "Say why with --reason; the log keeps it.");
    }

    /** How the crossing of an entry stands now, as a push would tell it. */
    static PushReport.Line line(OpenWorkspace workspace, Journal journal) {
        var key = Objects.requireNonNull(journal.key());
        var outcome = workspace.crossings().timeline(key).orElseThrow().row().outcome();
        return new PushReport.Line(
                key,
                journal.id(),
                Objects.requireNonNullElse(outcome.state(), CrossingState.APPROVED),
                journal.ledgerId(),
                outcome.attempts(),
                journal.reason(),
                journal.nextStep(),
                null);
    }

    /** The same as people are told. */
    static Fate fate(OpenWorkspace workspace, PushReport.Line line) {
        return Objects.requireNonNullElse(
                workspace
                        .crossings()
                        .timeline(Objects.requireNonNull(line.key()))
                        .orElseThrow()
                        .row()
                        .fate(),
                Fate.APPROVED);
    }

    private JournalId entry(String typed) {
        var word = typed.strip();
        return workspace.journals().journals().stream()
                .filter(journal -> isMeant(journal, word))
                .findFirst()
                .map(Journal::id)
                .orElseThrow(() -> refused(
                        "No entry of this workspace crosses under %s.".formatted(word),
                        "Give the key as push and resolve print it, or the entry's number such as J-1055."));
    }

    private static boolean isMeant(Journal journal, String word) {
        var key = journal.key();
        return journal.id().toString().equalsIgnoreCase(word)
                || (key != null
                        && (key.hex().equals(word.toLowerCase(Locale.ROOT))
                                || key.brief().equals(CrossingKey.normalised(word))));
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
