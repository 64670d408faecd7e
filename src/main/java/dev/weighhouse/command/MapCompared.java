package dev.weighhouse.command;

import dev.weighhouse.mappingdesk.Compared;
import dev.weighhouse.mappingdesk.MappingRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what goes elsewhere on one day than on another, each as it was known when that was asked about. */
record MapCompared(Session session, Format format, Goes goes, LocalDate first, LocalDate second) {

    int of(List<Compared> all) {
        var differing = all.stream().filter(Compared::differs).toList();
        var sheet = new Sheet("item", "name", "when", "first", "goes", "second", "then");
        differing.forEach(each -> sheet.add(
                MapRows.label(each.row().item().key()),
                each.row().item().name(),
                each.row().slot().when().toString(),
                first.toString(),
                goes(each.first()),
                second.toString(),
                goes(each.second())));
        switch (format) {
            case csv -> sheet.csv(session.out());
            case json -> sheet.json(session.out());
            case table -> table(differing);
        }
        return differing.isEmpty() ? Exit.DONE : Exit.LOOK;
    }

    private void table(List<Compared> differing) {
        for (var each : differing) {
            var when = each.row().slot().when();
            session.out()
                    .printf(
                            "%s, %s%s: %s on %s, %s on %s%n",
                            each.row().platform(),
                            each.row().item().name(),
                            when.isNone() ? "" : " where " + when,
                            said(each.first()),
                            first,
                            said(each.second()),
                            second);
        }
        if (differing.isEmpty()) {
            session.out().printf("Everything went on %s where it went on %s.%n", first, second);
        }
    }

    private String goes(@Nullable MappingRow row) {
        var mapping = row == null ? null : row.mapping();
        return mapping == null ? "" : goes.in(format).words(mapping.target());
    }

    private String said(@Nullable MappingRow row) {
        var goes = goes(row);
        return goes.isEmpty() ? MapRows.NOBODY : goes;
    }
}
