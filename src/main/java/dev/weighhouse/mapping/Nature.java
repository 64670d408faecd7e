package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Side;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a type of transaction is by its name, and so what kind of account it goes to and on which side. */
enum Nature {
    FEE("fee", "a fee", AccountType.EXPENSE, Side.DEBIT, "fee commission surcharge"),
    TAX("tax", "a tax collected", AccountType.LIABILITY, Side.CREDIT, "tax vat gst duty"),
    TIP("tip", "a tip", AccountType.LIABILITY, Side.CREDIT, "tip gratuity"),
    GIFT_CARD("gift card", "a gift card sold", AccountType.LIABILITY, Side.CREDIT, "gift giftcard voucher"),
    CHARGEBACK("chargeback", "a chargeback", AccountType.EXPENSE, Side.DEBIT, "chargeback dispute"),
    REFUND("refund", "a refund", AccountType.INCOME, Side.DEBIT, "refund return"),
    DISCOUNT("discount", "a discount", AccountType.INCOME, Side.DEBIT, "discount rebate"),
    PAYOUT("payout", "a payout", AccountType.ASSET, Side.DEBIT, "payout settlement withdrawal"),
    TOP_UP("top-up", "a top-up", AccountType.ASSET, Side.CREDIT, "topup"),
    SALE("sale", "a sale", AccountType.INCOME, Side.CREDIT, "sale charge order taking revenue");

    /** Natures that in one name with another say which transaction it is of: a fee's tax is neither. */
    private static final Set<Nature> OF_OTHERS = Set.of(SALE, PAYOUT);

    private final String usual;
    private final String words;
    private final AccountType type;
    private final Side side;
    private final String names;

    Nature(String usual, String words, AccountType type, Side side, String names) {
        this.usual = usual;
        this.words = words;
        this.type = type;
        this.side = side;
        this.names = " " + names + " ";
    }

    /** What the words of a name say; empty where they say nothing, or two things. */
    static Optional<Nature> of(Collection<String> words) {
        var said = Arrays.stream(values())
                .filter(nature -> words.stream().anyMatch(nature::isNamed))
                .toList();
        if (said.size() == 1) {
            return Optional.of(said.getFirst());
        }
        var telling =
                said.stream().filter(nature -> !OF_OTHERS.contains(nature)).toList();
        return telling.size() == 1 ? Optional.of(telling.getFirst()) : Optional.empty();
    }

    private boolean isNamed(String word) {
        return names.contains(" " + word + " ");
    }

    /** The kind of account that is not the platform's own. */
    AccountType type() {
        return type;
    }

    /** The side on which that account stands. */
    Side side() {
        return side;
    }

    /** The same words, with the usual one for this in place of the platform's. */
    Set<String> usual(Collection<String> words) {
        var usual = new TreeSet<>(NameWords.of(this.usual));
        words.stream().filter(word -> !isNamed(word)).forEach(usual::add);
        return usual;
    }

    /** With its article: {@code a fee}. */
    @Override
    public String toString() {
        return words;
    }
}
