package dev.weighhouse.ui.review;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.MoneyFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What filtering and painting a review need of every variance, worked out once when the review is read. */
final class ReviewIndex {
    private final List<Variance> variances;
    private final Map<Variance, Beside> besides;
    private final List<String> search;
    private final @Nullable Currency main;
    private final LaterFigures later = new LaterFigures();

    /**
     * What stands in grey beside an account.
     *
     * @param full its platforms, and its currency where that is not the usual one
     * @param brief for narrow tables: the currency alone, or nothing
     */
    record Beside(String full, String brief) {
        static final Beside NOTHING = new Beside("", "");
    }

    private ReviewIndex(
            List<Variance> variances, Map<Variance, Beside> besides, List<String> search, @Nullable Currency main) {
        this.variances = variances;
        this.besides = besides;
        this.search = search;
        this.main = main;
    }

    static ReviewIndex of(Review review, Map<ConnectionId, String> titles) {
        var main = main(review);
        // By identity: hashing a variance reads all its figures, and two of one review are never equal.
        var besides = new IdentityHashMap<Variance, Beside>(review.variances().size() * 2);
        var search = new ArrayList<String>(review.variances().size());
        for (var variance : review.variances()) {
            var beside = beside(variance, titles, main);
            besides.put(variance, beside);
            search.add(search(variance, beside.full()));
        }
        return new ReviewIndex(review.variances(), besides, search, main);
    }

    private static @Nullable Currency main(Review review) {
        var counts = new HashMap<Currency, Integer>();
        review.variances().forEach(variance -> counts.merge(variance.currency(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Currency, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().getCurrencyCode(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Beside beside(Variance variance, Map<ConnectionId, String> titles, @Nullable Currency main) {
        var platforms = variance.platformAccounts().stream()
                .map(account -> title(account, titles))
                .distinct()
                .collect(Collectors.joining(", "));
        var currency = variance.currency().getCurrencyCode();
        return variance.currency().equals(main)
                ? new Beside(platforms, "")
                : new Beside(platforms + " · " + currency, currency);
    }

    private static String title(PlatformAccount account, Map<ConnectionId, String> titles) {
        var connection = account.key().connection();
        return titles.getOrDefault(connection, connection.value());
    }

    private static String search(Variance variance, String beside) {
        var text = new StringBuilder(variance.label()).append('\n').append(beside);
        variance.platformAccounts()
                .forEach(account -> text.append('\n').append(account.account().label()));
        Stream.of(variance.ledgerAmount(), variance.platformAmount(), variance.difference())
                .flatMap(Optional::stream)
                .forEach(money -> text.append('\n')
                        .append(MoneyFormat.plain(money).replace("-", ""))
                        .append('\n')
                        .append(MoneyFormat.balance(money)));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** The currency of most accounts; null where there is no account. */
    @Nullable
    Currency main() {
        return main;
    }

    /** What is known of the rows a moment after they are shown. */
    LaterFigures later() {
        return later;
    }

    Beside beside(Variance variance) {
        return besides.getOrDefault(variance, Beside.NOTHING);
    }

    /**
     * The accounts that are taken whose number, name, platform or an amount holds the text; in the review's order.
     *
     * @param lowerCase empty fits everything
     */
    List<Variance> fitting(Predicate<Variance> taken, String lowerCase) {
        var fitting = new ArrayList<Variance>();
        for (int at = 0; at < variances.size(); at++) {
            var variance = variances.get(at);
            if (taken.test(variance) && search.get(at).contains(lowerCase)) {
                fitting.add(variance);
            }
        }
        return fitting;
    }
}
