package dev.weighhouse.ui.review;

import dev.weighhouse.ui.common.Modal;
import dev.weighhouse.ui.common.Subscriptions;
import dev.weighhouse.ui.common.Theme;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What lies over the screen while the results of a month are about to be sent. */
final class SendingPane extends StackPane {
    private final Sending sending;
    private final Theme theme;
    private final Parent behind;
    private final Modal modal = new Modal();
    private final Subscriptions open = new Subscriptions();

    /** @param behind what cannot be reached meanwhile */
    SendingPane(Sending sending, Theme theme, Parent behind) {
        this.sending = sending;
        this.theme = theme;
        this.behind = behind;
        setPickOnBounds(false);
        getChildren().setAll(behind, modal);
    }

    Subscription follow() {
        return Subscription.combine(sending.offerProperty().subscribe(this::show), () -> {
            open.close();
            modal.close(behind);
        });
    }

    private void show(Sending.@Nullable Offer offer) {
        open.close();
        if (offer == null) {
            modal.close(behind);
            return;
        }
        var dialog = new SendingDialog(sending, offer, theme.em().get());
        open.add(dialog.follow());
        modal.open(dialog, behind, dialog.firstFocus(), sending::leave);
    }
}
