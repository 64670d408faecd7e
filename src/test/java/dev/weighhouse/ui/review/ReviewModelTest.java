package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.reconcile.Review;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.FakeMonthEnd;
import dev.weighhouse.ui.common.Settings;
import dev.weighhouse.ui.common.SignLens;
import dev.weighhouse.ui.common.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewModelTest {
    @TempDir
    Path folder;

    private FakeMonthEnd monthEnd = Larkfield.monthEnd();
    private Workbench bench;
    private ReviewModel model;

    @BeforeEach
    void attach() {
        start(Larkfield.monthEnd());
    }

    private void start(FakeMonthEnd with) {
        monthEnd = with;
        bench = Bench.over(with, Settings.in(folder));
        bench.lensProperty().set(SignLens.NATURAL);
        model = new ReviewModel(bench);
        model.attach();
    }

    private List<String> titles() {
        return model.rows().stream().map(ReviewRow::title).toList();
    }

    private ReviewRow row(String title) {
        return model.rows().stream()
                .filter(row -> row.title().contains(title))
                .findFirst()
                .orElseThrow();
    }

    private String current() {
        return Objects.requireNonNull(model.currentProperty().get()).title();
    }

    private void select(String... titles) {
        var rows = List.of(titles).stream().map(this::row).toList();
        model.select(rows, rows.getLast());
    }

    @Test
    void laysAccountsUnderTheirGroups() {
        assertThat(titles())
                .startsWith("1000 Cash and wallets", "", "1010 Café tills", "1020 Pleo wallet", "1030 Euro wallet")
                .endsWith("Unmapped platform accounts", "Promotional gift cards", "Online tips");
        assertThat(row("1010").depth()).isEqualTo(1);
        assertThat(model.stageProperty().get()).isInstanceOf(Stage.Table.class);
    }

    @Test
    void givesAGroupOneRowForEachCurrencyAndNoSum() {
        var first = row("1000");
        var second = model.rows().get(1);
        assertThat(first.beside()).isEmpty();
        assertThat(first.difference(SignLens.NATURAL).text()).isEqualTo("0.00");
        assertThat(second.beside()).isEqualTo("EUR");
        assertThat(second.difference(SignLens.NATURAL).text()).isEqualTo("−12.00");
        assertThat(second.statusWords()).isEmpty();
    }

    @Test
    void namesTheCurrencyOnlyWhereItIsNotTheUsualOne() {
        assertThat(row("1010").beside()).isEqualTo("Square");
        assertThat(row("1030").beside()).isEqualTo("Pleo · EUR");
    }

    @Test
    void showsNoSumOfWhatIsNotMapped() {
        var section = row("Unmapped platform accounts");
        assertThat(section.platform(SignLens.NATURAL).text()).isEmpty();
        assertThat(section.statusWords()).isEqualTo("2 accounts");
    }

    @Test
    void saysOfASumHowManyAccountsItDoesNotCount() {
        assertThat(row("4000").statusWords()).isEqualTo("2 of 5 agree · 1 not counted");
        assertThat(row("1100").statusWords()).doesNotContain("not counted");
    }

    @Test
    void tellsTheFactsOfTheMonthByCurrency() {
        var facts = Objects.requireNonNull(model.loadedProperty().get()).facts();
        assertThat(facts.agreeWords()).isEqualTo("8 of 19 agree");
        assertThat(facts.differenceWords()).isEqualTo("5,516.52 GBP, 12.00 EUR apart in 8 accounts");
        assertThat(facts.unmappedWords()).isEqualTo("2 unmapped");
    }

    @Test
    void countsWhatEachFilterTakes() {
        assertThat(Objects.requireNonNull(model.loadedProperty().get()).counts())
                .containsOnly(
                        Map.entry(ReviewFilter.ALL, 19),
                        Map.entry(ReviewFilter.OPEN, 11),
                        Map.entry(ReviewFilter.UNMAPPED, 2),
                        Map.entry(ReviewFilter.TO_LOOK_AT, 1));
    }

    @Test
    void showsOnlyWhatTheFilterTakes() {
        model.filterProperty().set(ReviewFilter.TO_LOOK_AT);
        assertThat(titles()).containsExactly("6000 Running costs", "6420 Marketing");
    }

    @Test
    void findsAccountsByNumberNamePlatformAndAmount() {
        model.searchProperty().set("STATION");
        assertThat(titles()).containsExactly("4000 Sales", "4030 Station Road café");
        model.searchProperty().set("16,470.30");
        assertThat(titles()).contains("1110 Square clearing").hasSize(2);
        model.searchProperty().set("16470.3");
        assertThat(titles()).contains("1110 Square clearing").hasSize(2);
        model.searchProperty().set("stripe");
        assertThat(titles()).contains("1120 Stripe clearing", "4100 Online shop");
    }

    @Test
    void saysWhenNothingFitsAndShowsAllAgain() {
        model.searchProperty().set("zebra");
        assertThat(model.stageProperty().get()).isEqualTo(new Stage.NothingFits(19));
        model.showAll();
        assertThat(model.stageProperty().get()).isInstanceOf(Stage.Table.class);
        assertThat(model.searchProperty().get()).isEmpty();
    }

    @Test
    void saysThatAllAgreeWhereNothingIsOpen() {
        start(Larkfield.monthEnd(Larkfield.allAgree()));
        assertThat(model.stageProperty().get()).isInstanceOf(Stage.Table.class);
        model.filterProperty().set(ReviewFilter.OPEN);
        assertThat(model.stageProperty().get()).isEqualTo(new Stage.AllAgree(17));
    }

    @Test
    void asksForAPullBeforeTheFirstQuote() {
        var nothing = Larkfield.monthEnd(new Review(Larkfield.OCTOBER, ChartOfAccounts.of(List.of()), List.of()));
        nothing.quotes.clear();
        nothing.months.clear();
        start(nothing);
        assertThat(model.stageProperty().get()).isEqualTo(new Stage.NoQuote("October 2026"));
    }

    @Test
    void tellsWhyTheMonthCannotBeRead() {
        var offline = new Failure.Offline("The file is gone.");
        monthEnd.refusing = offline;
        model.read();
        assertThat(model.stageProperty().get()).isEqualTo(new Stage.Failed(offline));
    }

    @Test
    void startsOnTheFirstAccountThatWantsAPerson() {
        assertThat(current()).isEqualTo("1030 Euro wallet");
    }

    @Test
    void goesThroughTheOpenAccountsAndAroundTheEnd() {
        model.moveToOpen(true);
        assertThat(current()).isEqualTo("1110 Square clearing");
        model.moveToOpen(false);
        model.moveToOpen(false);
        assertThat(current()).isEqualTo("Online tips");
        model.moveToOpen(true);
        assertThat(current()).isEqualTo("1030 Euro wallet");
    }

    @Test
    void opensAClosedGroupOnTheWayToAnOpenAccount() {
        model.toggle((GroupRow) row("1100"));
        assertThat(titles()).doesNotContain("1110 Square clearing");
        select("1030");
        model.moveToOpen(true);
        assertThat(current()).isEqualTo("1110 Square clearing");
        assertThat(titles()).contains("1110 Square clearing");
    }

    @Test
    void keepsClosedGroupsClosedButShowsHitsOfASearch() {
        model.toggle((GroupRow) row("4000"));
        model.read();
        assertThat(titles()).doesNotContain("4010 Quayside café");
        model.searchProperty().set("quayside");
        assertThat(titles()).contains("4010 Quayside café");
    }

    @Test
    void keepsTheSameAccountSelectedWhenTheMonthIsReadAgain() {
        select("4010");
        var before = model.currentProperty().get();
        monthEnd.review = Larkfield.october();
        model.read();
        assertThat(current()).isEqualTo("4010 Quayside café");
        assertThat(model.currentProperty().get()).isNotSameAs(before);
    }

    @Test
    void goesToTheNextUnmappedAccountAfterOneWasMapped() {
        select("Promotional");
        monthEnd.review = Larkfield.mapped("gift-promo");
        model.read();
        assertThat(current()).isEqualTo("Online tips");
        assertThat(model.selection()).extracting(ReviewRow::title).containsExactly("Online tips");
    }

    @Test
    void goesBackToAnUnmappedAccountWhereNoneFollows() {
        select("Online tips");
        monthEnd.review = Larkfield.mapped("tips-online");
        model.read();
        assertThat(current()).isEqualTo("Promotional gift cards");
    }

    @Test
    void followsTheLastUnmappedAccountToWhereItWent() {
        select("Online tips");
        monthEnd.review = Larkfield.mapped("gift-promo", "tips-online");
        model.read();
        assertThat(current()).isEqualTo("2040 Tips to pay out");
    }

    @Test
    void staysNearWhereTheAccountIsGone() {
        select("4010");
        monthEnd.review = Larkfield.without("4010");
        model.read();
        assertThat(current()).isEqualTo("4020 Market Hall café");
    }

    @Test
    void sumsTheSelectionForEachCurrency() {
        select("1030", "1110", "1120");
        assertThat(model.selectedWords()).isEqualTo("3 selected, difference −12.00 EUR, −1,080.05 GBP");
        select("1110");
        assertThat(model.selectedWords()).isEmpty();
    }

    @Test
    void sumsAccountsOfBothSidesByDebitAndCredit() {
        select("1110", "2030");
        assertThat(model.selectedWords()).isEqualTo("2 selected, difference −841.75 GBP (debit positive)");
    }

    @Test
    void turnsSignsWithTheLens() {
        var gifts = row("2030");
        assertThat(gifts.ledger(SignLens.NATURAL).text()).isEqualTo("12,082.50");
        assertThat(gifts.difference(SignLens.NATURAL).text()).isEqualTo("+1,097.50");
        assertThat(gifts.direction(SignLens.NATURAL)).isEqualTo(1);
        assertThat(gifts.ledger(SignLens.LEDGER).text()).isEqualTo("−12,082.50");
        assertThat(gifts.direction(SignLens.LEDGER)).isEqualTo(-1);
    }

    @Test
    void copiesForASpreadsheetAndAsShown() {
        select("1120", "1110");
        assertThat(model.copied(false)).isEqualTo("""
                Account\tBasis\tCurrency\tMonth before\tChange\tChange in %\tLedger\tPlatform\tDifference\tExplained\tUnexplained\tStatus
                1120 Stripe clearing\tClosing\tGBP\t\t\t\t11208.96\t9873.16\t-1335.80\t-1335.80\t0.00\tIn doubt
                1110 Square clearing\tClosing\tGBP\t\t\t\t16214.55\t16470.30\t255.75\t159.55\t96.20\tUnexplained
                """);
        assertThat(model.copied(true)).contains("11,208.96\t9,873.16\t−1,335.80");
    }

    @Test
    void forgetsEverythingWhenTheWorkspaceCloses() {
        bench.close();
        assertThat(model.rows()).isEmpty();
        assertThat(model.currentProperty().get()).isNull();
    }

    @Test
    void readsNothingAfterItWasDetached() {
        model.detach();
        monthEnd.review = Larkfield.allAgree();
        bench.refresh();
        assertThat(Objects.requireNonNull(model.loadedProperty().get()).facts().accounts())
                .isEqualTo(19);
    }
}
