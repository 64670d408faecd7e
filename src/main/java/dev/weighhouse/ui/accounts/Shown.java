package dev.weighhouse.ui.accounts;

import dev.weighhouse.sync.Action;

/** Which accounts are listed. */
enum Shown {
    /** Those of which something is sent, or was. */
    CHANGES,
    /** Those that the ledger knows nothing of. */
    LEFT_ALONE,
    ALL;

    boolean has(Line line) {
        return switch (this) {
            case CHANGES -> line.isTelling();
            case LEFT_ALONE -> line.item().action() == Action.LEFT_ALONE;
            case ALL -> true;
        };
    }
}
