package dev.weighhouse.connect.file;

import java.util.Locale;

/** What a column of a file can hold. Which of them a file has is said by its {@link FileKind}. */
public enum Field {
    ID,
    NAME,
    NUMBER,
    TYPE,
    SUB_TYPE,
    ACTIVE,
    DESCRIPTION,
    TAX_CODE,
    PARENT,
    CURRENCY,
    EXTERNAL_ID,
    NORMAL_SIDE,
    ACCOUNT,
    ACCOUNT_NAME,
    AMOUNT,
    DEBIT,
    CREDIT,
    PERIOD,
    DATE,
    ENTRY,
    REFERENCE,
    CATEGORY,
    COUNTERPARTY,
    COUNTRY,
    TAX,
    PAYOUT;

    /** The name in a column profile, such as {@code sub-type}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
