package dev.weighhouse.ui.journals;

import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.EntrySums;
import dev.weighhouse.mapping.PairText;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.TypedDay;
import dev.weighhouse.ui.common.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be understood of what was typed.
 *
 * @param draft what can be kept; what makes no sense is left out of it
 * @param complaints what makes no sense, each at its field, such as {@code Line 2: 12.345 has …}
 * @param sums debits and credits of each currency
 */
record Understood(Draft draft, List<Check> complaints, List<EntrySums.Sum> sums) {
    /** Not one that belongs to a value, and so has a backslash before it. */
    private static final Pattern BETWEEN_PAIRS = Pattern.compile("(?<!\\\\);");

    /** {@code Out by 15.00: credits are short}, or {@code Balanced}. */
    static String words(EntrySums.Sum sum, boolean nameCurrency) {
        var of = nameCurrency ? " " + sum.debits().currency().getCurrencyCode() : "";
        if (sum.balances()) {
            return Words.text("journals.balanced") + of;
        }
        var out = sum.out();
        return Words.text(
                out.signum() > 0 ? "journals.credits-short" : "journals.debits-short",
                MoneyFormat.balance(out.abs()) + of);
    }

    /** @param first what nobody changed means what it meant there; a day that makes no sense leaves its date as it is */
    static Understood of(EntryText text, FirstWords first, LineCurrency currency) {
        var complaints = new ArrayList<Check>();
        var was = first.draft();
        var draft = new Draft(
                date(text.date(), complaints).orElse(was.date()),
                text.narration().equals(first.text().narration())
                        ? was.narration()
                        : text.narration().strip(),
                text.reference().equals(first.text().reference()) ? was.reference() : filled(text.reference()),
                lines(text.rows(), first, currency, complaints),
                reverseOn(text.reverseOn(), complaints));
        var sums = EntrySums.of(draft);
        sums.tooLarge().ifPresent(complaints::add);
        return new Understood(draft, List.copyOf(complaints), sums(sums, currency.home()));
    }

    private static Optional<LocalDate> date(String typed, List<Check> complaints) {
        var date = TypedDay.of(typed);
        if (date.isEmpty()) {
            complaints.add(noDay(Check.Field.DATE, typed));
        }
        return date;
    }

    private static @Nullable String filled(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static List<Draft.Line> lines(
            List<EntryText.Row> rows, FirstWords first, LineCurrency currency, List<Check> complaints) {
        var lines = new ArrayList<Draft.Line>();
        for (int at = 0; at < rows.size(); at++) {
            var read = line(rows.get(at), at + 1, currency, complaints);
            lines.add(first.line(at, rows.get(at)).orElse(read));
        }
        return lines;
    }

    private static @Nullable LocalDate reverseOn(String typed, List<Check> complaints) {
        if (typed.isBlank()) {
            return null;
        }
        var day = TypedDay.of(typed);
        if (day.isEmpty()) {
            complaints.add(noDay(Check.Field.REVERSE_ON, typed));
        }
        return day.orElse(null);
    }

    private static Check noDay(Check.Field field, String typed) {
        return new Check(
                Check.Result.STOP,
                Words.text("journals.no-day", typed),
                Words.text("journals.no-day.next"),
                Check.Spot.of(field));
    }

    private static Check wrong(Check.Field field, int line, String words) {
        return new Check(Check.Result.STOP, words, "", new Check.Spot(field, line));
    }

    private static Draft.Line line(EntryText.Row row, int number, LineCurrency currency, List<Check> complaints) {
        var of = currency.of(row);
        if (of.isEmpty()) {
            complaints.add(wrong(
                    Check.Field.CURRENCY,
                    number,
                    Words.text("journals.no-currency", number, row.currency().strip())));
        }
        var credit = row.debit().isBlank();
        var amount = of.flatMap(known -> amount(credit ? row.credit() : row.debit(), known, number, complaints))
                .map(typed -> credit ? typed.negated() : typed)
                .orElse(null);
        return new Draft.Line(
                row.account(),
                amount,
                row.description().strip(),
                filled(row.tax()),
                dimensions(row.dimensions(), number, complaints));
    }

    private static Optional<Money> amount(String typed, Currency currency, int number, List<Check> complaints) {
        var plain = typed.replaceAll("[,\\s]", "");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        try {
            var amount = Money.of(new BigDecimal(plain), currency);
            if (amount.signum() > 0) {
                return Optional.of(amount);
            }
            complaints.add(wrong(Check.Field.AMOUNT, number, Words.text("journals.not-above-zero", number)));
        } catch (NumberFormatException e) {
            complaints.add(wrong(Check.Field.AMOUNT, number, Words.text("journals.no-amount", number, typed.strip())));
        } catch (ArithmeticException e) {
            complaints.add(wrong(
                    Check.Field.AMOUNT,
                    number,
                    Words.text("journals.line", number, Objects.requireNonNullElse(e.getMessage(), typed.strip()))));
        }
        return Optional.empty();
    }

    private static Map<String, String> dimensions(String typed, int number, List<Check> complaints) {
        var all = new TreeMap<String, String>();
        for (var each : BETWEEN_PAIRS.split(typed, -1)) {
            try {
                all.putAll(PairText.read(each));
            } catch (IllegalArgumentException _) {
                complaints.add(wrong(
                        Check.Field.DIMENSIONS, number, Words.text("journals.no-dimension", number, each.strip())));
            }
        }
        return all;
    }

    /** What can be counted of both sides; zeros in the home currency where nothing was typed. */
    private static List<EntrySums.Sum> sums(EntrySums sums, Currency home) {
        return sums.all().isEmpty() ? List.of(new EntrySums.Sum(Money.zero(home), Money.zero(home))) : sums.all();
    }

    /** The sides of an entry that is not being edited. */
    static List<EntrySums.Sum> sums(Draft draft, Currency home) {
        return sums(EntrySums.of(draft), home);
    }

    /** Whether there is something to send: no complaint, and debits equal credits. */
    boolean balances() {
        return complaints.isEmpty() && sums.stream().allMatch(EntrySums.Sum::balances);
    }
}
