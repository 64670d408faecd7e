package dev.weighhouse.ui.review;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.reconcile.ReviewTree;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Opening;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the screen shows of one month, as it was read once.
 *
 * @param opening the workspace it was read from
 * @param titles what people call the connections
 * @param counts how many accounts each filter takes
 * @param longest how many characters the longest amount has
 */
record Loaded(
        Opening opening,
        Review review,
        ReviewIndex index,
        PageFacts facts,
        Map<ReviewFilter, Integer> counts,
        int longest,
        Map<ConnectionId, String> titles,
        Map<AccountKey, Mapping> mappings,
        Map<AccountKey, List<Suggestion>> suggestions) {

    /** Reads the workspace: on the desk. */
    static Loaded read(Opening opening, Period period) {
        var monthEnd = opening.monthEnd();
        var titles = opening.connections().stream()
                .collect(Collectors.toMap(connection -> connection.id(), connection -> connection.title()));
        var review = monthEnd.review(period);
        var index = ReviewIndex.of(review, titles);
        return new Loaded(
                opening,
                review,
                index,
                PageFacts.of(review, index.main()),
                counts(review),
                longest(review, index),
                titles,
                monthEnd.mappings().stream().collect(Collectors.toMap(Mapping::platform, Function.identity())),
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

    /** Over all rows, so that a filter does not change the widths of columns. */
    private static int longest(Review review, ReviewIndex index) {
        return Flattening.rows(ReviewTree.of(review), index, _ -> false).stream()
                .flatMap(row -> Stream.of(row.ledger(), row.platform(), row.difference()))
                .flatMap(Optional::stream)
                .mapToInt(money -> MoneyFormat.difference(money).length())
                .max()
                .orElse(0);
    }

    boolean empty() {
        return review.variances().isEmpty();
    }
}
