package dev.weighhouse.reconcile;

import dev.weighhouse.matching.Decisions;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds, among the loose rows, two that belong together though they differ: said by a person, by reference, by text. */
final class UnequalRows {
    /** So many pairs of one reference or text are looked at; of more, none is said to belong together. */
    private static final int MOST = 10_000;

    private final RowItems items;
    private final Window window;
    private final Set<Decisions.Apart> apart;

    UnequalRows(RowItems items, Window window, Decisions said) {
        this.items = items;
        this.window = window;
        this.apart = new HashSet<>(said.apart());
    }

    /** Two that a person matched and that differ now. What cannot be told of as two is told of here. */
    List<Unequal> given(Decisions said, Scope scope, Telling telling) {
        var all = new ArrayList<GivenRows>();
        for (var given : said.matches()) {
            var rows = given.ids().stream()
                    .map(items::row)
                    .flatMap(Stream::ofNullable)
                    .toList();
            if (rows.size() == given.ids().size() && rows.stream().allMatch(telling::isLoose)) {
                all.add(new GivenRows(rows));
            }
        }
        var pairs = new ArrayList<Unequal>();
        for (var match : GivenRows.apart(all)) {
            match.pair().ifPresentOrElse(pairs::add, () -> match.tell(scope, telling));
        }
        return claimed(pairs);
    }

    /** Rows of one reference near each other; of several, those of opposite amounts first, then the nearest by date. */
    List<Unequal> byReference(Telling telling) {
        return grouped(
                telling,
                row -> row.movement().reference() == null ? "" : row.name().strip());
    }

    /** Rows of one text within so many days, each the only one for the other. */
    List<Unequal> byText(Telling telling, int days) {
        var ours = telling.ledger().stream().collect(Collectors.groupingBy(Face::text, Collectors.counting()));
        var theirs = telling.platform().stream().collect(Collectors.groupingBy(Face::text));
        theirs.entrySet()
                .removeIf(each -> each.getKey().isEmpty()
                        || ours.getOrDefault(each.getKey(), 0L)
                                        * each.getValue().size()
                                > MOST);
        var pairs = new ArrayList<Unequal>();
        for (var row : telling.ledger()) {
            var near = theirs.getOrDefault(Face.text(row), List.of()).stream()
                    .filter(other -> Math.abs(ChronoUnit.DAYS.between(row.date(), other.date())) <= days)
                    .toList();
            near.forEach(other -> add(pairs, row, other));
        }
        pairs.removeIf(pair -> !referencesAllow(pair.ledger(), pair.platform()));
        return claimed(pairs);
    }

    /** Rows of which the one's text names the other's reference, and no third one's. */
    List<Unequal> named(Telling telling) {
        var pairs = new ArrayList<Unequal>();
        naming(telling.platform(), telling.ledger()).forEach((row, other) -> add(pairs, other, row));
        naming(telling.ledger(), telling.platform()).forEach((row, other) -> add(pairs, row, other));
        return claimed(pairs);
    }

    /** Whether no two references speak against it. */
    static boolean referencesAllow(Row one, Row other) {
        var ours = one.movement().reference();
        var theirs = other.movement().reference();
        return ours == null || theirs == null || ours.isBlank() || theirs.isBlank();
    }

    private Map<Row, Row> naming(List<Row> texts, List<Row> references) {
        var byReference = references.stream().collect(Collectors.groupingBy(NamedReferences::of));
        byReference.remove("");
        var named = new IdentityHashMap<Row, Row>();
        for (var row : texts) {
            var candidates = NamedReferences.in(items.item(row).text())
                    .flatMap(word -> byReference.getOrDefault(word, List.of()).stream())
                    .toList();
            if (candidates.size() == 1) {
                named.put(row, candidates.getFirst());
            }
        }
        return named;
    }

    private List<Unequal> grouped(Telling telling, Function<Row, String> key) {
        var ours = telling.ledger().stream().collect(Collectors.groupingBy(key));
        var theirs = telling.platform().stream().collect(Collectors.groupingBy(key));
        ours.remove("");
        var pairs = new ArrayList<Unequal>();
        ours.forEach((reference, rows) -> {
            var others = theirs.getOrDefault(reference, List.of());
            if ((long) rows.size() * others.size() <= MOST) {
                var all = new ArrayList<Unequal>();
                rows.forEach(row -> others.stream()
                        .filter(other -> window.ofReference(row, other))
                        .forEach(other -> add(all, row, other)));
                all.sort(NEAREST);
                Set<Row> taken = Collections.newSetFromMap(new IdentityHashMap<>());
                for (var pair : all) {
                    if (!taken.contains(pair.ledger()) && !taken.contains(pair.platform())) {
                        taken.add(pair.ledger());
                        taken.add(pair.platform());
                        pairs.add(pair);
                    }
                }
            }
        });
        return pairs.stream().sorted(NEAREST).toList();
    }

    private static final Comparator<Unequal> NEAREST = Comparator.<Unequal, Boolean>comparing(pair -> !pair.opposite())
            .thenComparingLong(pair -> Math.abs(ChronoUnit.DAYS.between(
                    pair.ledger().date(), pair.platform().date())))
            .thenComparing(Unequal::platform, RowItems.ORDER)
            .thenComparing(Unequal::ledger, RowItems.ORDER);

    private void add(List<Unequal> pairs, Row ledger, Row platform) {
        boolean kept = apart.contains(new Decisions.Apart(ledger.id(), platform.id()))
                || apart.contains(new Decisions.Apart(platform.id(), ledger.id()));
        if (!kept && Unequal.fits(ledger, platform)) {
            pairs.add(new Unequal(ledger, platform));
        }
    }

    /** Those whose rows are in no other pair. */
    private static List<Unequal> claimed(List<Unequal> pairs) {
        var distinct = pairs.stream().distinct().toList();
        var uses = new IdentityHashMap<Row, Integer>();
        distinct.forEach(pair -> {
            uses.merge(pair.ledger(), 1, Integer::sum);
            uses.merge(pair.platform(), 1, Integer::sum);
        });
        return distinct.stream()
                .filter(pair -> uses.getOrDefault(pair.ledger(), 0) == 1 && uses.getOrDefault(pair.platform(), 0) == 1)
                .sorted(NEAREST)
                .toList();
    }
}
