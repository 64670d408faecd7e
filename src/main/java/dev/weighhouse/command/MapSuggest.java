package dev.weighhouse.command;

import dev.weighhouse.mapping.Change;
import dev.weighhouse.mapping.ChangeSet;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingFinding.Kind;
import dev.weighhouse.mapping.Slot;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mappingdesk.MappingDesk;
import dev.weighhouse.mappingdesk.MappingRow;
import dev.weighhouse.mappingdesk.SaveResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists suggestions for what nobody mapped, and maps as those say that a person named or set a score for. */
record MapSuggest(Session session, Format format, MapOptions options, Goes goes) {

    int of(MappingDesk desk) {
        // Whoever decides from here on is not overruled by what is listed now.
        var seen = desk.latest();
        var waiting = desk.check().stream()
                .filter(finding -> finding.kind() == Kind.UNMAPPED)
                .map(MappingFinding::item)
                .collect(Collectors.toSet());
        var all = desk.suggestions(waiting);
        if (!options.accepts()) {
            return new MapRows(session, format, goes).suggestions(all);
        }
        var chosen = options.acceptFrom() == null ? named(all) : from(all, options.acceptFrom());
        new MapRows(session, format, goes)
                .suggestions(chosen.stream()
                        .collect(Collectors.toMap(Suggestion::item, List::of, (one, _) -> one, TreeMap::new)));
        if (!options.isDryRun() && !chosen.isEmpty()) {
            save(desk, chosen, seen);
        }
        if (format == Format.table) {
            session.out()
                    .printf(
                            "%s %d of %d.%s%n",
                            options.isDryRun() ? "Would map" : "Mapped",
                            chosen.size(),
                            all.size(),
                            options.isDryRun() ? " Nothing was saved." : "");
        }
        return chosen.size() == all.size() && !options.isDryRun() ? Exit.DONE : Exit.LOOK;
    }

    private static List<Suggestion> from(Map<ItemKey, List<Suggestion>> all, int score) {
        return all.values().stream()
                .flatMap(best -> best.stream().limit(1))
                .filter(best -> best.score() >= score)
                .toList();
    }

    private List<Suggestion> named(Map<ItemKey, List<Suggestion>> all) {
        var chosen = new ArrayList<Suggestion>();
        for (var name : options.accept()) {
            var item = all.keySet().stream()
                    .filter(key -> MapRows.label(key).equals(name))
                    .findFirst()
                    .orElseThrow(() -> MapCommand.refused(
                            "%s is nothing that waits to be mapped.".formatted(name),
                            "Write it as --suggest lists it. Nothing was changed."));
            chosen.add(Optional.ofNullable(all.get(item)).stream()
                    .flatMap(List::stream)
                    .findFirst()
                    .orElseThrow(() -> MapCommand.refused(
                            "There is no suggestion for %s.".formatted(name),
                            "Map it with --import. Nothing was changed.")));
        }
        return chosen.stream().distinct().toList();
    }

    private void save(MappingDesk desk, List<Suggestion> chosen, Map<ItemKey, Mapping> seen) {
        var said = options.reason();
        var reason = said == null ? "suggestions accepted on the command line" : said;
        switch (desk.save(new ChangeSet(changes(desk, chosen, seen), reason))) {
            case SaveResult.Saved _ -> {}
            case SaveResult.Refused(var findings) ->
                throw MapCommand.refused(
                        findings.getFirst().words(), findings.getFirst().next() + " Nothing was changed.");
            case SaveResult.Overtaken(var meanwhile) ->
                throw MapCommand.refused(
                        "%s was decided about meanwhile."
                                .formatted(meanwhile.getFirst().mine().slot().item()),
                        "Look at what was decided. Nothing was changed.");
        }
    }

    /** For the days on which each waits: where it went on others, and goes, stays as somebody decided. */
    private List<Change> changes(MappingDesk desk, List<Suggestion> chosen, Map<ItemKey, Mapping> seen) {
        var today = session.today();
        var rows = new HashMap<Slot, MappingRow>();
        desk.asAt(today, null).forEach(row -> rows.put(row.slot(), row));
        return chosen.stream()
                .map(each -> {
                    var slot = Slot.whole(each.item());
                    var days = Objects.requireNonNull(rows.get(slot)).changedFrom(today.withDayOfMonth(1));
                    return new Change(slot, each.target(), days, Mapping.Origin.SUGGESTION, seen.get(each.item()));
                })
                .toList();
    }
}
