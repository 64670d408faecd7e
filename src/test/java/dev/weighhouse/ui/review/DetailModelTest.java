package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.SaveResult;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.mappings.FakeMapping;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailModelTest {
    private final FakeMonthEnd monthEnd = Larkfield.monthEnd();

    @TempDir
    Path folder;

    private FakeMapping mapping;
    private ReviewModel model;
    private DetailModel detail;

    @BeforeEach
    void attach() {
        var bench = Bench.over(monthEnd, Settings.in(folder));
        mapping = FakeMapping.of(bench);
        model = new ReviewModel(bench);
        detail = new DetailModel(bench);
        model.attach();
    }

    private DetailModel.Subject turnTo(String title) {
        var row = model.rows().stream()
                .filter(found -> found.title().contains(title))
                .findFirst()
                .orElseThrow();
        detail.show(row, model.loadedProperty().get());
        return Objects.requireNonNull(detail.subjectProperty().get());
    }

    @Test
    void readsTheRowsOnlyWhenAsked() {
        var asked = new ArrayList<String>();
        monthEnd.accounting = variance -> {
            asked.add(variance.label());
            return LarkfieldRows.accounted(variance);
        };
        turnTo("1110");
        assertThat(asked).isEmpty();
        detail.readRows();
        detail.readRows();
        assertThat(asked).containsExactly("1110 Square clearing");
        assertThat(Objects.requireNonNull(detail.accountedProperty().get()).open())
                .hasSize(9);
    }

    @Test
    void saysThatTheRowsCouldNotBeReadAndReadsThemAgain() {
        turnTo("1110");
        assertThat(detail.readingWords()).isEqualTo("Reading the rows behind this account.");
        monthEnd.accounting = _ -> {
            throw new FailureException(new Failure.Offline("The file is gone."));
        };
        detail.readRows();
        assertThat(detail.readingWords())
                .isEqualTo(
                        "The rows could not be read: The file is gone. Press Enter on the account to read them again.");
        turnTo("1120");
        assertThat(detail.readingWords()).as("of another account").startsWith("Reading");
        turnTo("1110");
        monthEnd.accounting = LarkfieldRows::accounted;
        detail.readRows();
        assertThat(detail.unreadProperty().get()).isNull();
        assertThat(detail.accountedProperty().get()).isNotNull();
    }

    @Test
    void whatWasReadStaysUntilItIsReadAgain() {
        turnTo("1110");
        detail.readRows();
        var before = detail.accountedProperty().get();
        turnTo("1110");
        assertThat(detail.accountedProperty().get()).isSameAs(before);
        detail.readRows();
        assertThat(detail.accountedProperty().get()).isNotSameAs(before);
    }

    @Test
    void accountsForTheAccountWithItsRows() {
        turnTo("1110");
        assertThat(detail.accountedProperty().get()).isNull();
        detail.readRows();
        assertThat(Objects.requireNonNull(detail.accountedProperty().get()).waterfall())
                .hasValueSatisfying(
                        waterfall -> assertThat(waterfall.difference()).isEqualTo(Money.of("255.75", "GBP")));
    }

    @Test
    void forgetsTheRowsOfTheAccountBefore() {
        turnTo("1110");
        detail.readRows();
        detail.pick(new DetailModel.Picked(null));
        turnTo("1120");
        assertThat(detail.accountedProperty().get()).isNull();
        assertThat(detail.causeProperty().get()).isNull();
    }

    @Test
    void neverTellsTheRowsOfOneAccountWithAnother() {
        turnTo("1110");
        detail.readRows();
        var seen = new ArrayList<Accounted>();
        detail.subjectProperty().subscribe((_, _) -> {
            var told = detail.accountedProperty().get();
            if (told != null) {
                seen.add(told);
            }
        });
        turnTo("1030");
        assertThat(seen).isEmpty();
    }

    @Test
    void hearsOfACauseThatIsPickedTwice() {
        var heard = new ArrayList<DetailModel.Picked>();
        turnTo("1110");
        detail.causeProperty().subscribe((_, now) -> {
            if (now != null) {
                heard.add(now);
            }
        });
        var cutOff = new DetailModel.Picked(Cause.Kind.CUT_OFF);
        detail.pick(cutOff);
        detail.pick(new DetailModel.Picked(Cause.Kind.CUT_OFF));
        assertThat(heard).containsExactly(cutOff, cutOff);
    }

    @Test
    void isAboutNoAccountOnAGroup() {
        turnTo("1110");
        detail.show(model.rows().getFirst(), model.loadedProperty().get());
        assertThat(detail.subjectProperty().get()).isNull();
    }

    @Test
    void knowsWhoMappedAnAccount() {
        var mapping = turnTo("1110").mappings().getFirst();
        assertThat(mapping.author()).isEqualTo("Maya Okafor");
    }

    @Test
    void acceptsASuggestionWithItsReason() {
        var subject = turnTo("Promotional");
        assertThat(subject.suggestions()).hasSize(2);
        detail.accept(subject.suggestions().getFirst());
        assertThat(mapping.saved).as("before it is confirmed").isEmpty();
        detail.save(proposed().reason());
        assertThat(mapping.saved).singleElement().satisfies(set -> {
            assertThat(set.reason()).isEqualTo(subject.suggestions().getFirst().reason());
            assertThat(set.changes())
                    .extracting(Change::slot, Change::target, Change::origin)
                    .containsExactly(Tuple.tuple(
                            slot("gift-promo"), Target.to(new AccountId("2030")), Mapping.Origin.SUGGESTION));
        });
        assertThat(detail.writingProperty().get()).isFalse();
    }

    @Test
    void mapsToAChosenAccountWithTheReasonOfThePerson() {
        var key = AccountKey.of("square", "tips-online");
        turnTo("Online tips");
        detail.choose(key, new AccountId("2040"));
        detail.save(" ");
        assertThat(mapping.saved).as("without a reason").isEmpty();
        detail.save("  paid out with the wages ");
        assertThat(mapping.saved).extracting(ChangeSet::reason).containsExactly("paid out with the wages");
        assertThat(detail.remapping().proposalProperty().get()).isNull();
        assertThat(mapping.saved)
                .flatExtracting(ChangeSet::changes)
                .extracting(Change::target)
                .containsOnly(Target.to(new AccountId("2040")));
    }

    private Remapping.Proposal proposed() {
        return Objects.requireNonNull(detail.remapping().proposalProperty().get());
    }

    @Test
    void aProposalTellsWhatItWouldMoveAndIsForgottenWithItsAccount() {
        var item = ItemKey.of(AccountKey.of("square", "tips-online"));
        mapping.add(
                "Square",
                new Item(item, "Online tips", null, AccountType.LIABILITY, Bench.GBP, true, null, null),
                Map.of(Period.month("2026-10"), new FakeMapping.Share(3, Money.of("-84.20", "GBP"))));
        turnTo("Online tips");

        detail.choose(AccountKey.of("square", "tips-online"), new AccountId("2040"));

        var worked = Objects.requireNonNull(proposed().worked());
        assertThat(worked.preview().radius().moved())
                .singleElement()
                .satisfies(moved -> assertThat(moved.amount()).isEqualTo(Money.of("-84.20", "GBP")));
        assertThat(worked.preview().changes().changes()).containsExactly(worked.change());
        assertThat(mapping.saved).isEmpty();
        turnTo("Online tips");
        assertThat(proposed().worked()).as("read anew, of the same account").isNotNull();
        turnTo("1110");
        assertThat(detail.remapping().proposalProperty().get()).isNull();
    }

    private static Slot slot(String account) {
        return Slot.whole(ItemKey.of(AccountKey.of("square", account)));
    }

    @Test
    void suggestsNothingForAMappedAccount() {
        assertThat(turnTo("1110").suggestions()).isEmpty();
    }

    @Test
    void unmapsAnAccount() {
        turnTo("1110");
        detail.unmap(AccountKey.of("square", "p1110"));
        detail.save("goes through the till now");
        assertThat(mapping.saved)
                .flatExtracting(ChangeSet::changes)
                .extracting(Change::slot, Change::target, Change::inForce)
                .containsExactly(Tuple.tuple(slot("p1110"), null, InForce.from(LocalDate.of(2026, 10, 1))));
    }

    @Test
    void showsWhyADecisionWasRefused() {
        turnTo("1110");
        var refused = new Failure.BadInput("There is no such account.", "Pull both sides.");
        mapping.failing = refused;
        detail.unmap(AccountKey.of("square", "p1110"));
        assertThat(detail.failureProperty().get()).isEqualTo(refused);
        assertThat(detail.writingProperty().get()).isFalse();
    }

    @Test
    void tellsWhatTheChecksFindAndWhoElseDecided() {
        turnTo("Online tips");
        var key = AccountKey.of("square", "tips-online");
        mapping.refusing = List.of(new MappingFinding(
                ItemKey.of(key), null, MappingFinding.Kind.INACTIVE_TARGET, "6465 is archived.", "Choose another."));
        detail.choose(key, new AccountId("2040"));
        detail.save("as always");
        assertThat(detail.failureProperty().get())
                .isEqualTo(new Failure.BadInput("6465 is archived.", "Choose another."));

        mapping.refusing = List.of();
        var theirs = new Mapping(
                slot("tips-online"), null, InForce.ALWAYS, Mapping.Origin.PERSON, "", "Tom Reyes", Instant.EPOCH);
        var mine = mapping.change(ItemKey.of(key), null, Period.month("2026-10"), Mapping.Origin.PERSON, null);
        mapping.meanwhile = List.of(new SaveResult.Meanwhile(mine, List.of(theirs)));
        detail.save("as always");
        assertThat(Objects.requireNonNull(detail.failureProperty().get()).words())
                .startsWith("Tom Reyes decided about it meanwhile");
        assertThat(mapping.saved).isEmpty();
    }

    @Test
    void setsATolerance() {
        turnTo("1110");
        assertThat(detail.tolerate("1,000.50")).isEmpty();
        assertThat(monthEnd.tolerated).containsExactly("1110 1000.50 GBP");
    }

    @Test
    void refusesWhatIsNoTolerance() {
        turnTo("1110");
        assertThat(detail.tolerate("much")).contains("That is no amount. Write it like 1,000.50.");
        assertThat(detail.tolerate("0,50")).contains("That is no amount. Write it like 1,000.50.");
        assertThat(detail.tolerate("0.005")).contains("Too many decimals, or too large.");
        assertThat(detail.tolerate("-1")).contains("A tolerance is never negative.");
        turnTo("Promotional");
        assertThat(detail.tolerate("1")).contains("Map the account first.");
        assertThat(monthEnd.tolerated).isEmpty();
    }
}
