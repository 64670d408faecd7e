package dev.weighhouse.matching;

import java.util.Comparator;

/**
 * What items must have in common to be matched with each other by rule: the account, and the party where the books keep one.
 *
 * @param party empty where the account is not kept by party
 */
public record Pool(String account, String party) implements Comparable<Pool> {
    private static final Comparator<Pool> ORDER =
            Comparator.comparing(Pool::account).thenComparing(Pool::party);

    @Override
    public int compareTo(Pool other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return party.isEmpty() ? account : account + " · " + party;
    }
}
