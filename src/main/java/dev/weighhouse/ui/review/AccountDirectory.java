package dev.weighhouse.ui.review;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Fit;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All accounts of both sides, with the row of the review on which each stands. Never changes, so any job may search it. */
final class AccountDirectory {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<ConnectionId, String> titles;
    private final String ledger;

    /**
     * One account in one row.
     *
     * @param name for searching, in plain form
     * @param codes number and id, in plain form
     * @param row null where the review has no row for it
     */
    record Entry(
            Icons icon,
            String title,
            String beside,
            String name,
            List<String> codes,
            @Nullable RowKey row) {}

    private AccountDirectory(Opening opening) {
        titles = opening.connections().stream().collect(Collectors.toMap(Connection::id, Connection::title));
        ledger = opening.connections().stream()
                .filter(connection -> connection.role() == Role.LEDGER)
                .map(Connection::title)
                .findFirst()
                .orElseGet(() -> Words.text("review.side.ledger"));
    }

    static AccountDirectory of(Opening opening, Review review) {
        var made = new AccountDirectory(opening);
        made.addLedger(review);
        review.variances().forEach(made::addPlatforms);
        return made;
    }

    private void addLedger(Review review) {
        var compared = new HashMap<AccountId, List<Variance>>();
        var groups = new HashSet<AccountId>();
        for (var variance : review.variances()) {
            var account = variance.ledgerAccount();
            if (account != null) {
                compared.computeIfAbsent(account.id(), _ -> new ArrayList<>()).add(variance);
                noteGroups(account, review, groups);
            }
        }
        for (var account : review.ledgerChart().all()) {
            var variances = compared.getOrDefault(account.id(), List.of());
            variances.forEach(variance -> add(
                    Icons.LEDGER,
                    account,
                    variances.size() == 1
                            ? ledger
                            : ledger + " · " + variance.currency().getCurrencyCode(),
                    RowKey.of(variance)));
            if (variances.isEmpty()) {
                var group = groups.contains(account.id());
                add(
                        Icons.LEDGER,
                        account,
                        group ? ledger : Words.text("review.finder.ledger-only", ledger),
                        group ? new RowKey.OfGroup(account.id(), 0) : null);
            }
        }
    }

    private static void noteGroups(Account account, Review review, Set<AccountId> groups) {
        var parent = account.parent();
        while (parent != null && groups.add(parent)) {
            parent = review.ledgerChart().find(parent).map(Account::parent).orElse(null);
        }
    }

    private void addPlatforms(Variance variance) {
        var account = variance.ledgerAccount();
        for (var platform : variance.platformAccounts()) {
            var title = title(platform);
            add(
                    Icons.PLATFORM,
                    platform.account(),
                    account == null
                            ? Words.text("review.finder.unmapped", title)
                            : Words.text("review.finder.mapped", title, account.label()),
                    RowKey.of(variance));
        }
    }

    private String title(PlatformAccount account) {
        var connection = account.key().connection();
        return titles.getOrDefault(connection, connection.value());
    }

    private void add(Icons icon, Account account, String beside, @Nullable RowKey row) {
        var number = account.number();
        var codes = Stream.of(number == null ? "" : number, account.id().value())
                .map(Fit::plain)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        entries.add(new Entry(icon, account.label(), beside, Fit.plain(account.name()), codes, row));
    }

    /** The best, at most {@link Finder#MOST}; nothing for an empty text. */
    List<Entry> find(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        var fit = new Fit(text);
        return Fit.best(entries, entry -> fit.of(entry.name(), entry.codes()));
    }
}
