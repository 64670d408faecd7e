package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of rows: that they belong together, or that they do not. It is never changed; another decision takes it back.
 *
 * @param number from 1, in the order in which all decisions of a workspace were made
 * @param about the ledger account and currency
 * @param rows what it is about; of a taking back none
 * @param others of {@link Kind#APART} and {@link Kind#SPLIT}: the rows that do not belong to {@code rows}
 * @param of the decision that it takes back or takes the place of; null for none
 * @param by who said it, when, and why; the words may be empty
 */
public record MatchDecision(
        long number,
        Kind kind,
        About about,
        List<Chosen> rows,
        List<Chosen> others,
        @Nullable Long of,
        By by) {

    public MatchDecision {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /** What was said. */
    public enum Kind {
        /** These rows belong together; a person found it. */
        MATCHED("matched by hand"),
        /** These rows belong together; a rule had suggested it. */
        CONFIRMED("confirmed"),
        /** None of the one rows belongs to any of the other. */
        APART("taken apart"),
        /** The other rows are taken out of a match; the rest stays together where it is of both sides. */
        SPLIT("split"),
        /** An earlier decision does not count any more. */
        TAKEN_BACK("taken back");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Its name for people. */
        public String word() {
            return word;
        }
    }

    /** Which rows can be decided about together: those of one ledger account and of what is mapped to it, in one currency. */
    public record About(AccountId account, Currency currency) {}

    /** Who said something, when, and why. */
    public record By(String author, Instant at, String note) {}

    /** What people call it: {@code M-7}. */
    public String name() {
        return "M-" + number;
    }

    /** The rows that belong together by it; none, or rows of both sides. */
    public List<Chosen> together() {
        return switch (kind) {
            case MATCHED, CONFIRMED -> rows;
            case SPLIT -> isOfBothSides(rows) ? rows : List.of();
            case APART, TAKEN_BACK -> List.of();
        };
    }

    /** Every row it names. */
    Stream<Chosen> all() {
        return Stream.concat(rows.stream(), others.stream());
    }

    static boolean isOfBothSides(List<Chosen> rows) {
        return rows.stream().anyMatch(Chosen::ledger) && !rows.stream().allMatch(Chosen::ledger);
    }

    /** Platform minus ledger. Throws {@link ArithmeticException} rather than overflow. */
    static Money difference(List<Chosen> rows, Currency currency) {
        return rows.stream()
                .map(row -> row.ledger() ? row.amount().negated() : row.amount())
                .reduce(Money.zero(currency), Money::plus);
    }
}
