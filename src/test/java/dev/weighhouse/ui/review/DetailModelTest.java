package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailModelTest {
    private final FakeMonthEnd monthEnd = Larkfield.monthEnd();

    @TempDir
    Path folder;

    private ReviewModel model;
    private DetailModel detail;

    @BeforeEach
    void attach() {
        var bench = Bench.over(monthEnd, Settings.in(folder));
        model = new ReviewModel(bench);
        detail = new DetailModel(bench);
        model.attach();
    }

    private DetailModel.Subject turnTo(String title) {
        var row = model.rows().stream()
                .filter(found -> found.title().contains(title))
                .findFirst()
                .orElseThrow();
        detail.show(row, model.loadedProperty().get());
        return Objects.requireNonNull(detail.subjectProperty().get());
    }

    @Test
    void readsTheRowsOnlyWhenAsked() {
        turnTo("1110");
        assertThat(monthEnd.rowsAsked).isEmpty();
        detail.readRows();
        detail.readRows();
        assertThat(monthEnd.rowsAsked).hasSize(1);
        assertThat(Objects.requireNonNull(detail.rowsProperty().get()).unmatched())
                .hasSize(4);
    }

    @Test
    void forgetsTheRowsOfTheAccountBefore() {
        turnTo("1110");
        detail.readRows();
        turnTo("1120");
        assertThat(detail.rowsProperty().get()).isNull();
    }

    @Test
    void isAboutNoAccountOnAGroup() {
        turnTo("1110");
        detail.show(model.rows().getFirst(), model.loadedProperty().get());
        assertThat(detail.subjectProperty().get()).isNull();
    }

    @Test
    void knowsWhoMappedAnAccount() {
        var mapping = turnTo("1110").mappings().getFirst();
        assertThat(mapping.author()).isEqualTo("Maya Okafor");
    }

    @Test
    void acceptsASuggestionWithItsReason() {
        var subject = turnTo("Promotional");
        assertThat(subject.suggestions()).hasSize(2);
        detail.accept(subject.suggestions().getFirst());
        assertThat(monthEnd.decisions)
                .containsExactly(Map.of(AccountKey.of("square", "gift-promo"), Optional.of(new AccountId("2030"))));
        assertThat(detail.writingProperty().get()).isFalse();
    }

    @Test
    void mapsToAChosenAccountWithTheReasonOfThePerson() {
        var key = AccountKey.of("square", "tips-online");
        turnTo("Online tips");
        detail.choose(key, new AccountId("2040"), "  paid out with the wages ");
        detail.choose(key, new AccountId("2040"), " ");
        assertThat(monthEnd.decisions)
                .containsExactly(
                        Map.of(key, Optional.of(new AccountId("2040"))),
                        Map.of(key, Optional.of(new AccountId("2040"))));
        assertThat(monthEnd.reasons).containsExactly("PERSON: paid out with the wages", "PERSON: chosen in the review");
    }

    @Test
    void suggestsNothingForAMappedAccount() {
        assertThat(turnTo("1110").suggestions()).isEmpty();
    }

    @Test
    void unmapsAnAccount() {
        turnTo("1110");
        detail.unmap(AccountKey.of("square", "p1110"));
        assertThat(monthEnd.decisions).containsExactly(Map.of(AccountKey.of("square", "p1110"), Optional.empty()));
    }

    @Test
    void showsWhyADecisionWasRefused() {
        turnTo("1110");
        var refused = new Failure.BadInput("There is no such account.", "Pull both sides.");
        monthEnd.refusing = refused;
        detail.unmap(AccountKey.of("square", "p1110"));
        assertThat(detail.failureProperty().get()).isEqualTo(refused);
        assertThat(detail.writingProperty().get()).isFalse();
    }

    @Test
    void setsATolerance() {
        turnTo("1110");
        assertThat(detail.tolerate("1,000.50")).isEmpty();
        assertThat(monthEnd.tolerated).containsExactly("1110 1000.50 GBP");
    }

    @Test
    void refusesWhatIsNoTolerance() {
        turnTo("1110");
        assertThat(detail.tolerate("much")).contains("That is no amount. Write it like 1,000.50.");
        assertThat(detail.tolerate("0,50")).contains("That is no amount. Write it like 1,000.50.");
        assertThat(detail.tolerate("0.005")).contains("Too many decimals, or too large.");
        assertThat(detail.tolerate("-1")).contains("A tolerance is never negative.");
        turnTo("Promotional");
        assertThat(detail.tolerate("1")).contains("Map the account first.");
        assertThat(monthEnd.tolerated).isEmpty();
    }
}
