package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.ColumnMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which columns of the table are there and how wide they are, in em. Where there is too little room the columns give
 * way one after the other, Basis first, then Explained and words beside icons; what the person asked for stays.
 *
 * @param widths of the columns that are shown
 * @param differenceWord whether Difference has room for its word
 * @param markWord whether the head of the marks has room for its word
 * @param statusWord whether Status has room for its word
 */
record ColumnPlan(Map<String, Double> widths, boolean differenceWord, boolean markWord, boolean statusWord) {
    static final String ACCOUNT = "account";
    static final String BASIS = "basis";
    static final String PRIOR = Figure.PRIOR.key();
    static final String CHANGE = Figure.CHANGE.key();
    static final String PERCENT = "percent";
    static final String LEDGER = Figure.LEDGER.key();
    static final String PLATFORM = Figure.PLATFORM.key();
    static final String DIFFERENCE = Figure.DIFFERENCE.key();
    static final String EXPLAINED = Figure.EXPLAINED.key();
    static final String UNEXPLAINED = Figure.UNEXPLAINED.key();
    static final String MARK = "mark";
    static final String STATUS = "status";
    static final List<String> USUAL = List.of(
            ACCOUNT, BASIS, PRIOR, CHANGE, PERCENT, LEDGER, PLATFORM, DIFFERENCE, EXPLAINED, UNEXPLAINED, MARK, STATUS);

    /** Shown only where a person asks for them. */
    static final Set<String> WANTED = Set.of(PRIOR, CHANGE, PERCENT);

    private static final double ACCOUNT_GOOD = 24;
    private static final double ACCOUNT_LEAST = 12;
    private static final double AMOUNT_LEAST = 8;

    /** Room for every head but that of what is unexplained. */
    private static final double AMOUNT_TIGHT = 7;

    private static final double PERCENT_LEAST = 7;
    private static final double PADDING = 1.3;
    private static final double WAY_WORD = 5.2;
    private static final double WAY_ICON = 1.4;
    private static final double STATUS_LEAST_WORD = 10.5;

    /** What is given up, by its turn; first the room for the longest words of a group's status. */
    private static final int NOTHING = 0;

    private static final int NO_LONG_STATUS = 1;
    private static final int NO_BASIS = 2;

    private static final int NO_MARK_WORD = 3;
    private static final int NO_EXPLAINED = 4;
    private static final int NO_DIFFERENCE_WORD = 5;
    private static final int NO_STATUS_WORD = 6;
    private static final int NO_SPARE = 7;

    ColumnPlan {
        widths = Map.copyOf(widths);
    }

    /**
     * The plan for a table.
     *
     * @param room the width of the table without its scroll bar, in em
     */
    static ColumnPlan of(double room, AmountWidths amounts, ColumnMemory memory) {
        var plan = of(NOTHING, room, amounts, memory);
        for (int givenUp = NO_LONG_STATUS; givenUp <= NO_SPARE && plan.accountWidth() < ACCOUNT_GOOD; givenUp++) {
            plan = of(givenUp, room, amounts, memory);
        }
        return plan;
    }

    private static ColumnPlan of(int givenUp, double room, AmountWidths amounts, ColumnMemory memory) {
        var widths = new HashMap<String, Double>();
        for (var key : USUAL) {
            if (shown(key, givenUp, memory)) {
                var wanted = memory.width(key).orElse(usual(key, givenUp, amounts));
                widths.put(key, Math.max(least(key, givenUp, amounts), wanted));
            }
        }
        widths.remove(ACCOUNT);
        var others = widths.values().stream().mapToDouble(Double::doubleValue).sum();
        widths.put(ACCOUNT, Math.max(ACCOUNT_LEAST, room - others));
        return new ColumnPlan(
                widths,
                widths.getOrDefault(DIFFERENCE, 0.0) >= figures(amounts.of(Figure.DIFFERENCE), NOTHING) + WAY_WORD,
                widths.getOrDefault(MARK, 0.0) >= usual(MARK, NOTHING, amounts),
                widths.getOrDefault(STATUS, 0.0) >= STATUS_LEAST_WORD);
    }

    private static boolean shown(String key, int givenUp, ColumnMemory memory) {
        return switch (memory.wish(key)) {
            case SHOWN -> true;
            case HIDDEN -> key.equals(ACCOUNT);
            case USUAL -> !WANTED.contains(key) && givenUp < givesWay(key);
        };
    }

    private static int givesWay(String key) {
        return key.equals(BASIS) ? NO_BASIS : key.equals(EXPLAINED) ? NO_EXPLAINED : Integer.MAX_VALUE;
    }

    private static double usual(String key, int givenUp, AmountWidths amounts) {
        if (key.equals(DIFFERENCE) && givenUp < NO_DIFFERENCE_WORD) {
            return figures(amounts.of(Figure.DIFFERENCE), NOTHING) + WAY_WORD;
        }
        return switch (key) {
            case BASIS -> 6;
            case MARK -> givenUp < NO_MARK_WORD ? 4.2 : least(key, givenUp, amounts);
            case STATUS ->
                givenUp < NO_LONG_STATUS ? 15.5 : givenUp < NO_STATUS_WORD ? 11.5 : least(key, givenUp, amounts);
            default -> least(key, givenUp, amounts);
        };
    }

    /** Amounts are never cut: their columns grow with the longest. */
    private static double least(String key, int givenUp, AmountWidths amounts) {
        var figure = Stream.of(Figure.values())
                .filter(each -> each.key().equals(key))
                .findFirst();
        if (figure.isPresent()) {
            var longest = amounts.of(figure.get());
            return figure.get() == Figure.DIFFERENCE
                    ? Math.max(AMOUNT_LEAST, longest + PADDING + WAY_ICON)
                    : figures(longest, figure.get() == Figure.UNEXPLAINED ? NOTHING : givenUp);
        }
        return switch (key) {
            case BASIS -> 4.5;
            case PERCENT -> PERCENT_LEAST;
            case MARK -> 2;
            case STATUS -> 2.9;
            default -> ACCOUNT_LEAST;
        };
    }

    private static double figures(double longest, int givenUp) {
        return Math.max(givenUp < NO_SPARE ? AMOUNT_LEAST : AMOUNT_TIGHT, longest + PADDING);
    }

    private double accountWidth() {
        return widths.getOrDefault(ACCOUNT, 0.0);
    }
}
