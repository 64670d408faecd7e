package dev.weighhouse.journal;

/**
 * Whether this computer can believe that the workspace file is the latest there is: the log still holds the last row that was
 * seen here. A file that was never pushed from here is believed, because what another computer was to send has to be taken over
 * first.
 */
final class Trust {
    private final JournalParts parts;

    Trust(JournalParts parts) {
        this.parts = parts;
    }

    boolean holds() {
        return parts.installation()
                .lastSeen(parts.workspace())
                .map(head -> parts.log()
                        .at(head.sequence())
                        .filter(event -> event.hash().equals(head.hash()))
                        .isPresent())
                .orElse(true);
    }

    /** Remembers how far the log has come. What an older copy says is not remembered, or it would pass for the latest. */
    void remember() {
        if (holds()) {
            parts.archive().head().ifPresent(head -> parts.installation().remember(parts.workspace(), head));
        }
    }
}
