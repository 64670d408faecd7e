package dev.weighhouse.books;

/** What one side says an account stands at. Debit positive; never computed here, only quoted. */
public record Balance(AccountId account, Money amount) {}
