package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountType;
import java.util.Optional;

/**
 * On which side the lines of an item usually stand. For an account that is the transactions' own side; for a category, a
 * type, a tax code or a dimension it is the other side: what an account pays is debited to a category.
 *
 * @param debits how many lines are debits
 * @param credits how many are credits
 */
public record Usage(int debits, int credits) {

    public static final Usage NONE = new Usage(0, 0);

    /** Fewer than so many in a hundred on one side tell nothing: there are refunds of every expense. */
    private static final int TELLING = 75;

    Usage and(int signum) {
        return switch (signum) {
            case 1 -> new Usage(debits + 1, credits);
            case -1 -> new Usage(debits, credits + 1);
            default -> this;
        };
    }

    public int lines() {
        return debits + credits;
    }

    /** What kind of account its lines look like: mostly debits an expense, mostly credits an income. */
    public Optional<AccountType> leaning() {
        if (lines() == 0) {
            return Optional.empty();
        }
        if (100L * debits >= (long) TELLING * lines()) {
            return Optional.of(AccountType.EXPENSE);
        }
        return 100L * credits >= (long) TELLING * lines() ? Optional.of(AccountType.INCOME) : Optional.empty();
    }
}
