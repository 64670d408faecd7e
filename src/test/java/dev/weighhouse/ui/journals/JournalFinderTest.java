package dev.weighhouse.ui.journals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.journal.JournalId;
import dev.weighhouse.ui.common.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JournalFinderTest {
    private final FakeDesk desk = Entries.larkfield();
    private final OnDesk on = new OnDesk(desk);
    private final JournalFinder finder = new JournalFinder(on.model);

    private List<Found> find(String typed) {
        var found = new ArrayList<Found>();
        finder.looking(typed).then(found::addAll).start();
        return found;
    }

    private List<String> titles(String typed) {
        return find(typed).stream().map(Found::title).toList();
    }

    @Test
    void findsByNumber() {
        assertThat(titles("J-1055").getFirst()).isEqualTo("J-1055 Mailbrook invoices out of Stripe fees");
        assertThat(titles("1055").getFirst()).startsWith("J-1055");
    }

    @Test
    void findsByWordsOfTheNarration() {
        assertThat(titles("mailb fees")).containsExactly("J-1055 Mailbrook invoices out of Stripe fees");
    }

    @Test
    void findsByReferenceAndByTheLedgersNumber() {
        assertThat(titles("mb-10").getFirst()).startsWith("J-1055");
        assertThat(titles("3350")).containsExactly("J-1040 Station Road takings");
    }

    @Test
    void findsByTheAmountOfALineAndOfTheWholeWithMarksOrWithout() {
        assertThat(titles("1,335.80")).containsExactly("J-1054 Stripe payout to bank");
        assertThat(titles("1335.80")).containsExactly("J-1054 Stripe payout to bank");
        assertThat(titles("125.67")).containsExactly("J-1055 Mailbrook invoices out of Stripe fees");
        assertThat(titles("340.47").getFirst()).startsWith("J-1055");
    }

    @Test
    void saysWhenHowMuchAndWhereItStands() {
        assertThat(find("1051").getFirst().beside()).isEqualTo("31 Oct, 640.80, In doubt");
    }

    @Test
    void goesThereWhateverTheListWasNarrowedTo() {
        on.attached();
        on.model.searchProperty().set("van lease");
        on.model.filterProperty().set(EntryFilter.FOR_ME);

        find("J-1040").getFirst().go().run();

        assertThat(Objects.requireNonNull(on.model.currentProperty().get()).id())
                .isEqualTo(new JournalId(1040));
        assertThat(on.model.rows())
                .anyMatch(row -> row instanceof ListRow.Entry(var journal)
                        && journal.id().equals(new JournalId(1040)));
    }

    @Test
    void offersNothingUnaskedAndNothingWithoutAWorkspace() {
        assertThat(find(" ")).isEmpty();
        on.bench.close();
        assertThat(find("1055")).isEmpty();
    }
}
