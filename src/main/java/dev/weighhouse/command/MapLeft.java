package dev.weighhouse.command;

import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.mappingdesk.CatchUp;
import dev.weighhouse.mappingdesk.Preview;
import java.util.Objects;

/** Drafts the entries of what earlier changes of the mapping left where it was, as they were saved without them. */
record MapLeft(Session session, Format format, MapOptions options, OpenWorkspace workspace) {
    private static final String REASON = "what earlier changes left behind";

    int bringOver() {
        var months = workspace.monthEnd().months();
        if (months.isEmpty()) {
            session.out().println("No month was ever pulled, so nothing is known to be left behind.");
            return Exit.DONE;
        }
        var left = workspace.mapping().leftBehind(Objects.requireNonNullElse(options.reason(), REASON));
        var radius = new MapRadius(
                session.out(),
                left.brought(CatchUp.CATCH_UP),
                workspace.monthEnd().review(months.getLast()).ledgerChart());
        if (options.isDryRun()) {
            return list(left, radius);
        }
        MapTold.of(left).print(session.err());
        if (radius.printLeft() && left.brought(options.catchUp()).isEmpty()) {
            session.out().println("All of it lies in locked months, so --open-months-only drafts nothing.");
        } else if (!radius.isEmpty()) {
            new MapDrafts(session, workspace).draft(left, options.catchUp());
        }
        return Exit.DONE;
    }

    private int list(Preview left, MapRadius radius) {
        var told = MapTold.of(left);
        var sheet = new Sheet(MapRadius.columns("what", "words"));
        told.add(sheet, words -> MapRadius.noMove("note", words));
        radius.add(sheet, "left", null);
        switch (format) {
            case csv -> sheet.csv(session.out());
            case json -> sheet.json(session.out());
            case table -> {
                told.print(session.err());
                radius.printLeft();
                session.out().println("Nothing was drafted.");
            }
        }
        return radius.isEmpty() ? Exit.DONE : Exit.LOOK;
    }
}
