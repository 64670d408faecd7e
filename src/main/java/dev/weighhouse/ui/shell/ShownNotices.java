package dev.weighhouse.ui.shell;

import dev.weighhouse.ui.common.Later;
import dev.weighhouse.ui.common.Notices.Told;
import dev.weighhouse.ui.common.Screen;
import java.time.Duration;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which notices lie over the window now: at most two, for a few seconds, and none that the screen tells itself. */
final class ShownNotices {
    static final Duration TIME = Duration.ofSeconds(6);

    private static final int MOST = 2;

    private final ShellModel model;
    private final Later later;
    private final ObservableList<Told> shown = FXCollections.observableArrayList();
    private boolean held;

    ShownNotices(ShellModel model, Later later) {
        this.model = model;
        this.later = later;
        model.bench().notices().latestProperty().subscribe(told -> {
            if (told != null) {
                show(told);
            }
        });
        model.shownProperty().subscribe(screen -> shown.removeIf(told -> tells(screen, told)));
    }

    /** The oldest first. */
    ObservableList<Told> shown() {
        return shown;
    }

    /** While somebody points at them or has the keyboard in them, they stay. */
    void hold(boolean hold) {
        held = hold;
    }

    private static boolean tells(Screen screen, Told told) {
        return screen.tells().contains(told.notice().topic());
    }

    private void show(Told told) {
        if (tells(model.shownProperty().get(), told)) {
            return;
        }
        if (shown.size() == MOST) {
            shown.removeFirst();
        }
        shown.add(told);
        expire(told);
    }

    private void expire(Told told) {
        later.after(TIME, () -> {
            if (held && shown.contains(told)) {
                expire(told);
            } else {
                dismiss(told);
            }
        });
    }

    void dismiss(Told told) {
        shown.remove(told);
    }

    /** The screen that tells more of it: the first in the rail that knows of such things. */
    Optional<Screen> leadsTo(Told told) {
        return model.screens().stream().filter(screen -> tells(screen, told)).findFirst();
    }

    void follow(Told told) {
        dismiss(told);
        leadsTo(told).ifPresent(model::show);
    }
}
