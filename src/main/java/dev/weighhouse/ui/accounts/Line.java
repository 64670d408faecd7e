package dev.weighhouse.ui.accounts;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.sync.Action;
import dev.weighhouse.sync.ChartDesk;
import dev.weighhouse.sync.PlanItem;
import dev.weighhouse.sync.SyncReport;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One account on the screen.
 *
 * @param unsettled a change of it that is not over; null for none
 * @param ended what became of it when the plan was last carried out here; null where nothing did
 */
record Line(PlanItem item, ChartDesk.@Nullable Unsettled unsettled, SyncReport.@Nullable Line ended) {

    String externalId() {
        return Objects.requireNonNullElse(item.externalId(), "");
    }

    /** Where the last change of it stands; null where there was none of late. */
    @Nullable
    CrossingState state() {
        if (unsettled != null) {
            return unsettled.state();
        }
        return ended == null || ended.over() ? null : ended.state();
    }

    /** Whether a person may say that it is the ledger's. */
    boolean canBeAdopted() {
        return item.action() == Action.LEFT_ALONE && !externalId().isBlank();
    }

    /** Whether a person should see it first: something is sent, was just sent, or cannot be. */
    boolean isTelling() {
        return switch (item.action()) {
            case CREATE, UNARCHIVE, UPDATE, ARCHIVE, NOT_SENT -> true;
            case NONE, LEFT_ALONE -> state() != null;
        };
    }

    boolean contains(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return (externalId() + " " + item.label() + " " + item.reason())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
