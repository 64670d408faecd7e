package dev.weighhouse.bench;

import dev.weighhouse.reconcile.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of the variance of seeded books with known errors is attributed to the right cause, and whether all bars add up. */
public final class PlantedBenchmark {
    private static final int BOOKS = 10_000;
    private static final int SHOWN = 5;

    private PlantedBenchmark() {}

    /**
     * Prints the table.
     *
     * @param args how many books, 10,000 where it is not said; and how many of the errors that were not found to show
     */
    public static void main(String[] args) {
        int books = args.length == 0 ? BOOKS : Integer.parseInt(args[0]);
        int shown = args.length < 2 ? SHOWN : Integer.parseInt(args[1]);
        long start = System.nanoTime();
        var attribution = of(books);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("%nPlanted errors (%s)%n", Runs.machine());
        System.out.printf(
                "  %,d books, %,d errors, %,d ms; %d books whose bars do not add up; in %,d the rest is not what no row tells%n",
                attribution.books(), attribution.total(0), millis, attribution.unbalanced(), attribution.restWrong());
        attribution
                .byKind()
                .forEach((kind, counts) -> System.out.printf(
                        "  %-24s %,7d errors, %s of them and %s of their amounts attributed to the right cause%n",
                        kind.word(), counts[0], percent(counts[1], counts[0]), percent(counts[3], counts[2])));
        System.out.printf(
                "  %-24s %,7d errors, %s of them and %s of their amounts; %s with what is told of rows in good order%n",
                "all",
                attribution.total(0),
                percent(attribution.total(1), attribution.total(0)),
                percent(attribution.total(3), attribution.total(2)),
                percent(attribution.total(3), attribution.total(2) + attribution.invented()));
        attribution.wrong().stream().limit(shown).forEach(line -> System.out.printf("  not found: %s%n", line));
    }

    static Attribution of(int books) {
        var attribution = new Attribution();
        for (long seed = 1; seed <= books; seed++) {
            var book = PlantedBook.of(seed);
            attribution.add(seed, book, Explanation.of(book.evidence()));
        }
        return attribution;
    }

    private static String percent(long part, long whole) {
        return whole == 0
                ? "none"
                : BigDecimal.valueOf(part)
                                .movePointRight(2)
                                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.FLOOR)
                                .toPlainString()
                        + " %";
    }
}
