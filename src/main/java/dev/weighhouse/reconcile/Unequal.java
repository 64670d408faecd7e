package dev.weighhouse.reconcile;

import java.math.BigInteger;

/** Two rows that belong together and differ. */
record Unequal(Row ledger, Row platform) {

    long ledgerMinor() {
        return ledger.movement().amount().minor();
    }

    long platformMinor() {
        return platform.movement().amount().minor();
    }

    /** Whether they differ, and by an amount that there is. */
    static boolean fits(Row ledger, Row platform) {
        var pair = new Unequal(ledger, platform);
        return pair.ledgerMinor() != pair.platformMinor() && !pair.isFarApart();
    }

    /** Whether they differ by more than an amount can hold. */
    boolean isFarApart() {
        return BigInteger.valueOf(platformMinor())
                        .subtract(BigInteger.valueOf(ledgerMinor()))
                        .bitLength()
                >= Long.SIZE;
    }

    /** Whether the one is the other with the other sign. */
    boolean opposite() {
        return ledgerMinor() != 0 && ledgerMinor() == -platformMinor();
    }
}
