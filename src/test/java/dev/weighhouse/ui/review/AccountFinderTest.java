package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Period;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountFinderTest {
    private final FakeMonthEnd monthEnd = Larkfield.monthEnd();

    @TempDir
    Path folder;

    private Workbench bench;
    private ReviewModel model;
    private AccountFinder finder;

    @BeforeEach
    void open() {
        bench = Bench.over(monthEnd, Settings.in(folder));
        model = new ReviewModel(bench);
        finder = new AccountFinder(bench, model);
    }

    private List<Found> find(String text) {
        var all = new ArrayList<Found>();
        finder.looking(text).then(all::addAll).start();
        return all;
    }

    private List<String> said(String text) {
        return find(text).stream()
                .map(found -> found.title() + " | " + found.beside())
                .toList();
    }

    private String current() {
        return Objects.requireNonNull(model.currentProperty().get()).title();
    }

    @Test
    void findsAnAccountOfEitherSideByNumberNameAndId() {
        assertThat(said("1110"))
                .containsExactly(
                        "1110 Square clearing | Xero", "Square clearing | Square, compared with 1110 Square clearing");
        assertThat(said("square cl")).first().isEqualTo("1110 Square clearing | Xero");
        assertThat(said("p1110")).containsExactly("Square clearing | Square, compared with 1110 Square clearing");
        assertThat(said("gift-promo")).containsExactly("Promotional gift cards | Square, unmapped");
    }

    @Test
    void offersNoAccountUnasked() {
        assertThat(find("")).isEmpty();
    }

    @Test
    void goesToTheRow() {
        model.attach();
        find("2030").getFirst().go().run();
        assertThat(current()).isEqualTo("2030 Gift cards outstanding");

        find("gift-promo").getFirst().go().run();
        assertThat(current()).isEqualTo("Promotional gift cards");
    }

    @Test
    void goesToARowThatIsFilteredAwayOrClosed() {
        model.attach();
        model.rows().stream()
                .filter(GroupRow.class::isInstance)
                .map(GroupRow.class::cast)
                .filter(group -> group.title().startsWith("1000"))
                .findFirst()
                .ifPresent(model::toggle);
        model.searchProperty().set("stripe");
        find("1020").getFirst().go().run();

        assertThat(model.searchProperty().get()).isEmpty();
        assertThat(current()).isEqualTo("1020 Pleo wallet");
        assertThat(model.rows()).anyMatch(row -> row.title().equals("1020 Pleo wallet"));
    }

    @Test
    void goesToAGroup() {
        model.attach();
        find("1100").getFirst().go().run();
        assertThat(current()).isEqualTo("1100 Payment clearing");
    }

    @Test
    void goesThereAsSoonAsTheMonthWasRead() {
        find("2030").getFirst().go().run();
        model.attach();
        assertThat(current()).isEqualTo("2030 Gift cards outstanding");
    }

    @Test
    void saysWhyAnAccountHasNoRow() {
        monthEnd.review = new Review(Larkfield.OCTOBER, Larkfield.october().ledgerChart(), List.of());
        bench.refresh();

        assertThat(find("1110")).singleElement().satisfies(found -> {
            assertThat(found.reachable()).isFalse();
            assertThat(found.obstacle()).startsWith("No platform account is mapped to it");
        });
    }

    @Test
    void readsTheMonthOnceHoweverMuchIsTyped() {
        var reads = new int[1];
        var counting = new FakeMonthEnd() {
            @Override
            public Review review(Period period) {
                reads[0]++;
                return Larkfield.october();
            }
        };
        bench = Bench.over(counting, Settings.in(folder));
        finder = new AccountFinder(bench, new ReviewModel(bench));
        find("");
        find("1");
        find("11");
        assertThat(reads[0]).isEqualTo(1);

        bench.refresh();
        find("11");
        assertThat(reads[0]).as("another pull may have brought other accounts").isEqualTo(2);
    }

    @Test
    void findsNothingWithoutAWorkspace() {
        bench.close();
        assertThat(find("1110")).isEmpty();
    }
}
