package dev.weighhouse.command;

import dev.weighhouse.mapping.Assurance;
import dev.weighhouse.mappingdesk.LeftBehind;
import java.time.YearMonth;
import java.util.stream.Collectors;

/** Lists who said that amounts stand where the mapping sends them, and takes one such word back. */
record MapSaid(Session session, Format format) {

    int of(LeftBehind behind) {
        var sheet = new Sheet(
                "number",
                "item",
                "months",
                "by",
                "at",
                "reason",
                "taken-back-by",
                "taken-back-at",
                "taken-back-reason");
        for (var each : behind.said()) {
            var said = each.said();
            var back = each.takenBack();
            sheet.add(
                    each.number(),
                    MapRows.label(said.item()),
                    months(said),
                    said.author(),
                    said.at().toString(),
                    said.reason(),
                    back == null ? null : back.author(),
                    back == null ? null : back.at().toString(),
                    back == null ? null : back.reason());
        }
        switch (format) {
            case csv -> sheet.csv(session.out());
            case json -> sheet.json(session.out());
            case table -> {
                behind.said().forEach(this::print);
                if (behind.said().isEmpty()) {
                    session.out().println("Nobody said that anything left behind stands there already.");
                }
            }
        }
        return Exit.DONE;
    }

    private void print(Assurance each) {
        var said = each.said();
        var back = each.takenBack();
        session.out()
                .printf(
                        "%d  %s, %s: stands where the mapping sent it (%s, %s: %s)%s%n",
                        each.number(),
                        MapRows.label(said.item()),
                        months(said),
                        said.author(),
                        said.at(),
                        said.reason(),
                        back == null
                                ? ""
                                : "; taken back (%s, %s: %s)".formatted(back.author(), back.at(), back.reason()));
    }

    private static String months(Assurance.Said said) {
        return said.months().stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }

    int takeBack(LeftBehind behind, long number, String reason) {
        behind.takeBack(number, reason);
        session.out().printf("Took back %d.%n", number);
        return Exit.DONE;
    }
}
