package dev.weighhouse.mappingdesk;

import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, before it does.
 *
 * @param lines one for each row of the file, in its order
 * @param changes what saving would decide; without any where a row is refused, as a file is taken whole or not at all
 */
public record ImportPreview(List<Line> lines, ChangeSet changes) {

    public ImportPreview {
        lines = List.copyOf(lines);
    }

    /**
     * One row.
     *
     * @param row its number as a spreadsheet shows it, the head counted
     * @param what it would do
     * @param item what it is about, for people
     * @param words what it would change, or why it is refused, naming the column
     * @param would what it says; null for one that is refused or left out
     */
    public record Line(
            int row,
            What what,
            String item,
            String words,
            @Nullable Would would) {

        /** One that says nothing that could be taken. */
        public Line(int row, What what, String item, String words) {
            this(row, what, item, words, null);
        }
    }

    /**
     * What a row says, beside what holds.
     *
     * @param before where it goes on these dates by what was decided so far, the earliest first; empty for nowhere
     * @param after where it would go; null: nobody says any more
     * @param reason the row's own, which its decision would keep; empty for one that would have the reason of them all
     */
    public record Would(
            Slot slot, List<Target> before, @Nullable Target after, InForce inForce, String reason) {
        public Would {
            before = List.copyOf(before);
        }

        /** One without a reason of its own. */
        public Would(Slot slot, List<Target> before, @Nullable Target after, InForce inForce) {
            this(slot, before, after, inForce, "");
        }
    }

    /** What a row would do. */
    public enum What {
        SAME,
        NEW,
        CHANGED,
        UNMAPPED,
        REFUSED
    }

    public boolean refused() {
        return lines.stream().anyMatch(line -> line.what() == What.REFUSED);
    }
}
