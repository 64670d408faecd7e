package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.ItemKind;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappedThereTest {
    private static final ItemKey FEES = new ItemKey(new ConnectionId("square"), ItemKind.TYPE, "fee");

    private static JournalEntry entry(String debit, String credit) {
        return new JournalEntry(
                "J-1",
                LocalDate.of(2026, 10, 31),
                null,
                "fees",
                List.of(
                        new JournalEntry.Line(new AccountId(debit), Money.of("1.00", "GBP"), null),
                        new JournalEntry.Line(new AccountId(credit), Money.of("-1.00", "GBP"), null)));
    }

    private static Mapping mapped(Target target) {
        return new Mapping(Slot.whole(FEES), target, InForce.ALWAYS, Mapping.Origin.PERSON, "", "Ada", Instant.EPOCH);
    }

    private static MappingFinding found(Kind kind) {
        return new MappingFinding(FEES, null, kind, "Fees was renamed.", "Look at it.");
    }

    @Test
    void aFindingAboutAnAccountOfTheEntryIsNoted() {
        var pair = mapped(new Target.Pair(new AccountId("6110"), new AccountId("1110"), null, Map.of()));

        assertThat(MappedThere.notes(
                        List.of(entry("6110", "1030"), entry("6110", "1020")),
                        List.of(pair),
                        List.of(found(Kind.TARGET_RENAMED))))
                .containsExactly(new Check(Check.Result.NOTE, "Mapping: Fees was renamed.", "Look at it."));
    }

    @Test
    void whatIsAboutOtherAccountsOrNoTargetIsNot() {
        var elsewhere = mapped(Target.to(new AccountId("7000")));
        var here = mapped(Target.to(new AccountId("6110")));
        var entries = List.of(entry("6110", "1030"));

        assertThat(MappedThere.notes(entries, List.of(elsewhere), List.of(found(Kind.TARGET_RENAMED))))
                .isEmpty();
        assertThat(MappedThere.notes(entries, List.of(here), List.of(found(Kind.HELD))))
                .isEmpty();
        assertThat(MappedThere.goesTo(new Target.Held("ask"), Set.of())).isFalse();
    }
}
