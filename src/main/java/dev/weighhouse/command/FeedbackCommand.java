package dev.weighhouse.command;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.feedback.Correction;
import dev.weighhouse.feedback.FeedbackDesk;
import dev.weighhouse.journal.JournalId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code feedback FILE [--list | --approve ID... --as PERSON [--seen FINGERPRINT,...] | --send | --give-up ID... --reason WORDS]}. */
@Command(
        name = "feedback",
        description = "Tell platforms of their items whose entries were corrected in the ledger.",
        footer = {
            "",
            "Nothing leaves that nobody approved. If an entry changes before it is sent, it is not sent.",
            "With --seen only those are approved that are what was seen; without it, they are printed first."
        })
final class FeedbackCommand implements Callable<Integer> {
    private static final int SHORTEST = 8;

    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(names = "--list", description = "Show what there is to tell, and how far it is; also without any option.")
    private boolean list;

    @Option(names = "--approve", paramLabel = "ID", arity = "1..*", description = "Consent to tell of these entries.")
    private List<String> approved = List.of();

    @Option(names = "--as", paramLabel = "PERSON", description = "With --approve: who approves.")
    private String person = "";

    @Option(
            names = "--seen",
            split = ",",
            paramLabel = "FINGERPRINT",
            description = "With --approve: what was seen, as --list tells it; one for each entry, divided by commas.")
    private List<String> seen = List.of();

    @Option(names = "--send", description = "Send what is approved, and look for what is in doubt.")
    private boolean send;

    @Option(names = "--give-up", paramLabel = "ID", arity = "1..*", description = "Do not tell of these entries.")
    private List<String> givenUp = List.of();

    @Option(names = "--reason", paramLabel = "WORDS", description = "With --give-up: why.")
    private String reason = "";

    @Mixin
    private Waits waits = new Waits();

    @Mixin
    private Written written = new Written();

    FeedbackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        check();
        try (var workspace = target.open(session.workspaces())) {
            var desk = workspace.feedback();
            var print = new FeedbackPrint(session.out(), written.format());
            if (!approved.isEmpty()) {
                return approve(desk, print);
            }
            if (!givenUp.isEmpty()) {
                var ended = Phrases.entries(givenUp).stream()
                        .map(id -> desk.giveUp(id, reason))
                        .toList();
                print.corrections(ended);
                return Exit.DONE;
            }
            if (send) {
                var told = waits.run(
                        session.err(),
                        () -> desk.send(new StandardErrorProgress(session.err())),
                        FeedbackPrint::wait,
                        FeedbackPrint::together);
                print.told(told);
                return told.stream().allMatch(each -> each.isDone()) ? Exit.DONE : Exit.LOOK;
            }
            var all = desk.corrections();
            print.corrections(all);
            return all.stream().anyMatch(each -> each.stage().needsPerson()) ? Exit.LOOK : Exit.DONE;
        }
    }

    private void check() {
        var deeds = (list ? 1 : 0) + (approved.isEmpty() ? 0 : 1) + (send ? 1 : 0) + (givenUp.isEmpty() ? 0 : 1);
        if (deeds > 1) {
            throw refused("Only one of --list, --approve, --send and --give-up can be done at once.");
        }
        if (!approved.isEmpty() && person.isBlank()) {
            throw refused("--approve needs --as: the log keeps who approves.");
        }
        if (!seen.isEmpty() && seen.size() != approved.size()) {
            throw refused("--seen has %d fingerprints for %d entries.".formatted(seen.size(), approved.size()));
        }
    }

    private int approve(FeedbackDesk desk, FeedbackPrint print) {
        var ids = Phrases.entries(approved);
        var now = new LinkedHashMap<JournalId, Correction>();
        desk.corrections().forEach(each -> now.put(each.entry(), each));
        var done = new ArrayList<Correction>();
        for (int at = 0; at < ids.size(); at++) {
            var id = ids.get(at);
            try {
                done.add(desk.approve(id, fingerprint(at, id, now), person));
            } catch (FailureException e) {
                session.tell(e.failure());
            }
        }
        print.corrections(done);
        return Exit.of(ids.size(), done.size());
    }

    /** What the person saw: as they say, or what is printed here before it is approved. */
    private Digest fingerprint(int at, JournalId id, Map<JournalId, Correction> now) {
        var correction = now.get(id);
        if (correction == null) {
            throw new FailureException(new Failure.BadInput(
                    "There is nothing to tell a platform of %s.".formatted(id),
                    "See weighhouse feedback --list for what there is."));
        }
        if (seen.isEmpty()) {
            FeedbackPrint.show(written.format() == Format.table ? session.out() : session.err(), correction);
            return correction.fingerprint();
        }
        var typed = seen.get(at).strip().toLowerCase(Locale.ROOT);
        if (typed.length() < SHORTEST || !correction.fingerprint().hex().startsWith(typed)) {
            throw new FailureException(new Failure.BadInput(
                    "%s is not what was seen: %s"
                            .formatted(id, correction.says().reason()),
                    "Look at it again, then approve it with the fingerprint it has now."));
        }
        return correction.fingerprint();
    }

    private static FailureException refused(String words) {
        return new FailureException(
                new Failure.BadInput(words, "See weighhouse feedback --help. Nothing was changed."));
    }
}
