package dev.weighhouse.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

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
        var roll = RollForward.of(line("1110"), SignLens.NATURAL);
        assertThat(roll.sound()).isFalse();
        assertThat(roll.verdict())
                .isEqualTo("The ledger’s closing is +12.00 off its opening and movements. The platform adds up.");
        assertThat(roll.lines())
                .extracting(RollForward.Line::name)
                .containsExactly("Opening, 1 Oct", "Movements", "Closing, 31 Oct, as quoted");
        assertThat(roll.lines().getLast().difference().text()).isEqualTo("+255.75");
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
