package dev.weighhouse.ui.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a person wants the columns of one table: their order, their widths, which of them at all. Kept in the settings of
 * this computer, so it is the same in every workspace. Widths are in em and survive another text size.
 */
public final class ColumnMemory {
    private static final double TENTHS = 10;

    private final Settings settings;
    private final String prefix;
    private final List<String> usual;

    /** What the person wants of a column. */
    public enum Wish {
        /** Whatever the table does by itself, such as hiding it where there is no room. */
        USUAL,
        SHOWN,
        HIDDEN
    }

    /**
     * The memory of one table.
     *
     * @param table its name in the settings
     * @param usual the keys of its columns, in the order they have before anybody moves one
     */
    public ColumnMemory(Settings settings, String table, List<String> usual) {
        this.settings = settings;
        this.prefix = "columns." + table + ".";
        this.usual = List.copyOf(usual);
    }

    /** All columns, in the order the person wants. One the settings do not name comes last, one they invent is left out. */
    public List<String> order() {
        var order = new LinkedHashSet<String>();
        settings.text(prefix + "order")
                .ifPresent(kept -> Arrays.stream(kept.split(",", -1))
                        .map(String::strip)
                        .filter(usual::contains)
                        .forEach(order::add));
        order.addAll(usual);
        return List.copyOf(order);
    }

    public void order(List<String> wanted) {
        settings.set(prefix + "order", wanted.equals(usual) ? "" : String.join(",", wanted));
    }

    /**
     * Moves a column beside another one.
     *
     * @param over the column it jumps over, in the direction where that one stands
     */
    public void move(String key, String over) {
        var order = new ArrayList<>(order());
        var to = order.indexOf(over);
        order.remove(key);
        order.add(to, key);
        order(order);
    }

    public Wish wish(String key) {
        return settings.choice(prefix + key + ".wish", Wish.class).orElse(Wish.USUAL);
    }

    public void wish(String key, Wish wish) {
        settings.set(prefix + key + ".wish", wish == Wish.USUAL ? "" : wish.name());
    }

    /** In em; empty where the person never changed it. */
    public OptionalDouble width(String key) {
        return settings.number(prefix + key + ".width").stream()
                .filter(tenths -> tenths > 0)
                .mapToDouble(tenths -> tenths / TENTHS)
                .findFirst();
    }

    public void width(String key, double em) {
        settings.set(prefix + key + ".width", (int) Math.round(em * TENTHS));
    }

    /** Back to the order, the widths and the columns the table has by itself. */
    public void reset() {
        clear(prefix + "order");
        for (var key : usual) {
            clear(prefix + key + ".wish");
            clear(prefix + key + ".width");
        }
    }

    /** A blank value counts as not set; every change writes the file, so nothing is cleared that is not there. */
    private void clear(String key) {
        if (settings.text(key).isPresent()) {
            settings.set(key, "");
        }
    }
}
