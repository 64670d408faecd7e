package dev.weighhouse.ui.mappings;

import dev.weighhouse.ui.common.ColumnMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns of the grid are there and how wide they are, in em. Where there is too little room Kind gives way first,
 * then Items, then Tax code; what the person asked for stays.
 */
record ColumnPlan(Map<String, Double> widths) {
    private static final double REST_GOOD = 13.5;
    private static final double REST_LEAST = 12;
    private static final double PADDING = 1.3;
    private static final List<String> GIVE_WAY = List.of(MappingColumns.KIND, MappingColumns.ITEMS, MappingColumns.TAX);

    ColumnPlan {
        widths = Map.copyOf(widths);
    }

    /**
     * The plan for a grid.
     *
     * @param room the width of the grid without its scroll bar, in em
     * @param amount the width of the longest amount, in em
     */
    static ColumnPlan of(double room, double amount, ColumnMemory memory) {
        var plan = of(0, room, amount, memory);
        for (int gone = 1; gone <= GIVE_WAY.size() && plan.rest() < REST_GOOD; gone++) {
            plan = of(gone, room, amount, memory);
        }
        return plan;
    }

    private static ColumnPlan of(int gone, double room, double amount, ColumnMemory memory) {
        var widths = new HashMap<String, Double>();
        for (var key : MappingColumns.USUAL) {
            if (shown(key, gone, memory)) {
                widths.put(key, Math.max(least(key, amount), memory.width(key).orElse(usual(key, room, amount))));
            }
        }
        widths.remove(MappingColumns.ACCOUNT);
        var others = widths.values().stream().mapToDouble(Double::doubleValue).sum();
        widths.put(MappingColumns.ACCOUNT, Math.max(REST_LEAST, room - others));
        return new ColumnPlan(widths);
    }

    private static boolean shown(String key, int gone, ColumnMemory memory) {
        var always = key.equals(MappingColumns.MARK) || key.equals(MappingColumns.ACCOUNT);
        return switch (memory.wish(key)) {
            case SHOWN -> true;
            case HIDDEN -> always;
            case USUAL -> !GIVE_WAY.subList(0, gone).contains(key);
        };
    }

    private static double usual(String key, double room, double amount) {
        return switch (key) {
            case MappingColumns.MARK -> 2.2;
            case MappingColumns.PLATFORM -> 5.7;
            // Where there is room, long names are shown whole before the account gets it all.
            case MappingColumns.ITEM -> Math.clamp(room * 0.19, 11, 20);
            case MappingColumns.KIND -> 5.6;
            case MappingColumns.ITEMS -> 4.3;
            case MappingColumns.AMOUNT -> Math.max(6.8, amount + PADDING);
            case MappingColumns.TAX -> 8.6;
            default -> 10.8;
        };
    }

    private static double least(String key, double amount) {
        return switch (key) {
            case MappingColumns.MARK -> 2.2;
            case MappingColumns.AMOUNT -> Math.max(5, amount + PADDING);
            default -> 3;
        };
    }

    private double rest() {
        return widths.getOrDefault(MappingColumns.ACCOUNT, 0.0);
    }
}
