package dev.weighhouse.reconcile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Two sides laid beside each other row by row: the same key and the same amount, the same key and another amount, or on
 * one side only. Keys are compared in full, never by their hash alone.
 *
 * <p>A key that comes several times is settled in two steps: first rows with equal amounts are put together, then the rest
 * by ascending amount, the first with the first. What comes out is the same whatever the order of rows; only which of
 * several rows with equal key and equal amount is put with which depends on it.
 */
public final class ExactCompare {
    private static final int NONE = -1;

    private final KeyedAmounts left;
    private final KeyedAmounts right;
    private final int[] partners;
    private final RowChains furtherRight = new RowChains();
    private final BitSet taken;
    private int equal;
    private int differing;

    private ExactCompare(KeyedAmounts left, KeyedAmounts right) {
        this.left = left;
        this.right = right;
        this.partners = new int[left.size()];
        this.taken = new BitSet(right.size());
    }

    /** Compares all rows of both sides. Linear in the number of rows, as long as few share one key. */
    public static ExactCompare of(KeyedAmounts left, KeyedAmounts right) {
        var compare = new ExactCompare(left, right);
        var table = new KeyTable(left);
        compare.meet(table);
        compare.settleRepeats(table);
        compare.count();
        return compare;
    }

    private void meet(KeyTable table) {
        Arrays.fill(partners, NONE);
        for (int row = 0; row < right.size(); row++) {
            int first = table.find(right, row);
            if (first == NONE) {
                continue;
            }
            if (partners[first] == NONE) {
                partners[first] = row;
            } else {
                furtherRight.hang(partners[first], row);
            }
        }
    }

    private void settleRepeats(KeyTable table) {
        for (int row = 0; row < partners.length; row++) {
            if (table.first(row)
                    && partners[row] != NONE
                    && !(table.further().alone(row) && furtherRight.alone(partners[row]))) {
                var ours = table.further().byAmount(row, left);
                var theirs = furtherRight.byAmount(partners[row], right);
                partners[row] = NONE;
                settle(ours, theirs);
            }
        }
    }

    private void settle(int[] ours, int[] theirs) {
        var restOfOurs = new int[ours.length];
        var restOfTheirs = new int[theirs.length];
        int ourRest = 0;
        int theirRest = 0;
        int their = 0;
        for (int our : ours) {
            while (their < theirs.length && right.amount(theirs[their]) < left.amount(our)) {
                restOfTheirs[theirRest++] = theirs[their++];
            }
            if (their < theirs.length && right.amount(theirs[their]) == left.amount(our)) {
                partners[our] = theirs[their++];
            } else {
                restOfOurs[ourRest++] = our;
            }
        }
        while (their < theirs.length) {
            restOfTheirs[theirRest++] = theirs[their++];
        }
        for (int nth = 0; nth < Math.min(ourRest, theirRest); nth++) {
            partners[restOfOurs[nth]] = restOfTheirs[nth];
        }
    }

    private void count() {
        for (int row = 0; row < partners.length; row++) {
            int partner = partners[row];
            if (partner == NONE) {
                continue;
            }
            taken.set(partner);
            if (left.amount(row) == right.amount(partner)) {
                equal++;
            } else {
                differing++;
            }
        }
    }

    /** How many rows have the same key and amount on both sides. */
    public int equal() {
        return equal;
    }

    /** How many rows have the same key on both sides and another amount. */
    public int differing() {
        return differing;
    }

    public int onlyLeft() {
        return left.size() - equal - differing;
    }

    public int onlyRight() {
        return right.size() - equal - differing;
    }

    /** The right row put with a left row that is not on the left only. */
    public int partner(int leftRow) {
        if (partners[leftRow] == NONE) {
            throw new IllegalArgumentException("row %d is on the left only".formatted(leftRow));
        }
        return partners[leftRow];
    }

    /** The left rows with the same key and amount on the right, ascending. */
    public IntStream equalRows() {
        return paired().filter(row -> left.amount(row) == right.amount(partners[row]));
    }

    /** The left rows with the same key but another amount on the right, ascending. */
    public IntStream differingRows() {
        return paired().filter(row -> left.amount(row) != right.amount(partners[row]));
    }

    private IntStream paired() {
        return IntStream.range(0, partners.length).filter(row -> partners[row] != NONE);
    }

    /** The rows on the left only, ascending. */
    public IntStream onlyLeftRows() {
        return IntStream.range(0, partners.length).filter(row -> partners[row] == NONE);
    }

    /** The rows on the right only, ascending. */
    public IntStream onlyRightRows() {
        return IntStream.range(0, right.size()).filter(row -> !taken.get(row));
    }
}
