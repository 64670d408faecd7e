package dev.weighhouse.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Three months of one account as a shop and its books have them before anything is wrong; seeded. */
final class BookRows {
    private static final List<String> THINGS = List.of(
            "Flat white beans",
            "Oat milk",
            "Rent",
            "Refund",
            "Gift card",
            "Card fees",
            "Catering",
            "Repairs",
            "Paper cups");
    private static final List<String> PEOPLE =
            List.of("Larch Ltd", "Brook & Co", "Mill Dairy", "Hobbs", "Stone Street", "Northgate", "Okafor");

    final List<Deal> deals = new ArrayList<>();
    final List<Deal.Leg> splitLedger = new ArrayList<>();
    final List<Deal.Leg> splitPlatform = new ArrayList<>();
    private final Random random;
    private final int style;
    private int number;

    BookRows(Random random) {
        this.random = random;
        style = random.nextInt(5);
        number = random.nextInt(100, 9000);
        int count = random.nextInt(20, 181);
        for (int at = 0; at < count; at++) {
            deals.add(deal(at));
        }
        for (int at = 0; at < random.nextInt(4); at++) {
            split(at);
        }
    }

    private Deal deal(int at) {
        var day = LocalDate.of(2026, 9, 1).plusDays(random.nextInt(91));
        long minor = amount();
        var reference = reference();
        var text = "%s %s".formatted(one(THINGS), one(PEOPLE));
        var posted = later(day);
        boolean named = reference != null && random.nextInt(20) == 0;
        var ledger = new Deal.Leg(
                Deal.LEDGER,
                "l" + at,
                posted,
                minor,
                named ? "JV-%05d".formatted(at) : reference,
                named ? "%s %s".formatted(text, reference) : memo(text, reference));
        return new Deal(ledger, new Deal.Leg(Deal.PLATFORM, "p" + at, day, minor, reference, text));
    }

    /** A bookkeeper's own words, or the platform's; where there is no reference, the platform's more often than not. */
    private String memo(String text, @Nullable String reference) {
        return random.nextInt(reference == null ? 20 : 2) == 0 ? one(THINGS) : text;
    }

    /** Posted up to three days later, and in the same month. */
    private LocalDate later(LocalDate day) {
        var posted = day.plusDays(random.nextInt(3) == 0 ? random.nextInt(4) : 0);
        return posted.getMonth() == day.getMonth() ? posted : day;
    }

    /** From a coffee to a machine; one in ten is a price that comes again and again, one in eight the other way. */
    private long amount() {
        long minor = random.nextInt(10) == 0
                ? List.of(350L, 1200L, 50000L, 2500L).get(random.nextInt(4))
                : random.nextLong(
                        150, List.of(1_000L, 10_000L, 100_000L, 500_000L).get(random.nextInt(4)));
        return random.nextInt(8) == 0 ? -minor : minor;
    }

    private @Nullable String reference() {
        number += random.nextInt(1, 4);
        if (random.nextInt(100) < (style == 4 ? 40 : 6)) {
            return null;
        }
        return switch (style) {
            case 0 -> "INV-%d".formatted(number);
            case 1 -> "%d".formatted(20260000 + number);
            case 2 -> "ch_%s%d".formatted(Long.toString(random.nextLong(1 << 30), 36), number);
            default -> "SQ-PO-%05d".formatted(number);
        };
    }

    /** A transaction that the ledger has in parts. */
    private void split(int at) {
        var deal = deal(10_000 + at);
        var whole = deal.platform;
        whole.reference = "PAYOUT-%d".formatted(++number);
        splitPlatform.add(whole);
        long left = whole.minor;
        int parts = random.nextInt(2, 5);
        for (int part = 1; part <= parts; part++) {
            long minor = part == parts ? left : left / 3 + random.nextInt(20);
            left -= minor;
            splitLedger.add(new Deal.Leg(
                    Deal.LEDGER, "s%d-%d".formatted(at, part), whole.date, minor, whole.reference, "part"));
        }
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
