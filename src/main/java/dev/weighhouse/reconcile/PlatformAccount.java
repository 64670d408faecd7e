package dev.weighhouse.reconcile;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountKey;

/** A platform account together with the connection it comes from. */
public record PlatformAccount(AccountKey key, Account account) {}
