package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Lag;
import dev.weighhouse.matching.MatchRules;
import dev.weighhouse.matching.Pool;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Within how many days a reference, a text or an amount alone may make one thing of two rows. What comes every month has the same one
 * each time, so beyond the window the two are two. A lag that the account's own confirmed matches show is within it always.
 *
 * @param amount days where only the amount, or amount and number on another account, speak for it
 * @param learnt null where the account's history tells nothing
 */
record Window(int amount, @Nullable Lag learnt) {
    /** Less than the shortest month, and than four weeks: what comes monthly or every fourth week is another. */
    static final int WORD = 20;
    /** Direct debits of a month come on its day, or so many days later where that is no banking day. */
    private static final int SHIFT = 4;

    /** A month and a half: a document has a number of its own, and may be booked with the next month's. */
    private static final int NUMBER = 45;

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    static Window of(MatchRules rules, Pool pool) {
        return new Window(Math.max(WEEK, rules.window()), rules.learnt().get(pool));
    }

    /** Whether their one reference makes one thing of them, though they may differ. */
    boolean ofReference(Row one, Row other) {
        return isNear(one, other)
                || (hasNumber(one) && hasNumber(other) && !isMonthly(one, other) && within(NUMBER, one, other));
    }

    /** Whether they are no further apart than what comes every month never is. */
    boolean isNear(Row one, Row other) {
        return within(WORD, one, other);
    }

    /** Whether they are as far apart as the account's confirmed matches are. */
    boolean isLearnt(Row one, Row other) {
        return learnt != null && learnt.contains(days(one, other));
    }

    /** Whether they are of about the same day of two months: a mandate, a contract and a customer have a number, too. */
    private static boolean isMonthly(Row one, Row other) {
        var first = one.date().isBefore(other.date()) ? one.date() : other.date();
        var last = one.date().isBefore(other.date()) ? other.date() : one.date();
        long months = (ChronoUnit.DAYS.between(first, last) + MONTH / 2) / MONTH;
        return months > 0 && Math.abs(ChronoUnit.DAYS.between(first.plusMonths(months), last)) <= SHIFT;
    }

    /** Whether they may be one thing by what they are worth. */
    boolean ofAmount(Row one, Row other) {
        return within(amount, one, other);
    }

    /** Whether the one may be the other once more on the same side. */
    static boolean again(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= WORD;
    }

    /**
     * Whether rows that are worth the same may be one thing over the end of a month. A number that stands once is of one document, unless
     * it may be one that comes every month.
     */
    boolean overTheEnd(Row one, Row other, boolean onceEach) {
        return YearMonth.from(one.date()).equals(YearMonth.from(other.date()))
                || (onceEach && hasNumber(one) && hasNumber(other) && !isMonthly(one, other))
                || isNear(one, other);
    }

    /** Whether an entry of ours of that day may bring the row: entries of a month are often all of its last day. */
    static boolean ofEntry(LocalDate day, Row row) {
        return Math.abs(ChronoUnit.DAYS.between(day, row.date())) <= NUMBER;
    }

    private boolean within(int days, Row one, Row other) {
        return Math.abs(days(one, other)) <= days || isLearnt(one, other);
    }

    /** From the ledger's to the platform's. */
    private static int days(Row one, Row other) {
        long between = ChronoUnit.DAYS.between(one.date(), other.date());
        return Math.toIntExact(one.ofLedger() ? between : -between);
    }

    /** Whether its reference is more than a word. */
    static boolean hasNumber(Row row) {
        var reference = row.movement().reference();
        return reference != null && reference.chars().anyMatch(Character::isDigit);
    }
}
