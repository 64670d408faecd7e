package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What the like of something was mapped to. */
final class Precedents {

    /** As telling as the same number. */
    private static final int SAME_NAME = 45;

    private final NameIndex<Precedent> index;

    Precedents(Collection<Precedent> all) {
        index = new NameIndex<>(
                all.stream()
                        .filter(precedent -> precedent.account().isPresent())
                        .toList(),
                precedent -> precedent.item().name());
    }

    /**
     * The best reason for one ledger account.
     *
     * @param points up to 45
     * @param likeness of the two names
     */
    record Reason(Precedent precedent, Likeness likeness, int points) {

        private static final Comparator<Reason> BEST_FIRST = Comparator.comparingInt(Reason::points)
                .reversed()
                .thenComparing(reason -> reason.precedent().item().key());

        static Reason of(Precedent precedent, Likeness likeness) {
            return new Reason(precedent, likeness, likeness.exact() == 100 ? SAME_NAME : likeness.points() * 3 / 4);
        }

        Reason better(Reason other) {
            return BEST_FIRST.compare(this, other) <= 0 ? this : other;
        }

        /** In words, such as {@code like "Gift cards" of Square, which goes here}. */
        String words() {
            return "%s \"%s\" of %s, which goes here"
                    .formatted(
                            likeness.exact() == 100 ? "same name as" : "like",
                            precedent.item().name(),
                            precedent.platform());
        }
    }

    /** The best reason for each ledger account that the like of an item goes to; the item itself teaches nothing. */
    Map<AccountId, Reason> about(Item item) {
        var wanted = index.wanted(NameWords.of(item.name()), "");
        var reasons = new HashMap<AccountId, Reason>();
        for (var entry : index.alike(wanted)) {
            var likeness = wanted.to(entry.words());
            var precedent = entry.value();
            if (likeness.tells() && !precedent.item().key().equals(item.key())) {
                precedent
                        .account()
                        .ifPresent(ledger -> reasons.merge(ledger, Reason.of(precedent, likeness), Reason::better));
            }
        }
        return reasons;
    }
}
