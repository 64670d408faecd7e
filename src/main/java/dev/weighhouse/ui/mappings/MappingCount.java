package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.RailCount;
import dev.weighhouse.ui.common.Words;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How many items nobody mapped; kept up while another screen is shown, too. */
final class MappingCount {
    private final MappingsModel model;
    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<RailCount> count = new ReadOnlyObjectWrapper<>(RailCount.NONE);

    MappingCount(MappingsModel model) {
        this.model = model;
        model.bench().revisionProperty().subscribe(_ -> read());
        model.loadedProperty().subscribe(now -> {
            if (now != null) {
                reading.forget();
                count.set(of(now));
            }
        });
    }

    ReadOnlyObjectProperty<RailCount> property() {
        return count.getReadOnlyProperty();
    }

    /** While the screen is shown it reads the mapping itself. */
    private void read() {
        var open = model.bench().current();
        if (open.isEmpty()) {
            count.set(RailCount.NONE);
        } else if (!model.attached()) {
            var month = model.bench().periodProperty().get();
            model.bench()
                    .work()
                    .desk(Words.text("mappings.reading"), _ -> of(Loaded.read(open.get(), month)))
                    .latestOf(reading)
                    .then(count::set)
                    .start();
        }
    }

    static RailCount of(Loaded loaded) {
        var waits = loaded.count(Section.UNMAPPED);
        return waits == 0 ? RailCount.NONE : new RailCount(waits, 0, Words.text("mappings.rail", waits));
    }
}
