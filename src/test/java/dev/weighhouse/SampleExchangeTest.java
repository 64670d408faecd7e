package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.ui.common.OnScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mapping of the sample company goes to a file, comes back changed, and becomes entries: whole and by keyboard. */
class SampleExchangeTest extends EntryWindow {
    private static final ItemKey PROMO = new ItemKey(new ConnectionId("square"), ItemKind.ACCOUNT, "promo");
    private static final String HEAD = "platform,kind,item,goes,account,tax-code\n";

    @BeforeEach
    void toMappings() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> "mappings-table".equals(focused().getId()));
        OnScreen.settle();
    }

    private String ledgerAccount(String number) {
        return workspace().monthEnd().review(OCTOBER).ledgerChart().all().stream()
                .filter(account -> number.equals(account.number()))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private List<Mapping> decisions() {
        return workspace().mapping().history(PROMO);
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("from-a-spreadsheet.csv"), HEAD + rows);
    }

    private void inDialog(String id) throws TimeoutException {
        until(() -> id.equals(focused().getId()));
        OnScreen.settle();
    }

    private List<String> cells() {
        return OnScreen.get(() -> window.getScene().getRoot().lookupAll("#mappings-offer-rows .table-cell").stream()
                .map(cell -> Objects.requireNonNullElse(((Labeled) cell).getText(), ""))
                .toList());
    }

    /** Answers what is asked below the grid with what stands there. */
    private void confirm() throws TimeoutException {
        until(() -> focused() instanceof TextInputControl);
        robot.push(KeyCode.ENTER);
        OnScreen.settle();
    }

    @Test
    void whatIsExportedChangesNothingAndWhatIsChangedInItIsPendingSavedAndInTheHistory()
            throws IOException, TimeoutException {
        files.toExport = folder.resolve("mapping.xlsx");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        until(() -> reads("Wrote the whole mapping"));
        files.toImport = files.toExport;
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        inDialog("mappings-offer-rows");
        assertThat(OnScreen.get(() -> reads("There is nothing to take."))).isTrue();
        robot.push(KeyCode.ESCAPE);
        inDialog("mappings-table");

        files.toImport = file("square,ACCOUNT,promo,TO,nowhere,\n");
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        inDialog("mappings-offer-rows");
        assertThat(cells()).anyMatch(words -> words.startsWith("column account: there is no ledger account nowhere"));
        robot.push(KeyCode.ENTER);
        assertThat(OnScreen.get(() -> reads("1 changed, not saved")))
                .as("nothing of it is taken")
                .isFalse();
        robot.push(KeyCode.ESCAPE);

        file("square,ACCOUNT,promo,TO,%s,\n".formatted(ledgerAccount("2030")));
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        inDialog("mappings-offer-rows");
        assertThat(OnScreen.get(() -> reads("1 row changes something"))).isTrue();
        robot.push(KeyCode.ENTER);
        until(() -> reads("1 changed, not saved"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> !reads("1 changed, not saved"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        until(() -> reads("1 changed, not saved"));
        until(() -> reads("Aug 2026") && !reads("Working out what would move"));
        assertThat(decisions()).isEmpty();

        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        confirm();
        until(() -> reads("saved."));
        assertThat(decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.origin()).isEqualTo(Mapping.Origin.IMPORT);
            assertThat(decision.reason()).isEqualTo("imported from from-a-spreadsheet.csv");
            assertThat(decision.author()).isEqualTo("Maya Okafor");
        });
    }

    private List<Journal> transformed() {
        return journals().stream()
                .filter(journal -> journal.origin() instanceof Origin.Transformed)
                .toList();
    }

    @Test
    void transactionsBecomeDraftsOnceAndWhatIsHeldIsNamed() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("promotional gift");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        inDialog("mappings-transform-entries");
        assertThat(OnScreen.get(() -> reads("held for a person and in no entry")))
                .isTrue();
        assertThat(transformed()).as("nothing before somebody says so").isEmpty();

        tab(2);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        until(() -> reads("drafted in Journals now"));
        var drafted = transformed();
        assertThat(drafted)
                .isNotEmpty()
                .allSatisfy(journal -> assertThat(journal.draft().lines().stream()
                                .map(line -> Objects.requireNonNull(line.amount()))
                                .reduce(Money::plus))
                        .hasValueSatisfying(sum -> assertThat(sum.isZero()).isTrue()));
        robot.push(KeyCode.SPACE);
        until(() -> "journals-list".equals(focused().getId()) || reads("J-1"));

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> "mappings-table".equals(focused().getId()));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        inDialog("mappings-transform-entries");
        assertThat(OnScreen.get(() -> reads("in Journals already"))).isTrue();
        assertThat(OnScreen.get(
                        () -> reads("In Journals as " + drafted.getLast().id())))
                .isTrue();
        assertThat(transformed()).isEqualTo(drafted);
    }
}
