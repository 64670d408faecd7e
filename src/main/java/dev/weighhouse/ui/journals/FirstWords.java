package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Draft;
import java.util.Optional;

/**
 * What stood in the fields before anybody typed, with what it stands for. Fields cannot show everything a draft may hold, such as a
 * blank at an end; so what nobody touched goes on to mean what it meant, and is not read back from its own picture.
 *
 * @param text what the fields show of the draft, a row for each line
 */
record FirstWords(EntryText text, Draft draft) {

    static FirstWords of(Draft draft, LineCurrency currency) {
        return new FirstWords(EntryText.of(draft, currency), draft);
    }

    /** The line a row stands for as long as it is as it was, wherever it is now; empty for one that was typed. */
    Optional<Draft.Line> line(int at, EntryText.Row row) {
        var rows = text.rows();
        var first = at < rows.size() && rows.get(at).equals(row) ? at : rows.indexOf(row);
        return first < 0 ? Optional.empty() : Optional.of(draft.lines().get(first));
    }
}
