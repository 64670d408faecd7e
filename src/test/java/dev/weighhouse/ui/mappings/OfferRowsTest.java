package dev.weighhouse.ui.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.mappingdesk.ImportPreview;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.ui.mappings.OfferRows.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferRowsTest {

    private static OfferRows rows(ImportPreview preview) {
        return new OfferRows(preview.lines(), new TargetWords(Larkfield.LEDGER));
    }

    @Test
    void showsFirstWhatWouldChangeAndCountsTheRest() {
        var rows = rows(Offers.good());

        assertThat(rows.first()).isEqualTo(Part.CHANGES);
        assertThat(rows.parts()).containsExactly(Part.CHANGES, Part.SAME, Part.ALL);
        assertThat(rows.counts()).isEqualTo("5 rows change something, 1 row says what holds already.");
        assertThat(rows.of(Part.CHANGES)).extracting(Line::row).containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    void showsRefusedRowsBeforeAllOthersWithTheReason() {
        var rows = rows(Offers.refused());

        assertThat(rows.first()).isEqualTo(Part.REFUSED);
        assertThat(rows.of(Part.REFUSED))
                .extracting(OfferRows::why)
                .first()
                .asString()
                .contains("no ledger account 7025");
        assertThat(rows.counts()).contains("2 rows are refused");
    }

    @Test
    void tellsWhatIsLeftOutFromWhatIsTheSame() {
        var rows = rows(Offers.copied());

        assertThat(rows.of(Part.LEFT)).extracting(OfferRows::what).containsOnly("Left out");
        assertThat(rows.of(Part.SAME)).extracting(OfferRows::what).containsExactly("As it is");
        assertThat(rows.of(Part.SAME)).extracting(OfferRows::why).containsExactly("");
    }

    @Test
    void eachRowSaysWhereItGoesNowAndWhereItWould() {
        var rows = rows(Offers.good());
        var cells = rows.of(Part.ALL).stream()
                .map(line -> "%s | %s | %s".formatted(rows.before(line), rows.after(line), OfferRows.dates(line)))
                .toList();

        assertThat(cells)
                .contains(
                        "unmapped | 7010 Travel, other, 20% | always",
                        "7060 Public transport, 20% | 7060 Public transport, Zero | from 1 Sept 2026",
                        "7010 Travel, other, 20% | unmapped | from 1 Sept 2026");
    }

    @Test
    void aRowShowsTheReasonOfItsOwn() {
        var rows = rows(Offers.good());

        assertThat(rows.of(Part.CHANGES).stream().map(OfferRows::reason).limit(3))
                .containsExactly("", "courses are training", "");
    }

    @Test
    void aFileWithoutRowsSaysSo() {
        var rows = new OfferRows(List.of(), new TargetWords(Larkfield.LEDGER));

        assertThat(rows.counts()).isEqualTo("There are no rows in it.");
        assertThat(rows.first()).isEqualTo(Part.ALL);
    }
}
