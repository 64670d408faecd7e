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
 * @param surroundings what speaks for it besides its name
 * @param score 0 to 100
 */
record Judged(
        Item item, Expected expected, Account candidate, Likeness likeness, Surroundings surroundings, int score) {

    static final Comparator<Judged> BEST_FIRST = Comparator.comparingInt(Judged::score)
            .reversed()
            .thenComparing(judged -> judged.candidate().id());

    private static final int MOST = 100;
    private static final int LEAST = 10;
    private static final int SAME_NUMBER = 45;
    private static final int SAME_TYPE = 10;
    private static final int OTHER_TYPE = -10;
    private static final int SAME_CURRENCY = 5;
    private static final int OTHER_CURRENCY = -15;
    private static final int WITH_PARTS = -6;
    private static final int MOST_FOR_OTHERS = 12;
    private static final int TAX_USE = 10;
    private static final int ONLY_ONE = 25;
    private static final int HALF = 50;

    /**
     * What speaks for a ledger account besides its name.
     *
     * @param precedent what the like of the item was mapped to, or null
     * @param beside how many of a hundred others of the platform go under the same account
     * @param taxUse 1 where both are taxes on what is sold, or both on what is bought; -1 where they are not
     * @param hasParts whether it has parts, one of which may be meant
     */
    record Surroundings(Precedents.@Nullable Reason precedent, int beside, int taxUse, boolean hasParts) {}

    static Judged of(Item item, Expected expected, Account candidate, Likeness likeness, Surroundings surroundings) {
        var unscored = new Judged(item, expected, candidate, likeness, surroundings, 0);
        return new Judged(item, expected, candidate, likeness, surroundings, unscored.points());
    }

    /** Whether anything but the type and the currency speaks for it. */
    boolean tells() {
        return score >= LEAST && (stated() || sameNumber() || likeness.tells() || surroundings.precedent() != null);
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
                ? expected.type().isPresent() && expected.type().equals(Optional.ofNullable(candidate.type()))
                : item.type() == candidate.type();
    }

    private int points() {
        if (stated()) {
            return MOST;
        }
        var precedent = surroundings.precedent();
        var score = (sameNumber() ? SAME_NUMBER : 0)
                + likeness.points()
                + (precedent == null ? 0 : precedent.points())
                + (sameType() ? SAME_TYPE : item.type() == null || isNamed() ? 0 : OTHER_TYPE)
                + (sameCurrency() ? SAME_CURRENCY : isNamed() ? 0 : OTHER_CURRENCY)
                + surroundings.taxUse() * TAX_USE
                + (surroundings.hasParts() ? WITH_PARTS : 0)
                + surroundings.beside() * MOST_FOR_OTHERS / 100;
        return Math.clamp(score, 1, MOST);
    }

    /** Whether name or number leave little doubt; then a person is to see it, whatever is against it. */
    private boolean isNamed() {
        return sameNumber() || likeness.exact() == 100;
    }

    /** Whether it has the same name and nothing is against it. */
    boolean isExact() {
        return likeness.exact() == 100
                && !likeness.platform()
                && sameCurrency()
                && (sameType() || (item.type() == null && expected.type().isEmpty()));
    }

    /** The same, where no other is exact. */
    Judged theOnlyOne() {
        return new Judged(item, expected, candidate, likeness, surroundings, Math.min(MOST, score + ONLY_ONE));
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
        var precedent = surroundings.precedent();
        if (precedent != null) {
            reasons.add(precedent.words());
        }
        if (surroundings.taxUse() != 0) {
            reasons.add(surroundings.taxUse() > 0 ? "taxes on the same" : "but a tax on the other side of trade");
        }
        if (surroundings.beside() >= HALF) {
            reasons.add("beside where others of the platform go");
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
        var there = candidate.type();
        if (there == null || (type == null && item.key().kind() == ItemKind.ACCOUNT)) {
            return Optional.of("type not told");
        }
        return type == null
                ? expected.words(there)
                : Optional.of(
                        type == there ? "both " + word(type) : "but %s against %s".formatted(word(type), word(there)));
    }

    static String word(AccountType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
