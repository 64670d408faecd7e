package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.reconcile.SideFigures;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.ui.common.Bench;
import dev.weighhouse.ui.common.SignLens;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sentence, the roll-forward and the provenance of one account. */
class WordsOfAnAccountTest {
    private static final Provenance PROVENANCE = new Provenance(
            Larkfield.connections().stream().collect(Collectors.toMap(c -> c.id(), c -> c.title())), Bench.LONDON);

    private static LineRow line(String title) {
        var october = Larkfield.october();
        var index = ReviewIndex.of(october, Map.of());
        return october.variances().stream()
                .filter(variance -> variance.label().contains(title))
                .map(variance -> new LineRow(variance, index, null))
                .findFirst()
                .orElseThrow();
    }

    private static String says(String title) {
        return Sentences.of(line(title), SignLens.NATURAL);
    }

    @Test
    void saysWhichSideIsHigher() {
        assertThat(says("1110")).isEqualTo("Platform is 255.75 higher than the ledger, 31 Oct 2026, GBP");
        assertThat(says("1030")).isEqualTo("Platform is 12.00 lower than the ledger, 31 Oct 2026, EUR");
        assertThat(says("1010")).isEqualTo("Both sides stand at 1,240.00, 31 Oct 2026, GBP");
    }

    @Test
    void followsTheLens() {
        assertThat(Sentences.of(line("2030"), SignLens.NATURAL)).contains("1,097.50 higher");
        assertThat(Sentences.of(line("2030"), SignLens.LEDGER)).contains("1,097.50 lower");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(says("4100"))
                .isEqualTo("The platform quotes nothing to compare with, activity in October 2026, GBP");
        assertThat(says("Promotional")).isEqualTo("Belongs to no ledger account yet: 250.00 waits, 31 Oct 2026, GBP");
    }

    @Test
    void saysByHowMuchARollForwardIsOff() {
        var roll = RollForward.of(line("1120"), SignLens.NATURAL);
        assertThat(roll.sound()).isFalse();
        assertThat(roll.brief()).isEqualTo("ledger off by +12.00");
        assertThat(roll.verdict())
                .isEqualTo("The ledger’s closing is +12.00 off its opening and movements. The platform adds up.");
        assertThat(roll.lines())
                .extracting(RollForward.Line::name)
                .containsExactly("Opening, 1 Oct", "Money in", "Money out", "Closing, 31 Oct, as quoted");
        assertThat(roll.lines().getLast().difference().text()).isEqualTo("−1,335.80");
    }

    private static List<String> told(RollForward roll) {
        return roll.lines().stream()
                .map(line -> "%s|%s|%s|%s"
                        .formatted(
                                line.name(),
                                line.ledger().text(),
                                line.platform().text(),
                                line.difference().text()))
                .toList();
    }

    @Test
    void tellsWhatCameAndWhatWentOnBothSides() {
        var roll = RollForward.of(line("1110"), SignLens.NATURAL);
        assertThat(told(roll))
                .containsExactly(
                        "Opening, 1 Oct|14,902.10|14,902.10|0.00",
                        "Money in|58,116.30|60,690.50|+2,574.20",
                        "Money out|−56,803.85|−59,122.30|−2,318.45",
                        "Closing, 31 Oct, as quoted|16,214.55|16,470.30|+255.75");
        assertThat(roll.brief()).isEqualTo("adds up on both sides");
    }

    @Test
    void callsGrowthOfWhatIsNoMoneyAnIncreaseWhateverItsSide() {
        assertThat(told(RollForward.of(line("4010"), SignLens.NATURAL)))
                .contains("Increases|40,334.75|41,873.25|+1,538.50", "Decreases|0.00|0.00|0.00");
        assertThat(told(RollForward.of(line("4010"), SignLens.LEDGER)))
                .contains("Increases|−40,334.75|−41,873.25|−1,538.50");
        assertThat(told(RollForward.of(line("6420"), SignLens.NATURAL))).contains("Increases|1,240.47|900.00|−340.47");
    }

    @Test
    void tellsOneSumWhereASideDoesNotSayWhatCameAndWhatWent() {
        var whole = line("1110").variance();
        var sumOnly = new SideFigures(
                whole.platform().opening(),
                whole.platform().movements(),
                whole.platform().closing(),
                List.of());
        assertThat(told(RollForward.of(with(whole, whole.ledger(), sumOnly), SignLens.NATURAL)))
                .hasSize(3)
                .contains("Movements|1,312.45|1,568.20|+255.75");
        var balances = new SideFigures(
                whole.platform().opening(), null, whole.platform().closing(), List.of());
        assertThat(told(RollForward.of(with(whole, whole.ledger(), balances), SignLens.NATURAL)))
                .contains("Money in|58,116.30||", "Money out|−56,803.85||");
        assertThat(RollForward.of(with(whole, whole.ledger(), balances), SignLens.NATURAL)
                        .brief())
                .isEqualTo("adds up in the ledger");
        assertThat(told(RollForward.of(with(whole, balances, balances), SignLens.NATURAL)))
                .contains("Movements|||");
    }

    private static LineRow with(Variance whole, SideFigures ledger, SideFigures platform) {
        var changed = new Variance(
                whole.ledgerAccount(),
                whole.platformAccounts(),
                whole.currency(),
                whole.period(),
                whole.basis(),
                ledger,
                platform,
                whole.tolerance(),
                whole.status(),
                whole.findings());
        return new LineRow(changed, ReviewIndex.of(Larkfield.october(), Map.of()), null);
    }

    @Test
    void saysWhereARollForwardAddsUpOrCannotBeChecked() {
        assertThat(RollForward.of(line("1010"), SignLens.NATURAL).sound()).isTrue();
        var unchecked = RollForward.of(line("4010"), SignLens.NATURAL);
        assertThat(unchecked.sound()).isNull();
        assertThat(unchecked.verdict()).startsWith("Cannot be checked");
        assertThat(unchecked.lines().getFirst().ledger().text()).isEmpty();
    }

    @Test
    void tellsWhereAFigureComesFromWhateverTheLens() {
        assertThat(PROVENANCE.ofPlatform(line("2030").variance()))
                .startsWith("Platform, balance of 31 Oct 2026: −13180.00 GBP, debit positive")
                .contains("Square: Balances of 31 Oct 2026, fetched 4 Nov 2026, 16:41:10, digest ");
        assertThat(PROVENANCE.ofPlatform(line("4100").variance()))
                .isEqualTo("Platform, activity in October 2026: not quoted");
    }

    @Test
    void listsTheQuotesOfBothSides() {
        var sources = PROVENANCE.sources(line("1110").variance());
        assertThat(sources).extracting(Provenance.Source::side).containsExactly("Xero", "Xero", "Square", "Square");
        assertThat(sources.getFirst().digest()).hasSize(8);
        assertThat(new Provenance(Map.of(), Bench.LONDON)
                        .sources(line("1110").variance())
                        .getFirst()
                        .side())
                .isEqualTo("xero");
    }

    @Test
    void keepsForeignTextFromBreakingACopiedTable() {
        var row = line("1110");
        assertThat(CopyText.plain(List.of(row), SignLens.NATURAL).lines()).hasSize(2);
    }
}
