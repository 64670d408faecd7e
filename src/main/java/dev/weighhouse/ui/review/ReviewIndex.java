package dev.weighhouse.ui.review;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.reconcile.PlatformAccount;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.MoneyFormat;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What filtering and painting a review need of every variance, worked out once when the review is read. */
final class ReviewIndex {
    private final Map<Variance, Entry> entries;
    private final @Nullable Currency main;

    private record Entry(String beside, String search) {}

    private ReviewIndex(Map<Variance, Entry> entries, @Nullable Currency main) {
        this.entries = entries;
        this.main = main;
    }

    static ReviewIndex of(Review review, Map<ConnectionId, String> titles) {
        var main = main(review);
        // By identity: hashing a variance reads all its figures, and two of one review are never equal.
        var entries = new IdentityHashMap<Variance, Entry>(review.variances().size() * 2);
        for (var variance : review.variances()) {
            var beside = beside(variance, titles, main);
            entries.put(variance, new Entry(beside, search(variance, beside)));
        }
        return new ReviewIndex(entries, main);
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

    private static String beside(Variance variance, Map<ConnectionId, String> titles, @Nullable Currency main) {
        var platforms = variance.platformAccounts().stream()
                .map(account -> title(account, titles))
                .distinct()
                .collect(Collectors.joining(", "));
        return variance.currency().equals(main)
                ? platforms
                : platforms + " · " + variance.currency().getCurrencyCode();
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

    String beside(Variance variance) {
        var entry = entries.get(variance);
        return entry == null ? "" : entry.beside();
    }

    /**
     * Whether number, name, platform or an amount holds the text.
     *
     * @param lowerCase empty fits everything
     */
    boolean fits(Variance variance, String lowerCase) {
        var entry = entries.get(variance);
        return lowerCase.isEmpty() || (entry != null && entry.search().contains(lowerCase));
    }
}
