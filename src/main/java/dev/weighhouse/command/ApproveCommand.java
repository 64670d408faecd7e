package dev.weighhouse.command;

import dev.weighhouse.books.Period;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.Refusal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approve FILE ID... --as PERSON}. */
@Command(
        name = "approve",
        description = "Consent to entries as they are now, in the name of somebody who did not prepare them.",
        footer = {
            "",
            "It shows what each approval rests on. If that changes before the push, the entry is not sent.",
            "With --seen only those are approved that are what was seen; without it, the lines are printed first."
        })
final class ApproveCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", description = "The workspace file.")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = "The entries, such as J-1055.")
    private List<String> entries = List.of();

    @Option(names = "--as", required = true, paramLabel = "PERSON", description = "Who approves.")
    private String person = "";

    @Option(
            names = "--seen",
            split = ",",
            paramLabel = "FINGERPRINT",
            description = "What was seen, as journal --list tells it; one for each entry, divided by commas.")
    private List<String> fingerprints = List.of();

    @Mixin
    private Written written = new Written();

    ApproveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var approver = person.strip();
        if (approver.isEmpty()) {
            throw new FailureException(
                    new Failure.BadInput("--as names nobody.", "Say who approves; the log keeps the name."));
        }
        var ids = Phrases.entries(entries);
        var before = new SeenBefore(fingerprints);
        try (var workspace = session.workspaces().open(file)) {
            var seen = seen(workspace.journals(), ids);
            var refused = new LinkedHashMap<JournalId, Refusal>();
            if (before.isGiven()) {
                seen.forEach((id, now) -> before.refusal(id, now).ifPresent(refusal -> refused.put(id, refusal)));
            } else {
                show(workspace, ids);
            }
            var same = new LinkedHashMap<>(seen);
            same.keySet().removeAll(refused.keySet());
            workspace.journals().approve(same, approver).forEach(refusal -> refused.put(refusal.entry(), refusal));
            print(seen, refused, approver);
            return Exit.of(seen.size(), seen.size() - refused.size());
        }
    }

    /** Where a program reads the result, the person reads beside it. */
    private void show(OpenWorkspace workspace, List<JournalId> ids) {
        var out = written.format() == Format.table ? session.out() : session.err();
        var first = workspace.journals().journal(ids.getFirst()).draft().date();
        var chart =
                workspace.monthEnd().review(Period.of(YearMonth.from(first))).ledgerChart();
        ids.forEach(id -> EntryPrint.print(out, workspace.journals().journal(id), chart));
        out.flush();
    }

    /** Reads all grounds first, so that a number that does not exist approves nothing. */
    private static Map<JournalId, Grounds> seen(JournalDesk desk, List<JournalId> ids) {
        var read = desk.grounds(ids);
        var seen = new LinkedHashMap<JournalId, Grounds>();
        ids.forEach(id -> seen.put(id, Objects.requireNonNull(read.get(id))));
        return seen;
    }

    private void print(Map<JournalId, Grounds> seen, Map<JournalId, Refusal> refused, String approver) {
        refused.values().forEach(refusal -> session.tell(refusal.words(), refusal.nextStep()));
        switch (written.format()) {
            case json -> sheet(seen, refused, approver).json(session.out());
            case csv -> sheet(seen, refused, approver).csv(session.out());
            case table ->
                seen.forEach((id, grounds) -> {
                    if (!refused.containsKey(id)) {
                        session.out().printf("Approved %s by %s. Fingerprint %s.%n", id, approver, grounds.shown());
                        GroundsTable.print(session.out(), grounds);
                    }
                });
        }
    }

    private static Sheet sheet(Map<JournalId, Grounds> seen, Map<JournalId, Refusal> refused, String approver) {
        var sheet = new Sheet("entry", "approved", "approver", "fingerprint", "reason");
        seen.forEach((id, grounds) -> {
            var refusal = refused.get(id);
            sheet.add(
                    id.toString(),
                    refusal == null,
                    approver,
                    grounds.fingerprint().hex(),
                    refusal == null ? "" : refusal.words());
        });
        return sheet;
    }
}
