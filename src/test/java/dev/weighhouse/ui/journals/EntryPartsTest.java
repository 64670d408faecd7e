package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Check.Field;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.FlightPlan;
import dev.weighhouse.journal.JournalDesk.Due;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.ui.common.Look.Colours;
import dev.weighhouse.ui.common.OnScreen;
import dev.weighhouse.ui.common.Pictures;
import dev.weighhouse.ui.common.SceneWalk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands on the screen, part by part, as words a person reads. */
class EntryPartsTest {
    private final FakeDesk desk = Entries.larkfield();
    private final OnDesk on = OnScreen.get(() -> new OnDesk(desk));
    private final JournalsScreen screen = OnScreen.get(() -> on.screen(Pictures.theme(Colours.LIGHT, 100)));

    private void show(int id) {
        OnScreen.run(() -> {
            if (screen.node().getScene() == null) {
                var scene = new Scene((Parent) screen.node(), 1400, 860);
                Pictures.theme(Colours.LIGHT, 100).dress(scene);
                screen.attach();
            }
            screen.model().select(List.of(new JournalId(id)));
            for (int pass = 0; pass < 4; pass++) {
                screen.node().applyCss();
                ((Parent) screen.node()).layout();
            }
        });
    }

    @AfterEach
    void detach() {
        OnScreen.run(screen::detach);
    }

    private List<String> words(String selector) {
        return OnScreen.get(() -> screen.node().lookupAll(selector).stream()
                .filter(EntryPartsTest::seen)
                .map(each -> ((Labeled) each).getText())
                .filter(text -> text != null && !text.isBlank())
                .toList());
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    private void has(String... texts) {
        assertThat(words(".label")).contains(texts);
    }

    private static Check stop(Field field, int line, String words) {
        return new Check(Check.Result.STOP, words, "Choose another.", new Check.Spot(field, line));
    }

    private List<String> wrongFields() {
        return OnScreen.get(() -> screen.node().lookupAll(".text-field").stream()
                .filter(field -> field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong")))
                .map(field -> ((TextField) field).getAccessibleText())
                .toList());
    }

    @Test
    void namesEveryControl() {
        on.me = "Maya Okafor";
        show(1056);
        assertThat(OnScreen.get(() -> SceneWalk.faults((Parent) screen.node()))).isEmpty();
        show(1055);
        assertThat(OnScreen.get(() -> SceneWalk.faults((Parent) screen.node()))).isEmpty();
    }

    @Test
    void marksTheFieldsThatAreWrongAndSaysWhyBelowThem() {
        on.me = "Maya Okafor";
        desk.checking = _ -> List.of(
                stop(Field.ACCOUNT, 2, "Line 2 goes to 2120 Accruals, which is archived in Xero."),
                stop(Field.TAX, 1, "Line 1 has the tax code No VAT, which Xero does not know."),
                stop(Field.AMOUNT, 2, "Line 2 is in EUR, which Xero does not take."),
                stop(Field.DATE, 0, "Xero is locked to 31 Oct 2026."));
        show(1056);

        assertThat(wrongFields()).containsExactlyInAnyOrder("Date", "Tax", "Account", "Credit");
        assertThat(words(".field-note"))
                .containsExactlyInAnyOrder(
                        "Xero is locked to 31 Oct 2026. Choose another.",
                        "Line 1 has the tax code No VAT, which Xero does not know. Choose another.",
                        "Line 2 goes to 2120 Accruals, which is archived in Xero. Choose another."
                                + " Line 2 is in EUR, which Xero does not take. Choose another.");
    }

    @Test
    void takesTheMarksAwayOnceItIsRight() {
        on.me = "Maya Okafor";
        desk.checking = _ -> List.of(stop(Field.DATE, 0, "Locked."));
        show(1056);
        assertThat(wrongFields()).containsExactly("Date");

        desk.checking = _ -> List.of();
        OnScreen.run(
                () -> Objects.requireNonNull(screen.model().editorProperty().get())
                        .change("date", now -> now.dated("1 Nov 2026")));

        assertThat(wrongFields()).isEmpty();
        assertThat(words(".field-note")).isEmpty();
    }

    @Test
    void showsInASmallWindowOnlyTheDoubtThatIsLookedAt() {
        show(1051);
        assertThat(words("#journals-doubts .strong")).contains("1 in doubt, 1 needs a person", "J-1051", "J-1054");

        OnScreen.run(() -> {
            screen.intoEntry();
            var root = (Parent) screen.node();
            root.resize(700, 500);
            root.applyCss();
            root.layout();
        });

        assertThat(words("#journals-doubts .strong")).contains("J-1051").doesNotContain("J-1054");
    }

    @Test
    void readsAnEntryWithItsReversalAndWhereItComesFrom() {
        desk.put(Entries.journal(1070, JournalState.POSTED, Entries.gas("-615.00"))
                .origin(new Origin.Recurring("Gas", Entries.DAY))
                .ledgerId("3380")
                .made());
        show(1070);

        has("J-1070", "Reverse on", "1 Nov 2026", "Template Gas.", "7820 Gas", "Balanced");
        assertThat(words(".label")).doesNotContain("Reference");
    }

    @Test
    void tellsWhatWasEditedInTheLedgerSince() {
        show(1024);

        has("Posted, edited since");
        assertThat(words(".entry-reason"))
                .containsExactly(
                        "Xero has 1,098.40, 1,089.40 was sent. Seen 16:32. Reverse it or draft what is missing.");
    }

    @Test
    void offersWhatIsDueOnlyWhileSomethingIs() {
        show(1055);
        assertThat(words("#journals-due .label")).isEmpty();
        desk.due.add(new Due(new Origin.Recurring("Gas", Entries.DAY), Entries.DAY));
        OnScreen.run(screen.model()::reload);
        assertThat(words("#journals-due .label")).containsExactly("1 entry is due by 31 Oct 2026: Gas.");

        on.workspace.writtenElsewhere = "Maya’s window";
        OnScreen.run(on.bench::refresh);
        assertThat(words("#journals-due .label")).as("a window that only reads").isEmpty();
    }

    @Test
    void saysWhoElseApprovesToTheOneWhoPreparedIt() {
        on.me = "Maya Okafor";
        show(1055);

        assertThat(words("#journals-approval"))
                .containsExactly("Maya Okafor prepared it, so somebody else approves it.");
        assertThat(words(".button")).noneMatch(text -> text.startsWith("Approve"));
    }

    @Test
    void listsJustWhatAnApprovalRestsOn() {
        show(1055);

        has("Xero, 1110 balance", "16,214.55", "Mapping", "version 41", "Fingerprint");
        assertThat(words(".button")).contains("Approve J-1055", "Send back…");
    }

    @Test
    void showsThePlanWithChecksCallsAndPredictions() {
        show(1055);

        has(
                "J-1050, J-1057",
                "Both balance, both in GBP",
                "Calls to Xero",
                "4,612",
                "About 4 s.",
                "+1,538.50",
                "−688.05");
    }

    @Test
    void namesTheCurrencyOfWhatIsPredictedAbroad() {
        var euro = new FlightPlan.Prediction(
                new AccountId("1120"),
                "1120 Bank Dublin",
                Period.month("2026-10"),
                Money.of("-130.00", "EUR"),
                Money.of("0.00", "EUR"));
        desk.plan = new FlightPlan(
                "Xero",
                List.of(new JournalId(1050)),
                Map.of(),
                List.of(),
                5,
                null,
                null,
                Duration.ofSeconds(4),
                List.of(euro),
                List.of(Money.of("130.00", "EUR")),
                List.of(Money.of("0.00", "EUR")));
        show(1055);

        has("1120 Bank Dublin", "−130.00 EUR", "0.00 EUR", "130.00 EUR");
    }

    @Test
    void saysWhatIsHeldAndWhatNobodyKnows() {
        desk.plan = new FlightPlan(
                "hledger",
                List.of(),
                Map.of(new JournalId(1050), "Its ground has moved."),
                List.of(new Check(Check.Result.STOP, "The books are locked.", "Open them.")),
                0,
                null,
                null,
                Duration.ofMinutes(4),
                List.of(),
                List.of(),
                List.of());
        show(1055);

        has("no entries", "J-1050 stays: Its ground has moved.", "The books are locked. Open them.", "not known");
    }

    @Test
    void tellsOfEachEntryHowThePushEnded() {
        var lines = new ArrayList<PushReport.Line>();
        lines.add(line(CrossingState.REJECTED, null, "Xero: no such tax code.", "Correct it."));
        lines.add(line(CrossingState.CONFIRMED, "3371", "", ""));
        desk.report = new PushReport(lines, "Stopped by you. 2 of 5 entries were tried.", List.of());
        show(1055);
        OnScreen.run(() -> screen.flight().push());

        has(
                "J-1050 did not cross. Xero: no such tax code. Correct it.",
                "J-1050 stands in the ledger as 3371.",
                "Stopped by you. 2 of 5 entries were tried.");
    }

    private static PushReport.Line line(CrossingState state, @Nullable String id, String why, String next) {
        return new PushReport.Line(Entries.key("x"), new JournalId(1050), state, id, 1, why, next, null);
    }

    @Test
    void holdsThePredictionsAgainstWhatCame() {
        show(1055);
        OnScreen.run(() -> screen.flight().push());

        has("As predicted, 1 of 2", "+257.20", "+264.80");
    }

    @Test
    void tellsAFailureWhereThereIsNoEntryToTellItAt() {
        desk.all.clear();
        show(1);
        desk.refusing = new Failure.BadInput("rents.csv, row 4: no account 9999.", "Correct the row.");
        OnScreen.run(() -> screen.deeds().importCsv(Path.of("/books/rents.csv")));

        has("rents.csv, row 4: no account 9999. Correct the row.");
    }

    @Test
    void cutsNoCurrencyInASumOfSeveral() {
        var euro = new Draft.Line(new AccountId("1110"), Money.of("5.00", "EUR"), "", null, Map.of());
        desk.put(Entries.journal(
                        1071,
                        JournalState.POSTED,
                        new Draft(Entries.DAY, "Mixed", null, List.of(euro, Entries.line("4010", "", "-7.00")), null))
                .made());
        show(1071);

        has("Out by 5.00 EUR: credits are short", "Out by 7.00 GBP: debits are short");
    }
}
