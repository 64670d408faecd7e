package dev.weighhouse.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Something about a mapping that a person should know.
 *
 * @param item what it is about
 * @param slot the rule it is about, or null for the item as a whole
 * @param kind for filters and tests
 * @param words a sentence for people, with names
 * @param next what to do, a sentence
 * @param target where the decision sends it that this is about; null where it is not about that
 */
public record MappingFinding(
        ItemKey item,
        @Nullable Slot slot,
        Kind kind,
        String words,
        String next,
        @Nullable Target target) {

    /** Not about a target. */
    public MappingFinding(ItemKey item, @Nullable Slot slot, Kind kind, String words, String next) {
        this(item, slot, kind, words, next, null);
    }

    /** What is found. {@link #blocks()} tells those that no change set may bring about. */
    public enum Kind {
        /** The ledger has no such account. */
        MISSING_TARGET(true),
        /** The ledger account is archived. */
        INACTIVE_TARGET(true),
        /** The ledger account only sums others up. */
        NOT_POSTABLE(true),
        /** An expense goes to an asset, and the like: unusual, and a person's to judge. */
        TYPE_DIFFERS(false),
        /** The account is kept in another currency. */
        CURRENCY_DIFFERS(true),
        /** What goes there is in another currency than the account is kept in: a person's to judge, as the ledger may take it. */
        OTHER_CURRENCY(false),
        /** No account of the ledger has that tax code. */
        UNKNOWN_TAX_CODE(false),
        /** An item is, through its parents, a part of itself. */
        LOOP(true),
        /** Used by active transactions, and neither mapped nor held. */
        UNMAPPED(false),
        /** Mapped, and yet transactions wait: not all that they need is said, or what is said does not go together. */
        CANNOT_BOOK(false),
        /** Somebody said that it waits. */
        HELD(false),
        /** The ledger gave the account another name since it was mapped. */
        TARGET_RENAMED(false),
        /** The platform stated one id of the ledger when that was mapped, and states another now. */
        STATED_ID_DIFFERS(false),
        /** A rule that no transaction can meet. */
        NEVER_MATCHES(true),
        /** Another rule is tried before and takes everything this one could. */
        SHADOWED(true),
        /** A target of a kind that this kind of item cannot have. */
        WRONG_TARGET(true),
        /** The platform has no such item. */
        UNKNOWN_ITEM(true);

        private final boolean blocks;

        Kind(boolean blocks) {
            this.blocks = blocks;
        }

        public boolean blocks() {
            return blocks;
        }

        /** Whether whoever brings it about should be told before anything is saved, though it blocks nothing. */
        public boolean worthALook() {
            return switch (this) {
                case TYPE_DIFFERS, OTHER_CURRENCY, UNKNOWN_TAX_CODE, CANNOT_BOOK -> true;
                case MISSING_TARGET,
                        INACTIVE_TARGET,
                        NOT_POSTABLE,
                        CURRENCY_DIFFERS,
                        LOOP,
                        UNMAPPED,
                        HELD,
                        TARGET_RENAMED,
                        STATED_ID_DIFFERS,
                        NEVER_MATCHES,
                        SHADOWED,
                        WRONG_TARGET,
                        UNKNOWN_ITEM -> false;
            };
        }

        /** Whether it comes about without anybody here, by what either side does with its accounts. */
        public boolean ofTheLedger() {
            return switch (this) {
                case MISSING_TARGET, INACTIVE_TARGET, NOT_POSTABLE, TARGET_RENAMED, STATED_ID_DIFFERS -> true;
                case TYPE_DIFFERS,
                        CURRENCY_DIFFERS,
                        OTHER_CURRENCY,
                        UNKNOWN_TAX_CODE,
                        LOOP,
                        UNMAPPED,
                        CANNOT_BOOK,
                        HELD,
                        NEVER_MATCHES,
                        SHADOWED,
                        WRONG_TARGET,
                        UNKNOWN_ITEM -> false;
            };
        }
    }
}
