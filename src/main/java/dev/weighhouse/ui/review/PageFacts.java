package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.Status;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
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
 * @param differences the size of what differs, whichever way, one for each currency, or several where their sum is too large
 * @param unmapped how many platform accounts have no ledger account
 * @param apart what of the differences is unexplained; null until all of them are taken apart
 */
record PageFacts(
        int accounts,
        int agreeing,
        int differing,
        List<Money> differences,
        int unmapped,
        @Nullable Apart apart) {

    static final PageFacts NONE = new PageFacts(0, 0, 0, List.of(), 0, null);

    /**
     * What all differences of the month consist of.
     *
     * @param unexplained the size of it, whichever way, one for each currency; empty where everything is explained
     * @param accounts how many accounts that is in
     * @param inDoubt the entries of ours of which nobody knows whether they stand
     */
    record Apart(List<Money> unexplained, int accounts, int inDoubt) {}

    PageFacts {
        differences = List.copyOf(differences);
    }

    /** @param main the currency that is named first; null where there is no account */
    static PageFacts of(Review review, @Nullable Currency main) {
        var sums = sums(main);
        int differing = 0;
        for (var variance : review.variances()) {
            var difference = variance.difference().filter(_ -> variance.status().open());
            if (difference.isPresent() && !difference.get().isZero()) {
                differing++;
                add(sums, difference.get().abs());
            }
        }
        return new PageFacts(
                review.variances().size(),
                Math.toIntExact(review.agreeing()),
                differing,
                listed(sums),
                Math.toIntExact(review.count(Status.UNMAPPED)),
                null);
    }

    private static List<Money> listed(Map<Currency, List<Money>> sums) {
        return sums.values().stream().flatMap(List::stream).toList();
    }

    /** What is too large to be added to the rest of its currency stands beside it. */
    private static void add(Map<Currency, List<Money>> sums, Money more) {
        var known = sums.computeIfAbsent(more.currency(), _ -> new ArrayList<>());
        if (known.isEmpty()) {
            known.add(more);
            return;
        }
        try {
            known.set(known.size() - 1, known.getLast().plus(more));
        } catch (ArithmeticException e) {
            known.add(more);
        }
    }

    private static Map<Currency, List<Money>> sums(@Nullable Currency main) {
        return new TreeMap<>(Comparator.<Currency, Boolean>comparing(currency -> !currency.equals(main))
                .thenComparing(Currency::getCurrencyCode));
    }

    /** The same with what is known of the differences, once that is all. */
    PageFacts with(Review review, LaterFigures later, @Nullable Currency main) {
        if (!later.complete(review)) {
            return this;
        }
        var sums = sums(main);
        var doubtful = new HashSet<String>();
        int unexplained = 0;
        for (var variance : review.variances()) {
            var apart = later.waterfall(variance).orElse(null);
            if (apart == null) {
                continue;
            }
            apart.causes().stream()
                    .filter(cause -> cause.kind() == Cause.Kind.IN_DOUBT)
                    .forEach(cause -> doubtful.addAll(cause.evidence()));
            if (variance.status().open() && !apart.unexplained().isZero()) {
                unexplained++;
                add(sums, apart.unexplained().abs());
            }
        }
        var known = new Apart(listed(sums), unexplained, doubtful.size());
        return new PageFacts(accounts, agreeing, differing, differences, unmapped, known);
    }

    boolean allAgree() {
        return accounts > 0 && agreeing == accounts;
    }

    String agreeWords() {
        return Words.text("review.fact.agree", agreeing, accounts);
    }

    /** What is unexplained, or what differs as long as that is not known; empty where nothing differs. */
    String differenceWords() {
        return apart == null
                ? said("review.fact.difference", differences, differing)
                : said("review.fact.unexplained", apart.unexplained(), apart.accounts());
    }

    /** The same without the number of accounts. */
    String differenceBriefly() {
        return apart == null
                ? said("review.fact.difference.brief", differences, differing)
                : said("review.fact.unexplained.brief", apart.unexplained(), apart.accounts());
    }

    /** The same with the amount of the usual currency only. */
    String differenceBriefest() {
        var amounts = apart == null ? differences : apart.unexplained();
        if (amounts.size() < 2) {
            return differenceBriefly();
        }
        var key = apart == null ? "review.fact.difference.briefest" : "review.fact.unexplained.briefest";
        return Words.text(key, amount(amounts.getFirst()), amounts.size() - 1);
    }

    /** Whether something differs and all of it has its cause. */
    boolean allExplained() {
        return apart != null && apart.unexplained().isEmpty() && !differences.isEmpty();
    }

    private String said(String key, List<Money> amounts, int in) {
        if (!amounts.isEmpty()) {
            return Words.text(key, amounts.stream().map(PageFacts::amount).collect(Collectors.joining(", ")), in);
        }
        return allExplained() ? Words.text("review.fact.explained") : "";
    }

    /** Empty where no entry of ours is in doubt, or it is not known yet. */
    String inDoubtWords() {
        return apart == null || apart.inDoubt() == 0 ? "" : Words.text("review.fact.in-doubt", apart.inDoubt());
    }

    private static String amount(Money money) {
        return MoneyFormat.balance(money) + " " + money.currency().getCurrencyCode();
    }

    /** Empty where everything is mapped. */
    String unmappedWords() {
        return unmapped == 0 ? "" : Words.text("review.fact.unmapped", unmapped);
    }
}
