package dev.weighhouse.mapping;

import java.util.ArrayList;
import java.util.List;

/** What speaks for a suggestion, counted and in words. */
final class Points {
    private static final int MOST = 100;

    private final List<String> reasons = new ArrayList<>();
    private int score;

    /** @param reason empty where it goes without saying */
    void add(int points, String reason) {
        score += points;
        if (!reason.isEmpty()) {
            reasons.add(reason);
        }
    }

    boolean isNone() {
        return score <= 0;
    }

    /** 0 to 100. */
    int score() {
        return Math.clamp(score, 0, MOST);
    }

    String words() {
        return String.join(", ", reasons);
    }
}
