package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.ReviewTree;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.Opening;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everything the screen shows of one month, as it was read once.
 *
 * @param opening the workspace it was read from
 * @param titles what people call the connections
 * @param tree of all accounts
 * @param counts how many accounts each filter takes
 * @param amounts how much room the longest amounts need
 * @param mappings that hold
 * @param decided the latest decision about each item, whatever its dates
 */
record Loaded(
        Opening opening,
        Review review,
        ReviewIndex index,
        ReviewTree tree,
        PageFacts facts,
        Map<ReviewFilter, Integer> counts,
        AmountWidths amounts,
        Map<ConnectionId, String> titles,
        Map<AccountKey, Mapping> mappings,
        Map<ItemKey, Mapping> decided,
        Map<AccountKey, List<Suggestion>> suggestions) {

    /** Reads the workspace: on the desk. */
    static Loaded read(Opening opening, Period period) {
        var monthEnd = opening.monthEnd();
        var titles = opening.connections().stream()
                .collect(Collectors.toMap(connection -> connection.id(), connection -> connection.title()));
        var review = monthEnd.review(period);
        var index = ReviewIndex.of(review, titles);
        var tree = ReviewTree.of(review);
        return new Loaded(
                opening,
                review,
                index,
                tree,
                PageFacts.of(review, index.main()),
                counts(review),
                // Over all rows, so that a filter does not change the widths of columns.
                AmountWidths.of(
                        Flattening.rows(tree, index, _ -> false),
                        List.of(Figure.LEDGER, Figure.PLATFORM, Figure.DIFFERENCE)),
                titles,
                monthEnd.mappings().stream()
                        .collect(Collectors.toMap(
                                mapping -> mapping.item().account().orElseThrow(), Function.identity())),
                opening.workspace().mapping().latest(),
                monthEnd.suggestions());
    }

    private static Map<ReviewFilter, Integer> counts(Review review) {
        var counts = new EnumMap<ReviewFilter, Integer>(ReviewFilter.class);
        for (var filter : ReviewFilter.values()) {
            counts.put(
                    filter,
                    Math.toIntExact(
                            review.variances().stream().filter(filter::takes).count()));
        }
        return counts;
    }

    /**
     * The tree of what is taken; safe to call beside the screen.
     *
     * @param lowerCase empty fits everything
     */
    ReviewTree tree(Predicate<Variance> taken, String lowerCase) {
        var fitting = index.fitting(taken, lowerCase);
        return fitting.size() == review.variances().size()
                ? tree
                : ReviewTree.of(new Review(review.period(), review.ledgerChart(), fitting));
    }

    /** What is known of its rows a moment after it is shown. */
    LaterFigures later() {
        return index.later();
    }

    /** The facts of the head with all that is known by now. */
    PageFacts factsNow() {
        return facts.with(review, later(), index.main());
    }

    boolean empty() {
        return review.variances().isEmpty();
    }
}
