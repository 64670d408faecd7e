package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Money;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.ui.common.OnScreen;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bookkeeper does with the mapping of the sample company, whole and by keyboard. */
class SampleMappingTest extends EntryWindow {
    private static final ItemKey PROMO = new ItemKey(new ConnectionId("square"), ItemKind.ACCOUNT, "promo");
    private static final ItemKey AGENCY = new ItemKey(new ConnectionId("pleo"), ItemKind.ACCOUNT, "agency");

    @BeforeEach
    void toMappings() throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> "mappings-table".equals(focused().getId()));
        OnScreen.settle();
    }

    private void find(String words) throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(words);
        robot.push(KeyCode.ENTER);
        until(() -> "mappings-table".equals(focused().getId()));
    }

    private void map(String item, String number) throws TimeoutException {
        find(item);
        robot.write(number);
        until(() -> "mappings-picker".equals(focused().getId()));
        robot.push(KeyCode.ENTER);
        until(() -> "mappings-table".equals(focused().getId()));
    }

    /** Answers what is asked below the grid. */
    private void answer(String... words) throws TimeoutException {
        for (var each : words) {
            until(() -> focused() instanceof TextInputControl);
            robot.push(KeyCode.SHORTCUT, KeyCode.A);
            robot.write(each);
            robot.push(KeyCode.ENTER);
        }
        OnScreen.settle();
    }

    private void save(String reason) throws TimeoutException {
        // What would move is worked out after a moment of rest; nothing is saved before that was shown.
        until(() -> !reads("Working out what would move"));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        answer(reason);
        until(() -> reads("saved."));
    }

    private List<Mapping> decisions(ItemKey item) {
        return workspace().mapping().history(item);
    }

    private @Nullable AccountId account(String number) {
        return workspace().monthEnd().review(OCTOBER).ledgerChart().all().stream()
                .filter(account -> number.equals(account.number()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private @Nullable Target holds(ItemKey item) {
        return decisions(item).getLast().target();
    }

    private Target to(String number) {
        return Target.to(Objects.requireNonNull(account(number)));
    }

    @Test
    void mapsTheQueueReadsWhatMovesSavesUndoesSavesAgainAndDraftsTheReclass() throws TimeoutException {
        until(() -> reads("4 unmapped"));
        find("promotional gift");
        robot.write("2030");
        until(() -> reads("Promotional gift cards outstanding → 2030 Gift cards outstanding"));
        for (var words : List.of("Aug 2026", "Sept 2026", "Oct 2026", "100.00", "250.00", "Open")) {
            until(() -> reads(words));
        }
        robot.push(KeyCode.ENTER);
        map("20% vat", "20% S");
        map("no vat", "NO VAT");

        save("gift cards are a debt");
        assertThat(holds(PROMO)).isEqualTo(to("2030"));
        assertThat(decisions(PROMO).getLast().reason()).isEqualTo("gift cards are a debt");

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        save("too early");
        assertThat(holds(PROMO)).isNull();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        save("after all");
        assertThat(holds(PROMO)).isEqualTo(to("2030"));
        assertThat(decisions(PROMO)).as("nothing is overwritten").hasSize(3);

        map("agency", "6460");
        until(() -> !reads("Working out what would move"));
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        answer("agencies are marketing");
        assertThat(holds(AGENCY)).isEqualTo(to("6460"));
        assertThat(workspace().mapping().sheet(OCTOBER).rows())
                .as("the queue")
                .allSatisfy(row -> assertThat(row.mapped()).isTrue());
        until(() -> "journals-list".equals(focused().getId()) || reads("J-1"));
        var drafted = journals().stream()
                .filter(journal -> journal.origin() instanceof Origin.Reclass)
                .toList();
        assertThat(drafted).isNotEmpty().allSatisfy(journal -> {
            assertThat(journal.state()).isEqualTo(JournalState.DRAFT);
            assertThat(journal.draft().lines().stream()
                            .map(line -> Objects.requireNonNull(line.amount()))
                            .reduce(Money::plus))
                    .hasValueSatisfying(sum -> assertThat(sum.isZero()).isTrue());
        });
        assertThat(drafted.stream()
                        .flatMap(journal -> journal.draft().lines().stream())
                        .filter(line -> Objects.equals(line.account(), account("6460")))
                        .map(line -> Objects.requireNonNull(line.amount()))
                        .reduce(Money::plus))
                .contains(Money.of("180.00", "GBP"));
    }

    @Test
    void tellsWhatSomethingWasMappedToOnADayAsItWasKnownOnAnother() throws TimeoutException {
        map("promotional gift", "2030");
        save("gift cards are a debt");
        time.passes(Duration.ofDays(4));
        map("promotional gift", "2040");
        save("they are tips");
        assertThat(holds(PROMO)).isEqualTo(to("2040"));

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        answer("30 Sep 2026", "8 Oct 2026", "30 Sep 2026", "5 Nov 2026");

        until(() -> reads("Two dates compared"));
        assertThat(OnScreen.get(() -> reads("unmapped → 2030 Gift cards outstanding")))
                .isTrue();
        assertThat(OnScreen.get(() -> reads("30 Sept 2026, as known on 8 Oct 2026")))
                .isTrue();
    }
}
