package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.ImportPreview;
import dev.weighhouse.mappingdesk.ImportPreview.Line;
import dev.weighhouse.mappingdesk.ImportPreview.What;
import dev.weighhouse.mappingdesk.ImportPreview.Would;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What files say about the mapping of the company in the pictures. */
final class Offers {
    static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    static final String REASON = "imported from mapping.csv";

    private Offers() {}

    static Target.To to(String account, @Nullable String tax) {
        return new Target.To(Larkfield.account(account), tax, Map.of());
    }

    private static Line line(int row, What what, String item, Would would) {
        return new Line(row, what, item, "", would);
    }

    /** A row about an item as a whole, which went nowhere before. */
    static Line fresh(int row, ItemKey item, Target after) {
        return fresh(row, item, after, "");
    }

    /** The same, with a reason of its own. */
    static Line fresh(int row, ItemKey item, Target after, String reason) {
        var would = new Would(Slot.whole(item), List.of(), after, InForce.ALWAYS, reason);
        return line(row, What.NEW, "Pleo, " + item.id(), would);
    }

    private static Line changed(
            int row, What what, ItemKey item, Target before, @Nullable Target after, InForce dates) {
        var would = new Would(Slot.whole(item), List.of(before), after, dates);
        return line(row, what, "Pleo, " + item.id(), would);
    }

    static ImportPreview of(Line... lines) {
        var changes = new ArrayList<Change>();
        var refused = false;
        for (var line : lines) {
            refused |= line.what() == What.REFUSED;
            var would = line.would();
            if (would != null && line.what() != What.SAME) {
                changes.add(new Change(
                        would.slot(), would.after(), would.inForce(), Mapping.Origin.IMPORT, null, would.reason()));
            }
        }
        return new ImportPreview(List.of(lines), new ChangeSet(refused ? List.of() : changes, REASON));
    }

    private static final Line PARKING = fresh(2, Larkfield.PARKING, to("7010", "20%"));
    private static final Line TRAINING = fresh(3, Larkfield.TRAINING, to("6210", "20%"), "courses are training");
    private static final Line TRAINS_BEFORE = changed(
            4,
            What.CHANGED,
            Larkfield.TRAINS,
            to("7060", "20%"),
            to("7010", "20%"),
            new InForce(Larkfield.START, SEPTEMBER.minusDays(1)));
    private static final Line TRAINS =
            changed(5, What.CHANGED, Larkfield.TRAINS, to("7060", "20%"), to("7060", "Zero"), InForce.from(SEPTEMBER));
    private static final Line HIRE =
            changed(6, What.UNMAPPED, Larkfield.HIRE, to("7010", "20%"), null, InForce.from(SEPTEMBER));
    private static final Line FLIGHTS = changed(
            7, What.SAME, Larkfield.FLIGHTS, to("7030", "Zero"), to("7030", "Zero"), InForce.from(Larkfield.START));

    /** All of it can be taken; trains have two rows for different dates. */
    static ImportPreview good() {
        return of(PARKING, TRAINING, TRAINS_BEFORE, TRAINS, HIRE, FLIGHTS);
    }

    /** Two rows are refused. */
    static ImportPreview refused() {
        return of(
                PARKING,
                TRAINING,
                TRAINS,
                new Line(
                        6,
                        What.REFUSED,
                        "pleo/Vehicle hire",
                        "column account: there is no ledger account 7025 to map pleo/Vehicle hire to"),
                FLIGHTS,
                new Line(
                        8,
                        What.REFUSED,
                        "pleo/Parking fines",
                        "column item: pleo/category/Parking fines is decided in row 2 already"));
    }

    /** Of another workspace, where one item fits and one does not. */
    static ImportPreview copied() {
        return of(
                TRAINING,
                FLIGHTS,
                new Line(
                        9,
                        What.SAME,
                        "pleo, Team meals",
                        "left out: column account: there is no ledger account 7115 to map pleo/Team meals to"),
                new Line(10, What.SAME, "shop, Vouchers", "left out: no platform here is the like of shop"));
    }
}
