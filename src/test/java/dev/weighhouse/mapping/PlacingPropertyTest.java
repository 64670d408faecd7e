package dev.weighhouse.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.AccountKey;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Placing agrees, over seeded books, with the order of the decisions as a person would go through it. */
class PlacingPropertyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void findsWhatAPersonWouldFind(long seed) {
        var books = new SeededBooks(seed, seed % 3 != 0);
        var history = books.decide(60);
        var placing = new Placing(books.books(), history);
        for (var transaction : books.transactions(400)) {
            var slow = new Slow(books, history.on(transaction.date()), transaction);
            switch (placing.of(transaction)) {
                case Placement.Goes goes -> {
                    assertThat(goes.shares().getFirst().because().decision())
                            .isSameAs(slow.own().orElse(null));
                    if (books.single) {
                        assertThat(goes.shares().get(1).because().decision())
                                .isSameAs(slow.other().orElse(null));
                        assertThat(goes.shares().stream().map(Share::amount).reduce(Money::plus))
                                .contains(Money.zero(transaction.amount().currency()));
                    }
                }
                case Placement.Waits waits -> {
                    assertThat(waits.why()).isNotBlank();
                    switch (waits.because().item().kind()) {
                        case ACCOUNT ->
                            assertThat(waits.because().decision())
                                    .isSameAs(slow.own().orElse(null));
                        case CATEGORY, TYPE, ANYTHING ->
                            assertThat(waits.because().decision())
                                    .isSameAs(slow.other().orElse(null));
                        // asked apart, and neither decides where a side goes
                        case TAX_CODE, DIMENSION -> {}
                    }
                }
            }
        }
    }

    /** The same order, by lists and without any memory. */
    private record Slow(SeededBooks books, Mappings mappings, Transaction transaction) {

        Optional<Mapping> own() {
            return up(ItemKey.of(new AccountKey(Desk.PLEO, transaction.account())), true);
        }

        Optional<Mapping> other() {
            var category = key(ItemKind.CATEGORY, transaction.category());
            var type = key(ItemKind.TYPE, transaction.traits().type());
            var anything = ItemKey.anything(Desk.PLEO);
            var tried = Stream.of(category, type, Optional.of(anything))
                    .flatMap(Optional::stream)
                    .flatMap(item -> mappings.rules(item).stream())
                    .filter(rule -> meets(rule.slot().when()))
                    .min(Comparator.comparing((Mapping rule) -> strength(rule.slot()), Precision.ORDER)
                            .thenComparing(Mapping::item));
            var ofType = type.flatMap(item -> up(item, false));
            return tried.or(() -> ofType.filter(found -> found.target() instanceof Target.Pair))
                    .or(() -> category.flatMap(item -> up(item, false)))
                    .or(() -> ofType)
                    .or(() -> mappings.of(anything));
        }

        private static Conditions strength(Slot slot) {
            var field = slot.item().kind() == ItemKind.CATEGORY
                    ? Field.CATEGORY
                    : slot.item().kind() == ItemKind.TYPE ? Field.TYPE : null;
            return field == null || slot.when().tests().containsKey(field)
                    ? slot.when()
                    : slot.when().and(field, slot.item().id());
        }

        private static Optional<ItemKey> key(ItemKind kind, @Nullable String id) {
            return Optional.ofNullable(id).map(some -> Desk.key(kind, some));
        }

        private Optional<Mapping> up(ItemKey start, boolean itsRules) {
            var rules = itsRules;
            for (Optional<ItemKey> item = Optional.of(start); item.isPresent(); item = parent(item.get())) {
                var tried = new ArrayList<Mapping>(rules ? mappings.rules(item.get()) : List.of());
                tried.removeIf(rule -> !meets(rule.slot().when()));
                mappings.of(item.get()).ifPresent(tried::add);
                if (!tried.isEmpty()) {
                    return Optional.of(tried.getFirst());
                }
                rules = true;
            }
            return Optional.empty();
        }

        private Optional<ItemKey> parent(ItemKey item) {
            return books.items.stream()
                    .filter(known -> known.key().equals(item))
                    .flatMap(known -> Optional.ofNullable(known.parent()).stream())
                    .findFirst();
        }

        private boolean meets(Conditions when) {
            return when.tests().entrySet().stream().allMatch(this::meets);
        }

        private boolean meets(Map.Entry<Field, String> test) {
            var value = test.getValue();
            return switch (test.getKey()) {
                case COUNTERPARTY -> value.equalsIgnoreCase(transaction.counterparty());
                case TEXT ->
                    lower(transaction.description()).contains(value)
                            || lower(transaction.reference()).contains(value);
                case TYPE -> value.equals(transaction.traits().type());
                case CATEGORY -> value.equals(transaction.category());
                case COUNTRY -> value.equals(transaction.traits().country());
                case CURRENCY -> value.equals(transaction.amount().currency().getCurrencyCode());
                case SIGN -> transaction.amount().signum() == (value.equals("+") ? 1 : -1);
            };
        }

        private static String lower(@Nullable String text) {
            return text == null ? "" : text.toLowerCase(Locale.ROOT);
        }
    }
}
