package dev.weighhouse.books;

import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A general-ledger account, or the like of one on a platform, in neutral words.
 *
 * @param id the source's own stable id
 * @param externalId the id of this account on the other side, where the source itself states it
 * @param name as a person knows it; may repeat
 * @param number the account number or code, where the source uses numbers
 * @param type which of the five kinds; null where a platform does not tell it. A ledger always does
 * @param subType the source's own finer type, in its own spelling
 * @param active false for an archived account: it keeps its past and takes nothing new
 * @param description free text
 * @param taxCode the source's code of the tax that usually applies
 * @param parent the account this one is a part of
 * @param currency the one currency the account is kept in
 * @param normalSide the side on which the account usually stands; a contra account differs from its type. Debit where neither this
 *     nor the type is told, so that its amounts are shown as they were quoted
 * @param created when the source says it was made
 * @param modified when the source says it was last changed
 * @param bankDetails the bank account behind it
 */
public record Account(
        AccountId id,
        @Nullable String externalId,
        String name,
        @Nullable String number,
        @Nullable AccountType type,
        @Nullable String subType,
        boolean active,
        @Nullable String description,
        @Nullable String taxCode,
        @Nullable AccountId parent,
        Currency currency,
        Side normalSide,
        @Nullable Instant created,
        @Nullable Instant modified,
        @Nullable BankDetails bankDetails) {

    /** The sub-type of the one account that holds what its source booked to none. */
    public static final String BOOKED_TO_NONE = "booked to none";

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private static final Set<String> OPEN_ITEMS = Set.of(
            "accountsreceivable",
            "accountspayable",
            "assetreceivable",
            "liabilitypayable",
            "receivable",
            "payable",
            "tradedebtors",
            "tradecreditors");

    /** An account with what every account has; the rest is added by the builder. */
    public static Builder called(String id, String name, AccountType type, Currency currency) {
        return new Builder(new AccountId(id), name, type, type.normalSide(), currency);
    }

    /** A platform's account of which nobody says what type it is. */
    public static Builder untold(String id, String name, Currency currency) {
        return new Builder(new AccountId(id), name, null, Side.DEBIT, currency);
    }

    /** Number and name as people write them together: {@code 1110 Square clearing}. */
    public String label() {
        return number == null ? name : number + " " + name;
    }

    /** Whether it is known that the balance carries over a year-end. */
    public boolean carriesForward() {
        return type != null && type.carriesForward();
    }

    /** Whether it is known that it starts each year from nothing. */
    public boolean startsAnew() {
        return type != null && !type.carriesForward();
    }

    /** Whether it only adds up others. A ledger says so by the sub-type; an account with parts may well be posted to. */
    public boolean isHeading() {
        return subType != null
                && (subType.equalsIgnoreCase("heading")
                        || subType.equalsIgnoreCase("header")
                        || subType.equalsIgnoreCase("view"));
    }

    /** Whether it is none of the source's own, and only holds what is booked to none; without that it wants no place anywhere. */
    public boolean holdsBookedToNone() {
        return BOOKED_TO_NONE.equals(subType);
    }

    /**
     * Whether it holds what customers owe or suppliers are owed, document by document. A ledger says so by the sub-type; Xero by the
     * name its own account has in every chart.
     */
    public boolean holdsOpenItems() {
        return OPEN_ITEMS.contains(letters(name)) || (subType != null && OPEN_ITEMS.contains(letters(subType)));
    }

    private static String letters(String words) {
        return NO_LETTERS.matcher(words).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The same account at another place in the hierarchy; null for the outermost level. */
    public Account under(@Nullable AccountId other) {
        return new Account(
                id,
                externalId,
                name,
                number,
                type,
                subType,
                active,
                description,
                taxCode,
                other,
                currency,
                normalSide,
                created,
                modified,
                bankDetails);
    }

    /** Collects the parts of an account that not every source states. */
    public static final class Builder {
        private final AccountId id;
        private final String name;
        private final @Nullable AccountType type;
        private final Currency currency;
        private Side normalSide;
        private boolean active = true;
        private @Nullable String externalId;
        private @Nullable String number;
        private @Nullable String subType;
        private @Nullable String description;
        private @Nullable String taxCode;
        private @Nullable AccountId parent;
        private @Nullable Instant created;
        private @Nullable Instant modified;
        private @Nullable BankDetails bankDetails;

        private Builder(AccountId id, String name, @Nullable AccountType type, Side normalSide, Currency currency) {
            this.id = id;
            this.name = name;
            this.type = type;
            this.currency = currency;
            this.normalSide = normalSide;
        }

        public Builder externalId(@Nullable String value) {
            externalId = value;
            return this;
        }

        public Builder number(@Nullable String value) {
            number = value;
            return this;
        }

        public Builder subType(@Nullable String value) {
            subType = value;
            return this;
        }

        public Builder active(boolean value) {
            active = value;
            return this;
        }

        public Builder description(@Nullable String value) {
            description = value;
            return this;
        }

        public Builder taxCode(@Nullable String value) {
            taxCode = value;
            return this;
        }

        public Builder parent(@Nullable AccountId value) {
            parent = value;
            return this;
        }

        public Builder normalSide(Side value) {
            normalSide = value;
            return this;
        }

        public Builder created(@Nullable Instant value) {
            created = value;
            return this;
        }

        public Builder modified(@Nullable Instant value) {
            modified = value;
            return this;
        }

        public Builder bankDetails(@Nullable BankDetails value) {
            bankDetails = value;
            return this;
        }

        public Account build() {
            return new Account(
                    id,
                    externalId,
                    name,
                    number,
                    type,
                    subType,
                    active,
                    description,
                    taxCode,
                    parent,
                    currency,
                    normalSide,
                    created,
                    modified,
                    bankDetails);
        }
    }
}
