package dev.weighhouse.ui.mappings;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingRow;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One item as a whole or one of its rules, with what somebody is about to change. Equal only to itself. */
final class Line implements GridRow {
    private final MappingRow row;
    private final Section section;
    private final Standing standing;
    private final @Nullable Change pending;
    private final @Nullable Suggestion suggestion;

    /** Which of the decisions about a slot a line shows. */
    enum Standing {
        /** The one that holds in the month shown. */
        NOW,
        /** One for other dates: to be read only. */
        OTHER_DATES,
        /** A rule that is not saved yet. */
        NEW
    }

    /** What tells a line from all others, whenever the grid is laid out. */
    record Key(Slot slot, @Nullable InForce otherDates) {}

    Line(
            MappingRow row,
            Section section,
            Standing standing,
            @Nullable Change pending,
            @Nullable Suggestion suggestion) {
        this.row = row;
        this.section = section;
        this.standing = standing;
        this.pending = pending;
        this.suggestion = suggestion;
    }

    /** The same line with another pending change. */
    Line with(Change change) {
        return new Line(row, section, standing, change, suggestion);
    }

    /** Whether another line would look the same. */
    boolean shows(Line other) {
        return Objects.equals(row, other.row)
                && section == other.section
                && standing == other.standing
                && Objects.equals(pending, other.pending)
                && Objects.equals(suggestion, other.suggestion);
    }

    Key key() {
        return new Key(row.slot(), standing == Standing.OTHER_DATES ? row.inForce() : null);
    }

    MappingRow row() {
        return row;
    }

    Item item() {
        return row.item();
    }

    Slot slot() {
        return row.slot();
    }

    Section section() {
        return section;
    }

    boolean isRule() {
        return !row.slot().when().isNone();
    }

    /** Whether it can be changed here; what holds on other dates is only shown. */
    boolean editable() {
        return standing != Standing.OTHER_DATES;
    }

    /** Whether the platform no longer has it: then what was decided can only be taken away. */
    boolean isGone() {
        return row.findings().stream().anyMatch(found -> found.kind() == Kind.UNKNOWN_ITEM);
    }

    boolean isNew() {
        return standing == Standing.NEW;
    }

    Optional<Change> pending() {
        return Optional.ofNullable(pending);
    }

    Optional<Suggestion> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    /** Where it goes by what is saved. */
    @Nullable
    Target saved() {
        return row.mapping() == null ? null : row.mapping().target();
    }

    /** Where it would go once all is saved. */
    @Nullable
    Target target() {
        return pending == null ? saved() : pending.target();
    }

    /** For which dates that is; null where nobody decided. */
    @Nullable
    InForce inForce() {
        if (pending != null) {
            return pending.inForce();
        }
        return row.mapping() == null ? null : row.inForce();
    }

    /** Whether a person is wanted: nobody decided, what was decided no longer works, or somebody left it to a person. */
    boolean waits() {
        if (!editable() || pending != null) {
            return false;
        }
        var broken = row.findings().stream().anyMatch(found -> found.kind().blocks());
        var undecided = !isRule() && !row.mapped() && item().active();
        return broken || undecided || saved() instanceof Target.Held;
    }
}
