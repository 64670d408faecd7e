package dev.weighhouse.mapping;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.ChartOfAccounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which ledger accounts a platform account may belong to, by number and by name. Only active ledger accounts are
 * suggested. Nothing here is ever applied: a number or a name is a reason to look, not an identity.
 */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int LEAST_LIKENESS = 34;

    /** A word that more accounts have in their names tells too little to look at all of them. */
    private static final int MOST_WITH_A_WORD = 400;

    private static final Comparator<Suggestion> BEST_FIRST =
            Comparator.comparingInt(Suggestion::score).reversed().thenComparing(Suggestion::ledger);

    private final ChartOfAccounts ledger;
    private final Map<String, List<Account>> byNumber = new HashMap<>();
    private final Map<String, List<Account>> byWord = new HashMap<>();
    private final Map<Set<String>, List<Account>> byName = new HashMap<>();
    private final Map<AccountId, Set<String>> words = new HashMap<>();

    public Suggestions(ChartOfAccounts ledger) {
        this.ledger = ledger;
        for (var account : ledger.all()) {
            if (!account.active()) {
                continue;
            }
            var number = account.number();
            if (number != null) {
                byNumber.computeIfAbsent(number, _ -> new ArrayList<>()).add(account);
            }
            var name = NameWords.of(account.name());
            words.put(account.id(), name);
            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(account);
            name.forEach(
                    word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(account));
        }
    }

    /** The ledger account whose stable id the platform account itself states: a match, not a suggestion. */
    public Optional<AccountId> byExternalId(Account platform) {
        return Optional.ofNullable(platform.externalId())
                .filter(id -> !id.isBlank())
                .map(AccountId::new)
                .filter(ledger::contains);
    }

    /** At most three, the best first; equal scores in the order of ledger ids. */
    public List<Suggestion> of(AccountKey key, Account platform) {
        var name = NameWords.of(platform.name());
        return candidates(platform, name).stream()
                .flatMap(candidate -> judge(key, platform, name, candidate).stream())
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    /** Whoever has the number or the name, and whoever shares a word that tells something. */
    private Collection<Account> candidates(Account platform, Set<String> name) {
        var candidates = new HashMap<AccountId, Account>();
        var number = platform.number();
        if (number != null) {
            add(candidates, byNumber.getOrDefault(number, List.of()));
        }
        add(candidates, byName.getOrDefault(name, List.of()));
        for (var word : name) {
            var sharing = byWord.getOrDefault(word, List.of());
            if (sharing.size() <= MOST_WITH_A_WORD) {
                add(candidates, sharing);
            }
        }
        return candidates.values();
    }

    private static void add(Map<AccountId, Account> candidates, List<Account> more) {
        more.stream().limit(MOST_WITH_A_WORD).forEach(account -> candidates.put(account.id(), account));
    }

    private Optional<Suggestion> judge(AccountKey key, Account platform, Set<String> name, Account candidate) {
        var reasons = new ArrayList<String>();
        var sameNumber = platform.number() != null && platform.number().equals(candidate.number());
        var likeness = NameWords.likeness(name, words.getOrDefault(candidate.id(), Set.of()));
        if (!sameNumber && likeness < LEAST_LIKENESS) {
            return Optional.empty();
        }
        if (sameNumber) {
            reasons.add("same number " + candidate.number());
        }
        if (likeness == 100) {
            reasons.add("same name");
        } else if (likeness >= LEAST_LIKENESS) {
            reasons.add("names %d %% alike".formatted(likeness));
        }
        var typeFits = platform.type() == candidate.type();
        reasons.add(
                typeFits ? "both " + word(candidate) : "but %s against %s".formatted(word(platform), word(candidate)));
        var currencyFits = platform.currency().equals(candidate.currency());
        if (!currencyFits) {
            reasons.add("but another currency");
        }
        var score = (sameNumber ? 45 : 0) + likeness * 40 / 100 + (typeFits ? 10 : 0) + (currencyFits ? 5 : 0);
        return Optional.of(new Suggestion(key, candidate.id(), score, String.join(", ", reasons)));
    }

    private static String word(Account account) {
        return account.type().name().toLowerCase(Locale.ROOT);
    }
}
