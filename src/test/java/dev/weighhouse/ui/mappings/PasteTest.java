package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Pictures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PasteTest {
    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingsScreen screen = on.screen(Pictures.theme(Colours.LIGHT, 100));
    private final MappingsModel model = OnMapping.attached(screen).model();

    private Change pending(ItemKey item) {
        return Objects.requireNonNull(model.pending().changes().get(Slot.whole(item)));
    }

    @Test
    void setsRowAfterRowFromTheSelectedLineOn() {
        OnMapping.select(model, Larkfield.TRAINING);

        screen.paste("6210\n2030 Gift cards outstanding\nTravel, other\n");

        assertThat(pending(Larkfield.TRAINING).target()).isEqualTo(Target.to(Larkfield.account("6210")));
        assertThat(pending(Larkfield.GIFTS).target()).isEqualTo(Target.to(Larkfield.account("2030")));
        assertThat(pending(Larkfield.PARKING).target()).isEqualTo(Target.to(Larkfield.account("7010")));
        assertThat(model.noteProperty().get()).isEmpty();
        assertThat(model.pending().undoable()).contains("paste 3 rows");
    }

    @Test
    void takesTaxCodesAndDatesFromTheNextColumns() {
        OnMapping.select(model, Larkfield.PARKING);

        screen.paste("7010\tNo VAT\tfrom 1 Sep 2026");

        assertThat(pending(Larkfield.PARKING).target())
                .isEqualTo(new Target.To(Larkfield.account("7010"), "No VAT", Map.of()));
        assertThat(pending(Larkfield.PARKING).inForce()).isEqualTo(InForce.from(LocalDate.of(2026, 9, 1)));
    }

    @Test
    void tellsRefusedCellsByTheirRow() {
        OnMapping.select(model, Larkfield.TRAINING);

        screen.paste("9999\n7610\tNo VAT\tsome day\n");

        assertThat(model.noteProperty().get())
                .isEqualTo("2 of 2 rows were left as they are: Row 1: the ledger has no account “9999”."
                        + " Row 2: “some day” are no dates.");
        assertThat(pending(Larkfield.GIFTS).target())
                .isEqualTo(new Target.To(Larkfield.account("7610"), "No VAT", Map.of()));
        assertThat(model.pending().changes()).hasSize(1);
    }

    @Test
    void oneRowIsSetOnAllSelectedLines() {
        OnMapping.select(model, Larkfield.TRAINS, Larkfield.HIRE);

        screen.paste("7010");

        assertThat(model.pending().changes())
                .containsOnlyKeys(Slot.whole(Larkfield.TRAINS), Slot.whole(Larkfield.HIRE));
    }

    @Test
    void saysHowManyRowsThereWereMoreThanLines() {
        OnMapping.select(model, Larkfield.TRAINS, Larkfield.HIRE);

        screen.paste("7010\n7020\n7030\n");

        assertThat(model.noteProperty().get()).contains("1 more row than there are lines.");
        assertThat(pending(Larkfield.HIRE).target())
                .isEqualTo(new Target.To(Larkfield.account("7020"), "20%", Map.of()));
    }

    @Test
    void pastesBackWhatWasCopiedWithoutChangingAnything() {
        var all = model.rows().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
        var text = new Clip(model.words()).text(all);
        assertThat(text.lines().findFirst())
                .contains("Platform\tItem\tKind\tItems\tAmount\tLedger account\tTax code\tIn force");
        assertThat(text)
                .contains("Square\tProcessing fees\tType\t5204\t1618.22\t6410 Square fees / 1110 Square clearing");
        model.select(all, all.getFirst());

        screen.paste(text);

        assertThat(model.noteProperty().get()).isEmpty();
        model.pending().changes().forEach((slot, change) -> {
            var line = OnMapping.line(model, slot);
            assertThat(change.target()).isEqualTo(line.saved());
            assertThat(change.inForce()).isEqualTo(line.row().inForce());
        });
    }

    @Test
    void copiesNothingThatASpreadsheetWouldRun() {
        var evil = Larkfield.key("pleo", ItemKind.CATEGORY, "evil");
        on.desk.add("Pleo", Larkfield.item(evil, "=HYPERLINK(\"x\")\tand", null), Larkfield.october(1, "-5.00"));
        model.read();
        OnMapping.select(model, evil);

        var text = new Clip(model.words()).text(model.selectionProperty().get());

        assertThat(text.lines().toList().get(1)).startsWith("Pleo\t'=HYPERLINK(\"x\") and\tCategory\t1\t-5.00\t");
    }

    @Test
    void anEmptyRowLeavesItsLineAndMovesNoOther() {
        OnMapping.select(model, Larkfield.TRAINING);

        screen.paste("6210\r\n\r\n7010\r\n\r\n");

        assertThat(model.pending().changes())
                .containsOnlyKeys(Slot.whole(Larkfield.TRAINING), Slot.whole(Larkfield.PARKING));
        assertThat(pending(Larkfield.PARKING).target()).isEqualTo(Target.to(Larkfield.account("7010")));
        assertThat(model.noteProperty().get()).isEmpty();
    }

    @Test
    void aLineBreakInsideACellMovesNoRow() {
        OnMapping.select(model, Larkfield.TRAINING);

        screen.paste("6210\t\"\"\t\"from\n1 Sep 2026\"\n2030\t\"20% \"\"old\"\"\"\n");

        assertThat(pending(Larkfield.TRAINING).inForce()).isEqualTo(InForce.from(LocalDate.of(2026, 9, 1)));
        assertThat(pending(Larkfield.GIFTS).target())
                .isEqualTo(new Target.To(Larkfield.account("2030"), "20% \"old\"", Map.of()));
    }

    @Test
    void aTextThatMayMeanTwoAccountsIsRefusedNamingBoth() {
        var other = new OnMapping(new FakeMapping(ChartOfAccounts.of(List.of(
                account("7020", "Vehicle hire", "7025"),
                account("A1", "Taxis", "7020"),
                account("A2", "Sales", "5000"),
                account("A3", "Old sales", "5000")))));
        List.of(Larkfield.TRAINING, Larkfield.GIFTS, Larkfield.PARKING)
                .forEach(item -> other.desk.add("Pleo", Larkfield.item(item, item.id(), null), Map.of()));
        var there = other.screen(Pictures.theme(Colours.LIGHT, 100));
        var lines = OnMapping.attached(there).model();
        var first = (Line)
                lines.rows().stream().filter(Line.class::isInstance).findFirst().orElseThrow();
        lines.select(List.of(first), first);

        there.paste("7020\n5000\nTaxis\n");

        assertThat(lines.pending().changes().values())
                .extracting(Change::target)
                .containsExactly(Target.to(Larkfield.account("A1")));
        assertThat(lines.noteProperty().get())
                .startsWith("2 of 3 rows were left as they are: Row 1: \u201C7020\u201D may mean"
                        + " 7020 Taxis, by its number; 7025 Vehicle hire, by its id 7020.")
                .contains("Row 2: \u201C5000\u201D may mean 5000 Old sales, by its number; 5000 Sales, by its number.");
    }

    /** The line of hire that a change from 15 October makes, the line it leaves to the days before, and what stands below. */
    private List<Line> aroundADatedChange() {
        OnMapping.select(model, Larkfield.HIRE);
        screen.paste("7020\t20%\tfrom 15 Oct 2026");
        var from = OnMapping.line(model, Larkfield.HIRE);
        return model.rows().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .dropWhile(line -> !line.equals(from))
                .limit(5)
                .toList();
    }

    private String copied(List<Line> lines) {
        return new Clip(model.words()).text(lines);
    }

    @Test
    void pastingBackRoundALineThatCanOnlyBeReadMovesNoRow() {
        var lines = aroundADatedChange();
        assertThat(lines).extracting(Line::editable).containsExactly(true, false, true, true, true);
        var before = model.pending().list();
        model.select(lines, lines.getFirst());

        screen.paste(copied(lines));

        assertThat(model.noteProperty().get()).isEmpty();
        assertThat(model.pending().list()).containsAll(before);
        assertThat(model.pending().changes().values()).allSatisfy(change -> {
            var line = OnMapping.line(model, change.slot());
            assertThat(change.target())
                    .isEqualTo(before.contains(change) ? before.getFirst().target() : line.saved());
        });
    }

    @Test
    void pastingBackFromOneLineOnPassesOverWhatCanOnlyBeRead() {
        var lines = aroundADatedChange();
        var text = copied(lines);
        OnMapping.select(model, Larkfield.HIRE);

        screen.paste(text);

        assertThat(model.noteProperty().get()).isEmpty();
        model.pending()
                .changes()
                .forEach((slot, change) -> assertThat(change.target())
                        .isEqualTo(
                                slot.equals(Slot.whole(Larkfield.HIRE))
                                        ? new Target.To(Larkfield.account("7020"), "20%", Map.of())
                                        : OnMapping.line(model, slot).saved()));
    }

    @Test
    void refusesARowThatIsOfAnotherItemThanItsLine() {
        OnMapping.select(model, Larkfield.TRAINING);
        var text = "Pleo\tParking\tCategory\t\t\t7010\nSquare\tGift cards, promotional\tCategory\t\t\t2030\n";

        screen.paste(text);

        assertThat(model.pending().changes()).containsOnlyKeys(Slot.whole(Larkfield.GIFTS));
        assertThat(model.noteProperty().get())
                .startsWith("1 of 2 rows were left as they are: Row 1 is of Parking, and this line is ");
    }

    @Test
    void tellsOfAnAccountThatMeetsALineForOtherDates() {
        aroundADatedChange();
        OnMapping.select(model, Larkfield.HIRE);

        screen.paste("7030\n7060\n");

        assertThat(pending(Larkfield.HIRE).target())
                .isEqualTo(new Target.To(Larkfield.account("7030"), "20%", Map.of()));
        assertThat(model.pending().changes()).hasSize(1);
        assertThat(model.noteProperty().get()).contains("Row 2 meets a line for other dates, which can only be read.");
    }

    @Test
    void oneCopiedRowIsSetOnLinesOfOtherItems() {
        OnMapping.select(model, Larkfield.HIRE);
        var text = copied(model.selectionProperty().get());
        OnMapping.select(model, Larkfield.TRAINING, Larkfield.GIFTS);

        screen.paste(text);

        assertThat(model.pending().changes())
                .containsOnlyKeys(Slot.whole(Larkfield.TRAINING), Slot.whole(Larkfield.GIFTS));
    }

    private static Account account(String id, String name, String number) {
        return Account.called(id, name, AccountType.EXPENSE, Bench.GBP)
                .number(number)
                .build();
    }
}
