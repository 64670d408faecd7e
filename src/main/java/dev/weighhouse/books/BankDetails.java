package dev.weighhouse.books;

import org.jspecify.annotations.Nullable;

/** What an account says of the bank account behind it; each part only where the source states it. */
public record BankDetails(
        @Nullable String bankName,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String accountNumber,
        @Nullable String sortCode) {}
