package dev.weighhouse.command;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Moved;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Chosen;
import dev.weighhouse.mappingdesk.Preview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What earlier changes of the mapping left where it was, as they were saved without their entries: drafts those, or keeps a
 * person's word that it stands where the mapping sends it.
 */
record MapLeft(Session session, Format format, MapOptions options, OpenWorkspace workspace) {
    private static final String REASON = "what earlier changes left behind";

    /** What is left, and whether only some of it is asked about. */
    private record Left(Preview all, List<Moved> moved, Set<ItemKey> items, MapRadius radius) {}

    int bringOver() {
        return read().map(left -> options.isDryRun() ? list(left, "Nothing was drafted.") : draft(left))
                .orElse(Exit.DONE);
    }

    int standsThere() {
        return read().map(left -> options.isDryRun() ? list(left, "Nothing was kept.") : say(left))
                .orElse(Exit.DONE);
    }

    /** Empty where nothing is known to be left. */
    private Optional<Left> read() {
        var months = workspace.monthEnd().months();
        if (months.isEmpty()) {
            session.out().println("No month was ever pulled, so nothing is known to be left behind.");
            return Optional.empty();
        }
        var all = workspace.mapping().behind().left(Objects.requireNonNullElse(options.reason(), REASON));
        var items = chosen(all.brought(CatchUp.CATCH_UP));
        var moved = all.brought(CatchUp.CATCH_UP).stream()
                .filter(each -> items.contains(each.item()))
                .toList();
        var ledger = workspace.monthEnd().review(months.getLast()).ledgerChart();
        return Optional.of(new Left(all, moved, items, new MapRadius(session.out(), moved, ledger)));
    }

    private Set<ItemKey> chosen(List<Moved> moved) {
        var left = moved.stream().map(Moved::item).collect(Collectors.toSet());
        return options.items().isEmpty()
                ? left
                : options.items().stream().map(name -> named(name, left)).collect(Collectors.toSet());
    }

    private static ItemKey named(String name, Set<ItemKey> left) {
        return left.stream()
                .filter(item -> MapRows.label(item).equals(name))
                .findFirst()
                .orElseThrow(() -> MapCommand.refused(
                        "Nothing of %s was left behind.".formatted(name),
                        "Write it as --reclass --dry-run lists it. Nothing was changed."));
    }

    private int draft(Left left) {
        MapTold.of(left.all()).print(session.err());
        var open = new ArrayList<>(left.all().brought(options.catchUp()));
        open.retainAll(left.moved());
        if (!print(left)) {
            return Exit.DONE;
        }
        if (open.isEmpty()) {
            session.out().println("All of it lies in locked months, so --open-months-only drafts nothing.");
        } else {
            var chosen = new Chosen(left.items(), left.all().changes().reason());
            new MapDrafts(session).told(workspace.mapping().behind().draft(chosen, options.catchUp()));
        }
        return Exit.DONE;
    }

    private int say(Left left) {
        if (print(left)) {
            var reason = Objects.requireNonNullElse(options.reason(), "");
            var said = workspace.mapping().behind().standsThere(new Chosen(left.items(), reason));
            session.out()
                    .printf(
                            "Kept for %d %s that it stands there already: it moves from there by a later mapping.%n",
                            said.size(), said.size() == 1 ? "item" : "items");
        }
        return Exit.DONE;
    }

    private boolean print(Left left) {
        if (left.moved().isEmpty()) {
            session.out().println("Nothing was left behind that an entry could bring over.");
            return false;
        }
        session.out().println("What earlier changes left where it is, as it is booked, debits positive:");
        byItem(left).forEach((item, radius) -> {
            session.out().println(MapRows.label(item));
            radius.printLines();
        });
        return true;
    }

    private static Map<ItemKey, MapRadius> byItem(Left left) {
        var items = new TreeMap<ItemKey, List<Moved>>();
        left.moved()
                .forEach(each -> items.computeIfAbsent(each.item(), _ -> new ArrayList<>())
                        .add(each));
        var all = new TreeMap<ItemKey, MapRadius>();
        items.forEach((item, moved) -> all.put(
                item, new MapRadius(left.radius().out(), moved, left.radius().ledger())));
        return all;
    }

    private int list(Left left, String end) {
        var told = MapTold.of(left.all());
        var sheet = new Sheet(MapRadius.columns("what", "words", "item"));
        told.add(sheet, words -> MapRadius.noMove("note", words, null));
        byItem(left).forEach((item, radius) -> radius.add(sheet, "left", null, MapRows.label(item)));
        switch (format) {
            case csv -> sheet.csv(session.out());
            case json -> sheet.json(session.out());
            case table -> {
                told.print(session.err());
                print(left);
                session.out().println(end);
            }
        }
        return left.moved().isEmpty() ? Exit.DONE : Exit.LOOK;
    }
}
