package dev.weighhouse.reconcile;

/** Where a compared account stands, the calmest first. */
public enum Status {
    AGREES("agrees"),
    WITHIN_TOLERANCE("within tolerance"),
    DIFFERS("differs"),
    STALE_QUOTE("stale quote"),
    NO_QUOTE("no quote"),
    UNMAPPED("unmapped");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word people and files read. */
    public String word() {
        return word;
    }

    /** Whether a person should look at it. */
    public boolean open() {
        return this != AGREES && this != WITHIN_TOLERANCE;
    }
}
