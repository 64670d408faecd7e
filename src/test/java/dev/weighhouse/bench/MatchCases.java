package dev.weighhouse.bench;

import dev.weighhouse.books.Money;
import dev.weighhouse.matching.OpenItem;
import dev.weighhouse.matching.Pan;
import dev.weighhouse.matching.Pool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded rows to be matched, in no order. */
final class MatchCases {
    private static final int ROWS = 1_000_000;
    private static final int OPEN = 100_000;
    private static final int PARTIES = 4_000;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final List<OpenItem> items = new ArrayList<>();
    private final Random random;

    private MatchCases(long seed) {
        random = new Random(seed);
    }

    /** A million ledger rows and a million of a platform, in fifty accounts; of a hundred one has another amount, one no partner. */
    static List<OpenItem> byReference() {
        var cases = new MatchCases(20261122);
        for (int row = 0; row < ROWS; row++) {
            var pool = new Pool("%d".formatted(4000 + row % 50), "");
            long minor = row * 7919L % 1_000_000 + 1;
            long other = row % 100 == 42 ? minor + 9 : minor;
            var reference = "INV-%07d".formatted(row % 100 == 7 ? row + ROWS : row);
            cases.add("l" + row, pool, Pan.LEFT, minor, row % 31, "INV-%07d".formatted(row));
            cases.add("r" + row, pool, Pan.RIGHT, -other, row % 31 + 2, reference);
        }
        return cases.shuffled();
    }

    /**
     * 100,000 rows without references of 4,000 parties: pairs, payments of up to eight invoices, several against several, leftovers. The
     * letters are the groups they were made in.
     */
    static LetteredRows open() {
        var cases = new MatchCases(20261123);
        var letters = new HashMap<String, String>();
        for (int group = 0; cases.items.size() < OPEN; group++) {
            int before = cases.items.size();
            cases.group(new Pool("411", "party %d".formatted(cases.random.nextInt(PARTIES))));
            for (var item : cases.items.subList(before, cases.items.size())) {
                letters.put(item.id(), "%d".formatted(group));
            }
        }
        return new LetteredRows("open rows", cases.shuffled(), letters);
    }

    private void group(Pool pool) {
        int kind = random.nextInt(10);
        int day = random.nextInt(300);
        int lefts = kind < 6 ? 1 : random.nextInt(2, 9);
        long sum = 0;
        for (int at = 0; at < lefts; at++) {
            long minor = random.nextInt(1_000, 2_000_000);
            sum += minor;
            add("i" + items.size(), pool, Pan.LEFT, minor, day + random.nextInt(20), null);
        }
        if (kind == 9) {
            long first = sum / 3 + random.nextInt(100);
            add("p" + items.size(), pool, Pan.RIGHT, -first, day + 20 + random.nextInt(20), null);
            add("p" + items.size(), pool, Pan.RIGHT, first - sum, day + 20 + random.nextInt(20), null);
        } else if (kind > 0) {
            add("p" + items.size(), pool, Pan.RIGHT, -sum, day + 20 + random.nextInt(20), null);
        }
    }

    private void add(String id, Pool pool, Pan pan, long minor, int day, @Nullable String reference) {
        items.add(new OpenItem(id, pool, pan, new Money(minor, EUR), START.plusDays(day), reference, null));
    }

    private List<OpenItem> shuffled() {
        Collections.shuffle(items, random);
        return items;
    }
}
