package dev.weighhouse.mappingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.Period;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.MadeEntry;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.mapping.Drawn;
import dev.weighhouse.mapping.Making;
import dev.weighhouse.mapping.Marks;
import dev.weighhouse.mapping.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A platform with an entry for each transaction: what is in drafts is known without holding each against each. */
class ManyDraftsTest {
    private static final int DRAFTS = 8_000;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 6);

    private final List<MadeEntry> all = new ArrayList<>();

    private static String group(int transaction) {
        return "transaction:till/t" + transaction + ":GBP";
    }

    private void draft(String group, int transaction, JournalState state) {
        var drawn = new Drawn(
                new AccountId("till"),
                "t" + transaction,
                DAY,
                "transaction:till/t" + transaction,
                Share.Role.OWN,
                new AccountId("L1"),
                Marks.NONE,
                DeskCase.pounds("1.00"));
        var making = new Making(DeskCase.SQUARE, 1, List.of(drawn));
        all.add(new MadeEntry(
                new JournalId(all.size() + 1),
                new Origin.Transformed(DeskCase.SQUARE, group),
                state,
                false,
                making,
                making,
                new Draft(DAY, "", "", List.of(), null),
                Instant.EPOCH));
    }

    private DraftedBefore before() {
        return new DraftedBefore(DeskCase.SQUARE, all, List.of());
    }

    @Test
    void eightThousandDraftsAreReadOnce() {
        IntStream.range(0, DRAFTS).forEach(each -> draft(group(each), each, JournalState.DRAFT));
        draft(group(7) + ":2", 7, JournalState.DRAFT);

        var before = before();

        assertThat(before.of(Period.month("2026-10"), _ -> false))
                .filteredOn(Drafted::asNow)
                .extracting(drafted -> drafted.id().number())
                .as("what others followed is made no more")
                .containsExactly(8, DRAFTS + 1);
        assertThat(IntStream.range(0, DRAFTS).mapToObj(each -> before.next(group(each))))
                .hasSize(DRAFTS)
                .contains(group(6) + ":2", group(7) + ":3");
        assertThat(IntStream.range(0, DRAFTS)
                        .filter(each -> !before.follows(new Origin.Transformed(DeskCase.SQUARE, group(each)))))
                .containsExactly(7);
        assertThat(before.next(group(DRAFTS))).isEqualTo(group(DRAFTS));
    }

    @Test
    void whatComesLaterGoesIntoAnEntryThatWasGivenUp() {
        draft(group(1), 1, JournalState.POSTED);
        draft(group(1) + ":2", 1, JournalState.DISCARDED);

        assertThat(before().next(group(1))).isEqualTo(group(1) + ":2");
    }
}
