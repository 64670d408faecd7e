package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndoingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final Slot HIRE = Slot.whole(item("hire"));

    private final List<Mapping> history = new ArrayList<>();

    private static ItemKey item(String id) {
        return new ItemKey(new ConnectionId("pleo"), ItemKind.CATEGORY, id);
    }

    private static Mapping decision(Slot slot, @Nullable String account, InForce dates) {
        var target = account == null ? null : Target.to(new AccountId(account));
        return new Mapping(slot, target, dates, Mapping.Origin.PERSON, "chosen", "Ada", Instant.EPOCH);
    }

    private List<Mapping> save(List<Change> changes) {
        var decisions = changes.stream()
                .map(change -> new Mapping(
                        change.slot(),
                        change.target(),
                        change.inForce(),
                        change.origin(),
                        "number " + history.size(),
                        "Ada",
                        Instant.EPOCH.plusSeconds(history.size())))
                .toList();
        history.addAll(decisions);
        return decisions;
    }

    private static Change change(Slot slot, @Nullable String account, InForce dates) {
        return new Change(slot, decision(slot, account, dates).target(), dates, Mapping.Origin.PERSON, null);
    }

    @Test
    void eachStretchComesBackToWhereItWent() {
        history.add(decision(HIRE, "7010", InForce.ALWAYS));
        history.add(decision(HIRE, "7020", InForce.from(SEPTEMBER)));
        var saved = save(List.of(change(HIRE, "7030", InForce.ALWAYS)));

        assertThat(Undoing.of(new History(history), saved))
                .extracting(Change::target, Change::inForce)
                .containsExactly(
                        Tuple.tuple(Target.to(new AccountId("7010")), new InForce(null, SEPTEMBER.minusDays(1))),
                        Tuple.tuple(Target.to(new AccountId("7020")), InForce.from(SEPTEMBER)));
    }

    @Test
    void whatWasNowhereGoesNowhereAgainAndWhatWasNotTouchedIsLeft() {
        history.add(decision(HIRE, "7030", new InForce(null, SEPTEMBER.minusDays(1))));
        var saved = save(List.of(change(HIRE, "7030", InForce.ALWAYS)));

        assertThat(Undoing.of(new History(history), saved)).singleElement().satisfies(back -> {
            assertThat(back.target()).isNull();
            assertThat(back.inForce()).isEqualTo(InForce.from(SEPTEMBER));
            assertThat(back.seen()).isEqualTo(saved.getLast());
        });
    }

    @Test
    void whatOthersDecidedAfterwardsIsNotTakenBack() {
        var saved = save(List.of(change(HIRE, "7030", InForce.ALWAYS)));
        history.add(decision(HIRE, "7060", InForce.ALWAYS));

        assertThat(Undoing.of(new History(history), saved))
                .extracting(Change::target, Change::seen)
                .containsExactly(Tuple.tuple(null, saved.getFirst()));
    }

    @Test
    void whatWasNeverSavedCannotBeTakenBack() {
        var never = List.of(decision(HIRE, "7030", InForce.ALWAYS));

        assertThatThrownBy(() -> Undoing.of(new History(history), never)).isInstanceOf(IllegalArgumentException.class);
    }

    /** For each day and slot where it goes, by whatever decision. */
    private Map<String, Target> answers() {
        var now = new History(history);
        return IntStream.range(-1, DAYS + 2)
                .mapToObj(FIRST::plusDays)
                .flatMap(day -> now.on(day).all().stream()
                        .map(each -> Map.entry(day + " " + each.slot(), Objects.requireNonNull(each.target()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Change random(Random random) {
        var slots = List.of(
                HIRE,
                Slot.whole(item("flights")),
                new Slot(item("hire"), Conditions.NONE.and(Field.COUNTERPARTY, "Zipcar")));
        var account = random.nextInt(4) == 0 ? null : "70" + random.nextInt(10, 14);
        var one = FIRST.plusDays(random.nextInt(DAYS));
        var dates = switch (random.nextInt(4)) {
            case 0 -> InForce.ALWAYS;
            case 1 -> InForce.from(one);
            case 2 -> new InForce(null, one);
            default -> new InForce(one, one.plusDays(random.nextInt(DAYS)));
        };
        return change(slots.get(random.nextInt(slots.size())), account, dates);
    }

    private static List<Change> some(Random random) {
        return new ArrayList<>(IntStream.range(0, random.nextInt(1, 5))
                .mapToObj(_ -> random(random))
                .collect(Collectors.toMap(
                        each -> each.slot() + " " + each.inForce(),
                        each -> each,
                        (_, later) -> later,
                        LinkedHashMap::new))
                .values());
    }

    @Test
    void savingUndoingAndSavingAgainAnswersEveryDayAsBeforeAndSoDoesDoingItAgain() {
        var random = new Random(20261121);
        for (int round = 0; round < 400; round++) {
            history.clear();
            IntStream.range(0, random.nextInt(6)).forEach(_ -> save(some(random)));
            var before = answers();

            var done = save(some(random));
            var after = answers();
            var undone = save(Undoing.of(new History(history), done));
            assertThat(answers()).as("undone, round %d", round).isEqualTo(before);
            if (!undone.isEmpty()) {
                save(Undoing.of(new History(history), undone));
            }
            assertThat(answers()).as("done again, round %d", round).isEqualTo(after);
        }
    }
}
