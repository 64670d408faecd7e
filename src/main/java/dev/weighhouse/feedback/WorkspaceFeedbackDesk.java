package dev.weighhouse.feedback;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingMemory;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Feedback;
import dev.weighhouse.crossing.FeedbackCrosser;
import dev.weighhouse.crossing.FeedbackGoods;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.sync.ChartParts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** The telling of one open workspace's platforms. */
public final class WorkspaceFeedbackDesk implements FeedbackDesk {
    private final FeedbackParts parts;
    private final Map<ConnectionId, CrossingMemory> memories = new ConcurrentHashMap<>();

    public WorkspaceFeedbackDesk(FeedbackParts parts) {
        this.parts = parts;
    }

    @Override
    public List<Correction> corrections() {
        try (var platforms = new Tellable(parts)) {
            var reading = new Reading(parts, platforms);
            return parts.journals().get().stream()
                    .flatMap(entry -> reading.of(entry).stream())
                    .toList();
        }
    }

    @Override
    public Correction approve(JournalId entry, Digest seen, String person) {
        var who = person.strip();
        if (who.isEmpty()) {
            throw refused("Nobody is named who approves.", "Say who approves; the log keeps the name.");
        }
        try (var platforms = new Tellable(parts)) {
            var reading = new Reading(parts, platforms);
            var journal = journal(entry);
            var now = correction(reading, journal);
            if (!now.fingerprint().equals(seen)) {
                throw refused(
                        "%s is not as it was when it was looked at: %s"
                                .formatted(entry, now.says().reason()),
                        "Look at it again, then approve it.");
            }
            if (now.stage() == Stage.APPROVED) {
                return now;
            }
            if (!now.stage().canBeApproved()
                    || !(platforms.find(now.platform(), FactKind.CORRECTION) instanceof Tellable.By by)) {
                throw refused("%s cannot be approved: %s".formatted(entry, now.words()), now.nextStep());
            }
            var chain = Chain.of(parts.log(), by.port(), now.says());
            var goods = goods(chain, chain.next(), subject(journal, now), who);
            passing(by).approve(goods, now.fingerprint());
            return correction(reading, journal);
        }
    }

    @Override
    public List<Told> send(Progress progress) {
        try (var platforms = new Tellable(parts)) {
            var reading = new Reading(parts, platforms);
            var told = new ArrayList<Told>();
            var halted = new HashSet<ConnectionId>();
            var all = parts.journals().get().stream()
                    .flatMap(entry -> reading.of(entry).stream())
                    .filter(each -> each.stage().isSent())
                    .toList();
            for (var each : all) {
                if (progress.cancelled()) {
                    break;
                }
                progress.step("Telling %s of %s".formatted(each.platform(), each.entry()), told.size(), all.size());
                if (!halted.contains(each.platform())
                        && platforms.find(each.platform(), FactKind.CORRECTION) instanceof Tellable.By by) {
                    var line = send(by, each, progress);
                    told.add(line);
                    if (line.halt()) {
                        halted.add(each.platform());
                    }
                }
            }
            return told;
        }
    }

    private Told send(Tellable.By by, Correction correction, Progress progress) {
        try (var _ = turn(by);
                var _ = progress.onCancel(by.port()::endWaits)) {
            var chain = Chain.of(parts.log(), by.port(), correction.says());
            var sending = new TellingOnce(passing(by), by.port());
            return sending.go(correction.entry().toString(), chain, goodsOfLast(chain), correction.says());
        }
    }

    @Override
    public Correction giveUp(JournalId entry, String reason) {
        if (reason.isBlank()) {
            throw refused("No reason was given.", "Say why; the log keeps it.");
        }
        try (var platforms = new Tellable(parts)) {
            var reading = new Reading(parts, platforms);
            var journal = journal(entry);
            var now = correction(reading, journal);
            if (!now.stage().canBeGivenUp()
                    || !(platforms.find(now.platform(), FactKind.CORRECTION) instanceof Tellable.By by)) {
                throw refused(
                        "%s cannot be given up: %s".formatted(entry, now.words()),
                        now.stage() == Stage.IN_DOUBT
                                ? "It may be at the platform; send again, so that it is found out."
                                : now.nextStep());
            }
            try (var _ = turn(by)) {
                var chain = Chain.of(parts.log(), by.port(), now.says());
                passing(by).withdraw(goodsOfLast(chain), "Given up: " + reason.strip());
            }
            return correction(reading, journal);
        }
    }

    @Override
    public List<ConnectionId> takersOfResults() {
        try (var platforms = new Tellable(parts)) {
            return parts.connections().all().stream()
                    .filter(connection -> connection.role() == Role.PLATFORM)
                    .map(Connection::id)
                    .filter(id -> platforms.find(id, FactKind.RESULTS) instanceof Tellable.By)
                    .toList();
        }
    }

    @Override
    public Told sendResults(
            ConnectionId to, Period month, List<SortedMap<String, ?>> accounts, String person, Progress progress) {
        var who = person.strip();
        if (who.isEmpty()) {
            throw refused("Nobody is named who has the results sent.", "Say who; the log keeps the name.");
        }
        try (var platforms = new Tellable(parts)) {
            switch (platforms.find(to, FactKind.RESULTS)) {
                case Tellable.Not(var words, var nextStep) -> throw refused(words, nextStep);
                case Tellable.By by -> {
                    var results = new Feedback.Results(new Whose(parts).company(progress), month, accounts);
                    try (var _ = turn(by);
                            var _ = progress.onCancel(by.port()::endWaits)) {
                        return sendResults(by, results, who);
                    }
                }
            }
        }
    }

    private Told sendResults(Tellable.By by, Feedback.Results results, String who) {
        var chain = Chain.of(parts.log(), by.port(), results);
        var sending = new TellingOnce(passing(by), by.port());
        var what = "results of " + results.month();
        if (chain.isOpen()) {
            var before = sending.go(what, chain, goodsOfLast(chain), results);
            chain = chain.again();
            if (chain.isOpen() || (before.isDone() && chain.isTold(results))) {
                return before;
            }
        }
        if (chain.isTold(results)) {
            return sending.standing(
                    what, goodsOfLast(chain), "Nothing: the platform has it, and it was not sent again.");
        }
        var subject = new LogEntry.Subject(
                Direction.OUT,
                FactKind.RESULTS,
                by.connection().id(),
                "Results of " + results.month(),
                results.source(),
                null,
                null,
                results.month().to());
        var goods = goods(chain, chain.next(), subject, who);
        passing(by).approve(goods, results.fingerprint());
        return sending.go(what, chain.again(), goods, results);
    }

    private LogEntry.Subject subject(Journal journal, Correction correction) {
        return new LogEntry.Subject(
                Direction.OUT,
                FactKind.CORRECTION,
                correction.platform(),
                "%s is %s in the ledger"
                        .formatted(journal.id(), correction.says().status().word()),
                correction.says().sourceId(),
                journal.id().toString(),
                null,
                journal.draft().date());
    }

    private FeedbackGoods goodsOfLast(Chain chain) {
        return goods(
                chain,
                chain.last(),
                chain.subject().orElseThrow(),
                parts.author().get());
    }

    private static FeedbackGoods goods(Chain chain, int revision, LogEntry.Subject subject, String by) {
        return new FeedbackGoods(chain.key(revision), subject, by);
    }

    private FeedbackCrosser passing(Tellable.By by) {
        var memory = memories.computeIfAbsent(by.connection().id(), _ -> new CrossingMemory(parts.pace()));
        return new FeedbackCrosser(
                parts.log(), by.port(), parts.pace(), parts.machine().get(), memory);
    }

    private ChartParts.Turn turn(Tellable.By by) {
        return parts.turns()
                .take("feedback to " + by.port().addressee())
                .orElseThrow(() -> refused(
                        "%s is being told by another window or program on this computer."
                                .formatted(by.connection().title()),
                        "Wait until it is done, then try again."));
    }

    private Journal journal(JournalId id) {
        return parts.journals().get().stream()
                .filter(journal -> journal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused(
                        "There is no entry %s.".formatted(id), "See weighhouse journal --list for the entries."));
    }

    private static Correction correction(Reading reading, Journal journal) {
        return reading.of(journal)
                .orElseThrow(() -> refused(
                        "There is nothing to tell a platform of %s.".formatted(journal.id()),
                        "Only an entry made of a platform's items that was changed in the ledger is told of."));
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
