package dev.weighhouse.mapping;

import dev.weighhouse.mapping.MappingFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds rules that are for one part of a category and never reached, because that part, or what lies between, decides before the
 * category is asked.
 */
final class InheritanceChecks {
    private final Lineage lineage;
    private final Map<ItemKey, Holding> holdings;
    private final Map<ItemKey, Item> items;
    private final LocalDate since;

    InheritanceChecks(Lineage lineage, Map<ItemKey, Holding> holdings, Map<ItemKey, Item> items, LocalDate since) {
        this.lineage = lineage;
        this.holdings = holdings;
        this.items = items;
        this.since = since;
    }

    /** Of one platform. */
    List<MappingFinding> of(MappingChecks.Platform platform) {
        var found = new ArrayList<MappingFinding>();
        for (var item : new TreeSet<>(holdings.keySet())) {
            if (item.connection().equals(platform.books().platform()) && item.kind() == ItemKind.CATEGORY) {
                holding(item).since(since).stream()
                        .flatMap(inHand -> inHand.rules().stream())
                        .map(rule -> rule.decision().slot())
                        .distinct()
                        .forEach(slot -> before(slot).ifPresent(blocker -> found.add(finding(slot, blocker))));
            }
        }
        return found;
    }

    private Holding holding(ItemKey item) {
        return holdings.getOrDefault(item, Holding.NONE);
    }

    /** What decides before a rule on every day on which the rule holds: the first of it. */
    private Optional<Slot> before(Slot slot) {
        var between = between(slot);
        if (between.isEmpty()) {
            return Optional.empty();
        }
        var days = new TreeSet<>(holding(slot.item()).days(since));
        between.forEach(item -> days.addAll(holding(item).days(since)));
        var first = Optional.<Slot>empty();
        for (var day : days) {
            if (!holding(slot.item()).holds(slot, day)) {
                continue;
            }
            var blocker = blocker(slot, between, day);
            if (blocker.isEmpty()) {
                return Optional.empty();
            }
            first = first.or(() -> blocker);
        }
        return first;
    }

    /** The part a rule is for and what lies between it and the rule's own item; none for a rule that is for no part alone. */
    private List<ItemKey> between(Slot slot) {
        var named = slot.when().tests().get(Field.CATEGORY);
        if (named == null || named.equals(slot.item().id())) {
            return List.of();
        }
        var line = lineage.line(new ItemKey(slot.item().connection(), ItemKind.CATEGORY, named));
        var end = line.indexOf(slot.item());
        return end < 0 ? List.of() : line.subList(0, end);
    }

    private Optional<Slot> blocker(Slot slot, List<ItemKey> between, LocalDate day) {
        for (var item : between) {
            var inHand = holding(item).on(day);
            var rule = inHand.rules().stream()
                    .map(each -> each.decision().slot())
                    .filter(each -> asksNoMore(each.when(), slot.when()))
                    .findFirst();
            if (rule.isPresent()) {
                return rule;
            }
            if (inHand.whole() != null) {
                return Optional.of(inHand.whole().slot());
            }
        }
        return Optional.empty();
    }

    private static boolean asksNoMore(Conditions one, Conditions other) {
        return one.tests().entrySet().stream().allMatch(test -> {
            var value = other.tests().get(test.getKey());
            if (value == null) {
                return false;
            }
            var mine = folded(test.getKey(), test.getValue());
            var theirs = folded(test.getKey(), value);
            return test.getKey() == Field.TEXT ? theirs.contains(mine) : theirs.equals(mine);
        });
    }

    private static String folded(Field field, String value) {
        var compared = Rule.value(field, value);
        return field == Field.COUNTRY || field == Field.CURRENCY ? compared.toUpperCase(Locale.ROOT) : compared;
    }

    private MappingFinding finding(Slot slot, Slot blocker) {
        var name = TargetChecks.name(items, blocker.item());
        return new MappingFinding(
                slot.item(),
                slot,
                Kind.SHADOWED,
                "The rule of %s where %s is never reached: %s decides before what it is a part of is asked."
                        .formatted(
                                TargetChecks.name(items, slot.item()),
                                slot.when(),
                                blocker.when().isNone()
                                        ? name + " as a whole"
                                        : "the rule of %s where %s".formatted(name, blocker.when())),
                "Take one of the two away, or make the rule one of that part.");
    }
}
