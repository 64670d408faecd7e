package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What the like of something was mapped to. */
final class Precedents {

    /** As telling as the same number. */
    private static final int SAME_NAME = 45;

    private final ChartOfAccounts ledger;
    private final NameIndex<Precedent> index;

    Precedents(Collection<Precedent> all, ChartOfAccounts ledger) {
        this.ledger = ledger;
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
            if (likeness.tells() && !precedent.item().key().equals(item.key()) && teaches(precedent, item)) {
                var reason = new Reason(precedent, likeness, points(precedent, item, likeness));
                precedent.account().ifPresent(ledger -> reasons.merge(ledger, reason, Reason::better));
            }
        }
        return reasons;
    }

    /** An asset teaches nothing about an expense, nor an account that is named after another platform about this one. */
    private boolean teaches(Precedent precedent, Item item) {
        var type = precedent.item().type();
        var currency = precedent.item().currency();
        if ((type != null && item.type() != null && type != item.type())
                || (currency != null && item.currency() != null && !currency.equals(item.currency()))) {
            return false;
        }
        var platform = NameWords.of(precedent.item().key().connection().value());
        var ofItsOwn = precedent
                .account()
                .flatMap(ledger::find)
                .map(Account::name)
                .map(NameWords::of)
                .filter(words -> words.stream().anyMatch(platform::contains))
                .isPresent();
        return isOfTheSame(precedent, item) || !ofItsOwn;
    }

    private static boolean isOfTheSame(Precedent precedent, Item item) {
        return precedent.item().key().connection().equals(item.key().connection());
    }

    /** Accounts of two platforms with one name are often two accounts of the ledger, and parts of names tell little then. */
    private static int points(Precedent precedent, Item item, Likeness likeness) {
        var points = likeness.exact() == 100 ? SAME_NAME : likeness.points() * 3 / 4;
        var accounts =
                precedent.item().key().kind() == ItemKind.ACCOUNT && item.key().kind() != ItemKind.CATEGORY;
        return accounts ? points / (isOfTheSame(precedent, item) ? 3 : 5) : points;
    }
}
