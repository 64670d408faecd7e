package dev.weighhouse.books;

/** The five kinds of general-ledger account. */
public enum AccountType {
    ASSET(Side.DEBIT),
    LIABILITY(Side.CREDIT),
    EQUITY(Side.CREDIT),
    INCOME(Side.CREDIT),
    EXPENSE(Side.DEBIT);

    private final Side normalSide;

    AccountType(Side normalSide) {
        this.normalSide = normalSide;
    }

    /** The side on which an account of this type usually stands. */
    public Side normalSide() {
        return normalSide;
    }

    /** Whether the balance carries over a year-end; income and expense start each year from nothing. */
    public boolean carriesForward() {
        return this == ASSET || this == LIABILITY || this == EQUITY;
    }
}
