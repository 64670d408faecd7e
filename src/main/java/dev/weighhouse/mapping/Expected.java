package dev.weighhouse.mapping;

import dev.weighhouse.books.AccountType;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of account something should go to that has no type of its own.
 *
 * @param leaning by the side on which its lines stand
 * @param nature by what its name says it is
 */
record Expected(Optional<AccountType> leaning, Optional<Nature> nature) {

    static Expected of(Item item, Usage usage) {
        var nature =
                item.key().kind() == ItemKind.TYPE ? Nature.of(NameWords.of(item.name())) : Optional.<Nature>empty();
        // An account that is mostly debited may as well be an asset.
        var leaning = item.key().kind() == ItemKind.ACCOUNT ? Optional.<AccountType>empty() : usage.leaning();
        return new Expected(leaning, nature);
    }

    /** The words to look for: those of the name, with the usual word for what it is. */
    Set<String> words(Item item) {
        var words = NameWords.of(item.name());
        return nature.map(known -> known.usual(words)).orElse(words);
    }

    Optional<AccountType> type() {
        return nature.map(Nature::type).or(() -> leaning);
    }

    /** Whether an account of a type fits, in words; empty where there is nothing to say. */
    Optional<String> words(AccountType candidate) {
        if (nature.isPresent()) {
            var known = nature.get();
            return Optional.of(
                    known.type() == candidate
                            ? "%s goes to %s account".formatted(known, article(candidate))
                            : "but %s goes to %s account, and this is %s account"
                                    .formatted(known, article(known.type()), article(candidate)));
        }
        return leaning.filter(_ -> !candidate.carriesForward())
                .map(looksLike -> "%s %s, %s %s"
                        .formatted(
                                looksLike == candidate ? "mostly" : "but mostly",
                                looksLike == AccountType.EXPENSE ? "debited" : "credited",
                                looksLike == candidate ? "like" : "unlike",
                                article(candidate)));
    }

    private static String article(AccountType type) {
        return (type == AccountType.LIABILITY ? "a " : "an ") + Judged.word(type);
    }
}
