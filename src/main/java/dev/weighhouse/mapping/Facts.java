package dev.weighhouse.mapping;

import dev.weighhouse.books.Transaction;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What rules test of one transaction, made ready to be compared. What needs work is worked out when it is first asked for. */
final class Facts {
    private final Transaction transaction;
    private @Nullable String counterparty;
    private @Nullable String description;
    private @Nullable String reference;

    Facts(Transaction transaction) {
        this.transaction = transaction;
    }

    /** One of the ways to write a letter with its accent, in upper case: of two spellings of one letter that lower case keeps apart, such as the two small sigmas, it makes one. */
    static String folded(@Nullable String text) {
        return text == null ? "" : Normalizer.normalize(text.strip(), Form.NFC).toUpperCase(Locale.ROOT);
    }

    boolean isWith(String folded) {
        if (counterparty == null) {
            counterparty = folded(transaction.counterparty());
        }
        return counterparty.equals(folded);
    }

    boolean tells(String folded) {
        if (description == null || reference == null) {
            description = folded(transaction.description());
            reference = folded(transaction.reference());
        }
        return description.contains(folded) || reference.contains(folded);
    }

    boolean isIn(String country) {
        return country.equalsIgnoreCase(transaction.traits().country());
    }

    boolean isOfCurrency(String code) {
        return code.equalsIgnoreCase(transaction.amount().currency().getCurrencyCode());
    }

    boolean isOfType(String type) {
        return type.equals(transaction.traits().type());
    }

    boolean isOfCategory(String category) {
        return category.equals(transaction.category());
    }

    boolean hasSign(String sign) {
        return switch (transaction.amount().signum()) {
            case 1 -> sign.equals("+");
            case -1 -> sign.equals("-");
            default -> false;
        };
    }
}
