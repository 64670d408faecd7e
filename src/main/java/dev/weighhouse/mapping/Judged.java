package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ledger account with all that speaks for it; put into words only if it is among the best.
 *
 * @param expected what kind of account it should be by something else than the item's own type
 * @param precedent what the like of the item was mapped to, or null
 * @param score 0 to 100
 */
record Judged(
        Item item,
        Expected expected,
        Account candidate,
        Likeness likeness,
        Precedents.@Nullable Reason precedent,
        int score) {

    static final Comparator<Judged> BEST_FIRST = Comparator.comparingInt(Judged::score)
            .reversed()
            .thenComparing(judged -> judged.candidate().id());

    private static final int MOST = 100;

    static Judged of(
            Item item, Expected expected, Account candidate, Likeness likeness, Precedents.@Nullable Reason precedent) {
        var unscored = new Judged(item, expected, candidate, likeness, precedent, 0);
        return new Judged(item, expected, candidate, likeness, precedent, unscored.points());
    }

    /** Whether anything but the type and the currency speaks for it. */
    boolean tells() {
        return stated() || sameNumber() || likeness.tells() || precedent != null;
    }

    private boolean stated() {
        return candidate.id().value().equals(item.externalId());
    }

    private boolean sameNumber() {
        return item.number() != null && item.number().equals(candidate.number());
    }

    private boolean sameCurrency() {
        return item.currency() == null || item.currency().equals(candidate.currency());
    }

    private boolean sameType() {
        return item.type() == null
                ? expected.type().equals(Optional.of(candidate.type()))
                : item.type() == candidate.type();
    }

    private int points() {
        if (stated()) {
            return MOST;
        }
        var score = (sameNumber() ? 45 : 0)
                + likeness.points()
                + (precedent == null ? 0 : precedent.points())
                + (sameType() ? 10 : 0)
                + (sameCurrency() ? 5 : 0);
        return Math.min(score, MOST);
    }

    Suggestion suggestion() {
        return new Suggestion(item.key(), Target.to(candidate.id()), score, String.join(", ", reasons()));
    }

    /** All that speaks for and against it, each in words. */
    List<String> reasons() {
        var reasons = new ArrayList<String>();
        if (stated()) {
            reasons.add("states the ledger's id " + candidate.id());
        }
        if (sameNumber()) {
            reasons.add("same number " + candidate.number());
        }
        if (likeness.tells()) {
            reasons.add(likeness.words());
        }
        if (precedent != null) {
            reasons.add(precedent.words());
        }
        type().ifPresent(reasons::add);
        if (!sameCurrency()) {
            reasons.add("but another currency");
        }
        return reasons;
    }

    /** Whether the kind of account fits, in words. */
    private Optional<String> type() {
        var type = item.type();
        if (type != null) {
            return Optional.of(
                    type == candidate.type()
                            ? "both " + word(type)
                            : "but %s against %s".formatted(word(type), word(candidate.type())));
        }
        return expected.words(candidate.type());
    }

    static String word(AccountType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
