package dev.weighhouse.matching;

/** The two pans of the scales: ledger and platform, or the debits and the credits of one account. */
public enum Pan {
    LEFT,
    RIGHT;

    public Pan other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
