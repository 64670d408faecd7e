package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.FittingTypes;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Fit;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The ledger accounts some items can go to: what is suggested first, then those that fit all of them, and on demand the
 * rest, each with what does not fit.
 */
final class AccountChoices {
    private static final int MOST = 200;

    private final List<Rated> all;
    private final Consumer<AccountId> take;
    private final Consumer<AccountId> mark;
    private final int fitting;

    /** An account with what speaks for and against it. */
    private record Rated(Account account, int score, String reason, String misfit, String plain, List<String> codes) {
        boolean fits() {
            return misfit.isEmpty();
        }
    }

    /**
     * The choices for these items.
     *
     * @param suggested for them, the best first; an account suggested twice counts once
     * @param mark called with an account somebody only looks at
     */
    AccountChoices(
            ChartOfAccounts ledger,
            List<Item> items,
            List<Suggestion> suggested,
            Consumer<AccountId> take,
            Consumer<AccountId> mark) {
        var best = new HashMap<AccountId, Suggestion>();
        suggested.forEach(each -> AccountChoices.named(each)
                .forEach(account ->
                        best.merge(account, each, (one, other) -> other.score() > one.score() ? other : one)));
        this.all = ledger.all().stream()
                .map(account -> rated(account, items, best))
                .sorted(Comparator.comparingInt(Rated::score).reversed().thenComparing(each -> !each.fits()))
                .toList();
        this.take = take;
        this.mark = mark;
        this.fitting = (int) all.stream().filter(Rated::fits).count();
    }

    /** The accounts a suggestion names, each of which is worth offering. */
    private static List<AccountId> named(Suggestion suggestion) {
        return switch (suggestion.target()) {
            case Target.To to -> List.of(to.account());
            case Target.Pair pair -> List.of(pair.debit(), pair.credit());
            case Target.Tax _, Target.Dimension _, Target.Held _ -> List.of();
        };
    }

    private static Rated rated(Account account, List<Item> items, Map<AccountId, Suggestion> best) {
        var suggestion = best.get(account.id());
        var number = account.number();
        return new Rated(
                account,
                suggestion == null ? 0 : suggestion.score(),
                suggestion == null ? "" : suggestion.reason(),
                misfit(account, items),
                Fit.plain(account.label()),
                number == null
                        ? List.of(Fit.plain(account.id().value()))
                        : List.of(Fit.plain(number), Fit.plain(account.id().value())));
    }

    /** Why an account does not fit one of the items; empty where it fits all. */
    private static String misfit(Account account, List<Item> items) {
        if (!account.active()) {
            return Words.text("mappings.misfit.archived");
        }
        for (var item : items) {
            if (!FittingTypes.of(item).contains(account.type())) {
                return Words.text("mappings.misfit.type", type(account.type()), item.name());
            }
            var currency = item.currency();
            if (currency != null && !currency.equals(account.currency())) {
                return Words.text(
                        "mappings.misfit.currency",
                        account.currency().getCurrencyCode(),
                        item.name(),
                        currency.getCurrencyCode());
            }
        }
        return "";
    }

    static String type(@Nullable AccountType type) {
        return Words.text(
                "mappings.type." + (type == null ? "untold" : type.name().toLowerCase(Locale.ROOT)));
    }

    Ask.Offer offer(String typed, boolean withMisfits) {
        var fit = new Fit(typed);
        record Found(Rated rated, int fit) {}
        var found = new ArrayList<Found>();
        for (var each : all) {
            var how = each.fits() || withMisfits || each.score() > 0 ? fit.of(each.plain(), each.codes()) : Fit.NOT;
            if (how != Fit.NOT) {
                found.add(new Found(each, how));
            }
        }
        var choices = found.stream()
                .sorted(Comparator.<Found, Boolean>comparing(
                                each -> each.rated().score() == 0)
                        .thenComparing(each -> !each.rated().fits())
                        .thenComparingInt(Found::fit))
                .limit(MOST)
                .map(each -> choice(each.rated()))
                .toList();
        return new Ask.Offer(choices, fitting, all.size());
    }

    private Choice choice(Rated each) {
        var id = each.account().id();
        return new Choice(
                each.account().label(),
                type(each.account().type()),
                each.score(),
                each.fits() ? each.reason() : each.misfit(),
                () -> take.accept(id),
                () -> mark.accept(id));
    }
}
