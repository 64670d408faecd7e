package dev.weighhouse.books;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All accounts of one side, active and archived, as a forest of parents and parts. */
public final class ChartOfAccounts {

    /** By number where there is one, then by name, then by id, so that two readings of one chart look alike. */
    public static final Comparator<Account> ORDER = Comparator.comparing(
                    Account::number, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(Account::name)
            .thenComparing(Account::id);

    private final Map<AccountId, Account> byId;
    private final Map<AccountId, List<Account>> parts;
    private final List<Account> all;
    private final List<Account> roots;

    private ChartOfAccounts(List<Account> sorted, Map<AccountId, Account> byId) {
        this.all = sorted;
        this.byId = byId;
        this.parts = new HashMap<>();
        this.roots = new ArrayList<>();
        for (var account : sorted) {
            var parent = account.parent();
            (parent == null ? roots : parts.computeIfAbsent(parent, _ -> new ArrayList<>())).add(account);
        }
    }

    /**
     * The chart these accounts make.
     *
     * @throws IllegalChart if an id comes twice, a parent is unknown, or the parents go round in a loop
     */
    public static ChartOfAccounts of(Collection<Account> accounts) {
        var byId = HashMap.<AccountId, Account>newHashMap(accounts.size());
        for (var account : accounts) {
            if (byId.put(account.id(), account) != null) {
                throw new IllegalChart(account.id(), "account id %s comes twice".formatted(account.id()));
            }
        }
        var rooted = HashSet.<AccountId>newHashSet(accounts.size());
        for (var account : accounts) {
            checkParents(account, byId, rooted);
        }
        return new ChartOfAccounts(accounts.stream().sorted(ORDER).toList(), byId);
    }

    private static void checkParents(Account start, Map<AccountId, Account> byId, Set<AccountId> rooted) {
        var path = new HashSet<AccountId>();
        for (var at = start; !rooted.contains(at.id()); ) {
            if (!path.add(at.id())) {
                throw new IllegalChart(
                        start.id(), "account %s is, through its parents, a part of itself".formatted(start.id()));
            }
            var parent = at.parent();
            if (parent == null) {
                break;
            }
            var next = byId.get(parent);
            if (next == null) {
                throw new IllegalChart(
                        at.id(), "account %s names the parent %s, which is not there".formatted(at.id(), parent));
            }
            at = next;
        }
        rooted.addAll(path);
    }

    /** Every account, in {@link #ORDER}. */
    public List<Account> all() {
        return all;
    }

    public int size() {
        return all.size();
    }

    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean contains(AccountId id) {
        return byId.containsKey(id);
    }

    /** Every account, each directly followed by its parts; beside each other in {@link #ORDER}. */
    public List<Account> inHierarchy() {
        var walked = new ArrayList<Account>(all.size());
        var waiting = new ArrayDeque<Account>(roots);
        while (!waiting.isEmpty()) {
            var account = waiting.pop();
            walked.add(account);
            parts.getOrDefault(account.id(), List.of()).reversed().forEach(waiting::push);
        }
        return walked;
    }

    /** The accounts this one is a part of, the outermost first; an account not in the chart has none. */
    public List<Account> ancestors(AccountId id) {
        var path = new ArrayDeque<Account>();
        var at = byId.get(id);
        while (at != null && at.parent() != null) {
            at = byId.get(at.parent());
            if (at != null) {
                path.addFirst(at);
            }
        }
        return List.copyOf(path);
    }

    /** The accounts without a parent, in {@link #ORDER}. */
    public List<Account> roots() {
        return List.copyOf(roots);
    }

    /** The accounts whose parent is this one, in {@link #ORDER}. */
    public List<Account> parts(AccountId id) {
        return List.copyOf(parts.getOrDefault(id, List.of()));
    }

    /** Charts of the same accounts are the same chart. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ChartOfAccounts chart && all.equals(chart.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
