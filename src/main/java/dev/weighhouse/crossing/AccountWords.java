package dev.weighhouse.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accounts of a platform in words. */
public final class AccountWords {
    private AccountWords() {}

    /** What is not the same, as {@code name Rent, not Rents; archived}; the second is how it was to be, or was before. */
    public static String differences(AccountState wanted, AccountState shown) {
        var parts = new ArrayList<String>();
        differ(parts, "name", shown.name(), wanted.name());
        differ(parts, "code", shown.code(), wanted.code());
        differ(parts, "tax code", shown.taxCode(), wanted.taxCode());
        if (wanted.archived() != shown.archived()) {
            parts.add(shown.archived() ? "archived" : "active");
        }
        return String.join("; ", parts);
    }

    private static void differ(List<String> parts, String field, @Nullable String shown, @Nullable String wanted) {
        if (!Objects.equals(shown, wanted)) {
            parts.add("%s %s, not %s".formatted(field, word(shown), word(wanted)));
        }
    }

    private static String word(@Nullable String value) {
        return value == null || value.isBlank() ? "none" : value;
    }

    /** Code and name as people write them together. */
    public static String label(AccountState state) {
        var code = state.code();
        return code == null || code.isBlank() ? state.name() : code + " " + state.name();
    }

    static String seen(List<PlatformAccount> accounts) {
        return switch (accounts.size()) {
            case 0 -> "No account of the platform has this external id.";
            case 1 -> {
                var one = accounts.getFirst();
                yield "The platform shows it as %s: %s, %s."
                        .formatted(one.id(), label(one.state()), one.state().archived() ? "archived" : "active");
            }
            default ->
                "%d accounts of the platform have this external id: %s."
                        .formatted(
                                accounts.size(),
                                accounts.stream()
                                        .map(PlatformAccount::id)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
        };
    }
}
