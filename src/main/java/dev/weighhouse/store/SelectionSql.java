package dev.weighhouse.store;

import dev.weighhouse.crossing.Fate;
import dev.weighhouse.crossing.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A selection of crossings as SQL. What narrows it most is read first and in the order of the numbers, so that a page ends as
 * soon as it is full: the index of words if something was typed, then the people, then the list itself.
 */
final class SelectionSql {
    /** The ledger's reply in the event that rejects it; nobody else's word has one. */
    static final String REFUSED_WITH = "(select r.status from crossing_said r where r.short = +c.short"
            + " and r.step = 'REJECTED' order by r.sequence desc limit 1)";

    private static final String MATCH = "match";
    private static final String TYPED = "crossing_text t";
    private static final String LISTED = " cross join crossing c on c.number = t.rowid";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean nothing;
    private String from = "crossing c";
    private String number = "c.number";
    private boolean narrowed;

    SelectionSql(Handle handle, Selection selection) {
        nothing = typed(selection, Vocabulary.of(handle));
        person(selection.person());
        fate(selection.fate());
        equal("connection", selection.connection());
        equal("kind", selection.kind());
        equal("direction", selection.direction());
        began(">=", "since", selection.from());
        began("<", "until", selection.before());
    }

    /** Returns whether something was typed that no crossing can be found by, such as a dash alone. */
    private boolean typed(Selection selection, Vocabulary vocabulary) {
        if (selection.typed().isBlank()) {
            return false;
        }
        var match = SearchQuery.of(selection.typed(), vocabulary).match();
        if (match == null) {
            return true;
        }
        from = TYPED + LISTED;
        number = "t.rowid";
        where("t.words match :match", MATCH, match);
        return false;
    }

    private void person(@Nullable String person) {
        if (person == null) {
            return;
        }
        if (from.equals("crossing c")) {
            from = "crossing_person p cross join crossing c on c.number = p.number";
            number = "p.number";
            where("p.person = :person", "person", person);
        } else {
            where(
                    "exists (select 1 from crossing_person p where p.person = :person and p.number = c.number)",
                    "person",
                    person);
        }
    }

    private void fate(@Nullable Fate fate) {
        equal("state", fate == null ? null : fate.state());
        if (fate == Fate.REJECTED || fate == Fate.GIVEN_UP) {
            where(REFUSED_WITH + " is not null = :refused", "refused", fate == Fate.REJECTED ? 1 : 0);
        }
    }

    /** Only the first, which narrows most, may be looked up in its index; a plus sign keeps SQLite from choosing another. */
    private void equal(String column, @Nullable Object value) {
        if (value != null) {
            where("%sc.%s = :%s".formatted(narrowed ? "+" : "", column, column), column, value.toString());
            narrowed = true;
        }
    }

    private void began(String comparison, String name, @Nullable Instant moment) {
        if (moment != null) {
            where("c.began %s :%s".formatted(comparison, name), name, moment.toEpochMilli());
        }
    }

    SelectionSql where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    /** Whether there can be no such crossing, so that there is nothing to ask. */
    boolean nothing() {
        return nothing;
    }

    /** The number of a crossing, in whichever table is read first. */
    String number() {
        return number;
    }

    /** The tables, with {@code more} joined to the crossing {@code c}, and the conditions. */
    String fromWhere(String more) {
        return " from " + from + more + where();
    }

    /** As {@link #fromWhere} for those who only count: what was typed alone is counted without the list. */
    String fromWhere() {
        return onlyTyped().isPresent() ? " from " + TYPED + where() : fromWhere("");
    }

    /** The query of the index of words, where nothing else narrows the selection. */
    Optional<String> onlyTyped() {
        return conditions.size() == 1 ? Optional.ofNullable(values.get(MATCH)).map(Object::toString) : Optional.empty();
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
