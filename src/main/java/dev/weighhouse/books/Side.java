package dev.weighhouse.books;

/** The two sides of an account. */
public enum Side {
    DEBIT,
    CREDIT
}
