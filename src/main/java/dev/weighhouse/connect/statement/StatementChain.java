package dev.weighhouse.connect.statement;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Joins the statements of one account in the order of their days. A statement that follows opens with what the former
 * closed with; one that overlaps tells the same entries for the same days, and these are taken once.
 */
final class StatementChain {

    private static final String BOTH = "Get both statements from the bank again, or remove the one that is wrong.";

    private final Progress progress;
    private final List<Span> spans = new ArrayList<>();
    private final List<Statement> taken = new ArrayList<>();
    private final StatementNumbers numbers = new StatementNumbers();
    private @Nullable Money running;
    private boolean afterClosing;

    private StatementChain(Progress progress) {
        this.progress = progress;
    }

    static StatementChain of(List<Statement> statements, Progress progress) {
        var chain = new StatementChain(progress);
        var left = new ArrayList<>(statements);
        left.sort(Comparator.comparing(Statement::from).thenComparing(Statement::to));
        while (!left.isEmpty()) {
            progress.checkpoint();
            var next = chain.next(left);
            left.remove(next);
            chain.take(next);
        }
        chain.spans.forEach(StatementChain::refuseOpenEnd);
        chain.numbers.tell(progress);
        return chain;
    }

    List<Span> spans() {
        return spans;
    }

    /** Whether this bank dates an opening with the day of the closing before it. */
    boolean opensAfterClosing() {
        return afterClosing;
    }

    /** Of those that begin on the same day, such as pages, the one that fits to what has been read. */
    private Statement next(List<Statement> left) {
        var first = left.getFirst();
        var same =
                left.stream().filter(each -> each.from().equals(first.from())).toList();
        if (same.size() == 1) {
            return first;
        }
        var now = running;
        return same.stream()
                .filter(each -> now == null ? !follows(each, same) : now.equals(opens(each)))
                .findFirst()
                .orElse(first);
    }

    private static boolean follows(Statement statement, List<Statement> others) {
        return others.stream()
                .map(Statement::closing)
                .filter(Objects::nonNull)
                .anyMatch(closing -> closing.amount().equals(opens(statement)));
    }

    private static @Nullable Money opens(Statement statement) {
        var opening = statement.opening();
        return opening == null ? null : opening.amount();
    }

    private void take(Statement next) {
        var opening = next.opening();
        var now = running;
        try {
            if (spans.isEmpty() || now == null || opening == null) {
                takeUnproved(next);
            } else {
                takeProved(next, spans.getLast(), opening.amount(), now);
            }
        } catch (ArithmeticException _) {
            throw next.place()
                    .refused(
                            "the amounts of statement %s and of those before it are too large to be added up"
                                    .formatted(next.head().id()),
                            BOTH);
        }
        taken.add(next);
    }

    private void takeProved(Statement next, Span span, Money opening, Money now) {
        var overlap = Overlap.of(span, next);
        var follows = opening.equals(now) && !isKnown(next);
        if (follows && (!overlap.isStrict() || (overlap.shared().isEmpty() && isNextPage(next, span)))) {
            afterClosing |= next.from().equals(span.to()) && !Span.opensThatDay(next);
            if (!isNextPage(next, span)) {
                numbers.follow(span.last(), next);
            }
            add(span, next, next.entries());
            return;
        }
        overlap.difference(BOTH).ifPresent(different -> {
            throw different;
        });
        if (overlap.fits(opening, now)) {
            overlap.shared().forEach(entry -> entry.alsoIn(next));
            add(span, next, overlap.fresh());
        } else if (next.from().isAfter(span.to().plusDays(1))) {
            progress.note("%s opens with %s, and %s closes with %s: a statement is missing between them."
                    .formatted(capital(next.shown()), opening, span.last().shown(), now));
            start(next);
        } else {
            throw gap(next, span, opening, now);
        }
    }

    /** The pages of a statement may all be dated with its first and its last day. */
    private static boolean isNextPage(Statement next, Span span) {
        var last = span.last();
        return last.goesOn() || (last.from().equals(next.from()) && last.to().equals(next.to()));
    }

    private static FailureException gap(Statement next, Span span, Money opening, Money now) {
        return next.place()
                .refused(
                        "statement %s opens with %s, and %s before it closes with %s; %s is missing between them"
                                .formatted(
                                        next.head().id(), opening, span.last().shown(), now, opening.minus(now)),
                        BOTH);
    }

    private void takeUnproved(Statement next) {
        if (spans.isEmpty() || next.from().isAfter(spans.getLast().to().plusDays(1))) {
            start(next);
            return;
        }
        var span = spans.getLast();
        var overlap = Overlap.of(span, next);
        overlap.missing().ifPresent(entry -> {
            throw overlap.lacks(entry, BOTH);
        });
        var now = running;
        var closing = next.closing();
        var sum = now == null ? null : Statement.sum(now, overlap.fresh());
        if (closing != null && sum != null && !sum.equals(closing.amount())) {
            progress.note(
                    "%s closes with %s; after %s, which closes with %s, its further entries make it %s. Entries may be missing, or the balance is of another time."
                            .formatted(
                                    capital(next.shown()),
                                    closing.amount(),
                                    span.last().shown(),
                                    now,
                                    sum));
        }
        add(span, next, overlap.fresh());
        running = closing == null ? sum : closing.amount();
    }

    private void start(Statement next) {
        var span = new Span(next);
        spans.add(span);
        running = opens(next);
        add(span, next, next.entries());
        var closing = next.closing();
        running = closing == null ? null : closing.amount();
    }

    private void add(Span span, Statement statement, List<Entry> entries) {
        entries.forEach(entry -> span.entries().add(new Span.Taken(entry, statement)));
        span.reach(statement);
        running = running == null ? null : Statement.sum(running, entries);
    }

    /** The same statement once more, so that nothing of it follows anything. */
    private boolean isKnown(Statement next) {
        return taken.stream()
                .anyMatch(each -> each.head().id().equals(next.head().id())
                        && each.from().equals(next.from())
                        && each.to().equals(next.to())
                        && Objects.equals(opens(each), opens(next))
                        && each.entries().size() == next.entries().size());
    }

    private static void refuseOpenEnd(Span span) {
        var last = span.last();
        if (last.goesOn()) {
            throw last.place()
                    .refused(
                            "statement %s goes on in a page that is not there"
                                    .formatted(last.head().id()),
                            "Get all pages of the statement from the bank.");
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
