package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.mapping.Conditions;
import dev.weighhouse.mapping.Field;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mappingdesk.Transformed.Decided;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why something goes where it goes is told with each entry: the item asked, what it is a part of, the test that decided. */
class DecidingTest extends DeskCase {
    private static final ItemKey TRAVEL = new ItemKey(SQUARE, ItemKind.CATEGORY, "Travel");

    @Override
    void connect(String id, Role role, Map<String, String> settings) {
        super.connect(
                id,
                role,
                role == Role.PLATFORM ? Map.of("books", "single-entry", "category-separator", ":") : settings);
    }

    private static Transaction spent(String id, String amount, String category, String with) {
        return new Transaction(
                id,
                new AccountId("till"),
                LocalDate.parse("2026-10-05"),
                pounds(amount),
                "R" + id,
                null,
                category,
                with);
    }

    @BeforeEach
    void threeMovements() {
        square.movements.clear();
        square.movements.add(spent("1", "-50.00", "Travel: Train", "Zip"));
        square.movements.add(spent("2", "-20.00", "Travel: Train", "Zip"));
        square.movements.add(spent("3", "-7.00", "Travel: Train", "Brewfix"));
        pull();
        map("till", "L1");
        save(
                change(Slot.whole(TRAVEL), to("L3"), InForce.ALWAYS),
                change(
                        new Slot(TRAVEL, Conditions.of(Map.of(Field.COUNTERPARTY, "Brewfix"))),
                        to("L2"),
                        InForce.ALWAYS));
    }

    @Test
    void anEntrySaysWhatDecidedWhere() {
        var made = desk.transform(SQUARE, OCTOBER, Progress.NONE);

        assertThat(made.entries()).isNotEmpty();
        assertThat(made.entries().stream()
                        .flatMap(entry -> made.decided().getOrDefault(entry.id(), List.of()).stream())
                        .filter(decided -> !decided.account().value().equals("L1")))
                .extracting(each -> each.account().value(), Decided::transactions, Decided::amount, Decided::words)
                .containsExactly(
                        tuple("L3", 2, pounds("70.00"), "Travel: Train, through Travel: all of it"),
                        tuple("L2", 1, pounds("7.00"), "Travel: Train, through Travel: counterparty is Brewfix"));
    }

    @Test
    void whatIsToldAddsUpToTheLinesOfTheEntry() {
        var made = desk.transform(SQUARE, OCTOBER, Progress.NONE);

        for (var entry : made.entries()) {
            assertThat(made.decided().getOrDefault(entry.id(), List.of()).stream()
                            .collect(Collectors.toMap(Decided::account, Decided::amount, Money::plus)))
                    .isEqualTo(entry.lines().stream()
                            .collect(Collectors.toMap(
                                    JournalEntry.Line::account, JournalEntry.Line::amount, Money::plus)));
        }
    }

    @Test
    void whatDecidedIsToldOfEntriesInJournalsToo() {
        var made = desk.transform(SQUARE, OCTOBER, Progress.NONE);
        desk.draft(made);
        states.put(new JournalId(1), JournalState.POSTED);

        var then = desk.transform(SQUARE, OCTOBER, Progress.NONE);
        assertThat(then.entries()).isEmpty();
        assertThat(then.decided()).isEqualTo(made.decided()).isNotEmpty();

        save(change(Slot.whole(TRAVEL), to("L4"), InForce.ALWAYS));
        assertThat(desk.transform(SQUARE, OCTOBER, Progress.NONE).decided())
                .as("by the mapping of when it was made")
                .isEqualTo(made.decided());
    }
}
