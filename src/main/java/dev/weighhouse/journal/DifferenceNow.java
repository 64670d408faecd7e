package dev.weighhouse.journal;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.journal.JournalBook.Kept;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Variance;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Whether the difference that an adjustment takes is still there. What we brought to the account ourselves and have not read
 * there may have taken it already, and no consent of a person makes up for a balance that nobody has read.
 */
final class DifferenceNow {
    private final NotYetRead notYetRead;
    private final Supplier<Explained> explained;
    private final Function<Period, Review> reviews;

    DifferenceNow(NotYetRead notYetRead, Supplier<Explained> explained, Function<Period, Review> reviews) {
        this.notYetRead = notYetRead;
        this.explained = explained;
        this.reviews = reviews;
    }

    /** Why an entry is neither approved nor sent; empty for what adjusts nothing. */
    Optional<Refusal> gone(Kept kept) {
        return elsewhere(kept)
                .or(() -> variance(kept)
                        .flatMap(variance -> unread(kept, notYetRead.of(variance, id(kept)), variance)
                                .or(() -> tooMuch(kept, variance))));
    }

    /** Why nobody can tell what still differs; such an entry is neither approved nor sent. Empty for what adjusts nothing. */
    Optional<Refusal> incomparable(Kept kept) {
        if (!(kept.latest().origin() instanceof Origin.Adjustment adjustment)) {
            return Optional.empty();
        }
        var variance = variance(kept);
        if (variance.flatMap(Variance::difference).isPresent()) {
            return Optional.empty();
        }
        var why = variance.isPresent()
                ? "one side quotes nothing for it now"
                : "nothing is compared with that account now";
        return Optional.of(new Refusal(
                id(kept),
                "%s adjusts the difference of %s for %s, and %s."
                        .formatted(
                                id(kept),
                                variance.map(Variance::label)
                                        .orElse(adjustment.ledgerAccount().toString()),
                                adjustment.period(),
                                why),
                "Map what was compared with it and pull both sides, or discard %s.".formatted(id(kept)),
                null));
    }

    /** On another day it would not be in the figure it is to clear, or be in those of other months as well. */
    private static Optional<Refusal> elsewhere(Kept kept) {
        var date = kept.latest().draft().date();
        return kept.latest().origin() instanceof Origin.Adjustment adjustment
                        && !adjustment.period().contains(date)
                ? Optional.of(new Refusal(
                        id(kept),
                        "%s adjusts a difference of %s and is dated %s.".formatted(id(kept), adjustment.period(), date),
                        "Date it within %s, or discard it and propose what differs in the month it is to stand in."
                                .formatted(adjustment.period()),
                        null))
                : Optional.empty();
    }

    private static Optional<Refusal> unread(Kept kept, List<JournalId> missing, Variance variance) {
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        id(kept),
                        "%s adjusts the difference of %s for %s, which was read without %s."
                                .formatted(
                                        id(kept),
                                        variance.label(),
                                        variance.period(),
                                        missing.stream()
                                                .map(JournalId::toString)
                                                .collect(Collectors.joining(", "))),
                        "Send or settle what is on its way, pull the ledger, then draft %s again from what differs then."
                                .formatted(id(kept)),
                        null));
    }

    private Optional<Refusal> tooMuch(Kept kept, Variance variance) {
        var adjustment = (Origin.Adjustment) kept.latest().origin();
        var takes = sum(kept.latest().draft(), variance);
        return left(adjustment.share(), variance, id(kept))
                .filter(left -> !takes.isZero()
                        && (takes.signum() != left.signum()
                                || takes.abs().minor() > left.abs().minor()))
                .map(left -> new Refusal(
                        id(kept),
                        "%s takes %s of the %s of %s for %s, and that is %s now."
                                .formatted(
                                        id(kept),
                                        JournalParts.words(takes),
                                        words(adjustment.share()),
                                        variance.label(),
                                        variance.period(),
                                        JournalParts.words(left)),
                        "Draft it again, or discard it if nothing differs any more.",
                        null));
    }

    private Optional<Money> left(Share share, Variance variance, JournalId besides) {
        return share == Share.DIFFERENCE
                ? variance.difference()
                : explained.get().apart(variance, besides).map(apart -> share.of(apart.waterfall()));
    }

    private static String words(Share share) {
        return share == Share.DIFFERENCE ? "difference" : share.word() + " part of the difference";
    }

    private static Money sum(Draft draft, Variance variance) {
        return StillToCome.amount(draft, variance);
    }

    private Optional<Variance> variance(Kept kept) {
        return kept.latest().origin() instanceof Origin.Adjustment adjustment
                ? reviews.apply(adjustment.period()).variances().stream()
                        .filter(variance -> Proposals.isOf(variance, adjustment))
                        .findFirst()
                : Optional.empty();
    }

    private static JournalId id(Kept kept) {
        return kept.latest().id();
    }
}
