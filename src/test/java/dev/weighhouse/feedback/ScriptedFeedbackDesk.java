package dev.weighhouse.feedback;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;

/** Says what a test puts into it, and keeps what it was asked for. */
public final class ScriptedFeedbackDesk implements FeedbackDesk {
    public List<Correction> corrections = List.of();
    public final Deque<List<Told>> told = new ArrayDeque<>();
    public List<ConnectionId> takers = List.of();
    public final List<String> said = new ArrayList<>();

    @Override
    public List<Correction> corrections() {
        return corrections;
    }

    private Correction correction(JournalId entry) {
        return corrections.stream()
                .filter(each -> each.entry().equals(entry))
                .findFirst()
                .orElseThrow(() -> new FailureException(new Failure.BadInput("There is no " + entry + ".", "Look.")));
    }

    @Override
    public Correction approve(JournalId entry, Digest seen, String person) {
        said.add("%s approves %s as %s".formatted(person, entry, seen.brief()));
        return correction(entry);
    }

    @Override
    public List<Told> send(Progress progress) {
        return told.isEmpty() ? List.of() : told.poll();
    }

    @Override
    public Correction giveUp(JournalId entry, String reason) {
        said.add("%s given up: %s".formatted(entry, reason));
        return correction(entry);
    }

    @Override
    public List<ConnectionId> takersOfResults() {
        return takers;
    }

    @Override
    public Told sendResults(
            ConnectionId to, Period month, List<SortedMap<String, ?>> accounts, String person, Progress progress) {
        said.add("%s sends %d accounts of %s to %s".formatted(person, accounts.size(), month, to));
        return told.remove().getFirst();
    }
}
