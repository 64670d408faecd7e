package dev.weighhouse.feedback;

import dev.weighhouse.journal.Origin;

/** The id that a platform itself knows, out of the id of what an entry was made of. */
final class SourceId {
    private static final String TRANSACTION = "transaction:";
    private static final String PAYOUT = "payout:";

    private SourceId() {}

    static String of(Origin.OfPlatform made) {
        return switch (made) {
            case Origin.Transformed transformed -> of(transformed.group());
            case Origin.Exported exported -> exported.item();
        };
    }

    /**
     * The id of a single transaction or payout as the platform has it. What was made of a day, or of a group the platform has no id for,
     * keeps its name here, such as {@code day:2026-10-05}.
     */
    private static String of(String group) {
        if (group.startsWith(TRANSACTION)) {
            // the account before it is encoded, so that it has no colon
            return group.substring(group.indexOf(':', TRANSACTION.length()) + 1);
        }
        var month = group.lastIndexOf(':');
        return group.startsWith(PAYOUT) && month > PAYOUT.length() ? group.substring(PAYOUT.length(), month) : group;
    }
}
