package dev.weighhouse.matching;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Open items written short: debits and credits of one account and party, days counted from the first of January 2026. */
final class Rows {
    static final Pool POOL = new Pool("411", "Harbour Foods");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final List<OpenItem> items = new ArrayList<>();

    /** A debit where positive, a credit where negative. */
    Rows row(String id, @Nullable Integer day, String amount, @Nullable String reference, @Nullable String text) {
        return row(POOL, id, day, Money.of(amount, "EUR"), reference, text);
    }

    Rows row(String id, @Nullable Integer day, String amount, @Nullable String reference) {
        return row(id, day, amount, reference, null);
    }

    Rows row(String id, @Nullable Integer day, String amount) {
        return row(id, day, amount, null, null);
    }

    Rows row(
            Pool pool,
            String id,
            @Nullable Integer day,
            Money amount,
            @Nullable String reference,
            @Nullable String text) {
        var pan = amount.signum() < 0 ? Pan.RIGHT : Pan.LEFT;
        var date = day == null ? null : START.plusDays(day);
        items.add(new OpenItem(id, pool, pan, amount, date, reference, text));
        return this;
    }

    List<OpenItem> list() {
        return items;
    }

    OpenItems items() {
        return OpenItems.of(items);
    }

    List<OpenItem> shuffled(long seed) {
        var other = new ArrayList<>(items);
        Collections.shuffle(other, new Random(seed));
        return other;
    }

    Matching match() {
        return Matcher.match(items());
    }

    Matching match(Decisions decisions) {
        return Matcher.match(items(), MatchRules.USUAL, decisions);
    }

    Matching match(MatchRules rules) {
        return Matcher.match(items(), rules, Decisions.NONE);
    }

    /** Five invoices of earlier months, each paid ten days later, which teach the lag. */
    Rows history() {
        for (int month = 0; month < 5; month++) {
            var amount = "%d.00".formatted(1000 + month);
            row("h" + month, -200 + month * 30, amount).row("H" + month, -190 + month * 30, "-" + amount);
        }
        return this;
    }

    /** Matches as {@code rule: a+b/c}, without those of the history. */
    static List<String> told(Matching matching) {
        return matching.matches().stream()
                .filter(match -> !match.left().getFirst().id().startsWith("h"))
                .map(match -> "%s: %s/%s".formatted(match.rule().word(), ids(match.left()), ids(match.right())))
                .toList();
    }

    static String ids(List<OpenItem> items) {
        return String.join("+", items.stream().map(OpenItem::id).toList());
    }
}
