package dev.weighhouse.close;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.MatchDecision.About;
import dev.weighhouse.close.MatchDecision.Kind;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.matching.Decisions.Apart;
import dev.weighhouse.matching.Decisions.Given;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random people decide about rows that change under their hands; what follows is read once more in the simplest way. */
class MatchesSaidPropertyTest {
    private static final About TILL = new About(new AccountId("1110"), Currency.getInstance("GBP"));
    private static final Period OCTOBER = Period.month("2026-10");
    private static final int HISTORIES = 150;
    private static final int STEPS = 25;

    private final MemoryMatches book = new MemoryMatches();
    private final MatchDesk desk =
            new WorkspaceMatchDesk(book, Clock.fixed(Instant.parse("2026-11-03T10:00:00Z"), ZoneOffset.UTC), () -> "x");
    private final List<Chosen> rows = new ArrayList<>();
    private Random random = new Random(0);
    private int done;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void followsWhatCountsAndNothingElse(long seed) {
        for (int history = 0; history < HISTORIES; history++) {
            var one = new MatchesSaidPropertyTest();
            one.random = new Random(seed * HISTORIES + history);
            one.live();
            done += one.done;
        }
        assertThat(done).as("decisions that were not refused").isGreaterThan(HISTORIES * STEPS / 4);
    }

    private void live() {
        for (int row = 0; row < 6; row++) {
            rows.add(row(row));
        }
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(6) == 0) {
                var at = random.nextInt(rows.size());
                rows.set(at, row(at));
            }
            decide();
            check();
        }
    }

    /** Few amounts, so that what changed often changes back, and sums often come to zero. */
    private Chosen row(int number) {
        var amount = new Money(1 + random.nextInt(2), TILL.currency());
        return new Chosen(number % 2 == 0, "R" + number, LocalDate.of(2026, 10, 1), amount, null);
    }

    private void decide() {
        try {
            switch (random.nextInt(6)) {
                case 0, 1 -> desk.match(TILL, some(rows, 3), "");
                case 2 -> desk.confirm(TILL, some(rows, 2), "");
                case 3 -> {
                    var two = some(rows, 3);
                    desk.apart(TILL, two.subList(0, 1), two.subList(1, two.size()), "");
                }
                case 4 -> {
                    var match = some(rows, 4);
                    desk.split(TILL, match, some(match, 2), "");
                }
                default -> desk.takeBack(1 + random.nextInt(book.all().size() + 1));
            }
            done++;
        } catch (FailureException e) {
            assertThat(e.failure().nextStep()).isNotBlank();
        }
    }

    private List<Chosen> some(List<Chosen> of, int most) {
        var mixed = new ArrayList<>(of);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed.subList(0, Math.min(mixed.size(), 1 + random.nextInt(most))));
    }

    private void check() {
        var said = MatchesSaid.of(book.all(), TILL, rows, OCTOBER);
        var counting = book.all().stream()
                .filter(decision -> counts(decision.number()))
                .toList();
        var taken = new HashSet<String>();
        var given = new HashSet<Set<String>>();
        var differing = new HashSet<Long>();
        var notHolding = new HashSet<Long>();
        for (var decision : counting.reversed()) {
            var together = together(decision);
            if (together.isEmpty()) {
                continue;
            }
            var ids = new HashSet<>(together.stream().map(Chosen::id).toList());
            if (!rows.containsAll(together) || ids.stream().anyMatch(taken::contains)) {
                notHolding.add(decision.number());
            } else {
                taken.addAll(ids);
                given.add(ids);
                if (sum(together) != 0) {
                    differing.add(decision.number());
                }
            }
        }
        assertThat(said.decisions().matches())
                .extracting(Given::ids)
                .allSatisfy(ids -> assertThat(given).contains(new HashSet<>(ids)));
        assertThat(said.decisions().matches()).hasSameSizeAs(given);
        assertThat(said.differing())
                .extracting(each -> each.decision().number())
                .containsExactlyInAnyOrderElementsOf(differing);
        assertThat(said.ended().stream().map(each -> each.decision().number())).containsAll(notHolding);
        assertThat(Set.copyOf(said.decisions().apart())).isEqualTo(apart(counting));
    }

    /** By the definition: no later decision that counts is about it. */
    private boolean counts(long number) {
        return book.all().stream()
                .filter(later -> later.of() != null && later.of() == number)
                .noneMatch(later -> counts(later.number()));
    }

    private static List<Chosen> together(MatchDecision decision) {
        var sides = decision.rows().stream().map(Chosen::ledger).distinct().count();
        return decision.kind() == Kind.APART || sides < 2 ? List.of() : decision.rows();
    }

    private static long sum(List<Chosen> rows) {
        return rows.stream()
                .mapToLong(row ->
                        row.ledger() ? -row.amount().minor() : row.amount().minor())
                .sum();
    }

    private Set<Apart> apart(List<MatchDecision> counting) {
        var pairs = new HashSet<Apart>();
        for (var decision : counting) {
            for (var one : decision.rows()) {
                for (var other : decision.others()) {
                    if (rows.contains(one) && rows.contains(other)) {
                        pairs.add(new Apart(one.id(), other.id()));
                    }
                }
            }
        }
        return pairs;
    }

    @Test
    void whileNoRowChangesNoTwoDecisionsThatCountSpeakAgainstEachOther() {
        for (int row = 0; row < 6; row++) {
            rows.add(row(row));
        }
        for (int step = 0; step < 400; step++) {
            decide();
            var said = MatchesSaid.of(book.all(), TILL, rows, OCTOBER);
            assertThat(said.ended()).isEmpty();
            for (var holding : said.holding()) {
                var ids = holding.together().stream().map(Chosen::id).toList();
                assertThat(said.decisions().apart())
                        .noneMatch(pair -> ids.contains(pair.one()) && ids.contains(pair.other()));
            }
        }
        assertThat(done).isGreaterThan(50);
    }
}
