package dev.weighhouse.connect.statement;

import dev.weighhouse.crossing.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What a bank's own numbers say of statements that follow each other by their balances: that one was skipped, or that two have the
 * same. It is told and refuses nothing, because the balances prove more, and some banks count days or nothing at all.
 */
final class StatementNumbers {

    private @Nullable Pair skipped;
    private @Nullable Pair same;
    private int skips;
    private int repeats;

    private record Pair(Statement former, Statement next) {}

    /** Takes two that follow each other and are not pages of one. */
    void follow(Statement former, Statement next) {
        var before = former.head().number();
        var now = next.head().number();
        if (before == null || now == null) {
            return;
        }
        if (now > before + 1) {
            skips++;
            skipped = skipped == null ? new Pair(former, next) : skipped;
        } else if (now.equals(before)) {
            repeats++;
            same = same == null ? new Pair(former, next) : same;
        }
    }

    /** Once for the account, with the first place of each kind. */
    void tell(Progress progress) {
        var gap = skipped;
        if (gap != null) {
            progress.note(
                    "By the bank's numbers a statement of %s is missing between %s and %s%s. Their balances follow each other, so that its entries can only have come to zero."
                            .formatted(
                                    gap.next().account().id(),
                                    numbered(gap.former()),
                                    numbered(gap.next()),
                                    more(skips)));
        }
        var twice = same;
        if (twice != null) {
            progress.note(
                    "Two statements of %s have the same number of the bank, %s and %s%s. Their balances follow each other, and both are read."
                            .formatted(
                                    twice.next().account().id(),
                                    numbered(twice.former()),
                                    numbered(twice.next()),
                                    more(repeats)));
        }
    }

    private static String numbered(Statement statement) {
        return "%d (%s)".formatted(statement.head().number(), statement.place());
    }

    private static String more(int times) {
        return times == 1 ? "" : ", and %,d more times".formatted(times - 1);
    }
}
