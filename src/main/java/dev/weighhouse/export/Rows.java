package dev.weighhouse.export;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.ExportItem;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.ExportReading;
import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.ExportState;
import dev.weighhouse.crossing.ExportTrouble;
import dev.weighhouse.export.HandedOver.Stage;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of a job as people see them. */
final class Rows {
    private static final String AGAIN = "Mend it, then have it exported again on the platform.";

    private final Intake intake;
    private final ItemDrafts drafts;

    Rows(Intake intake, ItemDrafts drafts) {
        this.intake = intake;
        this.drafts = drafts;
    }

    List<HandedOver> of(ExportJob job, ExportReading reading, List<ExportState> states) {
        var fates = new HashMap<String, ExportState>();
        states.forEach(state -> fates.put(state.item(), state));
        var rows = new ArrayList<HandedOver>();
        for (var item : reading.items()) {
            rows.add(row(job, item, fate(fates, item.id())));
        }
        for (var item : reading.unreadable()) {
            rows.add(row(job, item, fate(fates, item.item())));
        }
        return rows;
    }

    private static ExportState.Fate fate(Map<String, ExportState> fates, String item) {
        var state = fates.get(item);
        return state == null ? ExportState.Fate.WAITING : state.fate();
    }

    private HandedOver row(ExportJob job, ExportResult.Failed item, ExportState.Fate fate) {
        var standing = intake.before(job, item.item());
        if (standing.isPresent()) {
            return row(
                    standing.get(),
                    null,
                    null,
                    fate,
                    intake.known(job, item.item()).orElseThrow());
        }
        return new HandedOver(
                item.item(), "Item " + item.item(), null, null, fate, Stage.REFUSED, null, null, item.words(), AGAIN);
    }

    private HandedOver row(ExportJob job, ExportItem item, ExportState.Fate fate) {
        var entry = intake.known(job, item.id());
        if (entry.isPresent() && (entry.get().state() != JournalState.DISCARDED || fate == ExportState.Fate.FAILED)) {
            return row(intake.standing(job, item, entry.get()), item.date(), item.amount(), fate, entry.get());
        }
        if (fate == ExportState.Fate.GIVEN_UP) {
            return row(item, fate, Stage.GIVEN_UP, "Somebody gave it up on the platform.", "");
        }
        return switch (drafts.of(item)) {
            case ItemDraft.Ready _ ->
                fate.isOpen()
                        ? row(item, fate, Stage.NEW, "It can be drafted.", "Take the jobs in.")
                        : row(item, fate, Stage.REFUSED, "The platform was told that it failed.", AGAIN);
            case ItemDraft.Cannot(var _, var words, var nextStep) -> row(item, fate, Stage.REFUSED, words, nextStep);
        };
    }

    private HandedOver row(ExportItem item, ExportState.Fate fate, Stage stage, String words, String nextStep) {
        return new HandedOver(
                item.id(),
                drafts.narration(item),
                item.date(),
                item.amount(),
                fate,
                stage,
                null,
                null,
                words,
                nextStep);
    }

    private static HandedOver row(
            ExportResult standing,
            @Nullable LocalDate date,
            @Nullable Money amount,
            ExportState.Fate fate,
            Journal entry) {
        var stage = switch (standing) {
            case ExportResult.Posted _ -> Stage.POSTED;
            case ExportResult.UnderWay _ -> Stage.UNDER_WAY;
            case ExportResult.Failed _ -> Stage.REFUSED;
        };
        var words = switch (standing) {
            case ExportResult.Posted(var _, var ledgerId, var _) ->
                "It stands in the ledger as %s.".formatted(ledgerId);
            case ExportResult.UnderWay _ -> word(entry);
            case ExportResult.Failed failed -> failed.words();
        };
        return new HandedOver(
                standing.item(),
                entry.draft().narration(),
                date,
                amount,
                fate,
                stage,
                entry.id(),
                entry.state() == JournalState.POSTED ? Intake.ledgerId(entry) : null,
                words,
                nextStep(standing, fate, entry));
    }

    private static String nextStep(ExportResult standing, ExportState.Fate fate, Journal entry) {
        return switch (standing) {
            case ExportResult.Posted _ when fate.isOpen() -> "Take the jobs in, so that the platform is told.";
            case ExportResult.Failed failed when failed.trouble() == ExportTrouble.NOT_VALID -> AGAIN;
            case ExportResult.Posted _, ExportResult.Failed _, ExportResult.UnderWay _ -> entry.nextStep();
        };
    }

    private static String word(Journal entry) {
        return switch (entry.state()) {
            case DRAFT -> "It is a draft.";
            case SENT_BACK -> "It was sent back: " + entry.reason();
            case WAITING -> "It waits for approval.";
            case APPROVED -> "It is approved.";
            case OUT_OF_DATE -> "It was approved, and something has moved since.";
            case CROSSING -> "It is on its way to the ledger.";
            case IN_DOUBT -> "It was sent to the ledger, and no answer proves anything.";
            case NEEDS_PERSON, REJECTED, GIVEN_UP, POSTED, DISCARDED -> entry.reason();
        };
    }
}
