package dev.weighhouse.sync;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people do with the charts of accounts that platforms keep, the same from the window and from the command line. Reads and writes
 * the workspace and asks both sides: call none of it on the JavaFX thread. Every method throws
 * {@link dev.weighhouse.crossing.FailureException} where a side or the workspace cannot be read.
 */
public interface ChartDesk {

    /**
     * A platform of the workspace.
     *
     * @param keepsChart whether it keeps a chart of accounts of its own; true also where it could not be opened to tell
     */
    record ChartSide(Connection platform, boolean keepsChart) {}

    /**
     * What would be sent, and what is on its way.
     *
     * @param unsettled what was sent or written down before and is not over, by external id
     * @param requests how many requests it takes when nothing goes wrong
     * @param minutes how long that takes at the most requests that are sent in a minute, rounded up; 0 where there is no limit
     */
    record Outlook(ChartPlan plan, Map<String, Unsettled> unsettled, int requests, int minutes) {
        public Outlook {
            unsettled = Map.copyOf(unsettled);
        }
    }

    /** A change that is not over. */
    record Unsettled(PlannedChange change, CrossingState state, String words) {}

    /**
     * What a person wants carried out.
     *
     * @param seen the fingerprint of the plan that the person saw, or the first digits of it: any other is shown again instead; null to
     *     take it as it is
     * @param archiving why more accounts may be archived than usual, which goes only with a plan that was seen; empty where nobody
     *     allowed it
     */
    record Order(@Nullable String seen, String archiving) {
        /** The plan as it is found. */
        public static final Order AS_FOUND = new Order(null, "");

        public Order {
            if (seen == null && !archiving.isBlank()) {
                throw new IllegalArgumentException("nobody lets accounts be archived by a plan that nobody saw");
            }
        }

        /** This plan and no other. */
        public static Order of(ChartPlan plan, String archiving) {
            return new Order(plan.fingerprint().hex(), archiving);
        }

        boolean means(ChartPlan plan) {
            return seen == null || plan.fingerprint().hex().startsWith(seen);
        }
    }

    /**
     * One change of an account that was meant, with all that the log says of it.
     *
     * @param state how it stands; empty where nothing of it was ever written into the log
     */
    record Past(PlannedChange change, Optional<CrossingState> state, List<CrossingEvent> events) {
        public Past {
            events = List.copyOf(events);
        }
    }

    /**
     * The platforms of the workspace, in their order. Each is opened once to tell, which may ask the keychain, and again only after it
     * was changed.
     */
    List<ChartSide> sides();

    /** Reads both sides and says what would be sent. Writes nothing. */
    Outlook plan(ConnectionId platform, Progress progress);

    /**
     * Looks for what is in doubt, reads both sides, and carries out the plan that this gives. A plan with a guard is carried out
     * as far as the guard lets it.
     */
    SyncReport apply(ConnectionId platform, Order order, Progress progress);

    /** Every change of an account that was meant here, the newest first. */
    List<Past> history(ConnectionId platform, String externalId);

    /** Says that accounts of the platform are the ledger's, so that they are archived where the ledger does not have them. */
    void adopt(ConnectionId platform, Collection<String> externalIds, String reason, Progress progress);

    /** Says that the companies to which the connections lead now are the right ones. */
    void accept(ConnectionId platform, String reason, Progress progress);

    /** What a person last said of keeping this chart in step without one; empty where nobody did. Asks no side. */
    Optional<Keeping> keeping(ConnectionId platform);

    /**
     * Says whether the chart is kept in step without a person from now on. Where it was never kept in step, the companies to which the
     * connections lead now are the right ones.
     */
    void keep(ConnectionId platform, boolean byItself, Progress progress);

    /** What was said of a platform that had this name, and is gone, is not said of the one that was added now. Asks no side. */
    default void beginAfresh(ConnectionId added) {
        keeping(added).filter(Keeping::byItself).ifPresent(_ -> keep(added, false, Progress.NONE));
    }

    /** How many accounts are archived without a question. */
    ArchiveRule rule();

    /** From now on this share, in percent, is archived without a question. */
    void archiveUpTo(int percent);
}
