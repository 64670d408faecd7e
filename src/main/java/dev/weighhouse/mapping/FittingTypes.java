package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which types of ledger account are usual for what a platform uses; what is unusual is a person's to judge. */
public final class FittingTypes {
    private FittingTypes() {}

    /** The type it states; what states none can be anything but what its kind usually is not. */
    public static Set<AccountType> of(Item item) {
        var type = item.type();
        return type == null ? of(item.key().kind()) : Collections.unmodifiableSet(EnumSet.of(type));
    }

    static Set<AccountType> of(ItemKind kind) {
        return switch (kind) {
            case CATEGORY -> EnumSet.of(AccountType.INCOME, AccountType.EXPENSE, AccountType.LIABILITY);
            case TAX_CODE -> EnumSet.of(AccountType.ASSET, AccountType.LIABILITY, AccountType.EXPENSE);
            case TYPE -> EnumSet.complementOf(EnumSet.of(AccountType.EQUITY));
            case ACCOUNT, DIMENSION, ANYTHING -> EnumSet.allOf(AccountType.class);
        };
    }

    /** What a decision is about: what a rule of anything takes is of the category or type that it tests, if it tests one. */
    static ItemKind kind(Slot slot) {
        var tests = slot.when().tests();
        if (slot.item().kind() != ItemKind.ANYTHING) {
            return slot.item().kind();
        }
        return tests.containsKey(Field.CATEGORY)
                ? ItemKind.CATEGORY
                : tests.containsKey(Field.TYPE) ? ItemKind.TYPE : ItemKind.ANYTHING;
    }
}
