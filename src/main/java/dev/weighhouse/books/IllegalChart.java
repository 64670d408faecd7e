package dev.weighhouse.books;

/** Accounts that do not make a chart: an id twice, a parent that is not there, or a loop of parents. */
public final class IllegalChart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String account;

    IllegalChart(AccountId account, String message) {
        super(message);
        this.account = account.value();
    }

    /** The account at fault, so that a reader of a file can name its row. */
    public AccountId account() {
        return new AccountId(account);
    }
}
