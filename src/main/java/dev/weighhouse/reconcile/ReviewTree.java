package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A review laid out by the ledger's hierarchy, for the screen and for text: compared accounts as lines under the accounts
 * they are parts of, and at the end one section for what is not mapped.
 *
 * @param roots groups and lines at the outermost level
 * @param subtotals over everything, one for each currency and basis
 */
public record ReviewTree(List<ReviewNode> roots, List<Subtotal> subtotals) {

    public ReviewTree {
        roots = List.copyOf(roots);
        subtotals = List.copyOf(subtotals);
    }

    public static ReviewTree of(Review review) {
        return of(review, _ -> true);
    }

    /** The tree of the variances that pass; groups without one are left out, and sums are over what is left. */
    public static ReviewTree of(Review review, Predicate<Variance> shown) {
        var builder = new Builder(review.ledgerChart());
        var variances = review.variances().stream().filter(shown).toList();
        variances.forEach(builder::noteGroups);
        variances.forEach(builder::place);
        return builder.tree();
    }

    /** A group while its children are still being found. */
    private static final class Branch {
        private final @Nullable Account account;
        private final @Nullable Branch above;
        private final List<Supplier<ReviewNode>> children = new ArrayList<>();
        private final Tally tally = new Tally();
        private ReviewNode.@Nullable Group group;

        private Branch(@Nullable Account account, @Nullable Branch above) {
            this.account = account;
            this.above = above;
        }

        private List<ReviewNode> nodes() {
            return children.stream().map(Supplier::get).toList();
        }

        private ReviewNode finished() {
            if (group == null) {
                throw new IllegalStateException("branches are finished from the outermost twig inwards");
            }
            return group;
        }

        private void finish() {
            group = new ReviewNode.Group(account, nodes(), tally.subtotals(), tally.agreeing(), tally.lines());
            if (above != null) {
                above.tally.add(tally);
            }
        }
    }

    /** Goes through long lists and deep charts without recursion. */
    private static final class Builder {
        private final ChartOfAccounts chart;
        private final Set<AccountId> groups = new HashSet<>();
        private final Map<AccountId, Branch> branches = new HashMap<>();
        private final List<Branch> inOrder = new ArrayList<>();
        private final Branch root = new Branch(null, null);
        private final Branch unmapped = new Branch(null, root);

        private Builder(ChartOfAccounts chart) {
            this.chart = chart;
        }

        private void noteGroups(Variance variance) {
            var account = variance.ledgerAccount();
            var parent = account == null ? null : account.parent();
            while (parent != null && groups.add(parent)) {
                parent = chart.find(parent).map(Account::parent).orElse(null);
            }
        }

        private void place(Variance variance) {
            var branch = branchOf(variance.ledgerAccount());
            var line = new ReviewNode.Line(variance);
            branch.children.add(() -> line);
            branch.tally.add(variance);
        }

        private Branch branchOf(@Nullable Account account) {
            if (account == null) {
                return unmapped;
            }
            return groups.contains(account.id()) ? branch(account.id()) : branch(account.parent());
        }

        private Branch branch(@Nullable AccountId id) {
            var known = id == null ? root : branches.get(id);
            return known == null ? grown(id) : known;
        }

        /** A branch that is not there yet, and those above it that are missing. */
        private Branch grown(@Nullable AccountId id) {
            var missing = new ArrayDeque<Account>();
            var at = id;
            while (at != null && !branches.containsKey(at)) {
                var account = chart.find(at);
                account.ifPresent(missing::push);
                at = account.map(Account::parent).orElse(null);
            }
            var branch = at == null ? root : branches.getOrDefault(at, root);
            for (var account : missing) {
                var next = new Branch(account, branch);
                branch.children.add(next::finished);
                branches.put(account.id(), next);
                inOrder.add(next);
                branch = next;
            }
            return branch;
        }

        private ReviewTree tree() {
            if (!unmapped.children.isEmpty()) {
                root.children.add(unmapped::finished);
                inOrder.add(unmapped);
            }
            inOrder.reversed().forEach(Branch::finish);
            return new ReviewTree(root.nodes(), root.tally.subtotals());
        }
    }
}
