package dev.weighhouse.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** What a screen listens to while it is shown. Closed when it goes, so that nothing long-lived holds on to it. */
public final class Subscriptions {
    private final List<Subscription> all = new ArrayList<>();

    public void add(Subscription subscription) {
        all.add(subscription);
    }

    public void close() {
        all.forEach(Subscription::unsubscribe);
        all.clear();
    }
}
