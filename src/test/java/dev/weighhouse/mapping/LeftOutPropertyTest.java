package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing waits without a finding that names what it waits for, and of what only decides for others nothing else is named. */
class LeftOutPropertyTest {
    private static final Set<Kind> WAITS = Set.of(Kind.UNMAPPED, Kind.HELD, Kind.CANNOT_BOOK);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWaitsIsFoundAndOnlyThat(boolean single) {
        var seen = 0;
        for (long seed = 1; seed <= 12; seed++) {
            var books = new SeededBooks(seed, single);
            if (single) {
                books.items.add(Desk.item(ItemKind.ANYTHING, "*", null));
            }
            var history = books.decide(30);
            var transactions = books.transactions(150);
            var placing = new Placing(books.books(), history);
            var stopped = Stopped.of(books.books(), transactions, history, SeededBooks.FIRST);
            var findings = new MappingChecks(
                            ChartOfAccounts.of(List.of()),
                            List.of(new MappingChecks.Platform(books.books(), books.items)),
                            stopped,
                            MappingChecks.NamesThen.UNKNOWN)
                    .of(history, SeededBooks.FIRST);
            var named = findings.stream()
                    .filter(finding -> WAITS.contains(finding.kind()))
                    .map(MappingFinding::item)
                    .collect(Collectors.toSet());
            var waitedFor = new HashSet<ItemKey>();
            for (var transaction : transactions) {
                if (!transaction.date().isBefore(SeededBooks.FIRST)
                        && placing.of(transaction) instanceof Placement.Waits waits) {
                    var decision = waits.because().decision();
                    assertThat(named)
                            .contains(decision == null ? waits.because().item() : asked(waits, decision));
                    waitedFor.add(waits.because().item());
                    seen++;
                }
            }
            waitedFor.addAll(stopped.undecided());
            assertThat(findings)
                    .filteredOn(finding -> finding.kind() == Kind.UNMAPPED && isBeside(finding.item()))
                    .allMatch(finding -> waitedFor.contains(finding.item()));
        }
        assertThat(seen).isGreaterThan(100);
    }

    /** What is held is named where it is held, and what cannot be booked where it was asked. */
    private static ItemKey asked(Placement.Waits waits, Mapping decision) {
        return decision.target() instanceof Target.Held
                ? decision.item()
                : waits.because().item();
    }

    private static boolean isBeside(ItemKey item) {
        return switch (item.kind()) {
            case CATEGORY, TYPE, ANYTHING -> true;
            case ACCOUNT, TAX_CODE, DIMENSION -> false;
        };
    }
}
