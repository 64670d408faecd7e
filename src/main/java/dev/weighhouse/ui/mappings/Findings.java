package dev.weighhouse.ui.mappings;

import dev.weighhouse.crossing.Role;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the checks find of a mapping besides what waits, which the grid shows by itself.
 *
 * @param all those that keep a change set from being saved first
 */
record Findings(List<Row> all) {

    /**
     * One finding with the row it leads to.
     *
     * @param item what it is about, for people
     */
    record Row(Slot slot, String item, MappingFinding finding) {

        String word() {
            return Values.finding(finding);
        }
    }

    static final Findings NONE = new Findings(List.of());

    Findings {
        all = List.copyOf(all);
    }

    static Findings of(Loaded loaded) {
        var rows = new ArrayList<Row>();
        // Each is told once, however many stretches of dates an item has.
        Set<MappingFinding> told = new HashSet<>();
        for (var row : loaded.sheet().rows()) {
            for (var finding : row.findings()) {
                if (shown(finding) && told.add(finding)) {
                    rows.add(new Row(
                            row.slot(), row.platform() + ", " + row.item().name(), finding));
                }
            }
        }
        for (var finding : loaded.sheet().findings()) {
            if (shown(finding) && told.add(finding)) {
                var slot = finding.slot();
                rows.add(new Row(
                        slot == null ? Slot.whole(finding.item()) : slot, loaded.name(finding.item()), finding));
            }
        }
        rows.sort(Comparator.comparing(row -> !row.finding().kind().blocks()));
        return new Findings(rows);
    }

    private static boolean shown(MappingFinding finding) {
        return finding.kind() != Kind.UNMAPPED && finding.kind() != Kind.HELD;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** How many of what kind, and since when: {@code 3 findings since the pull of 16:42: 2 account renamed, 1 archived}. */
    String words(Loaded loaded, Clock clock) {
        var pulled = loaded.opening().connections().stream()
                .filter(connection -> connection.role() == Role.LEDGER)
                .flatMap(ledger -> Optional.ofNullable(loaded.opening().quotes().get(ledger.id())).stream())
                .map(quote -> Times.moment(quote.fetchedAt(), clock))
                .findFirst();
        return pulled.map(when -> Words.text("mappings.findings.since", all.size(), when, kinds()))
                .orElseGet(() -> Words.text("mappings.findings.words", all.size(), kinds()));
    }

    private String kinds() {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        all.forEach(row -> counts.merge(row.finding().kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> Words.text(
                        "mappings.findings.kind." + each.getKey().name().toLowerCase(Locale.ROOT), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
