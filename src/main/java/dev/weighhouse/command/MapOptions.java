package dev.weighhouse.command;

import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Suggestions;
import dev.weighhouse.mappingdesk.CatchUp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be said with one or the other action of {@code map}, and a refusal of all that makes no sense together. */
final class MapOptions {

    @Option(
            names = "--accept",
            paramLabel = "ITEM",
            description = "With --suggest: map this item as the best suggestion says; may be given again.")
    private List<String> accept = List.of();

    @Option(
            names = "--accept-from",
            paramLabel = "SCORE",
            description = "With --suggest: map as all best suggestions of this score or more say; "
                    + Suggestions.SAFE_SCORE
                    + " is safe.")
    private @Nullable Integer acceptFrom;

    @Option(
            names = "--dry-run",
            description = "With --import, --copy-from, --accept, --accept-from, --stands and --reclass alone:"
                    + " say what would change, and save nothing.")
    private boolean dryRun;

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            description = "With --import, --copy-from, --accept and --accept-from: why; kept with each decision"
                    + " whose row gives no reason of its own. With --reclass alone: why, for the entries."
                    + " With --stands and --take-back: how you know it.")
    private @Nullable String reason;

    @Option(
            names = "--reclass",
            description = "With --import and --copy-from: draft the entries that bring to its new place what is booked;"
                    + " alone: those that bring over what earlier changes left where it was."
                    + " What is in a locked month is caught up with on the ledger's first open day.")
    private boolean reclass;

    @Option(
            names = "--item",
            paramLabel = "ITEM",
            description = "With --reclass alone and --stands: only what was left behind of this item, as --dry-run"
                    + " lists it; may be given again.")
    private List<String> items = List.of();

    @Option(names = "--open-months-only", description = "With --reclass: leave what is in locked months where it is.")
    private boolean openMonthsOnly;

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = "With --as-at: as it was known at the end of this day; now by default.")
    private @Nullable LocalDate known;

    @Option(
            names = "--compare",
            paramLabel = "DATE",
            description = "With --as-at: list only what went elsewhere on this day, with both.")
    private @Nullable LocalDate compare;

    @Option(
            names = "--compare-known",
            paramLabel = "DATE",
            description = "With --compare: the day compared with as it was known at the end of this day;"
                    + " by default as --known says.")
    private @Nullable LocalDate compareKnown;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            description = "With --transform: the month of the transactions.")
    private @Nullable String period;

    @Option(names = "--draft", description = "With --transform: keep the entries as drafts, each once for ever.")
    private boolean draft;

    /** Refuses in words what does not go together. */
    void check(MapAction action, Written written) {
        if (action.isNone() && !reclass) {
            throw refused("map needs to be told what to do: --import, --export, --copy-from, --suggest, --check,"
                    + " --as-at, --transform, --stands, --said, --take-back or --reclass.");
        }
        only("--accept", !accept.isEmpty(), "--suggest", action.suggest);
        only("--accept-from", acceptFrom != null, "--suggest", action.suggest);
        if (!accept.isEmpty() && acceptFrom != null) {
            throw refused("--accept and --accept-from do not go together.");
        }
        if (acceptFrom != null && (acceptFrom < 1 || acceptFrom > 100)) {
            throw refused("--accept-from %d is no score from 1 to 100.".formatted(acceptFrom));
        }
        var saves = action.takes() || accepts() || action.isNone() || action.stands;
        var saving = "--import, --copy-from, --accept, --accept-from, --stands or --reclass alone";
        only("--dry-run", dryRun, saving, saves);
        var taking = "--import, --copy-from, --accept, --accept-from, --stands, --take-back or --reclass alone";
        only("--reason", reason != null, taking, saves || action.says());
        only("--item", !items.isEmpty(), "--stands or --reclass alone", action.stands || action.isNone());
        if (action.says() && reason == null && !dryRun) {
            throw refused("%s needs --reason.".formatted(action.stands ? "--stands" : "--take-back"));
        }
        if (reason != null && reason.isBlank()) {
            throw refused("--reason has no words.");
        }
        if (reason != null && dryRun) {
            throw refused("--reason is kept with what is saved, and --dry-run saves nothing.");
        }
        if (reclass && !action.takes() && !action.isNone()) {
            throw refused("--reclass goes only with --import or --copy-from, or alone.");
        }
        only("--open-months-only", openMonthsOnly, "--reclass", reclass);
        if (reclass && dryRun && action.takes()) {
            throw refused("--reclass drafts entries of what is saved, and --dry-run saves nothing.");
        }
        near("--as-at", action.asAt);
        near("--known", known);
        near("--compare", compare);
        near("--compare-known", compareKnown);
        only("--compare", compare != null, "--as-at", action.asAt != null);
        only("--compare-known", compareKnown != null, "--compare", compare != null);
        only("--known", known != null, "--as-at", action.asAt != null);
        only("--period", period != null, "--transform", action.transform != null);
        only("--draft", draft, "--transform", action.transform != null);
        var lists = !action.takes() && !action.isNone() && !action.says();
        if (written.isSaid() && (action.exported != null || (!lists && !dryRun))) {
            throw refused("--format goes with what lists something: --export writes a file, and an import"
                    + ", --stands or --reclass lists its rows with --dry-run only.");
        }
    }

    private static void only(String option, boolean said, String with, boolean there) {
        if (said && !there) {
            throw refused("%s goes only with %s.".formatted(option, with));
        }
    }

    /** A day from which no other can be counted is a slip of the fingers. */
    private static void near(String option, @Nullable LocalDate day) {
        if (InForce.isFar(day)) {
            throw refused("%s %s is not between %s and %s.".formatted(option, day, InForce.FIRST, InForce.LAST));
        }
    }

    private static RuntimeException refused(String words) {
        return MapCommand.refused(words, "See weighhouse map --help.");
    }

    boolean accepts() {
        return !accept.isEmpty() || acceptFrom != null;
    }

    List<String> accept() {
        return accept;
    }

    @Nullable
    Integer acceptFrom() {
        return acceptFrom;
    }

    List<String> items() {
        return items;
    }

    boolean isDryRun() {
        return dryRun;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** What becomes of amounts of the past. */
    CatchUp catchUp() {
        if (!reclass) {
            return CatchUp.FROM_NOW_ON;
        }
        return openMonthsOnly ? CatchUp.OPEN_MONTHS_ONLY : CatchUp.CATCH_UP;
    }

    /** The last moment of the day as of which it is to be known; null for now. */
    @Nullable
    Instant known(ZoneId zone) {
        return endOf(known, zone);
    }

    /** The day that --as-at is compared with; null for none. */
    @Nullable
    LocalDate compared() {
        return compare;
    }

    /** As {@link #known}, of the day compared with. */
    @Nullable
    Instant comparedKnown(ZoneId zone) {
        return endOf(compareKnown == null ? known : compareKnown, zone);
    }

    private static @Nullable Instant endOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    Period month() {
        return Span.onlyMonth(period);
    }

    boolean isDraft() {
        return draft;
    }
}
