package dev.weighhouse.ui.journals;

import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.RailCount;
import dev.weighhouse.ui.common.Words;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How many entries wait for approval or are in doubt; kept up while another screen is shown, too. */
final class JournalCount {
    private final JournalsModel model;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<RailCount> count = new ReadOnlyObjectWrapper<>(RailCount.NONE);

    JournalCount(JournalsModel model) {
        this.model = model;
        model.bench().revisionProperty().subscribe(_ -> read());
        model.loadedProperty().subscribe(now -> {
            if (now != null) {
                reading.forget();
                count.set(of(now.journals()));
            }
        });
    }

    ReadOnlyObjectProperty<RailCount> property() {
        return count.getReadOnlyProperty();
    }

    /** While the screen is shown it reads the entries itself. */
    private void read() {
        var open = model.bench().current();
        if (open.isEmpty()) {
            count.set(RailCount.NONE);
        } else if (!model.attached()) {
            model.bench()
                    .work()
                    .desk(
                            Words.text("journals.reading"),
                            _ -> of(open.get().workspace().journals().journals()))
                    .latestOf(reading)
                    .then(count::set)
                    .start();
        }
    }

    static RailCount of(List<Journal> journals) {
        var waits = count(journals, JournalState.WAITING);
        var doubts = count(journals, JournalState.IN_DOUBT) + count(journals, JournalState.NEEDS_PERSON);
        return waits + doubts == 0
                ? RailCount.NONE
                : new RailCount(waits, doubts, Words.text("journals.rail", waits, doubts));
    }

    private static int count(List<Journal> journals, JournalState state) {
        return (int)
                journals.stream().filter(journal -> journal.state() == state).count();
    }
}
