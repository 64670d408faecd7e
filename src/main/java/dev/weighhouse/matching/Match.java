package dev.weighhouse.matching;

import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Items of both sides that net to zero.
 *
 * @param left at least one
 * @param right at least one
 * @param found what the rule went by, such as the reference or the word; empty where the items say it all
 */
public record Match(List<OpenItem> left, List<OpenItem> right, Rule rule, Certainty certainty, String found) {

    public Match {
        left = List.copyOf(left);
        right = List.copyOf(right);
        if (left.isEmpty() || right.isEmpty()) {
            throw new IllegalArgumentException("a match has items of both sides");
        }
    }

    /** How many items stand on either side. */
    public enum Kind {
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY
    }

    public Kind kind() {
        if (left.size() > 1 && right.size() > 1) {
            return Kind.MANY_TO_MANY;
        }
        return left.size() == right.size() ? Kind.ONE_TO_ONE : Kind.ONE_TO_MANY;
    }

    /** Why it is believed, in one or two sentences for people. */
    public String evidence() {
        var words = new StringBuilder(rule.sentence());
        if (!found.isEmpty()) {
            words.append(" It is ").append(found).append('.');
        }
        var one = left.getFirst().date();
        var other = right.getFirst().date();
        if (kind() == Kind.ONE_TO_ONE && one != null && other != null) {
            words.append(" ").append(apart(Math.abs(ChronoUnit.DAYS.between(one, other))));
        }
        return words.toString();
    }

    private static String apart(long days) {
        return days == 0
                ? "Both are of one day."
                : days == 1 ? "They are one day apart." : "They are %,d days apart.".formatted(days);
    }
}
