package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.reconcile.Finding;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills an entry from a variance. */
final class Proposals {
    private final JournalBook book;
    private final Shelf shelf;

    Proposals(JournalBook book, Shelf shelf) {
        this.book = book;
        this.shelf = shelf;
    }

    JournalBook.First of(Variance variance) {
        var difference = difference(variance);
        var origin = origin(variance);
        requireAllRead(variance, null);
        var account = Objects.requireNonNull(variance.ledgerAccount());
        var line = new Draft.Line(account.id(), difference, account.label(), null, Map.of());
        var other = new Draft.Line(null, difference.negated(), "", null, Map.of());
        var draft = new Draft(variance.period().to(), narration(variance), null, List.of(line, other), null);
        return new JournalBook.First(origin, draft);
    }

    /** The same proposal from the present quotes: what the person chose for the other side stays. */
    Draft again(Origin.Adjustment origin, Draft before, Outlook outlook) {
        var variance = outlook.review(origin.period()).variances().stream()
                .filter(now -> isOf(now, origin))
                .findFirst()
                .orElseThrow(() -> refused(
                        "No platform account is compared with %s any more.".formatted(origin.ledgerAccount()),
                        "Discard the entry, or map an account there first."));
        var difference = difference(variance);
        requireAllRead(
                variance,
                book.find(origin.source()).map(kept -> kept.latest().id()).orElse(null));
        return new Draft(
                before.date(),
                narration(variance),
                before.reference(),
                lines(before.lines(), origin.ledgerAccount(), difference, variance.label()),
                before.reverseOn());
    }

    private static List<Draft.Line> lines(List<Draft.Line> before, AccountId account, Money difference, String label) {
        var own = before.stream().filter(line -> account.equals(line.account())).toList();
        if (own.size() == 1 && difference.equals(own.getFirst().amount())) {
            return before;
        }
        if (own.size() != 1 || before.size() != 2) {
            throw refused(
                    "The lines were divided by hand, and the difference of %s is %s now."
                            .formatted(label, JournalParts.words(difference)),
                    "Correct the amounts by hand.");
        }
        return before.stream()
                .map(line -> of(line, line.equals(own.getFirst()) ? difference : difference.negated()))
                .toList();
    }

    private static boolean isOf(Variance variance, Origin.Adjustment origin) {
        var account = variance.ledgerAccount();
        return account != null
                && account.id().equals(origin.ledgerAccount())
                && variance.currency().equals(origin.currency());
    }

    private static Draft.Line of(Draft.Line before, Money amount) {
        return new Draft.Line(before.account(), amount, before.description(), before.taxCode(), before.dimensions());
    }

    /** What an entry would have to be about. */
    private static Money difference(Variance variance) {
        if (variance.ledgerAccount() == null) {
            throw refused("%s is not mapped to a ledger account.".formatted(variance.label()), "Map it first.");
        }
        var difference = variance.difference()
                .orElseThrow(() -> refused(
                        "One side quotes nothing for %s.".formatted(variance.label()), "Pull both sides first."));
        if (difference.isZero()) {
            throw refused("%s does not differ.".formatted(variance.label()), "There is nothing to adjust.");
        }
        return difference;
    }

    /** The quoted difference holds only as long as nothing of ours came to the account since, or may have come. */
    private void requireAllRead(Variance variance, @Nullable JournalId besides) {
        new NotYetRead(book, shelf).of(variance, besides).stream().findFirst().ifPresent(missing -> {
            throw refused(
                    "The balance of %s was read before %s was seen to stand there."
                            .formatted(variance.label(), missing),
                    "Resolve what is in doubt and pull the ledger; then propose what still differs.");
        });
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
