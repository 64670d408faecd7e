package dev.weighhouse.close;

import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quote;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.schedule.Ended;
import dev.weighhouse.schedule.Step;
import dev.weighhouse.schedule.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads one connection, as a pull by hand does, and says what a person should know of it.
 *
 * @param pulled hears how the pull itself ended
 */
record PullStep(OpenWorkspace workspace, StepId id, List<Period> months, Consumer<PullResult> pulled) implements Step {

    @Override
    public Ended run(Progress progress) {
        var connection = Objects.requireNonNull(id.connection());
        var result =
                workspace.monthEnd().pull(List.of(connection), months, progress).getFirst();
        pulled.accept(result);
        return switch (result) {
            case PullResult.Failed(var _, var failure) -> Ended.of(failure);
            case PullResult.Done done -> ended(done);
        };
    }

    private Ended ended(PullResult.Done done) {
        var rows = done.quotes().stream().mapToLong(Quote::rows).sum();
        var words = new ArrayList<>(done.notes());
        if (done.connection().role() != Role.LEDGER) {
            return Ended.done(rows, String.join(" ", words));
        }
        for (var finding : workspace.mapping().changedByTheLedger()) {
            words.add("Mapping: %s %s".formatted(finding.words(), finding.next()));
        }
        var edited = edited();
        words.addAll(edited);
        var reason = String.join(" ", words);
        return edited.isEmpty() ? Ended.done(rows, reason) : Ended.look(rows, reason);
    }

    private List<String> edited() {
        var words = new ArrayList<String>();
        for (var journal : workspace.journals().journals()) {
            var since = journal.editedSince();
            if (since != null) {
                words.add("%s was posted, and stands otherwise since: %s".formatted(journal.id(), since.words()));
            }
        }
        return words;
    }
}
