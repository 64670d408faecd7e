package dev.weighhouse.mapping;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Finds rules that no transaction can ever meet. */
final class RuleChecks {
    /** No ledger or platform keeps texts longer than this. */
    static final int LONGEST = 1_000;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<ItemKey, Item> items;
    private final Set<Kinds> known;
    private final BiPredicate<ItemKey, ItemKey> isWithin;

    /** Of which things of a platform some are known. */
    private record Kinds(ConnectionId platform, ItemKind kind) {}

    RuleChecks(Map<ItemKey, Item> items, BiPredicate<ItemKey, ItemKey> isWithin) {
        this.items = items;
        this.isWithin = isWithin;
        this.known = items.keySet().stream()
                .map(item -> new Kinds(item.connection(), item.kind()))
                .collect(Collectors.toSet());
    }

    /** A kind of item as people say it. */
    static String word(ItemKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    List<MappingFinding> of(Mapping decision) {
        var slot = decision.slot();
        return slot.when().tests().entrySet().stream()
                .flatMap(test -> wrong(slot.item(), test.getKey(), test.getValue()).stream())
                .map(why -> new MappingFinding(
                        slot.item(),
                        slot,
                        Kind.NEVER_MATCHES,
                        "The rule of %s where %s can never be met: %s."
                                .formatted(TargetChecks.name(items, slot.item()), slot.when(), why),
                        "Correct that test, or take the rule away."))
                .toList();
    }

    private Optional<String> wrong(ItemKey item, Field field, String value) {
        if (value.isBlank()) {
            return Optional.of(
                    "a test of %s says nothing".formatted(field.name().toLowerCase(Locale.ROOT)));
        }
        return switch (field) {
            case COUNTERPARTY, TEXT ->
                value.length() > LONGEST
                        ? Optional.of("no text is longer than %d characters".formatted(LONGEST))
                        : Optional.empty();
            case TYPE -> name(item, ItemKind.TYPE, value);
            case CATEGORY -> name(item, ItemKind.CATEGORY, value);
            case COUNTRY -> code(value, COUNTRIES, "no country's code of two letters");
            case CURRENCY -> code(value, CURRENCIES, "no currency's code").or(() -> currency(item, value));
            case SIGN ->
                Set.of("+", "-").contains(value.strip())
                        ? Optional.empty()
                        : Optional.of("a sign is + or -, not " + value);
        };
    }

    private static Optional<String> code(String value, Set<String> codes, String what) {
        return codes.contains(value.strip().toUpperCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("%s is %s".formatted(value, what));
    }

    /** An account is kept in one currency. */
    private Optional<String> currency(ItemKey key, String value) {
        var item = items.get(key);
        var own = item == null ? null : item.currency();
        return own == null || own.getCurrencyCode().equalsIgnoreCase(value.strip())
                ? Optional.empty()
                : Optional.of("the account is kept in " + own.getCurrencyCode());
    }

    /** A rule of a category is tried for that category and its parts only, and so is one of a type. */
    private Optional<String> name(ItemKey item, ItemKind kind, String value) {
        var named = new ItemKey(item.connection(), kind, value);
        if (item.kind() == kind && !isWithin.test(named, item)) {
            return Optional.of("it is tried for the %s %s alone".formatted(word(kind), item.id()));
        }
        if (known.contains(new Kinds(item.connection(), kind)) && !items.containsKey(named)) {
            return Optional.of("%s has no %s %s".formatted(item.connection(), word(kind), value));
        }
        return Optional.empty();
    }
}
