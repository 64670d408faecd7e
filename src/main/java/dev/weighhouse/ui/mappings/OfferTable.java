package dev.weighhouse.ui.mappings;

import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.ui.common.Chip;
import dev.weighhouse.ui.common.Icons;
import dev.weighhouse.ui.common.Theme;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.mappings.DialogTable.Width;

/** The rows of a file, each with what stands there now and what would stand there. */
final class OfferTable {
    private static final Width ONE_DAY = Width.em(10.8);
    private static final Width TWO_DAYS = Width.em(16.5);

    private static final double WIDE_EM = 70;

    private final OfferRows rows;
    private final Theme theme;
    private boolean spans;
    private boolean reasoned;
    private final DialogTable<Line> table;

    OfferTable(OfferRows rows, Theme theme) {
        this.rows = rows;
        this.theme = theme;
        table = new DialogTable<Line>("mappings-offer-rows", Words.text("mappings.offer.table"), theme)
                .figures("row", Width.em(4.6), line -> String.valueOf(line.row()))
                .chips("what", Width.em(8.4), OfferTable::what)
                .words("item", Width.rest(1.1), Line::item)
                .words("before", Width.rest(1), rows::before)
                .words("after", Width.rest(1), rows::after)
                .words("dates", ONE_DAY, OfferRows::dates)
                .words("reason", Width.rest(1), OfferRows::reason)
                .words("why", Width.rest(2.2), OfferRows::why);
        table.widthProperty().subscribe(_ -> fit());
    }

    /** In a narrow dialog what goes where has the room; the line below tells the whole of a row. */
    private void fit() {
        var wide = table.getWidth() / theme.em().get() >= WIDE_EM;
        table.show("reason", reasoned && wide);
        table.width("dates", spans && wide ? TWO_DAYS : ONE_DAY);
    }

    DialogTable<Line> table() {
        return table;
    }

    private static void what(Chip chip, Line line) {
        var refused = OfferRows.part(line) == OfferRows.Part.REFUSED;
        chip.show(icon(line), OfferRows.what(line), refused ? Chip.Tone.DANGER : Chip.Tone.GREY);
    }

    private static Icons icon(Line line) {
        return switch (line.what()) {
            case NEW -> Icons.ADD;
            case CHANGED -> Icons.EDIT;
            case UNMAPPED -> Icons.UNMAPPED;
            case REFUSED -> Icons.FAILED;
            case SAME -> line.would() == null ? Icons.NO_QUOTE : Icons.AGREES;
        };
    }

    void show(OfferRows.Part part) {
        var lines = rows.of(part);
        var compared = part != OfferRows.Part.REFUSED && part != OfferRows.Part.LEFT;
        table.show("what", part == OfferRows.Part.ALL || part == OfferRows.Part.CHANGES);
        table.show("before", compared);
        table.show("after", compared);
        table.show("dates", compared);
        table.show("why", lines.stream().anyMatch(line -> !OfferRows.why(line).isEmpty()));
        spans = lines.stream().anyMatch(OfferTable::spans);
        reasoned = compared
                && lines.stream().anyMatch(line -> !OfferRows.reason(line).isEmpty());
        fit();
        table.rows(lines);
    }

    /** Whether its dates have a first and a last day, which takes room. */
    private static boolean spans(Line line) {
        var would = line.would();
        return would != null
                && would.inForce().from() != null
                && would.inForce().to() != null;
    }
}
