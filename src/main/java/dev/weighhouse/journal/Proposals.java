package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills an entry from a variance. */
final class Proposals {
    private final JournalBook book;
    private final Shelf shelf;
    private final Outlook outlook;

    Proposals(JournalBook book, Shelf shelf, Outlook outlook) {
        this.book = book;
        this.shelf = shelf;
        this.outlook = outlook;
    }

    JournalBook.First of(Variance variance, Share share) {
        var waterfall = waterfall(variance, null);
        var amount = amount(variance, waterfall, share);
        var origin = origin(variance, share);
        requireAllRead(variance, null);
        var account = Objects.requireNonNull(variance.ledgerAccount());
        var line = new Draft.Line(account.id(), amount, account.label(), null, Map.of());
        var other = new Draft.Line(null, amount.negated(), "", null, Map.of());
        var narration = Narration.of(variance, waterfall, share);
        return new JournalBook.First(
                origin, new Draft(variance.period().to(), narration, null, List.of(line, other), null));
    }

    /** The same proposal from the present quotes: what the person chose for the other side stays. */
    Draft again(Origin.Adjustment origin, Draft before) {
        var variance = outlook.review(origin.period()).variances().stream()
                .filter(now -> isOf(now, origin))
                .findFirst()
                .orElseThrow(() -> refused(
                        "No platform account is compared with %s any more.".formatted(origin.ledgerAccount()),
                        "Discard the entry, or map an account there first."));
        var itself = book.find(origin.source()).map(kept -> kept.latest().id()).orElse(null);
        var waterfall = waterfall(variance, itself);
        var amount = amount(variance, waterfall, origin.share());
        requireAllRead(variance, itself);
        return new Draft(
                before.date(),
                Narration.of(variance, waterfall, origin.share()),
                before.reference(),
                lines(before.lines(), origin.ledgerAccount(), amount, variance.label()),
                before.reverseOn());
    }

    private static List<Draft.Line> lines(List<Draft.Line> before, AccountId account, Money share, String label) {
        var own = before.stream().filter(line -> account.equals(line.account())).toList();
        if (own.size() == 1 && share.equals(own.getFirst().amount())) {
            return before;
        }
        if (own.size() != 1 || before.size() != 2) {
            throw refused(
                    "The lines were divided by hand, and what is to be adjusted of %s is %s now."
                            .formatted(label, JournalParts.words(share)),
                    "Correct the amounts by hand.");
        }
        return before.stream()
                .map(line -> of(line, line.equals(own.getFirst()) ? share : share.negated()))
                .toList();
    }

    /** Whether it is the difference an adjustment is of, in whatever period. */
    static boolean isOf(Variance variance, Origin.Adjustment origin) {
        var account = variance.ledgerAccount();
        return account != null
                && account.id().equals(origin.ledgerAccount())
                && variance.currency().equals(origin.currency());
    }

    private static Draft.Line of(Draft.Line before, Money amount) {
        return new Draft.Line(before.account(), amount, before.description(), before.taxCode(), before.dimensions());
    }

    /** The difference with its causes; refused where there is none. */
    private Waterfall waterfall(Variance variance, @Nullable JournalId besides) {
        if (variance.ledgerAccount() == null) {
            throw refused("%s is not mapped to a ledger account.".formatted(variance.label()), "Map it first.");
        }
        var waterfall = new Explained(shelf, outlook)
                .of(variance, besides)
                .orElseThrow(() -> refused(
                        "One side quotes nothing for %s.".formatted(variance.label()), "Pull both sides first."));
        if (waterfall.difference().isZero()) {
            throw refused("%s does not differ.".formatted(variance.label()), "There is nothing to adjust.");
        }
        return waterfall;
    }

    private static Money amount(Variance variance, Waterfall waterfall, Share share) {
        var amount = share.of(waterfall);
        if (amount.isZero()) {
            throw refused(
                    "Nothing of the difference of %s is %s.".formatted(variance.label(), share.word()),
                    "Propose another part of it, or all.");
        }
        return amount;
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
    private Origin origin(Variance variance, Share share) {
        var account = Objects.requireNonNull(variance.ledgerAccount()).id();
        for (int ordinal = 1; ; ordinal++) {
            var origin = new Origin.Adjustment(account, variance.currency(), variance.period(), ordinal, share);
            var kept = book.find(origin.source());
            if (kept.isEmpty()) {
                return origin;
            }
            var there = shelf.journal(kept.get().latest().id());
            if (share != Share.DIFFERENCE && there.state() == JournalState.POSTED) {
                // What it posted has no row on the platform, so the rows would explain it away once more.
                throw refused(
                        "%s adjusts %s already, so its parts cannot be told any more."
                                .formatted(there.id(), variance.label()),
                        "Propose the whole difference that is left.");
            }
            if (there.state() != JournalState.POSTED && there.state() != JournalState.DISCARDED) {
                throw refused(
                        "%s already adjusts %s.".formatted(there.id(), variance.label()),
                        "Go on with that entry, or discard it.");
            }
        }
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
