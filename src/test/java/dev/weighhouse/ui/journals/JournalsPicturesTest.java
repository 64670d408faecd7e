package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.Failure;
import dev.weighhouse.feedback.Stage;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Check.Field;
import dev.weighhouse.journal.JournalDesk.Due;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.Template;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Work;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

class JournalsPicturesTest {

    private static Parent screen(Theme theme, OnDesk on, Consumer<JournalsScreen> before) {
        var screen = on.screen(theme);
        on.handovers.answerTimelines(_ -> {});
        screen.attach();
        before.accept(screen);
        return (Parent) screen.node();
    }

    private static Consumer<JournalsScreen> at(int id) {
        return screen -> screen.model().select(List.of(new JournalId(id)));
    }

    private static OnDesk full() {
        return new OnDesk(Entries.larkfield());
    }

    private static OnDesk asMaya() {
        var on = full();
        on.me = "Maya Okafor";
        return on;
    }

    private static void take(String state, Function<Theme, Parent> make) {
        assertThat(Pictures.take("journals", state, make))
                .hasSize(4)
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void waiting() {
        take("waiting", theme -> screen(theme, full(), at(1055)));
    }

    @Test
    void inDoubt() {
        take("in-doubt", theme -> screen(theme, full(), at(1051)));
    }

    @Test
    void editingOutOfBalance() {
        take("editing", theme -> screen(theme, asMaya(), at(1056)));
    }

    @Test
    void editingSeveralCurrencies() {
        take("currencies", theme -> {
            var on = asMaya();
            on.desk.put(Entries.abroad(1090));
            return screen(theme, on, screen -> {
                at(1090).accept(screen);
                screen.intoEntry();
            });
        });
    }

    @Test
    void openedWhereThereIsRoomForOnePartOnly() {
        take(
                "opened",
                theme -> screen(theme, asMaya(), screen -> {
                    at(1056).accept(screen);
                    screen.intoEntry();
                }));
    }

    @Test
    void openedInDoubtWhereThereIsRoomForOnePartOnly() {
        take(
                "opened-in-doubt",
                theme -> screen(theme, full(), screen -> {
                    at(1051).accept(screen);
                    screen.intoEntry();
                }));
    }

    @Test
    void draftedAgain() {
        take("drafted-again", theme -> {
            var on = full();
            return screen(theme, on, screen -> {
                on.desk.platform = "936.00";
                screen.flight().push();
                screen.deeds()
                        .draftAgain(Objects.requireNonNull(
                                screen.model().movedProperty().get()));
            });
        });
    }

    @Test
    void several() {
        take(
                "several",
                theme -> screen(
                        theme,
                        full(),
                        screen -> screen.model().select(List.of(new JournalId(1055), new JournalId(1059)))));
    }

    @Test
    void asksForAReason() {
        take(
                "asking",
                theme -> screen(theme, full(), screen -> {
                    at(1055).accept(screen);
                    screen.deeds().sendBack();
                }));
    }

    @Test
    void groundMoved() {
        take("ground-moved", theme -> {
            var on = full();
            return screen(theme, on, screen -> {
                on.desk.platform = "936.00";
                screen.flight().push();
            });
        });
    }

    @Test
    void afterPush() {
        take(
                "after-push",
                theme -> screen(theme, full(), screen -> screen.flight().push()));
    }

    @Test
    void jobs() {
        take("jobs", theme -> {
            var on = full();
            on.workspace.exports.looked = HandedOverJobs.looked();
            return screen(theme, on, JournalsScreen::jobs);
        });
    }

    @Test
    void jobsTakenIn() {
        take("jobs-taken-in", theme -> {
            var on = full();
            on.workspace.exports.looked = HandedOverJobs.taken(null);
            return screen(theme, on, JournalsScreen::jobs);
        });
    }

    @Test
    void templates() {
        take("templates", theme -> {
            var on = full();
            on.desk.keep(Entries.template("Accrue roastery gas", Template.Every.MONTH));
            on.desk.keep(new Template(
                    "Insurance of the vans",
                    Entries.draft("Insurance", "1200.00"),
                    Template.Every.YEAR,
                    Entries.DAY,
                    false));
            on.desk.due.add(new Due(new Origin.Recurring("Accrue roastery gas", Entries.DAY), Entries.DAY));
            on.desk.due.add(new Due(new Origin.Reversal(new JournalId(1040), Entries.key("J1040")), Entries.DAY));
            return screen(theme, on, JournalsScreen::templates);
        });
    }

    @Test
    void keepsATemplate() {
        take(
                "keep-template",
                theme -> screen(theme, full(), screen -> {
                    at(1056).accept(screen);
                    screen.keepTemplate();
                }));
    }

    @Test
    void somethingIsDueAndTheEntryIsWrong() {
        take("wrong", theme -> {
            var on = asMaya();
            on.desk.due.add(new Due(new Origin.Recurring("Accrue roastery gas", Entries.DAY), Entries.DAY));
            on.desk.checking = _ -> List.of(
                    stop(Field.ACCOUNT, 2, "Line 2 goes to 2120 Accruals, which is archived in Xero."),
                    stop(Field.TAX, 1, "Line 1 has the tax code No VAT, which Xero does not know."),
                    stop(Field.DATE, 0, "Xero is locked to 2026-10-31, and the entry is dated 2026-10-31."));
            return screen(theme, on, at(1056));
        });
    }

    private static Check stop(Field field, int line, String words) {
        return new Check(Check.Result.STOP, words, "Choose another.", new Check.Spot(field, line));
    }

    private static void lookAtTold(JournalsScreen screen) {
        at(1024).accept(screen);
        screen.intoEntry();
    }

    @Test
    void toBeTold() {
        take("to-be-told", theme -> screen(theme, Tellings.at(Stage.OPEN), JournalsPicturesTest::lookAtTold));
    }

    @Test
    void toldInDoubt() {
        take("told-in-doubt", theme -> screen(theme, Tellings.at(Stage.IN_DOUBT), JournalsPicturesTest::lookAtTold));
    }

    @Test
    void toldAndRefused() {
        take("told-refused", theme -> screen(theme, Tellings.at(Stage.REFUSED), JournalsPicturesTest::lookAtTold));
    }

    @Test
    void editedSince() {
        take("edited-since", theme -> screen(theme, full(), at(1024)));
    }

    @Test
    void pushing() {
        take("pushing", theme -> {
            var started = new ArrayDeque<Runnable>();
            var on = new OnDesk(Entries.larkfield(), new Work(Runnable::run, started::add, Runnable::run));
            return screen(theme, on, screen -> screen.flight().push());
        });
    }

    @Test
    void drill() {
        take("drill", theme -> screen(theme, full(), screen -> screen.drill()));
    }

    @Test
    void empty() {
        take("empty", theme -> screen(theme, new OnDesk(new FakeDesk()), _ -> {}));
    }

    @Test
    void failing() {
        take("failing", theme -> {
            var on = full();
            return screen(theme, on, screen -> {
                on.desk.refusing = new Failure.Offline("Xero cannot be reached. Nothing was sent.");
                screen.flight().dryRun();
                screen.model().reload();
            });
        });
    }

    @Test
    void failingWhereThereIsNoEntry() {
        take("empty-failing", theme -> {
            var on = new OnDesk(new FakeDesk());
            return screen(theme, on, screen -> {
                on.desk.refusing = new Failure.BadInput(
                        "rents.csv, row 4, column account: there is no account 9999.",
                        "Correct the row. Nothing was imported.");
                screen.deeds().importCsv(Path.of("/books/rents.csv"));
                on.desk.refusing = null;
                screen.model().reload();
            });
        });
    }

    @Test
    void small() {
        assertThat(Pictures.take("journals-1280x720", "waiting", 1280, 720, theme -> screen(theme, full(), at(1055))))
                .hasSize(4);
    }
}
