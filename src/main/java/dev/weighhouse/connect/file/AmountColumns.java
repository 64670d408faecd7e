package dev.weighhouse.connect.file;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Side;
import dev.weighhouse.connect.TaxPart;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The amount of a row, debit positive: from one column with a sign, or from a debit and a credit column. */
final class AmountColumns {

    private final AmountReader reader;
    private final int amount;
    private final int debit;
    private final int credit;
    private final String sign;
    private final TaxPart.Sign taxSign;
    private final Table table;
    private final PrintedTotals totals;

    AmountColumns(Table table) {
        var layout = table.layout();
        this.table = table;
        reader = AmountReader.of(table.profile(), layout);
        totals = new PrintedTotals(table, reader);
        amount = layout.column(Field.AMOUNT);
        debit = layout.column(Field.DEBIT);
        credit = layout.column(Field.CREDIT);
        sign = table.profile().choice("sign", "debit-positive", "credit-positive", "natural");
        // a debit or a credit has no sign, nor has the tax beside it
        taxSign = table.profile().choice("tax-sign", "signed", "unsigned").equals("unsigned") || amount < 0
                ? TaxPart.Sign.UNSIGNED
                : TaxPart.Sign.SIGNED;
        if (AmountReader.saysSides(table.profile())) {
            checkSides(table.profile());
        }
    }

    /** DR and CR state the side themselves; only {@code credit-positive} turns them, as the marks of a bank's own books. */
    private void checkSides(ColumnProfile profile) {
        if (amount < 0) {
            throw profile.wrong(
                    "amount.mark",
                    "needs one column of amounts, and the file has a debit and a credit column",
                    "Leave it out.");
        }
        if (sign.equals("natural")) {
            throw profile.wrong("amount.mark", "states the side, and so does sign=natural", "Leave one of them out.");
        }
    }

    /** Where an amount of this row stands, for messages. */
    int column(Row row) {
        if (amount >= 0) {
            return amount;
        }
        return row.isBlank(debit) ? credit : debit;
    }

    /** @param account only looked at where the signs of the file are natural */
    long read(Row row, Currency currency, @Nullable Account account) {
        if (amount < 0) {
            refuseNeither(row);
            var left = row.isBlank(debit) ? 0 : reader.read(row, debit, currency);
            var right = row.isBlank(credit) ? 0 : reader.read(row, credit, currency);
            try {
                var difference = Math.subtractExact(left, right);
                totals.add(currency, left, right);
                return difference;
            } catch (ArithmeticException _) {
                throw row.refused(credit, "the amount has too many digits", "Correct the amount.");
            }
        }
        if (row.isBlank(amount)) {
            throw row.refused(amount, "there is no amount", "Give the row an amount, 0 if it is nothing.");
        }
        var value = reader.read(row, amount, currency);
        var debitPositive = turned(row, account) ? -value : value;
        totals.add(currency, value, debitPositive);
        return debitPositive;
    }

    /**
     * The tax in the amount of a row, with its sign; null where the row states none.
     *
     * @param of the amount of the row, debit positive
     */
    @Nullable
    Money tax(Row row, int column, Money of, @Nullable Account account) {
        if (row.isBlank(column)) {
            return null;
        }
        var stated = reader.read(row, column, of.currency());
        var signed = taxSign == TaxPart.Sign.SIGNED && turned(row, account) ? -stated : stated;
        return TaxPart.of(of, new Money(signed, of.currency()), taxSign)
                .orElseThrow(() -> row.refused(
                        column,
                        "the tax %s is no part of the amount %s".formatted(row.shown(column), of),
                        "Correct the tax, or say transactions.tax-sign=unsigned if taxes are written without a sign, or"
                                + " transactions.tax=none if the column holds something else."));
    }

    /** A trial balance leaves both blank for an account that stands at nothing; nothing that moved is without an amount. */
    private void refuseNeither(Row row) {
        var moves = table.profile().kind().dateField() == Field.DATE;
        if (moves && row.isBlank(debit) && row.isBlank(credit)) {
            throw row.refused(
                    debit, "there is neither a debit nor a credit", "Give the row an amount, 0 if it is nothing.");
        }
    }

    private boolean turned(Row row, @Nullable Account account) {
        return switch (sign) {
            case "credit-positive" -> true;
            case "natural" -> {
                if (account == null) {
                    throw row.refused(
                            amount,
                            "natural signs need a chart of accounts to know the normal side",
                            "Give the connection a chart, or say debit-positive or credit-positive.");
                }
                yield account.normalSide() == Side.CREDIT;
            }
            default -> false;
        };
    }

    /** Compares a row of totals with the rows that were read above it. */
    void total(Row row) {
        totals.total(row);
    }

    /** A title was printed, below which a section may begin. */
    void title() {
        totals.title();
    }

    /** Says how the totals compare, and how many amounts had stray decimals from binary fractions. */
    void tell() {
        totals.tell();
        if (reader.dusted() > 0) {
            table.progress()
                    .note("%s: %d amounts had stray decimals of less than 0.000001 and were taken without them."
                            .formatted(table.file(), reader.dusted()));
        }
    }
}
