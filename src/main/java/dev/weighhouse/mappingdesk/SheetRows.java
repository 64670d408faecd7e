package dev.weighhouse.mappingdesk;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.mapping.Course;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Mappings;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out what is known of the mapping as lines. */
final class SheetRows {

    private static final Comparator<MappingRow> MOST_AT_STAKE_FIRST = Comparator.comparing(SheetRows::atStake)
            .reversed()
            .thenComparing(MappingRow::platform)
            .thenComparing(row -> row.item().name())
            .thenComparing(row -> row.item().key());

    private static final Comparator<Item> BY_NAME =
            Comparator.comparing(Item::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Item::key);

    private final Known known;
    private final History history;
    private final Mappings holding;
    private final Map<Slot, Course> courses;
    private final Map<ItemKey, List<Stretch>> stretches = new HashMap<>();
    private final LocalDate day;
    private final Map<ItemKey, List<MappingFinding>> findings = new HashMap<>();

    SheetRows(Known known, History history, LocalDate day, List<MappingFinding> found) {
        this.known = known;
        this.day = day;
        this.history = history;
        this.holding = history.on(day);
        this.courses = Course.all(history);
        Stretch.of(history)
                .forEach((slot, each) -> stretches
                        .computeIfAbsent(slot.item(), _ -> new ArrayList<>())
                        .addAll(each));
        for (var finding : found) {
            findings.computeIfAbsent(finding.item(), _ -> new ArrayList<>()).add(finding);
        }
    }

    /**
     * @param month which transactions the figures of mapped items are of
     * @param since the first date that still matters: what waits on an earlier one alone does not bring an item back
     */
    List<MappingRow> sheet(Predicate<Transaction> month, LocalDate since) {
        var figures = new AtStake(known, history, month);
        var waiting = new ArrayList<MappingRow>();
        var mapped = new ArrayList<MappingRow>();
        for (var item : known.inOrder(BY_NAME)) {
            var whole = whole(item, figures, since);
            if (whole.mapped()) {
                mapped.add(whole);
                mapped.addAll(rules(item, figures));
                mapped.addAll(others(item));
            } else if (item.active() || whole.items() > 0 || whole.mapping() != null) {
                waiting.add(whole);
                waiting.addAll(rules(item, figures));
                waiting.addAll(others(item));
            }
        }
        for (var gone : vanished()) {
            // what the checks find about it is mended in its row
            if (findings.containsKey(gone.key())) {
                waiting.add(whole(gone, figures, since));
                waiting.addAll(rules(gone, figures));
                waiting.addAll(others(gone));
            }
        }
        return ordered(waiting, mapped);
    }

    /** Items that wait go by what is at stake, each with its own further lines under it. */
    private static List<MappingRow> ordered(List<MappingRow> waiting, List<MappingRow> mapped) {
        var byItem = new LinkedHashMap<ItemKey, List<MappingRow>>();
        waiting.forEach(row ->
                byItem.computeIfAbsent(row.item().key(), _ -> new ArrayList<>()).add(row));
        var rows = new ArrayList<MappingRow>();
        byItem.values().stream()
                .sorted(Comparator.comparing(List::getFirst, MOST_AT_STAKE_FIRST))
                .forEach(rows::addAll);
        rows.addAll(mapped);
        return rows;
    }

    /** What holds, without figures. */
    List<MappingRow> holding() {
        var figures = new AtStake(known, history, _ -> false);
        var rows = new ArrayList<MappingRow>();
        for (var item : known.inOrder(BY_NAME)) {
            rows.add(bare(whole(item, figures, LocalDate.MAX)));
            rows.addAll(rules(item, figures).stream().map(SheetRows::bare).toList());
        }
        for (var gone : vanished()) {
            rows.add(bare(whole(gone, figures, LocalDate.MAX)));
            rows.addAll(rules(gone, figures).stream().map(SheetRows::bare).toList());
        }
        return rows;
    }

    /** What somebody decided about and no platform uses, by the names that are left of it. */
    private List<Item> vanished() {
        return courses.keySet().stream()
                .map(Slot::item)
                .filter(item -> !known.items().containsKey(item))
                .distinct()
                .sorted()
                .map(item -> new Item(item, item.id(), null, null, null, false, null, null))
                .toList();
    }

    private static MappingRow bare(MappingRow row) {
        return new MappingRow(
                row.platform(),
                row.item(),
                row.slot(),
                row.mapping(),
                row.inForce(),
                row.inherited(),
                row.mapped(),
                0,
                List.of(),
                row.findings(),
                row.waiting());
    }

    private MappingRow whole(Item item, AtStake figures, LocalDate since) {
        var slot = Slot.whole(item.key());
        var own = holding.of(item.key());
        var from = own.isPresent() ? Optional.<Item>empty() : ancestorOf(item);
        var decision = own.or(() -> from.flatMap(ancestor -> holding.of(ancestor.key())))
                .orElse(null);
        var undecided = figures.undecided(item.key());
        var gap =
                undecided.filter(on -> decision != null && !on.isBefore(since)).orElse(day);
        var waits = waiting(item, slot, gap);
        var mapped =
                decision == null ? isBeside(item) && undecided.isEmpty() : gap.equals(day) && goesSomewhere(decision);
        var counted = mapped ? figures.ofMonth() : figures.waiting();
        return row(item, slot, decision, from.orElse(null), mapped, counted.get(slot), waits);
    }

    /** Whether others may decide in its place, so that it waits only as long as something waits for it. */
    private static boolean isBeside(Item item) {
        return switch (item.key().kind()) {
            case CATEGORY, TYPE, ANYTHING -> true;
            case ACCOUNT, TAX_CODE, DIMENSION -> false;
        };
    }

    private static boolean goesSomewhere(Mapping decision) {
        return !(decision.target() instanceof Target.Held);
    }

    /** The nearest of what an item is a part of about which somebody decided. */
    private Optional<Item> ancestorOf(Item item) {
        return known.ancestors(item).stream()
                .filter(ancestor -> holding.of(ancestor.key()).isPresent())
                .findFirst();
    }

    private List<MappingRow> rules(Item item, AtStake figures) {
        return holding.rules(item.key()).stream()
                .map(rule -> {
                    var mapped = goesSomewhere(rule);
                    var counted = (mapped ? figures.ofMonth() : figures.waiting()).get(rule.slot());
                    return row(item, rule.slot(), rule, null, mapped, counted, waiting(item, rule.slot(), day));
                })
                .toList();
    }

    /** Decisions that hold on other days only. */
    private List<MappingRow> others(Item item) {
        return stretches.getOrDefault(item.key(), List.of()).stream()
                .filter(stretch -> !stretch.inForce().covers(day))
                .map(stretch -> new MappingRow(
                        known.title(item.key().connection()),
                        item,
                        stretch.slot(),
                        stretch.decision(),
                        stretch.inForce(),
                        null,
                        goesSomewhere(stretch.decision()),
                        0,
                        List.of(),
                        List.of()))
                .toList();
    }

    private MappingRow row(
            Item item,
            Slot slot,
            @Nullable Mapping decision,
            @Nullable Item inherited,
            boolean mapped,
            @Nullable Figures figures,
            @Nullable InForce waiting) {
        return new MappingRow(
                known.title(item.key().connection()),
                item,
                slot,
                decision,
                inForce(item, slot),
                inherited,
                mapped,
                figures == null ? 0 : figures.items(),
                figures == null ? List.of() : figures.amounts(),
                findings.getOrDefault(item.key(), List.of()).stream()
                        .filter(finding -> isAbout(finding, slot))
                        .toList(),
                waiting);
    }

    private static boolean isAbout(MappingFinding finding, Slot slot) {
        var about = finding.slot();
        return about == null ? slot.when().isNone() : about.equals(slot);
    }

    /** As long as nothing nearer to the item is decided, and what decides is the same. */
    private InForce inForce(Item item, Slot slot) {
        var dates = around(slot);
        if (!slot.when().isNone() || says(slot)) {
            return dates;
        }
        for (var ancestor : known.ancestors(item)) {
            var above = Slot.whole(ancestor.key());
            dates = dates.overlap(around(above)).orElse(dates);
            if (says(above)) {
                return dates;
            }
        }
        return dates;
    }

    /** Days on which it waits for one reason and then for another are days in a row. */
    private @Nullable InForce waiting(Item item, Slot slot, LocalDate on) {
        var line = new ArrayList<Course>();
        line(item, slot).map(courses::get).filter(Objects::nonNull).forEach(line::add);
        if (line.isEmpty()) {
            return slot.when().isNone() ? InForce.ALWAYS : null;
        }
        var whole = slot.when().isNone();
        Predicate<LocalDate> waits = each -> {
            var target = target(line, each);
            return target == null ? whole : target instanceof Target.Held;
        };
        return waits.test(on) ? Course.around(on, line, waits) : null;
    }

    /** What decides about it, the first that says anything. */
    private Stream<Slot> line(Item item, Slot slot) {
        return slot.when().isNone()
                ? Stream.concat(
                        Stream.of(slot), known.ancestors(item).stream().map(ancestor -> Slot.whole(ancestor.key())))
                : Stream.of(slot);
    }

    private static @Nullable Target target(List<Course> line, LocalDate day) {
        for (var course : line) {
            var target = course.on(day).target();
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private InForce around(Slot slot) {
        var course = courses.get(slot);
        return course == null ? InForce.ALWAYS : course.around(day);
    }

    private boolean says(Slot slot) {
        var course = courses.get(slot);
        return course != null && course.on(day).target() != null;
    }

    private static BigDecimal atStake(MappingRow row) {
        return row.amounts().stream()
                .map(Money::abs)
                .map(Money::decimal)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }
}
