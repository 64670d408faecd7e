package dev.weighhouse.journal;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Adjusted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Rows;
import dev.weighhouse.reconcile.Underway;
import dev.weighhouse.reconcile.Variance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What our own adjustments of an account, and the reversals of such, have taken of its difference or are about to take. */
final class OwnAdjustments {
    private final List<Journal> entries;
    private final Map<JournalId, Journal> byId;
    private final BiFunction<Journal, Variance, Optional<Cause.Kind>> toCome;

    /**
     * What was found for one variance.
     *
     * @param own the entries it is about, whatever their state
     * @param underway those not in the quote
     * @param adjusted those in the quote and those underway that take something of this very difference
     * @param rows the rows of everybody else
     * @param lost those that should be among the rows and are not
     */
    record Found(
            List<JournalId> own, List<Underway> underway, List<Adjusted> adjusted, Rows rows, List<JournalId> lost) {}

    /** An entry, and the adjustment that it is or takes back. */
    private record Own(Journal entry, Origin.Adjustment of) {}

    /**
     * Over the entries of a workspace.
     *
     * @param entries in the order in which they are named
     * @param toCome why what an entry brings is not in the ledger's figure; empty where it is, or was never to be
     */
    OwnAdjustments(List<Journal> entries, BiFunction<Journal, Variance, Optional<Cause.Kind>> toCome) {
        this.entries = entries;
        this.byId = entries.stream().collect(Collectors.toMap(Journal::id, Function.identity()));
        this.toCome = toCome;
    }

    /**
     * What they take of one variance.
     *
     * @param keyed which of the rows carry which keys
     * @param besides an entry that does not count, as the question is about it
     */
    Found of(Variance variance, Rows rows, KeyedRows keyed, @Nullable JournalId besides) {
        var own = entries.stream()
                .filter(entry -> !entry.id().equals(besides))
                .flatMap(entry -> adjustment(entry).map(of -> new Own(entry, of)).stream())
                .filter(each -> isOf(each, variance))
                .toList();
        var shown = new OwnRows(
                rows,
                keyed,
                own.stream()
                        .filter(each -> mayStand(each.entry().state()))
                        .map(each -> sought(each.entry(), variance))
                        .toList());
        var found = new Found(
                own.stream().map(each -> each.entry().id()).toList(),
                new ArrayList<>(),
                new ArrayList<>(),
                shown.others(),
                new ArrayList<>());
        own.forEach(each -> add(each, variance, shown.amount(each.entry().id()), found));
        return found;
    }

    private void add(Own own, Variance variance, Optional<Money> seen, Found found) {
        var entry = own.entry();
        var kind = seen.isPresent() ? Optional.<Cause.Kind>empty() : underway(entry, variance);
        var stands = seen.isPresent() || entry.state() == JournalState.POSTED;
        if ((kind.isEmpty() && !stands) || (seen.isEmpty() && isDatedLater(entry, variance))) {
            return;
        }
        var amount = seen.orElseGet(() -> StillToCome.amount(entry.draft(), variance));
        if (amount.isZero()) {
            return;
        }
        var name = entry.id().toString();
        kind.ifPresent(why ->
                found.underway().add(new Underway(name, why, entry.draft().date(), amount, true)));
        if (!takesOf(own.of(), variance)) {
            return;
        }
        if (seen.isEmpty() && kind.isEmpty() && shouldBeSeen(entry, variance)) {
            found.lost().add(entry.id());
        } else {
            found.adjusted().add(new Adjusted(name, part(own.of().share()), amount));
        }
    }

    /** What the ledger refused takes nothing and is nobody's cause: what it was to clear is as it was. */
    private Optional<Cause.Kind> underway(Journal entry, Variance variance) {
        return toCome.apply(entry, variance)
                .filter(kind -> kind != Cause.Kind.REJECTED)
                .map(kind -> kind == Cause.Kind.IN_FLIGHT ? Cause.Kind.ADJUSTING : kind);
    }

    private static boolean isDatedLater(Journal entry, Variance variance) {
        return !variance.basis().counts(entry.draft().date(), variance.period());
    }

    /** One that takes an adjustment back in a later month is an entry of that month like any other. */
    private static boolean isOf(Own own, Variance variance) {
        if (!Proposals.isOf(variance, own.of())) {
            return false;
        }
        var date = own.entry().draft().date();
        return own.entry().origin() instanceof Origin.Adjustment
                || (takesOf(own.of(), variance) && variance.period().contains(date));
    }

    /** The same month, as of whatever day it was looked at. */
    private static boolean takesOf(Origin.Adjustment origin, Variance variance) {
        return origin.period().from().equals(variance.period().from());
    }

    private Optional<Origin.Adjustment> adjustment(@Nullable Journal entry) {
        return switch (entry == null ? null : entry.origin()) {
            case Origin.Adjustment adjustment -> Optional.of(adjustment);
            case Origin.Reversal reversal -> adjustment(byId.get(reversal.of()));
            case null, default -> Optional.empty();
        };
    }

    private static boolean mayStand(JournalState state) {
        return switch (state) {
            case POSTED, CROSSING, IN_DOUBT, NEEDS_PERSON -> true;
            case DRAFT, SENT_BACK, WAITING, APPROVED, OUT_OF_DATE, REJECTED, GIVEN_UP, DISCARDED -> false;
        };
    }

    private OwnRows.Sought sought(Journal entry, Variance variance) {
        return new OwnRows.Sought(
                entry,
                StillToCome.amounts(entry.draft(), variance).toList(),
                entry.state() == JournalState.POSTED
                        && toCome.apply(entry, variance).isEmpty());
    }

    /** Whether the ledger's rows have to show it, as it stands there. */
    private static boolean shouldBeSeen(Journal entry, Variance variance) {
        return variance.ledger().movements() != null
                && variance.platform().movements() != null
                && variance.period().contains(entry.draft().date());
    }

    private static Adjusted.Part part(Share share) {
        return switch (share) {
            case EXPLAINED -> Adjusted.Part.ROWS;
            case UNEXPLAINED -> Adjusted.Part.REST;
            case DIFFERENCE -> Adjusted.Part.ALL;
        };
    }
}
