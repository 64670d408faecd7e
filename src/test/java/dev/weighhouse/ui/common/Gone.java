package dev.weighhouse.ui.common;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Opens and closes screens many times and asks whether anything still holds them. */
public final class Gone {
    private static final int TIMES = 50;
    private static final int PATIENCE = 40;

    private Gone() {}

    /** How many of fifty screens are still held after each was shown and left; the screens stand on one bench. */
    public static long heldAfterFifty(Supplier<? extends Screen> make) {
        var left = new ArrayList<WeakReference<Object>>();
        for (int i = 0; i < TIMES; i++) {
            left.add(OnScreen.get(() -> {
                var screen = make.get();
                var node = screen.node();
                screen.attach();
                screen.detach();
                return new WeakReference<>(node);
            }));
        }
        for (int i = 0; i < PATIENCE && held(left) > 0; i++) {
            System.gc();
            OnScreen.settle();
        }
        return held(left);
    }

    private static long held(List<WeakReference<Object>> all) {
        return all.stream().filter(reference -> reference.get() != null).count();
    }
}
