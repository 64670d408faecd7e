package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountId;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Where the accounts go that the transactions of a type are of.
 *
 * @param ledger the accounts of the ledger they go to
 * @param waiting the accounts of the platform that nobody mapped yet
 */
public record OwnSide(SortedSet<AccountId> ledger, SortedSet<ItemKey> waiting) {

    /** Nothing is known of it. */
    public static final OwnSide UNKNOWN = new OwnSide(new TreeSet<>(), new TreeSet<>());

    public OwnSide {
        ledger = Collections.unmodifiableSortedSet(new TreeSet<>(ledger));
        waiting = Collections.unmodifiableSortedSet(new TreeSet<>(waiting));
    }

    /**
     * As decided on a day.
     *
     * @param accounts of the platform
     * @param line an account and all it is a part of, the nearest first
     */
    public static OwnSide of(
            Collection<ItemKey> accounts, Mappings holding, Function<ItemKey, Collection<ItemKey>> line) {
        var ledger = new TreeSet<AccountId>();
        var waiting = new TreeSet<ItemKey>();
        for (var account : accounts) {
            var all = line.apply(account);
            all.stream()
                    .flatMap(key -> holding.rules(key).stream())
                    .flatMap(rule -> rule.ledger().stream())
                    .forEach(ledger::add);
            all.stream()
                    .flatMap(key -> holding.of(key).stream())
                    .findFirst()
                    .flatMap(Mapping::ledger)
                    .ifPresentOrElse(ledger::add, () -> waiting.add(account));
        }
        return new OwnSide(ledger, waiting);
    }

    /** Whether it is one account of the ledger, so that a pair can be named. */
    boolean isOne() {
        return ledger.size() == 1 && waiting.isEmpty();
    }
}
