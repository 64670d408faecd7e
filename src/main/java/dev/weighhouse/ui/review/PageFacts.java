package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts in the head of the page.
 *
 * @param accounts how many are compared, or wait to be
 * @param agreeing exactly or within tolerance
 * @param differing how many accounts the differences are in
 * @param differences the size of what differs, whichever way, one for each currency
 * @param unmapped how many platform accounts have no ledger account
 */
record PageFacts(int accounts, int agreeing, int differing, List<Money> differences, int unmapped) {

    static final PageFacts NONE = new PageFacts(0, 0, 0, List.of(), 0);

    PageFacts {
        differences = List.copyOf(differences);
    }

    /** @param main the currency that is named first; null where there is no account */
    static PageFacts of(Review review, @Nullable Currency main) {
        Map<Currency, Money> sums =
                new TreeMap<>(Comparator.<Currency, Boolean>comparing(currency -> !currency.equals(main))
                        .thenComparing(Currency::getCurrencyCode));
        int differing = 0;
        for (var variance : review.variances()) {
            var difference = variance.difference().filter(_ -> variance.status().open());
            if (difference.isPresent() && !difference.get().isZero()) {
                differing++;
                sums.merge(variance.currency(), difference.get().abs(), Money::plus);
            }
        }
        return new PageFacts(
                review.variances().size(),
                Math.toIntExact(review.agreeing()),
                differing,
                List.copyOf(sums.values()),
                Math.toIntExact(review.count(Status.UNMAPPED)));
    }

    boolean allAgree() {
        return accounts > 0 && agreeing == accounts;
    }

    String agreeWords() {
        return Words.text("review.fact.agree", agreeing, accounts);
    }

    /** Empty where nothing differs. */
    String differenceWords() {
        return differences.isEmpty() ? "" : Words.text("review.fact.difference", amounts(), differing);
    }

    /** The same without the number of accounts. */
    String differenceBriefly() {
        return differences.isEmpty() ? "" : Words.text("review.fact.difference.brief", amounts());
    }

    /** The same with the amount of the usual currency only. */
    String differenceBriefest() {
        return differences.size() < 2
                ? differenceBriefly()
                : Words.text("review.fact.difference.briefest", amount(differences.getFirst()), differences.size() - 1);
    }

    private String amounts() {
        return differences.stream().map(PageFacts::amount).collect(Collectors.joining(", "));
    }

    private static String amount(Money money) {
        return MoneyFormat.balance(money) + " " + money.currency().getCurrencyCode();
    }

    /** Empty where everything is mapped. */
    String unmappedWords() {
        return unmapped == 0 ? "" : Words.text("review.fact.unmapped", unmapped);
    }
}
