package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.Already.Part;
import dev.weighhouse.mapping.Already.Stood;
import dev.weighhouse.mapping.Already.Together;
import dev.weighhouse.mapping.Already.Tx;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of a platform's transactions is in no entry yet: what came later, and how what is in one has changed since. What an entry
 * holds stays where it was booked: that the mapping changed since is brought over by its own reclass, never here. Where both have
 * changed, nobody can tell which part was brought over, so a person looks at it.
 */
final class Outstanding {
    private final PlatformBooks books;
    private final History history;
    private final Already already;
    private final Map<Integer, Placing> then = new HashMap<>();
    private final Map<Together, Answer> gone = new TreeMap<>();

    /** What there is to do about what belongs together. */
    sealed interface Answer {

        /** All of it is in entries. */
        record Nothing() implements Answer {}

        /**
         * Something is missing.
         *
         * @param whole what is missing; amounts of what was in entries and is no more are taken back
         */
        record Book(Whole whole) implements Answer {}

        /**
         * It waits for a person.
         *
         * @param why in words
         */
        record Hold(Whole whole, String why) implements Answer {}
    }

    /** @param wholes all of the month */
    Outstanding(PlatformBooks books, History history, Already already, Period month, List<Whole> wholes) {
        this.books = books;
        this.history = history;
        this.already = already;
        var present = new HashSet<Together>();
        wholes.forEach(whole -> present.add(Together.of(whole)));
        for (var key : already.of(month)) {
            if (!present.contains(key)) {
                gone.put(key, gone(key, wholes.isEmpty()));
            }
        }
    }

    /** What is in entries and no transaction says any more, by what belonged together. */
    Map<Together, Answer> gone() {
        return gone;
    }

    /** The day, payout or transaction that an entry of it was made of. */
    String batch(Together key) {
        return already.at(key).values().iterator().next().batch();
    }

    private Answer gone(Together key, boolean all) {
        var answer = vanished(key, all);
        return answer instanceof Answer.Book(var whole)
                ? already.unsure(key, whole.transactions())
                        .<Answer>map(entry -> new Answer.Hold(whole, entry.why()))
                        .orElse(answer)
                : answer;
    }

    private Answer vanished(Together key, boolean all) {
        var taken = new ArrayList<Placement>();
        var why = all ? Optional.of("the platform says nothing of that month any more") : Optional.<String>empty();
        for (var stood : already.at(key).values()) {
            taken.add(takenBack(stood));
            if (why.isEmpty() && stood.isMovedOnly()) {
                why = Optional.of(movedOnly(stood));
            }
            if (why.isEmpty() && isMappedOtherwise(stood)) {
                why = Optional.of(
                        ("it is in %s, the platform says nothing of it any more, and the mapping has changed since;"
                                        + " take it back by hand")
                                .formatted(stood.entry()));
            }
        }
        var whole = whole(key, taken);
        return why.<Answer>map(words -> new Answer.Hold(whole, words))
                .or(() -> unbalanced(whole, whole))
                .orElseGet(() -> new Answer.Book(whole));
    }

    private static Whole whole(Together key, List<Placement> taken) {
        var prefix = "entry:" + key.date() + ":";
        var single = !key.whole().startsWith(prefix);
        var reference = single ? "" : key.whole().substring(prefix.length());
        return new Whole(key.date(), reference.isEmpty() ? null : reference, single, taken);
    }

    /** @param trouble why nothing of it can be booked now */
    Answer of(Whole whole, Optional<String> trouble) {
        var answer = missing(whole, trouble);
        return answer instanceof Answer.Nothing
                ? answer
                : already.unsure(Together.of(whole), whole.transactions())
                        .<Answer>map(entry -> new Answer.Hold(whole, entry.why()))
                        .orElse(answer);
    }

    private Answer missing(Whole whole, Optional<String> trouble) {
        var key = Together.of(whole);
        var stood = already.at(key);
        var missing = new ArrayList<Placement>();
        for (var placement : whole.placements()) {
            var transaction = placement.transaction();
            var drafted = stood.get(Tx.of(transaction));
            if (drafted != null && drafted.isMovedOnly()) {
                return new Answer.Hold(whole, movedOnly(drafted));
            }
            if (drafted == null && isNothing(placement) && already.knows(key, Tx.of(transaction))) {
                continue;
            }
            if (drafted == null) {
                var elsewhere = elsewhere(transaction, key);
                if (elsewhere.isPresent()) {
                    return new Answer.Hold(whole, elsewhere.get());
                }
                missing.add(placement);
            } else if (!isAsDrafted(drafted, transaction)) {
                if (!isMappedAsThen(placement, drafted)) {
                    return new Answer.Hold(whole, bothChanged(drafted));
                }
                difference(placement, drafted).ifPresent(missing::add);
            }
        }
        var here = new HashSet<Tx>();
        whole.transactions().forEach(transaction -> here.add(Tx.of(transaction)));
        for (var drafted : stood.values()) {
            if (!here.contains(drafted.transaction)) {
                if (drafted.isMovedOnly()) {
                    return new Answer.Hold(whole, movedOnly(drafted));
                }
                if (isMappedOtherwise(drafted)) {
                    return new Answer.Hold(whole, bothChanged(drafted));
                }
                missing.add(takenBack(drafted));
            }
        }
        if (missing.isEmpty()) {
            return new Answer.Nothing();
        }
        var difference = new Whole(whole.date(), whole.reference(), whole.single(), missing);
        return trouble.<Answer>map(why -> new Answer.Hold(whole, why))
                .or(() -> stood.isEmpty() ? Optional.empty() : unbalanced(whole, difference))
                .orElseGet(() -> new Answer.Book(difference));
    }

    /** Of a transaction of zero nothing stands, however often it was drafted. */
    private static boolean isNothing(Placement placement) {
        return placement instanceof Placement.Goes goes && parts(goes).isEmpty();
    }

    private static Optional<Answer> unbalanced(Whole whole, Whole difference) {
        return difference
                .imbalance()
                .map(lacking -> new Answer.Hold(
                        whole,
                        "what is missing of its entry does not balance: %s has no other side".formatted(lacking)));
    }

    /** Others booked it, or what it was in was taken back: an entry of it and that one together would say it twice. */
    private static String movedOnly(Stood drafted) {
        var mover = drafted.mover();
        return mover.said()
                ? "%s said that it stands where the mapping sent it, and it is in no entry from here; take that back first"
                        .formatted(mover.name())
                : "%s moved it to where a changed mapping sends it, and it is in no entry from here; discard or reverse %s first"
                        .formatted(mover.name(), mover.name());
    }

    private static String bothChanged(Stood drafted) {
        return "it was drafted in %s, and both it and its mapping have changed since; draft %s again, or if it was sent, bring over what the mapping moves first"
                .formatted(drafted.entry(), drafted.entry());
    }

    /** Where it is in an entry as a part of something else, which is not taken back just now. */
    private Optional<String> elsewhere(Transaction transaction, Together key) {
        return already.elsewhere(transaction, key)
                .filter(stood -> !(gone.get(stood.key) instanceof Answer.Book))
                .findFirst()
                .map(stood -> "it is in %s as of %s already; make the entries of that month again first"
                        .formatted(stood.entry(), Days.words(stood.key.date())));
    }

    private boolean isAsDrafted(Stood drafted, Transaction transaction) {
        return placedThen(drafted, transaction) instanceof Placement.Goes goes
                && parts(goes).equals(drafted.parts());
    }

    /** Where a transaction stands: as it was drafted, where it is unchanged. */
    Placement standing(Whole whole, Placement now) {
        var drafted = already.at(Together.of(whole)).get(Tx.of(now.transaction()));
        return drafted != null && isAsDrafted(drafted, now.transaction())
                ? placedThen(drafted, now.transaction())
                : now;
    }

    private Placement placedThen(Stood drafted, Transaction transaction) {
        return then.computeIfAbsent(
                        drafted.decisions(),
                        known -> new Placing(
                                books, new History(history.decisions().subList(0, known))))
                .of(transaction);
    }

    private boolean isMappedAsThen(Placement now, Stood drafted) {
        return isSame(now, placedThen(drafted, now.transaction()));
    }

    /** Whether both wait, or both go to the same places. */
    static boolean isSamePlace(Placement one, Placement other) {
        return isSame(one, other) || (one instanceof Placement.Waits && other instanceof Placement.Waits);
    }

    /** Whether both go, and to the same places. */
    static boolean isSame(Placement one, Placement other) {
        return one instanceof Placement.Goes goes
                && other instanceof Placement.Goes too
                && parts(goes).equals(parts(too));
    }

    /** Whether anything was decided since that might concern what is only known by its account and its day. */
    private boolean isMappedOtherwise(Stood drafted) {
        var line = new TreeSet<>(
                books.lineage().line(ItemKey.of(new AccountKey(books.platform(), drafted.transaction.account()))));
        var decisions = history.decisions();
        return decisions.subList(drafted.decisions(), decisions.size()).stream()
                .filter(decision -> decision.item().connection().equals(books.platform()))
                .filter(decision -> decision.inForce().covers(drafted.key.date()))
                .anyMatch(decision -> decision.item().kind() != ItemKind.ACCOUNT || line.contains(decision.item()));
    }

    private static Map<Part, Long> parts(Placement.Goes goes) {
        var parts = new TreeMap<Part, Long>();
        goes.shares()
                .forEach(share -> parts.merge(Part.of(share), share.amount().minor(), Math::addExact));
        parts.values().removeIf(minor -> minor == 0);
        return parts;
    }

    private static Optional<Placement> difference(Placement now, Stood drafted) {
        if (!(now instanceof Placement.Goes goes)) {
            return Optional.of(now);
        }
        var parts = parts(goes);
        drafted.parts().forEach((part, minor) -> parts.merge(part, -minor, Math::addExact));
        var because = goes.shares().getFirst().because();
        var shares = shares(parts, because);
        return shares.isEmpty() ? Optional.empty() : Optional.of(new Placement.Goes(now.transaction(), shares));
    }

    private Placement takenBack(Stood drafted) {
        var parts = new TreeMap<Part, Long>();
        drafted.parts().forEach((part, minor) -> parts.put(part, -minor));
        var id = drafted.transaction;
        var transaction = new Transaction(
                id.id(),
                id.account(),
                drafted.key.date(),
                drafted.amount(),
                null,
                "taken back: " + id.id(),
                null,
                null);
        var because = new Because(ItemKey.of(new AccountKey(books.platform(), id.account())), null);
        return new Placement.Goes(transaction, shares(parts, because));
    }

    private static List<Share> shares(Map<Part, Long> parts, Because because) {
        var shares = new ArrayList<Share>();
        parts.forEach((part, minor) -> {
            if (minor != 0) {
                var amount = new Money(minor, Currency.getInstance(part.currency()));
                shares.add(new Share(
                        part.role(),
                        part.ledger(),
                        amount,
                        part.marks().taxCode(),
                        part.marks().dimensions(),
                        because));
            }
        });
        return shares;
    }
}
