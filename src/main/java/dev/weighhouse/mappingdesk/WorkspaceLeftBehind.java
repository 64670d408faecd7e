package dev.weighhouse.mappingdesk;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.Assurance;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was left behind in one open workspace.
 *
 * @param reading reads what is known, anew for each deed
 */
record WorkspaceLeftBehind(DeskParts parts, Supplier<Reclassing> reading) implements LeftBehind {
    /** Each time but the last, somebody else has decided or said something; so this ends long before. */
    private static final int MOST_TRIES = 1_000;

    @Override
    public Preview left(String reason) {
        return reading.get().left(reason);
    }

    @Override
    public List<JournalId> draft(Chosen chosen, CatchUp catchUp) {
        return catchUp == CatchUp.FROM_NOW_ON ? List.of() : reading.get().draft(chosen, catchUp);
    }

    @Override
    public List<Assurance.Said> standsThere(Chosen chosen) {
        var reason = required(chosen.reason());
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var now = reading.get();
            var said = now.said(
                    new Chosen(chosen.items(), reason),
                    parts.author().get(),
                    parts.clock().instant());
            if (said.isEmpty() || parts.assurances().append(said, now.state())) {
                return said;
            }
        }
        throw new IllegalStateException("what it is said by never stays the same");
    }

    @Override
    public List<Assurance> said() {
        return parts.assurances().all();
    }

    @Override
    public void takeBack(long number, String reason) {
        var back = new Assurance.TakenBack(
                required(reason), parts.author().get(), parts.clock().instant());
        if (!parts.assurances().takeBack(number, back)) {
            throw new FailureException(new Failure.BadInput(
                    "There is no word number %d that holds, that amounts stand where the mapping sends them."
                            .formatted(number),
                    "Look whether somebody took it back already. Nothing was changed."));
        }
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new FailureException(
                    new Failure.BadInput("A reason is needed.", "Say how you know it. Nothing was changed."));
        }
        return reason.strip();
    }
}
