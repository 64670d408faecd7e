package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.connect.hledger.HledgerOnLoopback;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.ExportEnd;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.export.HandedOver;
import dev.weighhouse.export.HandedOver.Stage;
import dev.weighhouse.journal.LedgerLock;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.SaveResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What cannot be drafted is told to the platform in words that its users can act on, and keeps nothing else out. */
class ItemsThatStayOutTest extends AtTheCounter {

    /** A good item beside a bad one: the good one is drafted, the bad one told. */
    private HandedOver refused(ObjectNode bad) {
        var job = export(List.of(bad, purchase(100)));
        var taken = take();

        assertThat(stages(taken)).containsExactlyInAnyOrder(Stage.REFUSED, Stage.UNDER_WAY);
        assertThat(fates(job)).containsExactly("failed", "in_progress");
        var row = taken.jobs().getFirst().items().stream()
                .filter(item -> item.stage() == Stage.REFUSED)
                .findFirst()
                .orElseThrow();
        assertThat(row.nextStep()).isNotBlank();
        assertThat(reason(job)).startsWith(row.words());
        approveAll();
        push();
        assertThat(take().jobs().getFirst().report())
                .satisfies(report ->
                        assertThat(Objects.requireNonNull(report).end()).isEqualTo(new ExportEnd.WithErrors()));
        assertThat(posted()).isEqualTo(1);
        return row;
    }

    private String reason(String job) {
        return books.jobs().control(job).getFirst().path("failureReason").asString();
    }

    private String reasonType(String job) {
        return books.jobs().control(job).getFirst().path("failureReasonType").asString();
    }

    @Test
    void anItemOnNoAccount() {
        var bad = books.entry("CARD_PURCHASE", null, BOOKED, 500, "GBP");

        assertThat(refused(bad).words()).isEqualTo("Pleo names no account for a line of 5.00 GBP.");
    }

    @Test
    void anAccountThatTheLedgerDoesNotHave() {
        var travel = books.account("expenses:travel", "7200", "Travel", false);
        var bad = books.entry("CARD_PURCHASE", travel, BOOKED, 500, "GBP");

        assertThat(refused(bad).words())
                .isEqualTo("Pleo calls its account Travel expenses:travel, and the ledger has no such account.");
    }

    @Test
    void anAccountThatNobodyTiedToTheLedger() {
        var travel = books.account("", "7200", "Travel", false);
        var job = export(List.of(books.entry("CARD_PURCHASE", travel, BOOKED, 500, "GBP")));

        take();

        assertThat(reasonType(job)).isEqualTo("account_unknown");
        assertThat(reason(job)).contains("Travel", "map this one in Weighhouse", "export it again");
        assertThat(books.jobs().status(job)).as("nothing of it was brought in").isEqualTo("failed");
    }

    @Test
    void linesThatDoNotAddUp() {
        var bad = purchase(1_000);
        books.split(bad, charges, 400);
        books.split(bad, charges, 500);

        assertThat(refused(bad).words()).isEqualTo("Its lines add up to 9.00 GBP, and the whole is 10.00 GBP.");
    }

    @Test
    void aCurrencyThatNobodyKnows() {
        var bad = purchase(5);
        bad.putObject("totalBillValue").put("currency", "UNDEFINED").put("minors", 5);

        assertThat(refused(bad).words()).contains("UNDEFINED");
    }

    @Test
    void aCurrencyThatTheBooksDoNotTake() {
        assertThat(refused(books.entry("CARD_PURCHASE", charges, BOOKED, 700, "EUR"))
                        .words())
                .contains("EUR");
    }

    @Test
    void aRefundThatIsSignedAsSpending() {
        assertThat(refused(books.entry("REFUND", charges, BOOKED, 700, "GBP")).words())
                .contains("has the sign of spending, and the type is refund");
    }

    @Test
    void aDayOfAPeriodThatIsLocked() {
        var job = export(List.of(purchase(100)));
        LedgerLock.remember(workspace::set, Optional.of(new BooksLock(LocalDate.of(2026, 10, 31), time.instant())));

        var row = take().jobs().getFirst().items().getFirst();

        assertThat(row.stage()).isEqualTo(Stage.REFUSED);
        assertThat(row.words()).contains("is locked to 31 Oct 2026");
        assertThat(row.nextStep()).contains("have the period opened");
        assertThat(reasonType(job)).isEqualTo("accounting_system_validation_failure");
        assertThat(desk.journals()).isEmpty();
    }

    @Test
    void anItemThatNamesNoWallet() {
        var entry = purchase(300);
        pleo.books().forgetWallets();
        var job = export(List.of(entry));

        take();

        assertThat(reasonType(job)).isEqualTo("missing_configuration");
        assertThat(reason(job))
                .contains("does not say from which account it was paid", "which ledger account its wallet is");
    }

    @Test
    void whatComesBackStandsTheOtherWayRound() {
        export(List.of(books.entry("REFUND", charges, BOOKED, -700, "GBP")));
        take();

        assertThat(only().draft().lines())
                .extracting(line -> line.account() + " " + line.amount())
                .containsExactly(HledgerOnLoopback.DEBIT + " -7.00 GBP", HledgerOnLoopback.CREDIT + " 7.00 GBP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void wordsThatAreTooLongAreCutBetweenCharacters(String first) {
        export(List.of(purchase(100).put("note", first + "\uD83D\uDE80".repeat(150))));
        take();

        var draft = only().draft();
        assertThat(List.of(draft.narration(), draft.lines().getFirst().description()))
                .allSatisfy(words -> assertThat(words).endsWith("\uD83D\uDE80…").hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void whatAPersonMappedGoesBeforeTheIdOfThePlatform() {
        Remapping.of(workspace, new AccountKey(PLEO, new AccountId(charges)), Optional.of(new AccountId("equity")));
        export(List.of(purchase(100)));
        take();

        assertThat(only().draft().lines().getFirst().account()).isEqualTo(new AccountId("equity"));
    }

    @Test
    void anAccountThatWaitsInTheMapping() {
        decide(Slot.whole(item(charges)), new Target.Held("ask Jo"));

        assertThat(only(purchase(100)).words()).isEqualTo("Bank charges waits in the mapping: ask Jo.");
    }

    @Test
    void aRuleThatAsksWhatAnItemDoesNotTell() {
        decide(
                new Slot(item(charges), Conditions.of(Map.of(Field.TYPE, "CARD_PURCHASE"))),
                Target.to(new AccountId("equity")));

        assertThat(only(purchase(100)).words()).contains("A rule of the mapping asks of Bank charges");
    }

    @Test
    void aTaxGoesWhereItsCodeIsMappedToAndWaitsForThat() {
        var vat = books.taxCode("VAT20", "VAT", "0.20");
        var entry = purchase(1_200).put("taxCodeId", vat);

        assertThat(only(entry).words())
                .isEqualTo("A line of 12.00 GBP has a tax of 2.00 GBP, and the tax code VAT20 is not mapped.");

        workspace.monthEnd().pull(List.of(), List.of(OCTOBER), Progress.NONE);
        decide(Slot.whole(new ItemKey(PLEO, ItemKind.TAX_CODE, "VAT20")), new Target.Tax("", new AccountId("equity")));
        export(List.of(entry));
        take();
        assertThat(only().draft().lines())
                .extracting(line -> line.account() + " " + line.amount())
                .containsExactly(
                        HledgerOnLoopback.DEBIT + " 10.00 GBP",
                        "equity 2.00 GBP",
                        HledgerOnLoopback.CREDIT + " -12.00 GBP");
    }

    private HandedOver only(ObjectNode entry) {
        export(List.of(entry));
        var items = take().jobs().getFirst().items();
        assertThat(items)
                .singleElement()
                .satisfies(row -> assertThat(row.stage()).isEqualTo(Stage.REFUSED));
        return items.getFirst();
    }

    private static ItemKey item(String account) {
        return ItemKey.of(new AccountKey(PLEO, new AccountId(account)));
    }

    private void decide(Slot slot, Target target) {
        var mapping = workspace.mapping();
        var change = new Change(
                slot,
                target,
                InForce.ALWAYS,
                Mapping.Origin.PERSON,
                mapping.latest().get(slot.item()));
        assertThat(mapping.save(new ChangeSet(List.of(change), "said so"))).isInstanceOf(SaveResult.Saved.class);
    }
}
