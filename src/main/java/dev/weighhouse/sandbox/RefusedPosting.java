package dev.weighhouse.sandbox;

/** An entry that a sandbox ledger does not take, in QuickBooks' code and words. */
final class RefusedPosting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String title;

    RefusedPosting(String code, String title, String detail) {
        super(detail);
        this.code = code;
        this.title = title;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
