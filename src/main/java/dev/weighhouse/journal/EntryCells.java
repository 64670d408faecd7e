package dev.weighhouse.journal;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.mapping.PairText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the cells of one row, and refuses what could be read in two ways. */
final class EntryCells {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final int SHOWN = 40;

    private final EntryHeading heading;
    private final CsvRecord row;

    EntryCells(EntryHeading heading, CsvRecord row) {
        this.heading = heading;
        this.row = row;
    }

    /** What stands in a cell; empty too where there is no such column. */
    String text(String column) {
        var text = heading.cell(row, column).strip();
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw bad(column, "it has a line break or another character that cannot be printed");
        }
        return text;
    }

    String need(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            throw bad(column, "it is empty");
        }
        return text;
    }

    LocalDate date() {
        var text = need("date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw bad("date", "%s is no date such as 2026-10-31".formatted(shown(text)));
        }
    }

    AccountId account(ChartOfAccounts chart) {
        var text = need("account");
        var named = chart.all().stream()
                .filter(account -> text.equals(account.id().value()) || text.equals(account.number()))
                .map(Account::id)
                .distinct()
                .toList();
        return switch (named.size()) {
            case 0 -> throw bad("account", "the ledger has no account %s".formatted(shown(text)));
            case 1 -> named.getFirst();
            default ->
                throw bad(
                        "account",
                        "%d accounts have %s as their id or number; name it by the other of the two"
                                .formatted(named.size(), shown(text)));
        };
    }

    /** Debit positive. */
    Money amount(Currency home) {
        var currency = currency(home);
        if (heading.isSigned()) {
            return money("amount", need("amount"), currency);
        }
        var debit = text("debit");
        var credit = text("credit");
        if (debit.isEmpty() == credit.isEmpty()) {
            throw bad("debit", "exactly one of debit and credit is filled in");
        }
        return debit.isEmpty() ? oneSide("credit", credit, currency).negated() : oneSide("debit", debit, currency);
    }

    /** Names with their values; what stands at their edges on purpose is escaped, so the cell is not stripped here. */
    Map<String, String> dimensions() {
        text("dimensions");
        try {
            return PairText.read(heading.cell(row, "dimensions"));
        } catch (IllegalArgumentException e) {
            throw bad("dimensions", String.valueOf(e.getMessage()));
        }
    }

    private Money oneSide(String column, String text, Currency currency) {
        var amount = money(column, text, currency);
        if (amount.signum() <= 0) {
            throw bad(column, "%s is not more than zero; the side says the sign".formatted(text));
        }
        return amount;
    }

    private Money money(String column, String text, Currency currency) {
        if (!AMOUNT.matcher(text).matches()) {
            throw bad(column, "%s is no amount such as 1234.50".formatted(shown(text)));
        }
        try {
            return Money.of(new BigDecimal(text), currency);
        } catch (ArithmeticException e) {
            throw bad(column, Objects.requireNonNullElse(e.getMessage(), text));
        }
    }

    private Currency currency(Currency home) {
        var code = text("currency");
        if (code.isEmpty()) {
            return home;
        }
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // told below, together with the codes that exist and are no money
        }
        throw bad("currency", "%s is no currency such as GBP".formatted(shown(code)));
    }

    BadRow bad(String column, String words) {
        return new BadRow(row.getStartingLineNumber(), column, words);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** What is wrong where. Rows are counted as a person sees them, the heading as row 1. */
    static final class BadRow extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadRow(long row, String column, String words) {
            super("row %d, column %s: %s.".formatted(row, column, words));
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }
}
