package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.connect.hledger.HledgerOnLoopback;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.export.HandedOver.Stage;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.SaveResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Items that say something else when they come again, or nothing that can be read, or whose entry somebody means to take back. */
class ItemsThatChangeTest extends AtTheCounter {
    private final Duration expiry = Duration.ofHours(2);

    private String reason(String job) {
        return books.jobs().control(job).getFirst().path("failureReason").asString();
    }

    private static void becomes(ObjectNode entry, long minors, String currency) {
        entry.putObject("totalBillValue").put("currency", currency).put("minors", minors);
    }

    @Test
    void whatStandsInTheLedgerDoesNotFailBecauseItCannotBeReadAnyMore() {
        var entry = purchase(4_250);
        export(List.of(entry));
        take();
        approveAll();
        push();
        time.passes(expiry);
        becomes(entry, 4_250, "UNDEFINED");

        var job = export(List.of(entry));
        var told = take();

        assertThat(fates(job)).containsExactly("successful");
        assertThat(stages(told)).containsExactly(Stage.POSTED);
        assertThat(posted()).isEqualTo(1);
    }

    @Test
    void whatWaitsForApprovalDoesNotFailBecauseItCannotBeReadAnyMore() {
        var entry = purchase(4_250);
        export(List.of(entry));
        take();
        time.passes(expiry);
        becomes(entry, 4_250, "UNDEFINED");

        var job = export(List.of(entry));
        assertThat(stages(take())).containsExactly(Stage.UNDER_WAY);
        assertThat(fates(job)).containsExactly("in_progress");

        time.passes(Duration.ofMinutes(50));
        take();
        time.passes(Duration.ofMinutes(50));
        approveAll();
        push();
        take();
        assertThat(fates(job)).as("kept from expiring").containsExactly("successful");
    }

    /** A purchase that stands in the ledger and was told so. */
    private ObjectNode standing(int minor) {
        var entry = purchase(minor);
        export(List.of(entry));
        take();
        approveAll();
        push();
        take();
        return entry;
    }

    @Test
    void whatStandsWithAnotherAmountIsNotToldAsPosted() {
        var entry = standing(4_250);
        becomes(entry, 5_000, "GBP");

        var job = export(List.of(entry));
        var told = take();

        assertThat(fates(job)).containsExactly("failed");
        assertThat(reason(job)).contains("42.50 GBP", "50.00 GBP");
        assertThat(stages(told)).containsExactly(Stage.REFUSED);
        push();
        assertThat(posted()).isEqualTo(1);
        var again = export(List.of(entry));
        take();
        assertThat(fates(again)).as("and not the next time either").containsExactly("failed");
    }

    @Test
    void whatStandsOnOtherAccountsIsNotToldAsPosted() {
        var travel = books.account("equity", "7200", "Travel", false);
        var entry = standing(4_250);
        entry.put("accountId", travel);

        var job = export(List.of(entry));

        assertThat(stages(take())).containsExactly(Stage.REFUSED);
        assertThat(fates(job)).containsExactly("failed");
        assertThat(reason(job)).contains("its accounts, lines or taxes are others now");
    }

    @Test
    void aDraftOfOtherLinesOfTheSameTotalIsDiscardedBeforeTheItemIsDraftedAsItIsNow() {
        var entry = purchase(1_000);
        export(List.of(entry));
        take();
        time.passes(expiry);
        books.split(entry, charges, 400);
        books.split(entry, charges, 600);

        var job = export(List.of(entry));
        assertThat(stages(take())).containsExactly(Stage.REFUSED);
        assertThat(reason(job)).contains("J-1");

        desk.discard(only().id(), "It is split now");
        export(List.of(entry));
        assertThat(stages(take())).containsExactly(Stage.UNDER_WAY);
        assertThat(only().draft().lines()).hasSize(3);
    }

    @Test
    void whatChangesWhileItsEntryIsInNoStateToBeDiscardedIsToldOnceItStands() {
        var entry = purchase(4_250);
        export(List.of(entry));
        take();
        approveAll();
        hledger.next(HledgerOnLoopback.Arrival.TWICE);
        push();
        time.passes(expiry);
        becomes(entry, 5_000, "GBP");

        var job = export(List.of(entry));
        assertThat(stages(take())).containsExactly(Stage.UNDER_WAY);
        hledger.takeOut(hledger.codes().size());
        time.passes(Duration.ofMinutes(5));
        desk.standsAs(only().id(), Integer.toString(hledger.codes().size()), "One of the two was taken out");

        assertThat(stages(take())).containsExactly(Stage.REFUSED);
        assertThat(fates(job)).containsExactly("failed");
    }

    @Test
    void whatIsTheSameButForWordsIsToldAsPosted() {
        var entry = standing(4_250);
        entry.put("note", "Another note");

        var job = export(List.of(entry));
        take();

        assertThat(fates(job)).containsExactly("successful");
    }

    @Test
    void aDraftOfAnotherDayIsDiscardedBeforeTheItemIsDraftedAsItIsNow() {
        var entry = purchase(4_250);
        export(List.of(entry));
        take();
        time.passes(expiry);
        entry.put("bookkeepingDate", "2026-10-20T12:00:00Z");

        var job = export(List.of(entry));
        assertThat(stages(take())).containsExactly(Stage.REFUSED);
        assertThat(reason(job)).contains("2026-10-14", "2026-10-20", "J-1");

        desk.discard(only().id(), "It is of another day");
        export(List.of(entry));
        assertThat(stages(take())).containsExactly(Stage.UNDER_WAY);
        assertThat(only().draft().date()).isEqualTo("2026-10-20");
        approveAll();
        push();
        assertThat(stages(take())).containsExactly(Stage.POSTED);
        assertThat(posted()).isEqualTo(1);
    }

    @Test
    void aPurchaseThatIsSignedAsMoneyComingBackIsNotDrafted() {
        var job = export(List.of(purchase(-4_250)));
        take();

        assertThat(fates(job)).containsExactly("failed");
        assertThat(reason(job)).contains("has the sign of money coming back, and the type is card_purchase");
        assertThat(desk.journals()).isEmpty();
    }

    /** As one entry of a day, made of what Pleo's entries say, before anybody exports them. */
    private JournalId postedAsTransactions() {
        workspace.change(new Connection(PLEO, Role.PLATFORM, "pleo", "Pleo", singleEntry()));
        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        goes(ItemKey.of(new AccountKey(PLEO, new AccountId(charges))), HledgerOnLoopback.DEBIT);
        goes(new ItemKey(PLEO, ItemKind.TYPE, "CARD_PURCHASE"), HledgerOnLoopback.CREDIT);
        var made = workspace.mapping().transform(PLEO, OCTOBER, Progress.NONE);
        var id = workspace.mapping().draft(made).getFirst().id();
        approveAll();
        push();
        return id;
    }

    private void goes(ItemKey item, String account) {
        var mapping = workspace.mapping();
        var change = new Change(
                Slot.whole(item),
                Target.to(new AccountId(account)),
                InForce.ALWAYS,
                Mapping.Origin.PERSON,
                mapping.latest().get(item));
        assertThat(mapping.save(new ChangeSet(List.of(change), "said so"))).isInstanceOf(SaveResult.Saved.class);
    }

    private Map<String, String> singleEntry() {
        var settings = new TreeMap<>(pleo.settings());
        settings.put("books", "single-entry");
        return settings;
    }

    @Test
    void whatOnlyADraftWouldTakeBackIsNotPostedAgain() {
        var entry = purchase(4_250);
        var id = postedAsTransactions();
        var reversal = desk.reverse(id, desk.journal(id).draft().date());

        var job = export(List.of(entry));
        take();
        desk.discard(reversal.id(), "It was right");
        approveAll();
        push();
        take();

        assertThat(posted()).isEqualTo(1);
        assertThat(fates(job)).containsExactly("successful");
    }
}
