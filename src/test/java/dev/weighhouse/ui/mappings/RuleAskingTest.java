package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.DimensionValue;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RuleAskingTest {
    private static final Slot ZIPCAR = new Slot(Larkfield.HIRE, Conditions.NONE.and(Field.COUNTERPARTY, "Zipcar"));

    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingActions.Parts parts = on.attached();
    private final MappingsModel model = parts.model();

    /** Takes the first choice for what is typed, as Enter does. */
    private void pick(String typed) {
        var ask = Objects.requireNonNull(model.askProperty().get());
        var choice = ask.offering().offer(typed, false).choices().getFirst();
        model.askProperty().set(null);
        choice.take().run();
    }

    private List<String> offered(String typed) {
        var ask = Objects.requireNonNull(model.askProperty().get());
        return ask.offering().offer(typed, false).choices().stream()
                .map(Choice::label)
                .toList();
    }

    @Test
    void addsARuleStepByStepAndShowsItUnderItsItem() {
        OnMapping.select(model, Larkfield.TRAINS);
        parts.rules().add();
        assertThat(offered("")).hasSize(Field.values().length);
        pick("text");
        pick("Eurostar");
        pick("7010");

        var slot = new Slot(Larkfield.TRAINS, Conditions.NONE.and(Field.TEXT, "Eurostar"));
        var line = OnMapping.line(model, slot);
        assertThat(line.isNew()).isTrue();
        assertThat(line.target()).isEqualTo(new Target.To(Larkfield.account("7010"), "20%", Map.of()));
        assertThat(TargetWords.name(line.row())).isEqualTo("if text contains Eurostar");
        assertThat(model.currentProperty().get()).isEqualTo(line);
        parts.edits().remove(List.of(line));
        assertThat(model.pending().isEmpty()).isTrue();
    }

    @Test
    void whileItsAccountIsPickedOnlyWhatTheRuleTakesIsTried() {
        OnMapping.select(model, Larkfield.HIRE);
        parts.rules().add();
        pick("counterparty");
        pick("Hertz");
        var ask = Objects.requireNonNull(model.askProperty().get());

        ask.offering().offer("7020", false).choices().getFirst().mark().run();

        var slot = new Slot(Larkfield.HIRE, Conditions.NONE.and(Field.COUNTERPARTY, "Hertz"));
        assertThat(tried()).extracting(Change::slot).containsExactly(slot);
        pick("7020");
        assertThat(model.pending().list()).isEqualTo(tried());
        assertThat(model.noteProperty().get()).contains("Hertz").contains("has of its item: 20%");
    }

    @Test
    void ofAPairNothingIsTriedUntilBothAccountsAreChosen() {
        OnMapping.select(model, Larkfield.DELIVERY);
        parts.asking().pair();
        var ask = Objects.requireNonNull(model.askProperty().get());
        ask.offering().offer("6410", false).choices().getFirst().mark().run();
        assertThat(parts.outlook().shownProperty().get()).isNull();
        pick("6410");

        ask = Objects.requireNonNull(model.askProperty().get());
        ask.offering().offer("1110", false).choices().getFirst().mark().run();

        assertThat(tried())
                .extracting(Change::target)
                .containsExactly(new Target.Pair(Larkfield.account("6410"), Larkfield.account("1110"), null, Map.of()));
    }

    @Test
    void aRuleForAnythingMayGoToAPair() {
        var anything = Larkfield.key("pleo", ItemKind.ANYTHING, "");
        on.desk.add("Pleo", Larkfield.item(anything, "Anything else", null), Larkfield.october(1, "-5.00"));
        model.read();
        OnMapping.select(model, anything);
        parts.rules().add();
        pick("counterparty");
        pick("Bank");
        pick("6410");
        var slot = new Slot(anything, Conditions.NONE.and(Field.COUNTERPARTY, "Bank"));
        var line = OnMapping.line(model, slot);

        parts.edits().pair(List.of(line), Larkfield.account("6410"), Larkfield.account("1110"));

        var pair = new Target.Pair(Larkfield.account("6410"), Larkfield.account("1110"), null, Map.of());
        assertThat(OnMapping.line(model, slot).target()).isEqualTo(pair);
        var whole = OnMapping.line(model, anything);
        assertThat(Retarget.like(whole, pair)).isInstanceOf(Retarget.Refused.class);
    }

    private List<Change> tried() {
        return Objects.requireNonNull(parts.outlook().shownProperty().get())
                .preview()
                .changes()
                .changes();
    }

    @Test
    void offersTheValuesThatAreKnown() {
        OnMapping.select(model, Larkfield.DELIVERY);
        parts.rules().add();
        pick("sign");
        assertThat(offered("")).containsExactly("+", "-");
        assertThat(offered("x")).isEmpty();

        model.askProperty().set(null);
        parts.rules().add();
        pick("type");
        assertThat(offered("")).containsExactly("Delivery charge", "Processing fees");
        assertThat(offered("Sale")).containsExactly("Sale");

        model.askProperty().set(null);
        parts.rules().add();
        pick("currency");
        assertThat(offered("")).containsExactly("GBP");
    }

    @Test
    void givesARuleAnotherValueAndTakesTheOldOneAway() {
        var rule = OnMapping.line(model, ZIPCAR);
        model.select(List.of(rule), rule);
        parts.rules().change();
        pick("counterparty");
        pick("Enterprise");

        var slot = new Slot(Larkfield.HIRE, Conditions.NONE.and(Field.COUNTERPARTY, "Enterprise"));
        assertThat(model.pending().changes()).containsOnlyKeys(ZIPCAR, slot);
        assertThat(OnMapping.line(model, ZIPCAR).target()).isNull();
        assertThat(OnMapping.line(model, slot).target()).isEqualTo(Target.to(Larkfield.account("7020")));
        model.undo();
        assertThat(model.pending().isEmpty()).as("one step").isTrue();
    }

    @Test
    void anotherTestOnARuleIsAFurtherRule() {
        var rule = OnMapping.line(model, ZIPCAR);
        model.select(List.of(rule), rule);
        parts.rules().add();
        assertThat(offered("")).doesNotContain("counterparty");
        pick("sign");
        pick("-");
        pick("7060");

        assertThat(model.pending().changes())
                .containsOnlyKeys(new Slot(Larkfield.HIRE, ZIPCAR.when().and(Field.SIGN, "-")));
    }

    @Test
    void asksForBothAccountsOfAPair() {
        OnMapping.select(model, Larkfield.DELIVERY);
        parts.asking().pair();
        pick("1110");
        pick("4150");

        assertThat(OnMapping.line(model, Larkfield.DELIVERY).target())
                .isEqualTo(new Target.Pair(Larkfield.account("1110"), Larkfield.account("4150"), null, Map.of()));
    }

    @Test
    void asksForTaxCodesAndDates() {
        OnMapping.select(model, Larkfield.TRAINS);
        parts.asking().tax();
        assertThat(offered("")).contains("20%", "No VAT", "Zero", "No tax code");
        pick("zero");
        assertThat(TargetWords.tax(OnMapping.line(model, Larkfield.TRAINS).target()))
                .isEqualTo("Zero");

        parts.asking().dates();
        assertThat(offered("")).containsExactly("from 1 Oct 2026", "always", "from 4 Nov 2026");
        pick("from 15 Oct 2026");
        assertThat(new Values(model, () -> true).force(OnMapping.line(model, Larkfield.TRAINS)))
                .isEqualTo("from 15 Oct 2026");
    }

    @Test
    void offersTheDaysAChangeIsUsuallyForFirst() {
        OnMapping.select(model, Larkfield.PARKING);
        parts.asking().target("");
        pick("7010");
        parts.asking().dates();
        assertThat(offered("")).as("nothing was ever decided").startsWith("always");
        assertThat(offered("nothing is decided")).containsExactly("always");

        OnMapping.select(model, Larkfield.TRAINS);
        parts.asking().dates();
        assertThat(offered("what holds now")).containsExactly("from 1 Oct 2026");
    }

    @Test
    void namesTheDimensionsThatLinesOfTheLedgerTake() {
        on.desk.lists = new CodeLists(
                List.of(),
                List.of(
                        new DimensionValue("Class", "1", "Shops", null, true),
                        new DimensionValue("Department", "7", "Roastery", null, true)));
        var region = ItemKey.dimension(Larkfield.GIFTS.connection(), "Shop", "Quayside");
        on.desk.add("Square", Larkfield.item(region, "Quayside", null), Larkfield.october(3, "1.00"));
        model.read();
        OnMapping.select(model, region);

        parts.asking().target("");

        assertThat(Objects.requireNonNull(model.askProperty().get()).title())
                .isEqualTo("A value of one of the ledger’s dimensions: Class, Department");
        assertThat(offered("Entity=Smith")).isEmpty();
    }

    @Test
    void saysWhereAnAccountIsPickedForOneWhoseTypeIsNotTold() {
        var wallet = Larkfield.key("pleo", ItemKind.ACCOUNT, "Wallet");
        on.desk.add("Pleo", Larkfield.item(wallet, "Wallet", null), Larkfield.october(3, "1.00"));
        model.read();
        OnMapping.select(model, wallet);
        parts.asking().target("");

        assertThat(Objects.requireNonNull(model.askProperty().get()).title())
                .isEqualTo("Ledger account (the platform does not tell the type)");
        assertThat(offered("square cl")).as("an asset").containsExactly("1110 Square clearing");
        assertThat(offered("square fees")).as("an expense").containsExactly("6410 Square fees");
    }

    @Test
    void aDimensionGoesToADimension() {
        var region = ItemKey.dimension(Larkfield.GIFTS.connection(), "Shop", "Quayside");
        on.desk.add("Square", Larkfield.item(region, "Quayside", null), Larkfield.october(3, "1.00"));
        model.read();
        OnMapping.select(model, region);
        parts.asking().target("");
        assertThat(offered("Region")).isEmpty();
        pick("Region=North");

        assertThat(OnMapping.line(model, region).target()).isEqualTo(new Target.Dimension("Region", "North"));
    }
}
