package dev.weighhouse.journal;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.reconcile.Finding;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Fills an entry from a variance. */
final class Proposals {
    private final JournalBook book;
    private final Shelf shelf;

    Proposals(JournalBook book, Shelf shelf) {
        this.book = book;
        this.shelf = shelf;
    }

    JournalBook.First of(Variance variance) {
        var account = variance.ledgerAccount();
        var difference = variance.difference();
        if (account == null) {
            throw refused("%s is not mapped to a ledger account.".formatted(variance.label()), "Map it first.");
        }
        if (difference.isEmpty()) {
            throw refused("One side quotes nothing for %s.".formatted(variance.label()), "Pull both sides first.");
        }
        if (difference.get().isZero()) {
            throw refused("%s does not differ.".formatted(variance.label()), "There is nothing to adjust.");
        }
        var words = narration(variance);
        var line = new Draft.Line(account.id(), difference.get(), account.label(), null, Map.of());
        var other = new Draft.Line(null, difference.get().negated(), "", null, Map.of());
        var draft = new Draft(variance.period().to(), words, null, List.of(line, other), null);
        return new JournalBook.First(origin(variance), draft);
    }

    /** The next number for this variance; an entry for it that is not over yet is not proposed twice. */
    private Origin origin(Variance variance) {
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        for (int ordinal = 1; ; ordinal++) {
            var origin = new Origin.Adjustment(account, variance.currency(), variance.period(), ordinal);
            var kept = book.find(origin.source());
            if (kept.isEmpty()) {
                return origin;
            }
            var there = shelf.journal(kept.get().latest().id());
            if (there.state() != JournalState.POSTED && there.state() != JournalState.DISCARDED) {
                throw refused(
                        "%s already adjusts %s.".formatted(there.id(), variance.label()),
                        "Go on with that entry, or discard it.");
            }
        }
    }

    private static String narration(Variance variance) {
        var ledger = variance.ledgerAmount().map(JournalParts::words).orElse("");
        var platform = variance.platformAmount().map(JournalParts::words).orElse("");
        var names = variance.platformAccounts().stream()
                .map(account -> account.account().label())
                .collect(Collectors.joining(", "));
        var causes = variance.findings().stream()
                .map(Finding::words)
                .findFirst()
                .map(cause -> ". " + cause)
                .orElse("");
        return "Adjust %s to %s, %s: platform %s, ledger %s%s"
                .formatted(variance.label(), names, variance.period(), platform, ledger, causes);
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
