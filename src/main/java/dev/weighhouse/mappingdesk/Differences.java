package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.Mappings;
import dev.weighhouse.mappingdesk.DeskParts.Reviews;
import dev.weighhouse.mappingdesk.Preview.Difference;
import dev.weighhouse.reconcile.Review;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the review's differences at the end of a month move from one history of decisions to another. */
record Differences(Reviews reviews, Period month) {

    private record Place(AccountId account, Currency currency) {}

    private record Figure(Account account, Money difference) {}

    /** Those that move, in the order of the ledger's chart. */
    List<Difference> between(History before, History after) {
        var was = of(before.on(month.to()));
        var becomes = of(after.on(month.to()));
        var places = new LinkedHashSet<Place>(was.keySet());
        places.addAll(becomes.keySet());
        var moved = new ArrayList<Difference>();
        for (var place : places) {
            var now = was.get(place);
            var then = becomes.get(place);
            if (!Objects.equals(now, then)) {
                var account = Objects.requireNonNull(now == null ? then : now).account();
                moved.add(new Difference(
                        account.id(),
                        account.label(),
                        now == null ? null : now.difference(),
                        then == null ? null : then.difference()));
            }
        }
        return moved;
    }

    private Map<Place, Figure> of(Mappings mappings) {
        return figures(reviews.review(month, mappings));
    }

    private static Map<Place, Figure> figures(Review review) {
        var figures = new LinkedHashMap<Place, Figure>();
        for (var variance : review.variances()) {
            var account = variance.ledgerAccount();
            if (account != null) {
                variance.difference()
                        .ifPresent(difference -> figures.put(
                                new Place(account.id(), variance.currency()), new Figure(account, difference)));
            }
        }
        return figures;
    }
}
