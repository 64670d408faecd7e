package dev.weighhouse.store;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.LogEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * The words a crossing is found by. Amounts and days are written as marked words, in one form whatever form a person types, so
 * that they never meet with the words of a memo.
 */
final class SearchText {
    /** Letters that nobody types and no font has; the index takes them for letters, and they are taken out of all other text. */
    private static final char AMOUNT = '\uE001';

    private static final char DAY = '\uE002';
    private static final char DAY_OF_ANY_YEAR = '\uE003';
    private static final char MONTH = '\uE004';

    private SearchText() {}

    /** Whether an event brings something to be found by that its crossing may not have had. */
    static boolean adds(LogEntry entry) {
        return entry.detail().ledgerId() != null || entry.detail().ledgerNumber() != null;
    }

    /** All words of a crossing. The ids are those that any of its events says. */
    static String of(CrossingKey key, LogEntry.Subject subject, Collection<String> ids) {
        var words = new StringJoiner(" ");
        words.add(key.brief());
        words.add(subject.connection().value());
        words.add(subject.what());
        words.add(subject.source());
        var reference = subject.reference();
        if (reference != null) {
            words.add(reference);
        }
        ids.forEach(words::add);
        var text = new StringJoiner(" ").add(plain(words.toString()));
        var amount = subject.amount();
        if (amount != null) {
            text.add(amount(amount)).add(amount.currency().getCurrencyCode());
        }
        var date = subject.date();
        if (date != null) {
            text.add(days(date));
        }
        return text.toString();
    }

    /** What the ledger ever called it, in these events. */
    static Set<String> ids(Collection<LogEntry> events) {
        var all = new LinkedHashSet<String>();
        events.forEach(
                entry -> Stream.of(entry.detail().ledgerId(), entry.detail().ledgerNumber())
                        .filter(Objects::nonNull)
                        .forEach(all::add));
        return all;
    }

    /** Whether a query asks for an amount in its own form; it is dear to write for each of a million. */
    static boolean hasAmounts(String match) {
        return match.indexOf(AMOUNT) >= 0;
    }

    /** Whether a query asks for a day or a month in their own form. */
    static boolean hasDays(String match) {
        return match.indexOf(DAY) >= 0 || match.indexOf(DAY_OF_ANY_YEAR) >= 0 || match.indexOf(MONTH) >= 0;
    }

    /** The words of a day. */
    static String days(LocalDate date) {
        return day(date) + " " + dayOfAnyYear(date) + " " + month(date);
    }

    /** The text without what only this class may write, and without what ends a text for the index. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Co}]+", " ").strip();
    }

    static String amount(Money amount) {
        return amount(amount.decimal());
    }

    /** Without sign and without zeros behind the point, as nobody types them alike. */
    static String amount(BigDecimal amount) {
        var plain = amount.abs().stripTrailingZeros().toPlainString();
        return AMOUNT + plain.replace('.', 'x');
    }

    static String day(LocalDate day) {
        return DAY + day.toString().replace("-", "");
    }

    static String dayOfAnyYear(LocalDate day) {
        return DAY_OF_ANY_YEAR + "%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    static String month(LocalDate day) {
        return MONTH + "%04d%02d".formatted(day.getYear(), day.getMonthValue());
    }
}
