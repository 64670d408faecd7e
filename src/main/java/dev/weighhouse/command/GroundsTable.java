package dev.weighhouse.command;

import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.Refusal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an approval rests on, as text for people. */
final class GroundsTable {

    private GroundsTable() {}

    static void print(PrintWriter out, Grounds grounds) {
        grounds.all()
                .forEach(ground -> out.printf("    %s: %s (%s)%n", ground.subject(), ground.shown(), ground.source()));
    }

    /** What was seen beside what is there now; what moved carries a star. */
    static void print(PrintWriter out, Refusal.Moved moved) {
        var seen = bySubject(moved.seen());
        var now = bySubject(moved.now());
        var subjects = new LinkedHashSet<>(seen.keySet());
        subjects.addAll(now.keySet());
        var lines = new ArrayList<List<String>>();
        for (var subject : subjects) {
            var before = seen.get(subject);
            var after = now.get(subject);
            var same = before != null && after != null && before.value().equals(after.value());
            lines.add(List.of(
                    (same ? "  " : "* ") + subject,
                    before == null ? "not there" : before.shown(),
                    after == null ? "not there" : after.shown()));
        }
        new TextColumns("Approval rests on", "Seen", "Now").print(out, lines);
    }

    private static Map<String, Ground> bySubject(Grounds grounds) {
        return grounds.all().stream()
                .collect(Collectors.toMap(
                        Ground::subject, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }
}
