package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Radii;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.Moves;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.StandsOn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** The pane names the account that what moves leaves, wherever that is not the one its row shows. */
class StandsOnTest {
    private final OnMapping on = new OnMapping(Larkfield.mapping());
    private final MappingsScreen screen = on.screen(Pictures.theme(Colours.LIGHT, 100));
    private final MappingActions.Parts parts = OnMapping.attached(screen);
    private final MappingsModel model = parts.model();

    private static Mapping hire(String account, InForce dates, String at) {
        return new Mapping(
                Slot.whole(Larkfield.HIRE),
                Target.to(Larkfield.account(account)),
                dates,
                Mapping.Origin.PERSON,
                "",
                "Tom Reyes",
                Instant.parse(at));
    }

    private void standing(String account) {
        on.desk.standsOn = item -> item.equals(Larkfield.HIRE) ? Larkfield.account(account) : null;
    }

    private void mapHire() {
        OnMapping.select(model, Larkfield.HIRE);
        parts.edits().account(model.editable(), Larkfield.account("7030"));
        parts.edits().dates(model.editable(), InForce.ALWAYS);
    }

    private List<StandsOn> told() {
        return Objects.requireNonNull(parts.outlook().shownProperty().get())
                .moves()
                .standing();
    }

    private List<String> pane() {
        return OnScreen.get(() -> {
            var box = new MoveBox(model, parts.outlook(), screen.doing());
            box.follow();
            return box.lookupAll(".label").stream()
                    .map(node -> node instanceof Label label ? label.getText() : "")
                    .toList();
        });
    }

    @Test
    void whatStandsWhereAnEarlierMappingSentItIsToldWithTheWayOut() {
        on.desk.decide(hire("2030", InForce.ALWAYS, "2026-08-03T09:00:00Z"));
        on.desk.decide(hire("7010", InForce.ALWAYS, "2026-08-03T10:00:00Z"));
        standing("2030");
        model.read();

        mapHire();

        assertThat(told())
                .containsExactly(new StandsOn(
                        Larkfield.HIRE,
                        Larkfield.account("2030"),
                        List.of(Money.of("1350.55", "GBP")),
                        Instant.parse("2026-08-03T09:00:00Z"),
                        Set.of(Larkfield.account("7010"), Larkfield.account("7020"))));
        assertThat(pane())
                .contains("1,350.55 of Vehicle hire is taken to stand on 2030 Gift cards outstanding, by the mapping of"
                        + " 3 Aug 2026: the entry takes it from there. If it was booked on 7010 Travel, other or 7020 Vehicle"
                        + " hire, choose \u201CFrom 1 Oct 2026 on only\u201D: then nothing of the past is moved.");
    }

    @Test
    void theTableOfSeveralChangesNamesItToo() {
        standing("2030");
        mapHire();
        OnMapping.select(model, Larkfield.TRAINS);
        parts.edits().account(model.editable(), Larkfield.account("7010"));

        assertThat(pane()).contains("Vehicle hire, from 2030 to 7030", "Train and bus, to 7010");
        assertThat(pane())
                .as("nobody decided that it goes there")
                .anyMatch(words -> words.startsWith(
                        "1,350.55 of Vehicle hire is taken to stand on 2030 Gift cards outstanding, by the mapping of"
                                + " when it came:"));
    }

    @Test
    void nothingIsToldWhereItStandsWhereTheRowOrItsMonthSays() {
        on.desk.decide(hire("2030", new InForce(null, LocalDate.of(2026, 9, 30)), "2026-08-03T09:00:00Z"));
        model.read();

        mapHire();

        assertThat(told()).isEmpty();
        assertThat(pane()).noneMatch(words -> words.contains("taken to stand"));
    }

    @Test
    void nothingIsToldOfWhatARuleOfAnotherItemTakesFromWhereItWasMapped() {
        var change = new Change(
                new Slot(Larkfield.DELIVERY, Conditions.of(Map.of(Field.TEXT, "van"))),
                Target.to(Larkfield.account("7030")),
                InForce.ALWAYS,
                Mapping.Origin.PERSON,
                null);
        var moved = BringOverTest.stands(Larkfield.DELIVERY, Period.month("2026-10"), "7020", "7030", "12.00");
        var preview = new Preview(
                new ChangeSet(List.of(change), ""), List.of(), Radii.of(List.of(moved)), List.of(), List.of(), 0);

        assertThat(Moves.of(preview, new StandsOn.Rows() {
                            @Override
                            public Set<AccountId> shown(ItemKey item) {
                                return Set.of();
                            }

                            @Override
                            public List<Mapping> history(ItemKey item) {
                                return List.of();
                            }
                        })
                        .standing())
                .isEmpty();
    }

    @Test
    void whatAChangeBringsAboutIsToldWhateverItsItem() {
        on.desk.refusing = List.of(
                new MappingFinding(
                        Larkfield.TRAINS, null, Kind.CANNOT_BOOK, "Both its sides would go to 7030.", "Map one."),
                new MappingFinding(
                        Larkfield.HIRE, null, Kind.OTHER_CURRENCY, "7030 is kept in USD.", "Leave it if it is meant."),
                new MappingFinding(Larkfield.HIRE, null, Kind.HELD, "Held is nothing new.", ""));

        mapHire();

        assertThat(pane())
                .contains("Both its sides would go to 7030. Map one.", "7030 is kept in USD. Leave it if it is meant.")
                .noneMatch(words -> words.startsWith("Held"));
    }

    @Test
    void onlyThePartOfTheCurrentRowIsLaidOutAgain() {
        mapHire();
        OnMapping.select(model, Larkfield.TRAINS);
        parts.edits().account(model.editable(), Larkfield.account("7010"));
        OnScreen.run(() -> {
            var box = new MoveBox(model, parts.outlook(), screen.doing());
            box.follow();
            var table = box.lookup("#mappings-changes");
            var months = box.lookup("#mappings-months");

            OnMapping.select(model, Larkfield.HIRE);

            assertThat(box.lookup("#mappings-changes")).isSameAs(table);
            assertThat(box.lookup("#mappings-months")).isNotNull().isNotSameAs(months);
        });
    }
}
