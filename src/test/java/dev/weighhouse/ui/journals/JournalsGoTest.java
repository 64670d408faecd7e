package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Hands;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.ShownScreen;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Whole tasks on the screen of the journals, by keyboard alone. */
class JournalsGoTest {
    private final FakeDesk desk = Entries.larkfield();
    private final OnDesk on = OnScreen.get(() -> new OnDesk(desk));
    private final Hands robot = new Hands();
    private final JournalsScreen screen = OnScreen.get(() -> on.screen(Pictures.theme(Colours.LIGHT, 100)));
    private final ShownScreen shown = new ShownScreen(screen, 1200, 800);

    @BeforeEach
    void show() throws TimeoutException {
        shown.open();
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private void go(int id) {
        OnScreen.run(() -> {
            screen.model().select(List.of(new JournalId(id)));
            screen.firstFocus().requestFocus();
        });
    }

    private JournalState state(int id) {
        return desk.journal(new JournalId(id)).state();
    }

    private String text(String id) {
        return OnScreen.get(() -> ((Label) Objects.requireNonNull(screen.node().lookup(id))).getText());
    }

    private Node focused() {
        return shown.focused();
    }

    private void awaitFocusOnAField() {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> focused() instanceof TextInputControl);
        } catch (TimeoutException e) {
            throw new AssertionError("no field took the keyboard", e);
        }
        OnScreen.settle();
    }

    private void tab(int times) {
        for (int i = 0; i < times; i++) {
            robot.push(KeyCode.TAB);
        }
    }

    @Test
    void draftsAnEntryFromNothingAndSendsItForApproval() {
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.push(KeyCode.ENTER);
        robot.write("Accrue gas");
        tab(4);
        robot.write("7820");
        robot.push(KeyCode.ENTER);
        tab(4);
        robot.write("615");
        tab(3);
        robot.write("accr");
        robot.push(KeyCode.ENTER);
        tab(5);
        robot.write("600");
        assertThat(text("#journals-balance")).isEqualTo("Out by 15.00: credits are short");
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.push(KeyCode.DELETE);
        robot.write("=");
        assertThat(text("#journals-balance")).isEqualTo("Balanced");

        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

        var made = desk.journal(new JournalId(1060));
        assertThat(made.state()).isEqualTo(JournalState.WAITING);
        assertThat(made.draft().narration()).isEqualTo("Accrue gas");
        assertThat(made.draft().lines())
                .extracting(line -> line.account(), line -> line.amount())
                .containsExactly(
                        tuple(new AccountId("7820"), Entries.gbp("615.00")),
                        tuple(new AccountId("2120"), Entries.gbp("-615.00")));
    }

    @Test
    void balancesAnAdjustmentInAnotherCurrencyAndSendsIt() {
        desk.put(Entries.adjustedAbroad(1091));
        OnScreen.run(on.bench::refresh);
        on.me = "Maya Okafor";
        go(1091);
        robot.push(KeyCode.ENTER);
        assertThat(text("#journals-balance")).isEqualTo("Balanced EUR");
        robot.write("accr");
        robot.push(KeyCode.ENTER);
        assertThat(text("#journals-balance")).as("it stays in euros").isEqualTo("Balanced EUR");
        tab(3);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.push(KeyCode.DELETE);
        assertThat(text("#journals-balance")).isEqualTo("Out by 130.00 EUR: debits are short");
        robot.write("EUR");

        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

        assertThat(state(1091)).isEqualTo(JournalState.WAITING);
        assertThat(desk.journal(new JournalId(1091)).draft().lines().getLast().amount())
                .isEqualTo(Money.of("130.00", "EUR"));
    }

    @Test
    void addsALineDeletesItAndTakesBothBack() {
        on.me = "Maya Okafor";
        go(1056);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.INSERT);
        var editor = Objects.requireNonNull(screen.model().editorProperty().get());
        assertThat(editor.text().rows()).hasSize(3);
        robot.push(KeyCode.SHORTCUT, KeyCode.DELETE);
        assertThat(editor.text().rows()).hasSize(2);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(editor.text().rows()).hasSize(3);
    }

    @Test
    void approvesAndPushes() {
        go(1055);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(state(1055)).isEqualTo(JournalState.APPROVED);

        robot.push(KeyCode.F9);

        assertThat(state(1055)).isEqualTo(JournalState.POSTED);
        assertThat(OnScreen.get(() -> screen.flight().reportProperty().get())).isNotNull();
    }

    @Test
    void approvesSeveralSelectedWithShift() {
        go(1059);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

        assertThat(state(1055)).isEqualTo(JournalState.APPROVED);
        assertThat(state(1059)).isEqualTo(JournalState.APPROVED);
    }

    @Test
    void leavesTheMovedApprovalForLaterAndGivesTheKeyboardBack() {
        desk.platform = "936.00";
        var before = focused();
        robot.push(KeyCode.F9);
        assertThat(OnScreen.get(() -> screen.node().lookup("#journals-moved"))).isNotNull();

        robot.push(KeyCode.ESCAPE);

        assertThat(OnScreen.get(() -> screen.node().lookup("#journals-moved"))).isNull();
        assertThat(focused()).isEqualTo(before);
        assertThat(state(1050)).isEqualTo(JournalState.OUT_OF_DATE);
    }

    @Test
    void comparesBothVersionsAndDraftsItAgainFromThePresentOne() {
        desk.platform = "936.00";
        robot.push(KeyCode.F9);
        assertThat(read("#journals-moved .label")).contains("943.80", "936.00", "differs", "same");

        tab(2);
        robot.push(KeyCode.SPACE);

        assertThat(desk.deeds).contains("draft again J-1050");
        assertThat(text("#journals-note")).startsWith("J-1050 was drafted again at 936.00; it was 943.80.");
        assertThat(desk.journal(new JournalId(1050)).draft().lines().getFirst().amount())
                .isEqualTo(Entries.gbp("936.00"));
    }

    private List<String> read(String labels) {
        return OnScreen.get(() -> screen.node().lookupAll(labels).stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    @Test
    void approvesAllTheSameWithAReason() {
        desk.platform = "936.00";
        robot.push(KeyCode.F9);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.TAB);
        robot.write("Refund is of November");
        tab(2);
        robot.push(KeyCode.SPACE);

        assertThat(desk.deeds).contains("approve J-1050: Refund is of November");
    }

    @Test
    void settlesADoubtWithAPersonsWord() {
        OnScreen.run(() -> screen.deeds().standsAs(new JournalId(1051)));
        // the question takes the keyboard once it is laid out; what is typed before that goes elsewhere
        awaitFocusOnAField();
        robot.write("3364");
        robot.push(KeyCode.ENTER);
        robot.write("Seen there");
        robot.push(KeyCode.ENTER);

        assertThat(desk.deeds).contains("stands J-1051 as 3364: Seen there");
        assertThat(state(1051)).isEqualTo(JournalState.POSTED);
        assertThat(focused()).isEqualTo(screen.firstFocus());
    }

    @Test
    void walksTheListOverItsHeads() {
        go(1024);
        robot.push(KeyCode.DOWN);
        assertThat(Objects.requireNonNull(screen.model().currentProperty().get())
                        .id())
                .isEqualTo(new JournalId(1057));
    }

    @Test
    void filtersTheListAndComesBack() {
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("van lease");
        assertThat(OnScreen.get(() -> screen.model().rows().size())).isEqualTo(2);
        robot.push(KeyCode.ESCAPE);
        assertThat(OnScreen.get(() -> screen.model().rows().size())).isGreaterThan(10);
        assertThat(focused()).isEqualTo(screen.firstFocus());
    }

    @Test
    void runsTheDrillAndShowsItsReport() {
        OnScreen.run(screen::drill);
        robot.push(KeyCode.SPACE);

        assertThat(OnScreen.get(() ->
                        screen.node().lookupAll("#journals-drill .plan-check").size()))
                .isPositive();
    }
}
