package dev.weighhouse.export;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.CanonicalJson;
import dev.weighhouse.crossing.CrossingEvent;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.ExportAnswer;
import dev.weighhouse.crossing.ExportItem;
import dev.weighhouse.crossing.ExportJob;
import dev.weighhouse.crossing.ExportResult;
import dev.weighhouse.crossing.Fact;
import dev.weighhouse.crossing.FactKind;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.LogEntry.Detail;
import dev.weighhouse.crossing.LogEntry.Subject;
import dev.weighhouse.crossing.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What crosses between a platform and the workspace because of jobs, as the crossing log has it: each item that came, under a key of
 * its own that does not know the job, and each word that was said, written down before it leaves.
 */
final class ExportLog {
    private final ExportParts parts;
    private final ConnectionId platform;
    private final Map<String, ExportItem> items = new HashMap<>();

    ExportLog(ExportParts parts, ConnectionId platform) {
        this.parts = parts;
        this.platform = platform;
    }

    /**
     * A word on its way.
     *
     * @param attempt how often it was said, with this time
     */
    record Telling(CrossingKey key, Subject subject, int attempt) {}

    /** How a word is found again: which job it is of, and what it is about. */
    record Source(String company, String job, String about) {
        static Optional<Source> parse(Subject subject) {
            var words = subject.source().split(" ", -1);
            return words.length == 3 ? Optional.of(new Source(words[0], words[1], words[2])) : Optional.empty();
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(company, job, about);
        }
    }

    /** Remembers what items say, so that the log tells words about them as people look for them. */
    void know(List<ExportItem> read) {
        read.forEach(item -> items.put(item.id(), item));
    }

    private static CrossingKey itemKey(String company, String item) {
        return CrossingKey.of(new Fact(company, Direction.IN, FactKind.EXPORT_ITEM, item, 1));
    }

    /** Whether the log tells that an item came in this job. */
    boolean cameIn(ExportJob job, String item) {
        return tells(job, item, job.id());
    }

    private boolean tells(ExportJob job, String item, String status) {
        return parts.log().events(itemKey(job.company(), item)).stream()
                .anyMatch(event -> status.equals(event.entry().detail().status()));
    }

    /** Whether the log tells that an item was given up in this job. */
    boolean wasGivenUp(ExportJob job, String item) {
        return tells(job, item, "given up in " + job.id());
    }

    /** Logs that somebody gave an item up on the platform. */
    void givenUp(ExportJob job, String item, String words) {
        var said = items.get(item);
        var what = said == null ? "Item " + item : what(said);
        append(
                itemKey(job.company(), item),
                Step.NOT_RECEIVED,
                0,
                subject(Direction.IN, FactKind.EXPORT_ITEM, what, item, said),
                Detail.words(words).status("given up in " + job.id()));
    }

    /** Logs that an item came in a job, once. */
    void came(ExportJob job, ExportItem item) {
        if (!cameIn(job, item.id())) {
            var subject = subject(Direction.IN, FactKind.EXPORT_ITEM, what(item), item.id(), item);
            append(
                    itemKey(job.company(), item.id()),
                    Step.RECEIVED,
                    0,
                    subject,
                    Detail.words("Came in job %s.".formatted(job.id()))
                            .body(item.payload().digest())
                            .status(job.id())
                            .restingOn(DraftedFrom.of(item)));
        }
    }

    /** Logs that an item came that says something else than its entry was drafted from, once. */
    void cameChanged(ExportJob job, ExportItem item, String words) {
        if (!cameIn(job, item.id())) {
            var subject = subject(Direction.IN, FactKind.EXPORT_ITEM, what(item), item.id(), item);
            append(
                    itemKey(job.company(), item.id()),
                    Step.NOT_RECEIVED,
                    0,
                    subject,
                    Detail.words(words).body(item.payload().digest()).status(job.id()));
        }
    }

    /** What an item said when it was taken in last: amount, day, and {@link DraftedFrom}, which logs of before do not tell. */
    Optional<LogEntry> takenIn(ExportJob job, String item) {
        return last(parts.log().events(itemKey(job.company(), item)), Step.RECEIVED);
    }

    /** Logs that an item came that cannot be read. */
    void unreadable(ExportJob job, ExportResult.Failed item) {
        if (!cameIn(job, item.item())) {
            var subject = subject(Direction.IN, FactKind.EXPORT_ITEM, "Item " + item.item(), item.item(), null);
            append(
                    itemKey(job.company(), item.item()),
                    Step.NOT_RECEIVED,
                    0,
                    subject,
                    Detail.words(item.words()).status(job.id()));
        }
    }

    private static String what(ExportItem item) {
        var said = item.counterparty() == null ? item.note() : item.counterparty();
        return said == null ? "Item " + item.id() : said;
    }

    /** Writes down what is about to be said: the words where they are new, and that they leave. */
    List<Telling> sending(ExportJob job, List<Said> all) {
        var written = new ArrayList<CrossingLog.Written>();
        var tellings = new ArrayList<Telling>();
        for (var said : all) {
            tellings.add(sending(job, said, written));
        }
        parts.log().append(written);
        return tellings;
    }

    private Telling sending(ExportJob job, Said said, List<CrossingLog.Written> written) {
        var source = new Source(job.company(), job.id(), said.about()).toString();
        var body = body(job, said);
        var revision = 1;
        var latest = List.<CrossingEvent>of();
        for (var found = events(job, source, 1); !found.isEmpty(); found = events(job, source, revision)) {
            latest = found;
            revision++;
        }
        var state = CrossingState.of(latest);
        var same = state.filter(now -> now != CrossingState.REJECTED).isPresent()
                && last(latest, Step.INTENDED)
                        .map(entry -> body.digest().equals(entry.detail().body()))
                        .orElse(false);
        if (same) {
            var before = latest.getLast().entry();
            var telling = new Telling(before.key(), before.subject(), before.attempt() + 1);
            written.add(new CrossingLog.Written(entry(
                    telling.key(), Step.SENT, telling.attempt(), telling.subject(), Detail.words("Said again."))));
            return telling;
        }
        if (state.filter(now -> !now.settled()).isPresent()) {
            written.add(new CrossingLog.Written(
                    over(latest.getLast().entry(), Step.REJECTED, "Something else is to be said by now.")));
        }
        var key = key(job, source, revision);
        var item = items.get(said.about());
        var what = item == null ? "Job %s: %s".formatted(job.id(), said.word()) : what(item);
        var subject = subject(Direction.OUT, FactKind.EXPORT_RESULT, what, source, item);
        // whoever has the jobs taken in consents to that the platform is told what became of its items
        written.add(new CrossingLog.Written(entry(
                key,
                Step.APPROVED,
                0,
                subject,
                Detail.words("%s has the jobs taken in."
                                .formatted(parts.author().get()))
                        .body(body.digest()))));
        written.add(new CrossingLog.Written(
                entry(
                        key,
                        Step.INTENDED,
                        0,
                        subject,
                        Detail.words(said.words())
                                .status(said.word())
                                .ledger(said.ledgerId(), null)
                                .body(body.digest())
                                .restingOn(body.digest())),
                body));
        written.add(new CrossingLog.Written(entry(key, Step.SENT, 1, subject, Detail.words("Said."))));
        return new Telling(key, subject, 1);
    }

    private static CrossingKey key(ExportJob job, String source, int revision) {
        return CrossingKey.of(new Fact(job.company(), Direction.OUT, FactKind.EXPORT_RESULT, source, revision));
    }

    private List<CrossingEvent> events(ExportJob job, String source, int revision) {
        return parts.log().events(key(job, source, revision));
    }

    private static Body body(ExportJob job, Said said) {
        var fields = new TreeMap<String, Object>();
        fields.put("job", job.id());
        fields.put("about", said.about());
        fields.put("says", said.word());
        var ledgerId = said.ledgerId();
        if (ledgerId != null) {
            fields.put("ledgerId", ledgerId);
        }
        if (!said.why().isEmpty()) {
            fields.put("why", said.why());
        }
        return Body.of(CanonicalJson.write(fields));
    }

    /** Writes down how the platform took what was said; one answer for each. */
    void answered(List<Telling> tellings, List<ExportAnswer> answers) {
        var written = new ArrayList<CrossingLog.Written>();
        for (int at = 0; at < tellings.size(); at++) {
            var telling = tellings.get(at);
            var answer = answers.get(at);
            written.add(new CrossingLog.Written(
                    entry(telling.key(), step(answer), telling.attempt(), telling.subject(), detail(answer))));
        }
        parts.log().append(written);
    }

    private static Step step(ExportAnswer answer) {
        return switch (answer) {
            case ExportAnswer.Taken() -> Step.CONFIRMED;
            case ExportAnswer.Refused _ -> Step.REJECTED;
            case ExportAnswer.NotExecuted _ -> Step.NOT_EXECUTED;
            case ExportAnswer.Unanswered _ -> Step.UNANSWERED;
        };
    }

    private static Detail detail(ExportAnswer answer) {
        return switch (answer) {
            case ExportAnswer.Taken() -> Detail.words("The platform took it.");
            case ExportAnswer.Refused(var words, var nextStep) ->
                Detail.words("%s %s".formatted(words, nextStep).strip()).status("refused");
            case ExportAnswer.NotExecuted(var failure) -> Detail.words(failure.words());
            case ExportAnswer.Unanswered(var words) -> Detail.words(words);
        };
    }

    /** The first and the last event of every word of this platform that is not over. */
    List<List<CrossingEvent>> unsettled() {
        return parts.log().unsettled().stream()
                .map(parts.log()::events)
                .filter(events -> {
                    var subject = events.getFirst().entry().subject();
                    return subject.kind() == FactKind.EXPORT_RESULT
                            && subject.connection().equals(platform);
                })
                .toList();
    }

    /** Writes down what was found out about a word that got no answer. */
    void settle(LogEntry before, Step step, String words) {
        parts.log().append(over(before, step, words));
    }

    private LogEntry over(LogEntry before, Step step, String words) {
        return entry(before.key(), step, before.attempt(), before.subject(), Detail.words(words));
    }

    static Optional<LogEntry> last(List<CrossingEvent> events, Step step) {
        return events.reversed().stream()
                .map(CrossingEvent::entry)
                .filter(entry -> entry.step() == step)
                .findFirst();
    }

    private Subject subject(Direction direction, FactKind kind, String what, String source, @Nullable ExportItem item) {
        return new Subject(
                direction,
                kind,
                platform,
                what,
                source,
                item == null ? null : item.reference(),
                item == null ? null : item.amount(),
                item == null ? null : item.date());
    }

    private void append(CrossingKey key, Step step, int attempt, Subject subject, Detail detail) {
        parts.log().append(entry(key, step, attempt, subject, detail));
    }

    private LogEntry entry(CrossingKey key, Step step, int attempt, Subject subject, Detail detail) {
        return new LogEntry(
                key,
                step,
                parts.pace().now(),
                parts.author().get(),
                parts.machine().get(),
                attempt,
                subject,
                detail);
    }
}
