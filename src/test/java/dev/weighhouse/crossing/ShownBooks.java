package dev.weighhouse.crossing;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A ledger whose books show exactly what a test puts there, and that answers as a test says. Its time passes when a test says so. */
final class ShownBooks implements JournalPort, Pace {
    static final Duration SETTLES = Duration.ofMinutes(2);
    static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    static final CrossingKey KEY = key("rent 2026-10");
    static final Consignment RENT = goods("rent 2026-10");

    final List<Hit> hits = new ArrayList<>();
    final Deque<Answer> answers = new ArrayDeque<>();
    final MemoryLog log = new MemoryLog();
    private final boolean lastingIds;
    private Duration elapsed = Duration.ZERO;
    int sent;

    ShownBooks() {
        this(true);
    }

    ShownBooks(boolean lastingIds) {
        this.lastingIds = lastingIds;
    }

    static CrossingKey key(String source) {
        return CrossingKey.of(new Fact("42", Direction.OUT, FactKind.JOURNAL, source, 1));
    }

    static Consignment goods(String source) {
        var amount = Money.of("30.00", "GBP");
        var subject = new LogEntry.Subject(
                Direction.OUT, FactKind.JOURNAL, new ConnectionId("books"), "Rent", source, "J-1", amount, DAY);
        return new Consignment(key(source), entry("30.00", "-30.00"), subject, "Mara");
    }

    static JournalEntry entry(String... amounts) {
        var lines = Arrays.stream(amounts)
                .map(amount -> new JournalEntry.Line(new AccountId("5"), Money.of(amount, "GBP"), "Rent"))
                .toList();
        return new JournalEntry("J-1", DAY, "J-1", "Rent", lines);
    }

    /** An entry with the lines that were sent. */
    static Hit hit(String id, String storedKey) {
        return new Hit(id, id, Hit.State.POSTED, storedKey, entry("30.00", "-30.00"));
    }

    /** One that has a line more, so that nobody would take it for what was sent. */
    static Hit changed(String id, String storedKey) {
        return new Hit(id, id, Hit.State.POSTED, storedKey, entry("30.00", "-36.00", "6.00"));
    }

    Crosser crosser() {
        return new Crosser(log, this, this, "here", true);
    }

    /** Approved, and sent for the first time. */
    Crosser crossed(Answer answer) {
        note(Step.APPROVED, "here", 0);
        answers.add(answer);
        var crosser = crosser();
        crosser.cross(RENT);
        return crosser;
    }

    void note(Step step, String machine, int attempt) {
        log.append(new LogEntry(
                KEY, step, now(), "Mara", machine, attempt, RENT.subject(), LogEntry.Detail.words("Noted.")));
    }

    CrossingState state() {
        return CrossingState.of(log.events(KEY)).orElseThrow();
    }

    void settle() {
        elapsed = elapsed.plus(SETTLES);
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plus(elapsed);
    }

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Optional.empty(), false, false, lastingIds, SETTLES, "number", 21, 250, 250, 2, 0, 0, 1);
    }

    @Override
    public Standing standing(Progress progress) {
        throw new AssertionError("nobody asks");
    }

    @Override
    public Body body(JournalEntry entry, CrossingKey key) {
        return Body.of(key.brief());
    }

    @Override
    public Answer post(Parcel parcel) {
        sent++;
        return answers.remove();
    }

    @Override
    public Lookup find(Parcel parcel) {
        return new Lookup.Answered(
                hits.stream().filter(hit -> isFound(hit, parcel)).toList(), evidence());
    }

    /** As every ledger looks: what carries the key, whole or not, and what has the lines and no key. */
    private static boolean isFound(Hit hit, Parcel parcel) {
        return Verdict.isWhole(hit, parcel.key())
                || Verdict.isDamaged(hit, parcel.key())
                || (hit.storedKey().isBlank() && hit.entry().looksLike(parcel.entry()));
    }

    @Override
    public Optional<Lookup> at(String ledgerId, Parcel parcel) {
        var found = hits.stream().filter(hit -> hit.ledgerId().equals(ledgerId)).toList();
        return Optional.of(new Lookup.Answered(found, evidence()));
    }

    private static Evidence evidence() {
        return new Evidence("entries", 1, DAY, DAY);
    }
}
