package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.ui.common.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into entries that nobody looks at now and that no draft keeps: some of it makes no sense
 * yet, or the keeping was refused. It stays
 * as it was typed until somebody goes on with it, or leaves the workspace and says that it may be lost.
 */
final class HalfTyped {
    private final Map<JournalId, EntryEditor> parked = new LinkedHashMap<>();

    /** Keeps it where it would be lost. */
    void park(EntryEditor typed) {
        if (typed.unsaved()) {
            parked.put(typed.id(), typed);
        }
    }

    /** What was typed into an entry, to go on with; from then on it is not kept here. */
    Optional<EntryEditor> resume(JournalId id) {
        return Optional.ofNullable(parked.remove(id));
    }

    boolean holds(JournalId id) {
        return parked.containsKey(id);
    }

    /** A draft keeps it now. */
    void drop(EntryEditor kept) {
        parked.values().removeIf(kept::equals);
    }

    /** Of entries that are gone nothing is kept. Where one was only posted meanwhile, a person may still want the words. */
    void only(Loaded fresh) {
        parked.keySet().removeIf(id -> fresh.find(id).isEmpty());
    }

    /** What would be lost, or sent without what is typed, if these entries went now; the entry that is looked at only where no draft can keep it. */
    Optional<EntryEditor> holdingUp(List<JournalId> going, @Nullable EntryEditor current) {
        return all(current).stream()
                .filter(typed -> going.contains(typed.id()))
                .filter(typed -> typed != current || typed.halfTyped())
                .findFirst();
    }

    void clear() {
        parked.clear();
    }

    /** Everything that is typed and not kept, with what is typed into the entry that is looked at. */
    List<EntryEditor> all(@Nullable EntryEditor current) {
        var all = new ArrayList<EntryEditor>();
        if (current != null && current.unsaved()) {
            all.add(current);
        }
        all.addAll(parked.values());
        return all;
    }

    /** As a sentence that names the entries; empty while all is kept. */
    Optional<String> unsaved(@Nullable EntryEditor current) {
        var all = all(current);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.text(
                        "journals.unsaved",
                        all.size(),
                        all.stream().map(each -> each.id().toString()).collect(Collectors.joining(", "))));
    }

    /** Why a draft cannot keep all of what is typed. */
    static String why(EntryEditor typed) {
        return typed.understoodProperty().get().complaints().stream()
                .map(Check::words)
                .findFirst()
                .map(words -> Words.text("journals.half-typed", words))
                .orElseGet(() -> Words.text("journals.unsaved", 1, typed.id()));
    }
}
