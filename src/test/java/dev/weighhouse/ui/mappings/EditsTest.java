package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final InForce FROM_OCTOBER = InForce.from(LocalDate.of(2026, 10, 1));
    private static final ItemKey FEES = Larkfield.key("square", ItemKind.TYPE, "Processing fees");

    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingActions.Parts parts = on.attached();
    private final MappingsModel model = parts.model();
    private final Edits edits = parts.edits();

    private List<Line> lines(ItemKey... items) {
        OnMapping.select(model, items);
        return model.editable();
    }

    private Change pending(ItemKey item) {
        return Objects.requireNonNull(model.pending().changes().get(Slot.whole(item)));
    }

    @Test
    void whatThePlatformNoLongerHasCanOnlyBeTakenAway() {
        on.desk.found.add(new MappingFinding(
                Larkfield.HIRE, null, MappingFinding.Kind.UNKNOWN_ITEM, "It is gone.", "Take its mapping away."));
        model.read();
        var line = OnMapping.line(model, Larkfield.HIRE);
        assertThat(line.section()).isEqualTo(Section.SET_ASIDE);

        edits.account(List.of(line), Larkfield.account("7020"));

        assertThat(model.pending().isEmpty()).isTrue();
        assertThat(model.noteProperty().get()).contains("can only be taken away");
        edits.remove(List.of(line));
        assertThat(model.pending().list()).extracting(Change::target).containsOnlyNulls();
        assertThat(model.pending().isEmpty()).isFalse();
    }

    @Test
    void whatNobodyMappedIsMappedForGood() {
        edits.account(lines(Larkfield.GIFTS), Larkfield.account("2030"));

        var change = pending(Larkfield.GIFTS);
        assertThat(change.target()).isEqualTo(Target.to(Larkfield.account("2030")));
        assertThat(change.inForce()).isEqualTo(InForce.ALWAYS);
        assertThat(change.origin()).isEqualTo(Mapping.Origin.PERSON);
        assertThat(change.seen()).isNull();
        assertThat(model.pending().undoable()).contains("set 2030 Gift cards outstanding on 1 row");
    }

    @Test
    void whatGoesElsewhereDoesSoFromTheMonthShownAndKeepsItsTaxCode() {
        edits.account(lines(Larkfield.HIRE), Larkfield.account("7020"));

        var change = pending(Larkfield.HIRE);
        assertThat(change.target()).isEqualTo(new Target.To(Larkfield.account("7020"), "20%", Map.of()));
        assertThat(change.inForce()).isEqualTo(FROM_OCTOBER);
        assertThat(change.seen())
                .isEqualTo(on.desk.decided.getLast())
                .extracting(Mapping::item)
                .isEqualTo(Larkfield.HIRE);
    }

    private void decide(ItemKey item, @Nullable String account, InForce dates) {
        var target = account == null ? null : Target.to(Larkfield.account(account));
        on.desk.decide(
                new Mapping(Slot.whole(item), target, dates, Mapping.Origin.PERSON, "", "Tom Reyes", Instant.EPOCH));
        model.read();
    }

    @Test
    void whatIsPlannedForLaterStays() {
        var december = LocalDate.of(2026, 12, 1);
        decide(Larkfield.HIRE, "7020", InForce.from(december));

        edits.account(lines(Larkfield.HIRE), Larkfield.account("7030"));

        assertThat(pending(Larkfield.HIRE).inForce())
                .isEqualTo(new InForce(LocalDate.of(2026, 10, 1), december.minusDays(1)));
    }

    @Test
    void whatWasMappedOnceKeepsTheDaysItWas() {
        var september = LocalDate.of(2026, 9, 1);
        decide(Larkfield.FLIGHTS, null, InForce.from(september));

        edits.account(lines(Larkfield.FLIGHTS), Larkfield.account("7020"));

        assertThat(pending(Larkfield.FLIGHTS).inForce()).isEqualTo(InForce.from(september));
    }

    @Test
    void aNewRuleOfAMappedItemBeginsWithTheMonthShown() {
        var slot = new Slot(Larkfield.FLIGHTS, Conditions.NONE.and(Field.COUNTERPARTY, "Hertz"));

        edits.rule(OnMapping.line(model, Larkfield.FLIGHTS), slot, Target.to(Larkfield.account("7010")));

        assertThat(model.pending().list()).extracting(Change::inForce).containsExactly(FROM_OCTOBER);
    }

    @Test
    void aChangedRuleEndsOnTheDayTheOtherBegins() {
        var rule = model.rows().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .filter(Line::isRule)
                .findFirst()
                .orElseThrow();
        var other = new Slot(rule.slot().item(), Conditions.NONE.and(Field.COUNTERPARTY, "Hertz"));

        edits.rule(rule, other, rule.target());

        assertThat(model.pending().changes().values())
                .extracting(Change::slot, Change::inForce)
                .containsExactly(Tuple.tuple(rule.slot(), FROM_OCTOBER), Tuple.tuple(other, FROM_OCTOBER));
    }

    @Test
    void remembersWhatWasSeenWhenTheFirstChangeWasMade() {
        edits.account(lines(Larkfield.HIRE), Larkfield.account("7020"));
        var seen = pending(Larkfield.HIRE).seen();
        on.desk.decide(Larkfield.decision(Larkfield.HIRE, Target.to(Larkfield.account("7060")), "meanwhile"));
        model.read();

        edits.tax(lines(Larkfield.HIRE), "Zero");

        assertThat(pending(Larkfield.HIRE).seen()).isEqualTo(seen);
    }

    @Test
    void setsManyAtOnceAsOneStep() {
        edits.account(lines(Larkfield.TRAINS, Larkfield.HIRE, Larkfield.FLIGHTS), Larkfield.account("7010"));

        assertThat(model.pending().list()).hasSize(3);
        model.undo();
        assertThat(model.pending().isEmpty()).isTrue();
    }

    @Test
    void leavesLinesThatCannotGoThereAndSaysWhy() {
        edits.pair(lines(Larkfield.TRAINS, FEES), Larkfield.account("6420"), Larkfield.account("1120"));

        assertThat(model.pending().changes()).containsOnlyKeys(Slot.whole(FEES));
        assertThat(pending(FEES).target())
                .isEqualTo(new Target.Pair(Larkfield.account("6420"), Larkfield.account("1120"), "No VAT", Map.of()));
        assertThat(model.noteProperty().get())
                .isEqualTo("1 of 2 rows were left as they are:"
                        + " Train and bus is no type of transaction, so it goes to one account.");
    }

    @Test
    void setsTaxCodesAlsoOfTaxCodes() {
        edits.tax(lines(Larkfield.TRAINS, Larkfield.VAT), "Zero");
        assertThat(pending(Larkfield.TRAINS).target())
                .isEqualTo(new Target.To(Larkfield.account("7060"), "Zero", Map.of()));
        assertThat(pending(Larkfield.VAT).target()).isEqualTo(new Target.Tax("Zero", null));

        edits.account(lines(Larkfield.VAT), Larkfield.account("2040"));
        assertThat(pending(Larkfield.VAT).target()).isEqualTo(new Target.Tax("Zero", Larkfield.account("2040")));

        edits.tax(lines(Larkfield.PARKING, Larkfield.TRAINS), null);
        assertThat(model.pending().changes()).doesNotContainKey(Slot.whole(Larkfield.PARKING));
        assertThat(pending(Larkfield.TRAINS).target()).isEqualTo(Target.to(Larkfield.account("7060")));
    }

    @Test
    void changesTheDatesAlone() {
        var dates = InForce.from(LocalDate.of(2026, 11, 4));
        edits.dates(lines(Larkfield.TRAINS, Larkfield.PARKING), dates);

        assertThat(model.pending().changes()).containsOnlyKeys(Slot.whole(Larkfield.TRAINS));
        assertThat(pending(Larkfield.TRAINS).inForce()).isEqualTo(dates);
        assertThat(model.noteProperty().get()).contains("Parking fines has no account yet.");
    }

    @Test
    void holdsForAPersonWithAReason() {
        edits.hold(lines(Larkfield.PARKING), "ask Priya");

        assertThat(pending(Larkfield.PARKING).target()).isEqualTo(new Target.Held("ask Priya"));
    }

    @Test
    void removesWhatIsSavedAndForgetsWhatIsNot() {
        edits.account(lines(Larkfield.PARKING), Larkfield.account("7010"));

        edits.remove(lines(Larkfield.PARKING, Larkfield.FLIGHTS));

        assertThat(model.pending().changes()).containsOnlyKeys(Slot.whole(Larkfield.FLIGHTS));
        assertThat(pending(Larkfield.FLIGHTS).target()).isNull();
        edits.revert(lines(Larkfield.FLIGHTS));
        assertThat(model.pending().isEmpty()).isTrue();
    }

    @Test
    void fillsDownFromTheFirstOfTheSelected() {
        edits.fillDown(lines(Larkfield.FLIGHTS, Larkfield.TRAINS, Larkfield.HIRE, Larkfield.VAT));

        assertThat(model.pending().changes())
                .containsOnlyKeys(Slot.whole(Larkfield.TRAINS), Slot.whole(Larkfield.HIRE));
        assertThat(pending(Larkfield.HIRE).target())
                .isEqualTo(new Target.To(Larkfield.account("7030"), "Zero", Map.of()));
        assertThat(model.noteProperty().get()).contains("VAT 20 cannot go where the first row goes.");
    }

    @Test
    void acceptsSuggestionsOfTheSelectedOnly() {
        edits.accept(lines(Larkfield.GIFTS, Larkfield.PARKING));

        assertThat(model.pending().changes()).containsOnlyKeys(Slot.whole(Larkfield.GIFTS));
        assertThat(pending(Larkfield.GIFTS).origin()).isEqualTo(Mapping.Origin.SUGGESTION);
        assertThat(pending(Larkfield.GIFTS).target()).isEqualTo(Target.to(Larkfield.account("7610")));
    }

    @Test
    void asksHowGoodASuggestionMustBeAndSaysHowManyAreBeforeItTakesThem() {
        parts.asking().acceptAbove();
        var question = Objects.requireNonNull(model.questionProperty().get());

        assertThat(question.says().apply(List.of("80")).words())
                .isEqualTo("2 suggestions reach that, 1 does not. Nothing is saved yet.");
        assertThat(question.says().apply(List.of("98")).possible()).isFalse();
        assertThat(question.says().apply(List.of("all")).possible()).isFalse();
        assertThat(model.pending().isEmpty()).as("it only asked").isTrue();

        question.answer().accept(List.of("80"));
        assertThat(model.pending().changes())
                .containsOnlyKeys(Slot.whole(Larkfield.TRAINING), Slot.whole(Larkfield.GIFTS));
    }

    @Test
    void asksWhyBeforeItHolds() {
        OnMapping.select(model, Larkfield.PARKING);
        parts.asking().hold();
        var question = Objects.requireNonNull(model.questionProperty().get());

        assertThat(question.says().apply(List.of("")).possible()).isFalse();
        question.answer().accept(List.of("ask Priya"));
        assertThat(pending(Larkfield.PARKING).target()).isEqualTo(new Target.Held("ask Priya"));
    }
}
