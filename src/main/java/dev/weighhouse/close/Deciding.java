package dev.weighhouse.close;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.PullResult;
import dev.weighhouse.mapping.Guarded;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.SavedTogether;
import dev.weighhouse.mapping.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides where platform accounts as a whole go, by what both sides last said and what was decided before. */
final class Deciding {
    private final Desk desk;

    Deciding(Desk desk) {
        this.desk = desk;
    }

    /**
     * Whoever states the ledger's id is mapped to it, if nothing was ever decided about that account. How many that were, by
     * platform.
     */
    private Map<ConnectionId, Long> byExternalId() {
        return Guarded.append(desk.history(), () -> {
            var known = Decidable.read(desk);
            var stated = statedIds(known);
            var count = stated.stream()
                    .collect(Collectors.groupingBy(decision -> decision.item().connection(), Collectors.counting()));
            return new Guarded.Judged<>(asOne(known, stated), known.basis(), count);
        });
    }

    /** The same, and told in what the pull reports: of the platform, or of the first that was read where it was not. */
    List<PullResult> byExternalId(List<PullResult> results) {
        var told = new ArrayList<>(results);
        byExternalId().forEach((platform, count) -> {
            var words = count == 1
                    ? "1 account of %s was mapped by the ledger id it states.".formatted(platform)
                    : "%d accounts of %s were mapped by the ledger id they state.".formatted(count, platform);
            told.stream()
                    .filter(PullResult.Done.class::isInstance)
                    .map(PullResult.Done.class::cast)
                    .min(Comparator.comparing(done -> !done.connection().id().equals(platform)))
                    .ifPresent(done -> told.set(told.indexOf(done), with(done, words)));
        });
        return told;
    }

    private static PullResult with(PullResult.Done done, String note) {
        var notes = new ArrayList<>(done.notes());
        notes.add(note);
        return new PullResult.Done(done.connection(), done.quotes(), notes);
    }

    private static List<Mapping> asOne(Decidable known, List<Mapping> decisions) {
        return SavedTogether.asOne(decisions, known.history().decisions().size());
    }

    private List<Mapping> statedIds(Decidable known) {
        if (known.ledger().isEmpty()) {
            return List.of();
        }
        var ledger = known.ledger().get();
        var suggestions = new Suggestions(ledger);
        var decided = known.history().decisions().stream()
                .flatMap(decision -> decision.item().account().stream())
                .collect(Collectors.toSet());
        var decisions = new ArrayList<Mapping>();
        known.platforms().forEach((key, account) -> {
            if (!decided.contains(key)) {
                suggestions
                        .byExternalId(account)
                        .filter(target ->
                                ledger.find(target).filter(Deciding::fits).isPresent())
                        .ifPresent(target -> decisions.add(
                                decision(key, target, Mapping.Origin.EXTERNAL_ID, "states the ledger's id " + target)));
            }
        });
        return decisions;
    }

    private static boolean fits(Account there) {
        return there.active() && !there.isHeading();
    }

    private Mapping decision(AccountKey key, AccountId target, Mapping.Origin origin, String reason) {
        return Mapping.of(
                key, target, origin, reason, desk.author().get(), desk.clock().instant());
    }
}
