package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Places one transaction: asks for the decision about each of its parts, and stops at the first that waits. */
final class Placer {
    private final Placing placing;
    private final Transaction transaction;
    private final Facts facts;
    private final List<ItemKey> leftOut = new ArrayList<>();

    Placer(Placing placing, Transaction transaction) {
        this.placing = placing;
        this.transaction = transaction;
        this.facts = new Facts(transaction);
    }

    /** One side of a transaction, once it is known where it goes. */
    private record Place(
            AccountId account, @Nullable String taxCode, Map<String, String> dimensions, Because because) {}

    /** The tax a transaction states, in the ledger's words. */
    private record Taxed(
            @Nullable String code,
            @Nullable AccountId account,
            @Nullable Because because) {

        static final Taxed NOT = new Taxed(null, null, null);
    }

    /** Thrown and caught here alone: what stops one part stops the whole transaction. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Because because;

        Stop(String why, Because because) {
            super(why, null, false, false);
            this.because = because;
        }
    }

    Placement place() {
        try {
            return new Placement.Goes(transaction, placing.isSingleEntry() ? both() : one(), leftOut);
        } catch (Stop stop) {
            return new Placement.Waits(transaction, String.valueOf(stop.getMessage()), stop.because);
        }
    }

    /** A side of an entry states its own tax code and dimensions, and its tax is a side of its own. */
    private List<Share> one() throws Stop {
        var own = own();
        var taxed = taxed();
        var shares = new ArrayList<Share>(1);
        shares.add(share(
                Share.Role.OWN,
                own,
                transaction.amount(),
                taxed.code == null ? own.taxCode : taxed.code,
                dimensions(own)));
        return shares;
    }

    private List<Share> both() throws Stop {
        var amount = transaction.amount();
        var own = own();
        var other = other(own);
        var taxed = taxed();
        var tax = transaction.traits().tax();
        var shares = new ArrayList<Share>(3);
        shares.add(share(Share.Role.OWN, own, amount, own.taxCode, own.dimensions));
        var net = tax == null ? amount.negated() : tax.minus(amount);
        var code = taxed.code == null ? other.taxCode : taxed.code;
        var dimensions = dimensions(other);
        shares.add(share(Share.Role.OTHER, other, net, code, dimensions));
        if (tax != null && !tax.isZero()) {
            var because = taxed.because == null ? other.because : taxed.because;
            if (taxed.account == null) {
                throw new Stop(
                        "states a tax of %s, and it is not said which account that goes to".formatted(tax), because);
            }
            shares.add(new Share(Share.Role.TAX, taxed.account, tax.negated(), null, Map.of(), because));
        }
        return shares;
    }

    private static Share share(
            Share.Role role, Place place, Money amount, @Nullable String taxCode, Map<String, String> dimensions) {
        return new Share(role, place.account, amount, taxCode, dimensions, place.because);
    }

    private Place own() throws Stop {
        var because = placing.own(facts, transaction);
        var target = target(because);
        if (target instanceof Target.To to) {
            return new Place(to.account(), to.taxCode(), to.dimensions(), because);
        }
        throw new Stop("an account goes to an account, and this one is mapped to something else", because);
    }

    private Place other(Place own) throws Stop {
        var because = placing.other(facts, transaction);
        var place = switch (target(because)) {
            case Target.To to
            when because.item().kind() == ItemKind.ANYTHING && isWhole(because) ->
                throw new Stop("what nothing else decides only waits", because);
            case Target.To to -> new Place(to.account(), to.taxCode(), to.dimensions(), because);
            case Target.Pair pair -> new Place(against(own, pair, because), pair.taxCode(), pair.dimensions(), because);
            case Target.Held _, Target.Tax _, Target.Dimension _ ->
                throw new Stop("it is mapped to something that is no account", because);
        };
        if (place.account.equals(own.account)) {
            throw new Stop("both its sides would go to the account " + own.account, because);
        }
        return place;
    }

    private static boolean isWhole(Because because) {
        return because.decision() != null && because.decision().slot().when().isNone();
    }

    /** The one of the pair that is not the transaction's own account. */
    private static AccountId against(Place own, Target.Pair pair, Because because) throws Stop {
        if (own.account.equals(pair.debit())) {
            return pair.credit();
        }
        if (own.account.equals(pair.credit())) {
            return pair.debit();
        }
        throw new Stop(
                "its own account goes to %s, which is neither %s nor %s of the pair"
                        .formatted(own.account, pair.debit(), pair.credit()),
                because);
    }

    private Taxed taxed() throws Stop {
        var code = transaction.traits().taxCode();
        if (code == null || code.isBlank()) {
            return Taxed.NOT;
        }
        var because = placing.about(placing.taxCode(code), facts, transaction.date());
        if (target(because) instanceof Target.Tax tax) {
            return new Taxed(tax.code(), tax.account(), because);
        }
        throw new Stop("the tax code %s is mapped to something that is no tax code".formatted(code), because);
    }

    /** Those of the decision, and over them those the transaction itself states, where they are mapped. */
    private Map<String, String> dimensions(Place place) throws Stop {
        var stated = transaction.traits().dimensions();
        if (stated.isEmpty()) {
            return place.dimensions;
        }
        var own = new TreeMap<String, String>();
        for (var one : stated.entrySet()) {
            var because = placing.about(placing.dimension(one.getKey(), one.getValue()), facts, transaction.date());
            if (because.decision() == null) {
                // there may be no such dimension in the ledger, so it stops nothing; but the entry tells of it
                leftOut.add(because.item());
                continue;
            }
            if (!(target(because) instanceof Target.Dimension dimension)) {
                throw new Stop(
                        "%s is mapped to something that is no dimension"
                                .formatted(because.item().id()),
                        because);
            }
            var before = own.put(dimension.name(), dimension.value());
            if (before != null && !before.equals(dimension.value())) {
                throw new Stop(
                        "it would be both %s and %s of %s".formatted(before, dimension.value(), dimension.name()),
                        because);
            }
        }
        var all = new TreeMap<>(place.dimensions);
        all.putAll(own);
        return all;
    }

    /** What was decided; nothing decided, or decided that it waits, stops the transaction. */
    private static Target target(Because because) throws Stop {
        var decision = because.decision();
        var target = decision == null ? null : decision.target();
        if (target == null) {
            throw new Stop(because.words(), because);
        }
        if (target instanceof Target.Held held) {
            throw new Stop(held.why().isBlank() ? "a person said that it waits" : held.why(), because);
        }
        return target;
    }
}
