package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Quote;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.reconcile.Adjusted;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills an entry from a variance. */
final class Proposals {
    private final JournalBook book;
    private final Shelf shelf;
    private final ReadOrder order;
    private final Outlook outlook;

    Proposals(JournalBook book, Shelf shelf, ReadOrder order, Outlook outlook) {
        this.book = book;
        this.shelf = shelf;
        this.order = order;
        this.outlook = outlook;
    }

    /** @param shown as the person saw it; the rows and entries are read now, so the figures have to be the same still */
    JournalBook.First of(Variance shown, Share share) {
        var variance = asShown(shown);
        var apart = apart(variance, null);
        var waterfall = apart.waterfall();
        var origin = origin(variance, share);
        var amount = amount(variance, apart, share);
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
        var apart = apart(variance, itself);
        var waterfall = apart.waterfall();
        var amount = amount(variance, apart, origin.share());
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

    /** The variance of the present quotes; refused where these are others than the person saw. */
    private Variance asShown(Variance shown) {
        var account = shown.ledgerAccount();
        if (account == null) {
            throw refused("%s is not mapped to a ledger account.".formatted(shown.label()), "Map it first.");
        }
        return outlook.review(shown.period()).variances().stream()
                .filter(now -> now.ledgerAccount() != null
                        && now.ledgerAccount().id().equals(account.id())
                        && now.currency().equals(shown.currency()))
                .filter(now -> now.difference().equals(shown.difference())
                        && now.platformAccounts().equals(shown.platformAccounts())
                        && readings(now).equals(readings(shown)))
                .findFirst()
                .orElseThrow(() -> refused(
                        "What is compared with %s was pulled or mapped again since this difference was shown."
                                .formatted(shown.label()),
                        "Look at the difference as it is now, then propose what is still to be adjusted."));
    }

    private static Set<Long> readings(Variance variance) {
        return Stream.concat(variance.ledger().quotes().stream(), variance.platform().quotes().stream())
                .filter(quote -> !(quote.subject() instanceof Quote.Subject.Accounts))
                .map(Quote::id)
                .collect(Collectors.toSet());
    }

    /** The difference with its causes; refused where there is none. */
    private Explained.Apart apart(Variance variance, @Nullable JournalId besides) {
        var apart = new Explained(shelf, order, outlook)
                .apart(variance, besides)
                .orElseThrow(() -> refused(
                        "One side quotes nothing for %s.".formatted(variance.label()), "Pull both sides first."));
        if (apart.waterfall().difference().isZero()) {
            throw refused("%s does not differ.".formatted(variance.label()), "There is nothing to adjust.");
        }
        return apart;
    }

    private static Money amount(Variance variance, Explained.Apart apart, Share share) {
        var amount = share.of(apart.waterfall());
        if (amount.isZero()) {
            throw refused(
                    "Nothing of the difference of %s is %s.".formatted(variance.label(), share.word()),
                    "Propose another part of it, or all.");
        }
        if (share != Share.DIFFERENCE) {
            requireToldApart(variance, apart);
            requireNotTakenBack(variance, apart, share, amount);
        }
        return amount;
    }

    private static void requireToldApart(Variance variance, Explained.Apart apart) {
        apart.lost().stream().findFirst().ifPresent(lost -> {
            throw refused(
                    "%s adjusts %s already, and the ledger shows no line of it, so the parts cannot be told."
                            .formatted(lost, variance.label()),
                    "Look at %s in the ledger, or propose the whole difference.".formatted(lost));
        });
    }

    /** What was adjusted and does not hold any more is taken back by its reversal, so that the two are linked. */
    private static void requireNotTakenBack(Variance variance, Explained.Apart apart, Share share, Money amount) {
        takenBack(share, amount, apart.adjusted()).ifPresent(names -> {
            throw refused(
                    "What is %s of %s is %s now, which may take back what %s adjusted."
                            .formatted(share.word(), variance.label(), JournalParts.words(amount), names),
                    "Reverse %s if it does not hold any more, or propose the whole difference.".formatted(names));
        });
    }

    /** Which of those that adjusted the same part before an amount may take back, or some of it. */
    static Optional<String> takenBack(Share share, Money amount, List<Adjusted> adjusted) {
        var before = adjusted.stream()
                .filter(each -> share == Share.EXPLAINED
                        ? each.part() == Adjusted.Part.ROWS
                        : each.part() != Adjusted.Part.ROWS)
                .toList();
        var taken = before.stream().map(Adjusted::amount).reduce(Money.zero(amount.currency()), Money::plus);
        return amount.signum() == -taken.signum()
                        && amount.abs().minor() <= taken.abs().minor()
                ? Optional.of(before.stream().map(Adjusted::entry).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /** The quoted difference holds only as long as nothing of ours came to the account since, or may have come. */
    private void requireAllRead(Variance variance, @Nullable JournalId besides) {
        new NotYetRead(book, shelf, order)
                .of(variance, besides).stream().findFirst().ifPresent(missing -> {
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
