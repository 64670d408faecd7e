package dev.weighhouse.command;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountKey;
import dev.weighhouse.mapping.ItemKey;
import dev.weighhouse.mapping.Mapping;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.Suggestion;
import dev.weighhouse.mapping.Target;
import dev.weighhouse.mappingdesk.MappingRow;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what {@code map} finds. */
record MapRows(Session session, Format format, Goes goes) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    static final String NOBODY = "nobody says";

    /** Accounts as everywhere on the command line; others with their kind. */
    static String label(ItemKey item) {
        return item.account().map(AccountKey::toString).orElseGet(item::toString);
    }

    int suggestions(Map<ItemKey, List<Suggestion>> all) {
        var sheet = new Sheet("connection", "account", "ledger", "score", "reason", "kind", "goes");
        all.values()
                .forEach(best -> best.forEach(s -> sheet.add(
                        s.item().connection().value(),
                        format == Format.json ? label(s.item()) : s.item().id(),
                        s.ledger().map(AccountId::value).orElse(null),
                        s.score(),
                        s.reason(),
                        s.item().kind().name(),
                        goes(s.target()))));
        switch (format) {
            case csv -> sheet.csv(session.out());
            case json -> sheet.json(session.out());
            case table ->
                all.forEach((item, best) -> {
                    session.out().println(label(item));
                    if (best.isEmpty()) {
                        session.out().println("    no suggestion");
                    }
                    best.forEach(
                            s -> session.out().printf("    %s   %s (%d)%n", goes(s.target()), s.reason(), s.score()));
                });
        }
        return all.isEmpty() ? Exit.DONE : Exit.LOOK;
    }

    int findings(List<MappingFinding> findings) {
        var sheet = new Sheet("item", "when", "finding", "blocks", "words", "next");
        findings.forEach(finding -> sheet.add(
                label(finding.item()),
                finding.slot() == null ? "" : finding.slot().when().toString(),
                finding.kind().name(),
                finding.kind().blocks(),
                finding.words(),
                finding.next()));
        switch (format) {
            case csv -> sheet.csv(session.out());
            case json -> sheet.json(session.out());
            case table -> {
                findings.forEach(finding ->
                        session.out().printf("%s: %s %s%n", label(finding.item()), finding.words(), finding.next()));
                if (findings.isEmpty()) {
                    session.out().println("Everything the platforms use has a place in the ledger that fits.");
                }
            }
        }
        return findings.isEmpty() ? Exit.DONE : Exit.LOOK;
    }

    int holding(List<MappingRow> rows) {
        var sheet = new Sheet("item", "name", "when", "goes", "through", "from", "to", "by", "at", "reason");
        for (var row : rows) {
            var mapping = row.mapping();
            var through = row.inherited();
            sheet.add(
                    label(row.item().key()),
                    row.item().name(),
                    row.slot().when().toString(),
                    goes(mapping == null ? null : mapping.target()),
                    through == null ? "" : through.name(),
                    row.inForce().from() == null ? "" : row.inForce().from().toString(),
                    row.inForce().to() == null ? "" : row.inForce().to().toString(),
                    mapping == null ? "" : mapping.author(),
                    mapping == null ? "" : mapping.at().toString(),
                    mapping == null ? "" : mapping.reason());
        }
        switch (format) {
            case csv -> sheet.csv(session.out());
            case json -> sheet.json(session.out());
            case table ->
                rows.forEach(row -> session.out()
                        .printf(
                                "%s, %s%s: %s%n",
                                row.platform(),
                                row.item().name(),
                                row.slot().when().isNone()
                                        ? ""
                                        : " where " + row.slot().when(),
                                row.mapping() == null
                                        ? NOBODY + gap(row)
                                        : goes(row.mapping().target()) + by(row.mapping())));
        }
        return rows.stream().allMatch(row -> row.mapped() || !row.item().active()) ? Exit.DONE : Exit.LOOK;
    }

    /** The days in a row for which nobody says, where there are others. */
    private static String gap(MappingRow row) {
        var from = row.inForce().from();
        var to = row.inForce().to();
        return from == null && to == null
                ? ""
                : " (%s%s)"
                        .formatted(
                                from == null ? "" : "from " + from,
                                to == null ? "" : (from == null ? "until " : " until ") + to);
    }

    private String by(Mapping mapping) {
        var who = mapping.isStated()
                ? "stated by %s, at a pull by %s".formatted(mapping.item().connection(), mapping.author())
                : mapping.author();
        return " (%s, %s: %s)"
                .formatted(
                        who, MOMENT.format(mapping.at().atZone(session.clock().getZone())), mapping.reason());
    }

    private String goes(@Nullable Target target) {
        return goes.in(format).words(target);
    }
}
