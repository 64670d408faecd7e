package dev.weighhouse.ui.mappings;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.CodeLists;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.BooksLock;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.Course;
import dev.weighhouse.mapping.History;
import dev.weighhouse.mapping.InForce;
import dev.weighhouse.mapping.Item;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Mappings;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mapping.Moved.Standing;
import dev.weighhouse.mapping.Radii;
import dev.weighhouse.mapping.SavedTogether;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mapping.Undoing;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Drafted;
import dev.weighhouse.mappingdesk.ImportPreview;
import dev.weighhouse.mappingdesk.MappingDesk;
import dev.weighhouse.mappingdesk.MappingRow;
import dev.weighhouse.mappingdesk.MappingSheet;
import dev.weighhouse.mappingdesk.Past;
import dev.weighhouse.mappingdesk.Preview;
import dev.weighhouse.mappingdesk.SaveResult;
import dev.weighhouse.mappingdesk.Transformed;
import dev.weighhouse.ui.common.Workbench;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapping in memory: items with amounts by month, and everything that was decided. */
public final class FakeMapping implements MappingDesk {
    final ChartOfAccounts ledger;
    final List<Mapping> decided = new ArrayList<>();
    final Map<ItemKey, List<Suggestion>> suggested = new HashMap<>();
    public final List<MappingFinding> found = new ArrayList<>();
    public final List<ChangeSet> saved = new ArrayList<>();
    final List<CatchUp> drafted = new ArrayList<>();
    final List<Preview> previewed = new ArrayList<>();
    List<Preview.Difference> differences = List.of();
    final FakeBehind behind = new FakeBehind(this);
    public List<String> notes = List.of();
    public Function<ItemKey, @Nullable AccountId> standsOn = _ -> null;
    public List<MappingFinding> refusing = List.of();
    public List<SaveResult.Meanwhile> meanwhile = List.of();
    ImportPreview offered = new ImportPreview(List.of(), new ChangeSet(List.of(), ""));
    BiFunction<ConnectionId, Period, Transformed> made = (platform, month) ->
            new Transformed(platform, month, List.of(), 0, List.of(), List.of(), List.of(), Map.of(), Map.of());
    final List<JournalEntry> handedOver = new ArrayList<>();
    final Map<Path, List<ItemKey>> exported = new LinkedHashMap<>();
    Past past = Past.NONE;
    final Map<ItemKey, Instant> firstPulled = new HashMap<>();
    CodeLists lists = CodeLists.NONE;
    List<String> taxCodes = List.of("20%", "No VAT", "Zero");

    public @Nullable LocalDate lockedUntil = LocalDate.of(2026, 9, 30);

    public @Nullable Failure failing;

    private final Map<ItemKey, Used> items = new LinkedHashMap<>();
    private Map<Slot, Course> courses = Map.of();
    private Map<ItemKey, List<Mapping>> about = Map.of();
    private Instant at = Instant.parse("2026-11-04T16:47:00Z");

    /** An item with what moved in each month. */
    private record Used(String platform, Item item, Map<Period, Share> months) {}

    /** What moved in one month. */
    public record Share(int items, Money amount) {}

    public FakeMapping(ChartOfAccounts ledger) {
        this.ledger = ledger;
    }

    /** The one of the company that is open in a window. */
    public static FakeMapping of(Workbench bench) {
        return (FakeMapping) bench.current().orElseThrow().workspace().mapping();
    }

    public void add(String platform, Item item, Map<Period, Share> months) {
        items.put(item.key(), new Used(platform, item, months));
    }

    public void decide(Mapping decision) {
        decided.add(decision);
    }

    @Override
    public MappingSheet sheet(Period month) {
        fail();
        courses = Course.all(new History(decided));
        about = decided.stream().collect(Collectors.groupingBy(Mapping::item));
        var waiting = new ArrayList<MappingRow>();
        var mapped = new ArrayList<MappingRow>();
        var holding = new History(decided).on(month.to());
        for (var used : items.values()) {
            var rows = rows(used, month, holding);
            (rows.getFirst().mapped() ? mapped : waiting).addAll(rows);
        }
        return new MappingSheet(
                month,
                Stream.concat(waiting.stream(), mapped.stream()).toList(),
                ledger,
                taxCodes,
                lists,
                lockedUntil,
                latest(),
                past,
                List.of());
    }

    private void fail() {
        if (failing != null) {
            throw new FailureException(failing);
        }
    }

    private List<MappingRow> rows(Used used, Period month, Mappings holding) {
        var key = used.item().key();
        var whole = holding.of(key).orElse(null);
        var parent = used.item().parent();
        var from = parent == null ? null : items.get(parent);
        var inherited = whole == null && parent != null ? holding.of(parent).orElse(null) : null;
        var decision = whole == null ? inherited : whole;
        var mapped = decision != null && !(decision.target() instanceof Target.Held);
        var shares = used.months().entrySet().stream()
                .filter(each -> !mapped || each.getKey().equals(month))
                .map(Map.Entry::getValue)
                .toList();
        var rows = new ArrayList<MappingRow>();
        rows.add(row(
                month.to(),
                used,
                Slot.whole(key),
                decision,
                inherited == null || from == null ? null : from.item(),
                mapped,
                shares));
        holding.rules(key).forEach(rule -> rows.add(row(month.to(), used, rule.slot(), rule, null, true, List.of())));
        rows.addAll(others(used, month.to()));
        return rows;
    }

    private Course course(Slot slot) {
        return courses.getOrDefault(slot, Course.of(List.of()));
    }

    private List<MappingRow> others(Used used, LocalDate day) {
        var others = new ArrayList<MappingRow>();
        Course.all(new History(about.getOrDefault(used.item().key(), List.of())))
                .forEach((slot, course) -> course.parts().stream()
                        .filter(part -> part.target() != null && !part.inForce().covers(day))
                        .forEach(part -> {
                            var from = part.inForce().from();
                            others.add(row(
                                    from == null
                                            ? Objects.requireNonNull(
                                                    part.inForce().to())
                                            : from,
                                    used,
                                    slot,
                                    part.decision(),
                                    null,
                                    true,
                                    List.of()));
                        }));
        return others;
    }

    private MappingRow row(
            LocalDate day,
            Used used,
            Slot slot,
            @Nullable Mapping decision,
            @Nullable Item inherited,
            boolean mapped,
            List<Share> shares) {
        var sum = shares.stream().map(Share::amount).reduce(Money::plus);
        return new MappingRow(
                used.platform(),
                used.item(),
                slot,
                decision,
                decision == null || inherited == null ? course(slot).around(day) : decision.inForce(),
                inherited,
                mapped,
                shares.stream().mapToInt(Share::items).sum(),
                sum.stream().toList(),
                found.stream()
                        .filter(each ->
                                each.item().equals(slot.item()) && slot.when().isNone())
                        .toList());
    }

    @Override
    public Map<ItemKey, List<Suggestion>> suggestions(Set<ItemKey> asked) {
        return suggested;
    }

    @Override
    public List<Mapping> history(ItemKey item) {
        return new History(decided).about(item);
    }

    @Override
    public List<SavedTogether> changeSets() {
        return SavedTogether.all(new History(decided));
    }

    @Override
    public Optional<Instant> firstPulled(ItemKey item, @Nullable Transaction earliest) {
        return Optional.ofNullable(firstPulled.get(item));
    }

    @Override
    public List<MappingRow> asAt(LocalDate day, @Nullable Instant knownAt) {
        var history = new History(decided);
        var holding = (knownAt == null ? history : history.knownAt(knownAt)).on(day);
        return items.values().stream()
                .map(used -> {
                    var decision = holding.of(used.item().key()).orElse(null);
                    return row(day, used, Slot.whole(used.item().key()), decision, null, decision != null, List.of());
                })
                .toList();
    }

    @Override
    public List<MappingFinding> check() {
        return found;
    }

    @Override
    public Optional<BooksLock> lock() {
        return Optional.of(new BooksLock(lockedUntil, at));
    }

    @Override
    public Map<ItemKey, Mapping> latest() {
        var latest = new HashMap<ItemKey, Mapping>();
        decided.forEach(each -> latest.put(each.item(), each));
        return latest;
    }

    @Override
    public Change change(
            ItemKey item, @Nullable AccountId to, Period month, Mapping.Origin origin, @Nullable Mapping seen) {
        fail();
        var target = to == null ? null : Target.to(to);
        return new Change(Slot.whole(item), target, InForce.from(month.from()), origin, seen);
    }

    @Override
    public Preview preview(ChangeSet changes, Period month) {
        fail();
        var moved = new ArrayList<Moved>();
        var before = new HashMap<Period, Mappings>();
        for (var change : changes.changes()) {
            var used = items.get(change.slot().item());
            if (used != null) {
                used.months().forEach((period, share) -> {
                    var then = before.computeIfAbsent(period, at -> new History(decided).on(at.to()));
                    new FakeMove(change, period, then, lockedUntil)
                            .of(share, standsOn)
                            .ifPresent(moved::add);
                });
            }
        }
        var preview = new Preview(changes, refusing, Radii.of(moved), differences, notes, 0);
        previewed.add(preview);
        return preview;
    }

    @Override
    public SaveResult save(ChangeSet changes) {
        if (!refusing.isEmpty()) {
            return new SaveResult.Refused(refusing);
        }
        if (!meanwhile.isEmpty()) {
            return new SaveResult.Overtaken(meanwhile);
        }
        saved.add(changes);
        var decisions = changes.changes().stream()
                .map(change -> new Mapping(
                        change.slot(),
                        change.target(),
                        change.inForce(),
                        change.origin(),
                        changes.reason(),
                        "Priya Nair",
                        at))
                .toList();
        decided.addAll(decisions);
        return new SaveResult.Saved(decisions);
    }

    @Override
    public List<Change> undoing(List<Mapping> done) {
        return Undoing.of(new History(decided), done);
    }

    @Override
    public FakeBehind behind() {
        return behind;
    }

    @Override
    public List<JournalId> draftReclass(Preview preview, CatchUp catchUp) {
        drafted.add(catchUp);
        var months = preview.brought(catchUp).stream()
                .filter(moved -> moved.standing() != Standing.PENDING)
                .map(Moved::month)
                .distinct()
                .count();
        return IntStream.range(0, (int) months)
                .mapToObj(at -> new JournalId(1061 + at))
                .toList();
    }

    @Override
    public int exportTo(Path file) {
        throw new UnsupportedOperationException("the screen asks before it writes over a file");
    }

    @Override
    public int exportOver(Path file, Predicate<ItemKey> which) {
        fail();
        exported.put(file, items.keySet().stream().filter(which).toList());
        return exported.getOrDefault(file, List.of()).size();
    }

    @Override
    public ImportPreview readFrom(Path file, Progress progress) {
        fail();
        return offered;
    }

    @Override
    public ImportPreview copyFrom(Path workspace, Progress progress) {
        fail();
        return offered;
    }

    @Override
    public Transformed transform(ConnectionId platform, Period month, Progress progress) {
        fail();
        return made.apply(platform, month);
    }

    @Override
    public List<Drafted> draft(Transformed transformed) {
        fail();
        handedOver.addAll(transformed.entries());
        return transformed.entries().stream()
                .map(entry -> new Drafted(new JournalId(1070 + handedOver.indexOf(entry)), true))
                .toList();
    }
}
