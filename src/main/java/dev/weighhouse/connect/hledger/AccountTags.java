package dev.weighhouse.connect.hledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the tags of postings tell of their accounts. hledger shows an account's tags nowhere else, and mixes them there
 * with those of the account's parents and of the posting itself; so only what every posting of an account agrees on is
 * taken.
 */
final class AccountTags {

    private static final String TYPE = "type";

    private final Map<String, List<String>> types;
    private final Map<String, String> numbers = new HashMap<>();

    /** @param numberTag the tag that carries the account number, such as {@code code} */
    AccountTags(Journal journal, String numberTag) {
        types = agreed(journal, TYPE);
        var disputed = new HashSet<String>();
        agreed(journal, numberTag).forEach((account, values) -> {
            var path = path(account);
            // One value for the account and one for each parent: only then it is plain which is whose.
            if (values.size() == path.size()) {
                for (var i = 0; i < values.size(); i++) {
                    var earlier = numbers.putIfAbsent(path.get(i), values.get(i));
                    if (earlier != null && !earlier.equals(values.get(i))) {
                        disputed.add(path.get(i));
                    }
                }
            }
        });
        numbers.keySet().removeAll(disputed);
    }

    /** The values of the {@code type:} tags of an account, its own first. */
    List<String> types(String account) {
        return types.getOrDefault(account, List.of());
    }

    Optional<String> number(String account) {
        return Optional.ofNullable(numbers.get(account)).filter(number -> !number.isBlank());
    }

    private static Map<String, List<String>> agreed(Journal journal, String tag) {
        var agreed = new HashMap<String, List<String>>();
        Set<String> disputed = new HashSet<>();
        for (var entry : journal.entries()) {
            for (var line : entry.lines()) {
                var values = line.values(tag);
                var earlier = agreed.putIfAbsent(line.account(), values);
                if (earlier != null && !earlier.equals(values)) {
                    disputed.add(line.account());
                }
            }
        }
        agreed.keySet().removeAll(disputed);
        return agreed;
    }

    /** The account and those above it, from the inside out. */
    private static List<String> path(String account) {
        var path = new ArrayList<String>();
        path.add(account);
        for (var colon = account.lastIndexOf(':'); colon >= 0; colon = account.lastIndexOf(':', colon - 1)) {
            path.add(account.substring(0, colon));
        }
        return path;
    }
}
