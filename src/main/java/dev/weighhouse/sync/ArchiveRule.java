package dev.weighhouse.sync;

/**
 * How many accounts a plan archives without asking a person.
 *
 * @param percent of the active accounts of the platform that are the ledger's; with 0 none is, however few
 * @param least as many always, where the share is not 0
 */
public record ArchiveRule(int percent, int least) {
    /** One in ten, or five. */
    public static final ArchiveRule USUAL = new ArchiveRule(10, 5);

    private static final int ALL = 100;

    public ArchiveRule {
        if (percent < 0 || percent > ALL || least < 0) {
            throw new IllegalArgumentException("from 0 to 100 percent, and no negative number of accounts");
        }
    }

    int limit(int active) {
        return percent == 0 ? 0 : Math.max(least, (int) ((long) active * percent / ALL));
    }
}
