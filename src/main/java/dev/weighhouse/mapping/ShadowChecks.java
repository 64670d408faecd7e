package dev.weighhouse.mapping;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.mapping.MappingFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds rules, and items as a whole, of which another rule that is tried before takes everything: it asks for no more than they
 * do. Does not try each against each: what asks for no more is looked up by every choice of what the one asks for, and by every
 * part of its text.
 */
final class ShadowChecks {
    private final Map<ItemKey, Holding> holdings;
    private final Map<ItemKey, Item> items;
    private final LocalDate since;
    private final Set<ItemKey> withParts = new HashSet<>();
    private final Map<Asks, TextsWithin<Tried>> byAsks = new HashMap<>();
    private final List<Tried> all = new ArrayList<>();

    /** Rules that are tried together: of one item, or of all that may decide the other side at one platform. */
    private record Pool(ConnectionId platform, @Nullable ItemKey item) {}

    /** The tests without the text, as they are compared. */
    private record Asks(Pool pool, Map<Field, String> tests) {}

    /**
     * @param number in the order they were met, by which the first of several that take everything is told
     * @param rule null for the item as a whole, which is tried after all rules
     * @param late whether it is for one part of its item, and so tried after the rules of all else that may decide
     */
    private record Tried(
            int number,
            Slot slot,
            @Nullable Rule rule,
            Asks asks,
            @Nullable String text,
            boolean late) {}

    ShadowChecks(Map<ItemKey, Holding> holdings, Map<ItemKey, Item> items, LocalDate since) {
        this.holdings = holdings;
        this.items = items;
        this.since = since;
        for (var item : items.values()) {
            if (item.parent() != null) {
                withParts.add(item.parent());
            }
        }
        for (var item : new TreeSet<>(holdings.keySet())) {
            var slots = new HashMap<Slot, Mapping>();
            for (var stretch : holdings.getOrDefault(item, Holding.NONE).since(since)) {
                stretch.rules().forEach(rule -> slots.put(rule.decision().slot(), rule.decision()));
                if (stretch.whole() != null) {
                    slots.put(stretch.whole().slot(), stretch.whole());
                }
            }
            slots.values().forEach(this::add);
        }
    }

    private void add(Mapping decision) {
        var slot = decision.slot();
        if (!slot.when().isNone()) {
            add(decision, new Pool(slot.item().connection(), slot.item()), slot.when(), true);
        }
        switch (slot.item().kind()) {
            case CATEGORY, TYPE ->
                add(decision, new Pool(slot.item().connection(), null), asks(slot), isOfItself(slot));
            case ANYTHING -> add(decision, new Pool(slot.item().connection(), null), slot.when(), true);
            case ACCOUNT, TAX_CODE, DIMENSION -> {}
        }
    }

    /** What has parts is asked for them too, so that its rules are not of itself alone. */
    private Conditions asks(Slot slot) {
        return withParts.contains(slot.item()) ? slot.when() : Rule.strength(slot);
    }

    /** Whether a rule is tried for its item; one of a category that tests a part of it is tried for that alone, and later. */
    private static boolean isOfItself(Slot slot) {
        var field = slot.item().kind() == ItemKind.CATEGORY ? Field.CATEGORY : Field.TYPE;
        var tested = slot.when().tests().get(field);
        return tested == null || tested.equals(slot.item().id());
    }

    private void add(Mapping decision, Pool pool, Conditions asked, boolean takes) {
        var slot = decision.slot();
        var whole = slot.when().isNone();
        var text = asked.tests().get(Field.TEXT);
        var tried = new Tried(
                all.size(),
                slot,
                whole ? null : new Rule(decision),
                new Asks(pool, folded(asked)),
                text == null ? null : Rule.value(Field.TEXT, text),
                slot.item().kind() == ItemKind.CATEGORY && pool.item == null && !takes);
        all.add(tried);
        if (takes && (!whole || slot.item().kind() == ItemKind.TYPE)) {
            var taken = pool.item == null ? Rule.strength(slot) : asked;
            byAsks.computeIfAbsent(new Asks(pool, folded(taken)), _ -> new TextsWithin<>())
                    .add(tried.text, tried);
        }
    }

    private static Map<Field, String> folded(Conditions asked) {
        var tests = new TreeMap<Field, String>();
        asked.tests().forEach((field, value) -> tests.put(field, folded(field, value)));
        tests.remove(Field.TEXT);
        return tests;
    }

    private static String folded(Field field, String value) {
        var compared = Rule.value(field, value);
        return field == Field.COUNTRY || field == Field.CURRENCY ? compared.toUpperCase(Locale.ROOT) : compared;
    }

    /** One for each rule or item, however many hide it. */
    List<MappingFinding> all() {
        var found = new LinkedHashMap<Slot, MappingFinding>();
        for (var tried : all) {
            before(tried).ifPresent(other -> found.putIfAbsent(tried.slot, finding(tried, other)));
        }
        return List.copyOf(found.values());
    }

    /** One that takes everything; there is none where it is reached on some day. */
    private Optional<Tried> before(Tried tried) {
        var taking = taking(tried);
        if (taking.isEmpty()) {
            return Optional.empty();
        }
        var days = new TreeSet<>(days(tried.slot));
        taking.forEach(other -> days.addAll(days(other.slot)));
        days.removeIf(day -> !holds(tried.slot, day));
        var reached = days.stream().anyMatch(day -> taking.stream().noneMatch(other -> takes(other, day)));
        return reached
                ? Optional.empty()
                : taking.stream()
                        .filter(other -> days.stream().anyMatch(day -> takes(other, day)))
                        .findFirst();
    }

    private List<LocalDate> days(Slot slot) {
        return holdings.getOrDefault(slot.item(), Holding.NONE).days(since);
    }

    /** All that take everything on the days on which they hold. */
    private List<Tried> taking(Tried tried) {
        var taking = new ArrayList<Tried>();
        var tests = List.copyOf(tried.asks.tests.entrySet());
        for (int choice = 0; choice < (1 << tests.size()); choice++) {
            var fewer = new TreeMap<Field, String>();
            for (int i = 0; i < tests.size(); i++) {
                if ((choice & (1 << i)) != 0) {
                    fewer.put(tests.get(i).getKey(), tests.get(i).getValue());
                }
            }
            taking.addAll(taking(tried, byAsks.get(new Asks(tried.asks.pool, fewer))));
        }
        return taking;
    }

    private static List<Tried> taking(Tried tried, @Nullable TextsWithin<Tried> asking) {
        var taking = new ArrayList<Tried>();
        if (asking != null) {
            asking.within(tried.text, other -> {
                if (shadows(other, tried)) {
                    taking.add(other);
                }
            });
            taking.sort(Comparator.comparingInt(Tried::number));
        }
        return taking;
    }

    private static boolean shadows(Tried other, Tried tried) {
        var rule = other.rule;
        return !other.slot.equals(tried.slot)
                && (tried.late || (rule != null && (tried.rule == null || rule.isBefore(tried.rule))));
    }

    /** A type as a whole comes before what a category is a part of where it goes to a pair. */
    private boolean takes(Tried other, LocalDate day) {
        if (other.rule != null) {
            return holds(other.slot, day);
        }
        var whole =
                holdings.getOrDefault(other.slot.item(), Holding.NONE).on(day).whole();
        return whole != null && whole.target() instanceof Target.Pair;
    }

    private boolean holds(Slot slot, LocalDate day) {
        return holdings.getOrDefault(slot.item(), Holding.NONE).holds(slot, day);
    }

    private MappingFinding finding(Tried tried, Tried other) {
        var slot = tried.slot;
        var name = TargetChecks.name(items, slot.item());
        var what = slot.when().isNone() ? name + " as a whole" : "The rule of %s where %s".formatted(name, slot.when());
        var by = other.slot.item().kind() == ItemKind.ANYTHING
                ? "anything else"
                : TargetChecks.name(items, other.slot.item());
        return new MappingFinding(
                slot.item(),
                slot.when().isNone() ? null : slot,
                Kind.SHADOWED,
                other.rule == null
                        ? "%s is never reached: %s goes to a pair, which is tried before and takes all of it."
                                .formatted(what, by)
                        : "%s is never reached: the rule of %s where %s is tried before and takes all of it."
                                .formatted(what, by, other.slot.when()),
                "Take one of the two away, or make the other more precise.");
    }
}
