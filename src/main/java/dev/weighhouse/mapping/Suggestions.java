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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which ledger accounts a platform account may belong to, by number and by name; a name may hold small misspellings,
 * which are then said. Only active ledger accounts are suggested. Nothing here is ever applied: a number or a name is a reason to look, not an identity.
 */
public final class Suggestions {
    private static final int MOST = 3;

    /** A word that more accounts have in their names tells too little to look at all of them. */
    private static final int MOST_WITH_A_WORD = 400;

    private static final Comparator<Judged> BEST_FIRST = Comparator.comparingInt(Judged::score)
            .reversed()
            .thenComparing(judged -> judged.candidate().id());

    private final ChartOfAccounts ledger;
    private final Map<String, List<Account>> byNumber = new HashMap<>();
    private final Map<String, List<Account>> byWord = new HashMap<>();
    private final Map<Set<String>, List<Account>> byName = new HashMap<>();
    private final Map<AccountId, Set<String>> words = new HashMap<>();
    private @Nullable NearWords nearWords;

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
        var near = near(name);
        return candidates(platform, name, near).stream()
                .map(candidate -> judge(platform, name, near, candidate))
                .filter(judged -> judged.sameNumber() || judged.likeness().tells())
                .sorted(BEST_FIRST)
                .limit(MOST)
                .map(judged -> new Suggestion(key, judged.candidate().id(), judged.score(), judged.reason(platform)))
                .toList();
    }

    /** What each word of a name may be a misspelling of, or the other way round. */
    private Map<String, List<String>> near(Set<String> name) {
        if (nearWords == null) {
            nearWords = new NearWords(byWord.keySet());
        }
        var near = new HashMap<String, List<String>>();
        for (var word : name) {
            var others = nearWords.to(word);
            if (!others.isEmpty()) {
                near.put(word, others);
            }
        }
        return near;
    }

    /** Whoever has the number or the name, and whoever shares a word that tells something, well spelled or not. */
    private Collection<Account> candidates(Account platform, Set<String> name, Map<String, List<String>> near) {
        var candidates = new HashMap<AccountId, Account>();
        var number = platform.number();
        if (number != null) {
            add(candidates, byNumber.getOrDefault(number, List.of()));
        }
        add(candidates, byName.getOrDefault(name, List.of()));
        add(candidates, byName.getOrDefault(wellSpelled(name, near), List.of()));
        for (var word : name) {
            addSharing(candidates, word);
            near.getOrDefault(word, List.of()).forEach(other -> addSharing(candidates, other));
        }
        return candidates.values();
    }

    /** The name as it would be if each word that the ledger does not use were a slip for the likeliest one that it does. */
    private Set<String> wellSpelled(Set<String> name, Map<String, List<String>> near) {
        var words = new TreeSet<String>();
        for (var word : name) {
            words.add(
                    byWord.containsKey(word) || !near.containsKey(word)
                            ? word
                            : near.get(word).getFirst());
        }
        return words;
    }

    private void addSharing(Map<AccountId, Account> candidates, String word) {
        var sharing = byWord.getOrDefault(word, List.of());
        if (sharing.size() <= MOST_WITH_A_WORD) {
            add(candidates, sharing);
        }
    }

    private static void add(Map<AccountId, Account> candidates, List<Account> more) {
        more.stream().limit(MOST_WITH_A_WORD).forEach(account -> candidates.put(account.id(), account));
    }

    private Judged judge(Account platform, Set<String> name, Map<String, List<String>> near, Account candidate) {
        var sameNumber = platform.number() != null && platform.number().equals(candidate.number());
        var likeness = Likeness.of(name, words.getOrDefault(candidate.id(), Set.of()), near);
        var score = (sameNumber ? 45 : 0)
                + likeness.points()
                + (platform.type() == candidate.type() ? 10 : 0)
                + (platform.currency().equals(candidate.currency()) ? 5 : 0);
        return new Judged(candidate, sameNumber, likeness, score);
    }

    /** A candidate with its points; put into words only if it is among the best. */
    private record Judged(Account candidate, boolean sameNumber, Likeness likeness, int score) {

        String reason(Account platform) {
            var reasons = new ArrayList<String>();
            if (sameNumber) {
                reasons.add("same number " + candidate.number());
            }
            if (likeness.tells()) {
                reasons.add(likeness.words());
            }
            reasons.add(
                    platform.type() == candidate.type()
                            ? "both " + word(candidate)
                            : "but %s against %s".formatted(word(platform), word(candidate)));
            if (!platform.currency().equals(candidate.currency())) {
                reasons.add("but another currency");
            }
            return String.join(", ", reasons);
        }

        private static String word(Account account) {
            return account.type().name().toLowerCase(Locale.ROOT);
        }
    }
}
