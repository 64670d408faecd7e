package dev.weighhouse.mapping;

/** What kind of thing of a platform is mapped. The kind is part of its identity: account 200 and category 200 are two things. */
public enum ItemKind {
    /** A platform's account. */
    ACCOUNT,
    /** A category the platform's transactions carry, such as an expense category. */
    CATEGORY,
    /** A type of transaction, such as sale, refund, fee or payout. */
    TYPE,
    /** A tax code the platform's transactions carry. */
    TAX_CODE,
    /** One value of one of the platform's dimensions; its id is {@code NAME=VALUE}. */
    DIMENSION,
    /** Whatever nothing else decides about; its id is {@code *}. It takes rules, and of itself it only holds. */
    ANYTHING
}
