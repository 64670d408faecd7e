package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mapping.Assurances;
import dev.weighhouse.mapping.Drawn;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Marks;
import dev.weighhouse.mapping.Share;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssuranceTablesTest {
    static final Assurance.Said WORD = word(ItemKind.CATEGORY, "Vehicle hire");

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Fixture.connected(folder.resolve("words.weighhouse"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Assurance.Said word(ItemKind kind, String id) {
        var drawn = List.of(
                drawn("7010", Marks.NONE, "-8.00"),
                drawn("7020", new Marks("20%", Map.of("Site", "Quayside", "Team", "Bar")), "8.00"));
        return new Assurance.Said(
                new ItemKey(Fixture.PLATFORM, kind, id),
                "booked there by hand",
                "ann",
                Fixture.NOW,
                new Making(Fixture.PLATFORM, 3, drawn));
    }

    private static Drawn drawn(String ledger, Marks marks, String amount) {
        return new Drawn(
                new AccountId("cash"),
                "t1",
                LocalDate.of(2026, 10, 5),
                "entry:2026-10-05:R1",
                Share.Role.OTHER,
                new AccountId(ledger),
                marks,
                Money.of(amount, "GBP"));
    }

    @Test
    void givesBackWhatWasSaidAndWhatWasTakenBackAlsoInAnotherProgram() {
        var other = word(ItemKind.ACCOUNT, "cash");
        var back = new Assurance.TakenBack("it was September's", "ben", Fixture.NOW.plusSeconds(60));

        assertThat(workspace.assurances().append(List.of(WORD, other), new Assurances.State(0, 0, 0)))
                .isTrue();
        assertThat(workspace.assurances().takeBack(1, back)).isTrue();
        assertThat(workspace.assurances().takeBack(1, back))
                .as("once is enough")
                .isFalse();
        assertThat(workspace.assurances().takeBack(3, back))
                .as("nobody said that")
                .isFalse();
        workspace.close();
        workspace = Workspace.open(folder.resolve("words.weighhouse"), Fixture.CLOCK);

        assertThat(workspace.assurances().all())
                .containsExactly(new Assurance(1, WORD, back), new Assurance(2, other, null));
    }

    @Test
    void nothingIsSaidByWhatIsNoMore() {
        var words = workspace.assurances();
        Fixture.decide(
                workspace,
                Mapping.of(AccountKey.of("square", "cash"), null, Mapping.Origin.PERSON, "none", "ann", Fixture.NOW));

        assertThat(words.append(List.of(WORD), new Assurances.State(0, 0, 0))).isFalse();
        assertThat(words.append(List.of(WORD), new Assurances.State(1, 0, 0))).isTrue();
        assertThat(words.append(List.of(WORD), new Assurances.State(1, 0, 0))).isFalse();
        words.takeBack(1, new Assurance.TakenBack("no", "ben", Fixture.NOW));
        assertThat(words.append(List.of(WORD), new Assurances.State(1, 1, 0))).isFalse();
        assertThat(words.append(List.of(WORD), new Assurances.State(1, 1, 1))).isTrue();
        assertThat(words.all()).hasSize(2);
    }
}
