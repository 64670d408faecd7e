package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.ui.common.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The accounts that a text may mean: by number, by number and name, by name or by id. */
final class Readings {
    private final Map<String, Map<Account, String>> byText = new HashMap<>();

    Readings(ChartOfAccounts ledger) {
        for (var account : ledger.all()) {
            var number = account.number();
            if (number != null) {
                add(number, account, "number");
            }
            add(account.label(), account, "label");
            add(account.name(), account, "name");
            add(account.id().value(), account, "id");
        }
    }

    private void add(String text, Account account, String how) {
        byText.computeIfAbsent(plain(text), _ -> new LinkedHashMap<>()).putIfAbsent(account, how);
    }

    /** Only one of them may be taken. */
    List<Account> of(String typed) {
        return List.copyOf(byText.getOrDefault(plain(typed), Map.of()).keySet());
    }

    /** What it may mean and by what: {@code 7020 Vehicle hire, by its number}. */
    String words(String typed) {
        return byText.getOrDefault(plain(typed), Map.of()).entrySet().stream()
                .map(reading -> Words.text(
                        "mappings.reading." + reading.getValue(),
                        reading.getKey().label(),
                        reading.getKey().id().value()))
                .collect(Collectors.joining("; "));
    }

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
