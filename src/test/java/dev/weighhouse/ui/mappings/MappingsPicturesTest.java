package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.ImportPreview;
import dev.weighhouse.mappingdesk.Preview.Difference;
import dev.weighhouse.mappingdesk.SaveResult;
import dev.weighhouse.ui.common.Legible;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

class MappingsPicturesTest {

    private static Parent screen(Theme theme, OnMapping on, Consumer<MappingActions.Parts> before) {
        var screen = on.screen(theme);
        screen.attach();
        before.accept(screen.parts());
        return (Parent) screen.node();
    }

    /** @param telling what must be read in each of the pictures, whatever its scale, beside that nothing is cut but cells */
    private static void take(String state, Function<Theme, Parent> make, String... telling) {
        assertThat(Pictures.take("mappings", state, Pictures.Size.USUAL, make, (screen, percent) -> {
                    var legible = new Legible(screen);
                    assertThat(legible.cut()).as("%s at %d %%", state, percent).isEmpty();
                    for (var words : telling) {
                        assertThat(legible.words())
                                .as("%s at %d %%", state, percent)
                                .anyMatch(shown -> shown.contains(words));
                    }
                }))
                .hasSize(4)
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    private static OnMapping full() {
        var desk = Larkfield.mapping();
        desk.differences = List.of(
                new Difference(
                        Larkfield.account("2030"),
                        "2030 Gift cards outstanding",
                        Money.of("1097.50", "GBP"),
                        Money.of("847.50", "GBP")),
                new Difference(Larkfield.account("7610"), "7610 Promotions", null, null));
        return new OnMapping(desk);
    }

    private static void change(MappingActions.Parts parts) {
        OnMapping.select(parts.model(), Larkfield.TRAINS);
        parts.edits().tax(parts.model().editable(), "Zero");
        OnMapping.select(parts.model(), Larkfield.HIRE);
        parts.edits().account(parts.model().editable(), Larkfield.account("7020"));
        parts.edits().dates(parts.model().editable(), InForce.from(LocalDate.of(2026, 9, 1)));
        parts.model().goTo(Larkfield.GIFTS);
    }

    @Test
    void pickerOpenOverChanges() {
        take(
                "picker",
                theme -> screen(theme, full(), parts -> {
                    change(parts);
                    parts.asking().target("promo");
                }),
                "7610 Promotions");
    }

    @Test
    void changed() {
        take(
                "changed",
                theme -> screen(theme, full(), parts -> {
                    change(parts);
                    parts.edits().account(parts.model().editable(), Larkfield.account("7610"));
                    parts.model().goTo(Larkfield.GIFTS);
                }),
                "was 7010");
    }

    @Test
    void leavesAnAccountThatNoRowShows() {
        take(
                "stands",
                theme -> {
                    var on = full();
                    on.desk.standsOn = item -> item.equals(Larkfield.HIRE) ? Larkfield.account("2030") : null;
                    return screen(theme, on, parts -> {
                        change(parts);
                        parts.model().goTo(Larkfield.HIRE);
                        parts.saving().save();
                    });
                },
                "taken to stand on 2030 Gift cards outstanding",
                "Save 2 changes of the mapping");
    }

    @Test
    void tellsWhatWasLeftBehind() {
        take(
                "behind",
                theme -> {
                    var on = full();
                    on.desk.behind.stands = List.of(
                            BringOverTest.stands(Larkfield.HIRE, Period.month("2026-09"), "7010", "7020", "612.40"),
                            BringOverTest.stands(Larkfield.HIRE, Period.month("2026-10"), "7010", "7020", "738.15"),
                            BringOverTest.stands(Larkfield.TRAINS, Period.month("2026-10"), "7060", "7010", "402.60"));
                    on.desk.notes = List.of(
                            "Square was pulled from September 2026 on. What it booked before is not counted here and is not moved,"
                                    + " such as what makes up an opening balance.");
                    return screen(theme, on, parts -> parts.outlook().bringOver());
                },
                "What was left behind",
                "Vehicle hire, from 7010 to 7020");
    }

    @Test
    void asksWhyBeforeItSaves() {
        take(
                "saving",
                theme -> screen(theme, full(), parts -> {
                    change(parts);
                    parts.saving().save();
                }),
                "Save 2 changes of the mapping",
                "What this would move");
    }

    @Test
    void overtakenAndRefused() {
        take(
                "overtaken",
                theme -> {
                    var on = full();
                    on.desk.found.add(new MappingFinding(
                            Larkfield.FLIGHTS,
                            null,
                            MappingFinding.Kind.INACTIVE_TARGET,
                            "7030 Flights was archived in Xero.",
                            "Choose another account."));
                    var theirs = new Mapping(
                            Slot.whole(Larkfield.HIRE),
                            Target.to(Larkfield.account("7060")),
                            InForce.ALWAYS,
                            Mapping.Origin.PERSON,
                            "All travel together",
                            "Maya Okafor",
                            Instant.parse("2026-11-04T16:50:00Z"));
                    return screen(theme, on, parts -> {
                        change(parts);
                        var mine = parts.model().pending().list().getLast();
                        on.desk.meanwhile = List.of(new SaveResult.Meanwhile(mine, List.of(theirs)));
                        parts.saving().save();
                        var question = parts.model().questionProperty().get();
                        parts.model().questionProperty().set(null);
                        if (question != null) {
                            question.answer().accept(List.of("hire is not travel"));
                        }
                    });
                },
                "Maya Okafor");
    }

    @Test
    void comparesTwoDates() {
        take(
                "compared",
                theme -> {
                    var on = full();
                    return screen(theme, on, parts -> {
                        change(parts);
                        var first = new Comparing.View(LocalDate.of(2026, 9, 30), LocalDate.of(2024, 10, 8));
                        var second = new Comparing.View(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 4));
                        parts.comparing().compare(first, second);
                    });
                },
                "Two dates compared");
    }

    private static Parent offering(Theme theme, ImportPreview offered, boolean copied) {
        var on = full();
        on.desk.offered = offered;
        return screen(theme, on, parts -> {
            change(parts);
            if (copied) {
                parts.exchange().copyFrom(Path.of("last-year.weighhouse"));
            } else {
                parts.exchange().importFrom(Path.of("mapping.csv"));
            }
        });
    }

    @Test
    void looksAtAFileBeforeItIsTaken() {
        take("import", theme -> offering(theme, Offers.good(), false), "Read again");
    }

    @Test
    void namesTheRowsOfAFileThatAreRefused() {
        take("import-refused", theme -> offering(theme, Offers.refused(), false), "Read again");
    }

    @Test
    void looksAtAnotherWorkspace() {
        take("copy", theme -> offering(theme, Offers.copied(), true), "Read again");
    }

    private static Parent drafting(Theme theme, Consumer<MappingActions.Parts> then) {
        var on = full();
        on.workspace.monthEnd.connections.add(
                new Connection(Sales.SQUARE, Role.PLATFORM, "square", "Square", Map.of()));
        on.workspace.monthEnd.connections.add(
                new Connection(Larkfield.HIRE.connection(), Role.PLATFORM, "pleo", "Pleo", Map.of()));
        on.workspace.journals = Sales.journals(List.of(Sales.departed(1068, Sales.SECOND)));
        on.bench.refresh();
        on.desk.made = (_, _) -> Sales.october();
        return screen(theme, on, parts -> {
            parts.model().goTo(Larkfield.GIFTS);
            parts.transforming().open();
            then.accept(parts);
        });
    }

    @Test
    void looksAtTheEntriesOfTransactions() {
        take("transform", theme -> drafting(theme, _ -> {}), "Draft ");
    }

    @Test
    void tellsWhatIsDrafted() {
        take(
                "transform-drafted",
                theme -> drafting(theme, parts -> parts.transforming().draft()),
                "Go to Journals");
    }

    @Test
    void listsWhatTheChecksFind() {
        take(
                "findings",
                theme -> {
                    var on = full();
                    on.desk.found.add(new MappingFinding(
                            Larkfield.HIRE,
                            null,
                            MappingFinding.Kind.TARGET_RENAMED,
                            "Vehicle hire goes to 7010 Travel, other, which was called Travel and cars when Tom Reyes mapped it.",
                            "Map it again if that is still the right one, or choose another."));
                    on.desk.found.add(new MappingFinding(
                            Larkfield.FLIGHTS,
                            null,
                            MappingFinding.Kind.INACTIVE_TARGET,
                            "Flights goes to 7030 Flights, which is archived in the ledger.",
                            "Choose another, or make it active there."));
                    on.desk.found.add(new MappingFinding(
                            Larkfield.BALANCE,
                            null,
                            MappingFinding.Kind.TYPE_DIFFERS,
                            "Balance is an asset and goes to 2030 Gift cards outstanding, which is a liability.",
                            "Leave it so if it is meant."));
                    return screen(theme, on, parts -> {
                        parts.model().goTo(Larkfield.FLIGHTS);
                        parts.model().findingsOpenProperty().set(true);
                    });
                },
                "findings");
    }

    @Test
    void empty() {
        take(
                "empty",
                theme -> screen(theme, new OnMapping(new FakeMapping(ChartOfAccounts.of(List.of()))), _ -> {}),
                "Nothing to map yet. Pull the ledger and the platforms.");
    }

    @Test
    void failing() {
        take(
                "failing",
                theme -> {
                    var on = full();
                    on.desk.failing = new Failure.BadInput(
                            "The mapping cannot be read: the file is in use.",
                            "Close the other program, then try again.");
                    return screen(theme, on, _ -> {});
                },
                "The mapping cannot be read: the file is in use.");
    }

    @Test
    void small() {
        assertThat(Pictures.take(
                        "mappings-1280x720",
                        "picker",
                        1280,
                        720,
                        theme -> screen(theme, full(), parts -> {
                            change(parts);
                            parts.asking().target("promo");
                        })))
                .hasSize(4);
    }
}
