package dev.weighhouse.close;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.close.MatchDecision.About;
import dev.weighhouse.close.MatchDecision.By;
import dev.weighhouse.close.MatchDecision.Kind;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decisions about matches over the book of one open workspace. */
public final class WorkspaceMatchDesk implements MatchDesk {
    private final MatchBook book;
    private final Clock clock;
    private final Supplier<String> author;

    /** The decisions of one book, by the person who is at the desk when they are made. */
    public WorkspaceMatchDesk(MatchBook book, Clock clock, Supplier<String> author) {
        this.book = book;
        this.clock = clock;
        this.author = author;
    }

    @Override
    public MatchDecision match(About about, List<Chosen> rows, String note) {
        ofBothSides(rows);
        check(about, rows);
        return append((_, number) -> new MatchDecision(number, Kind.MATCHED, about, rows, List.of(), null, by(note)));
    }

    @Override
    public MatchDecision confirm(About about, List<Chosen> rows, String note) {
        ofBothSides(rows);
        var difference = check(about, rows);
        if (difference != 0) {
            throw refused(
                    "The rows %s do not come to zero, so no rule has suggested them.".formatted(names(rows)),
                    "Match them by hand; they then count as rows that differ.");
        }
        return append((_, number) -> new MatchDecision(number, Kind.CONFIRMED, about, rows, List.of(), null, by(note)));
    }

    @Override
    public MatchDecision apart(About about, List<Chosen> one, List<Chosen> other, String note) {
        if (one.isEmpty() || other.isEmpty()) {
            throw refused(
                    "Rows are taken apart from other rows, and one part is empty.", "Choose rows for both parts.");
        }
        var rows = Stream.concat(one.stream(), other.stream()).toList();
        check(about, rows);
        return append((now, number) -> {
            var known = now.decisions()
                    .filter(each -> each.kind() == Kind.APART && each.about().equals(about))
                    .filter(each -> same(each.rows(), one) && same(each.others(), other))
                    .findFirst();
            if (known.isPresent()) {
                throw refused(
                        "%s has these rows apart already.".formatted(said(known.get())),
                        "Nothing needs to be done, and nothing was changed.");
            }
            return new MatchDecision(number, Kind.APART, about, one, other, replaced(now, about, rows), by(note));
        });
    }

    @Override
    public MatchDecision split(About about, List<Chosen> match, List<Chosen> out, String note) {
        ofBothSides(match);
        check(about, match);
        var rest = match.stream().filter(row -> !out.contains(row)).toList();
        if (out.isEmpty() || rest.isEmpty() || rest.size() + out.size() != match.size()) {
            throw refused(
                    "To split a match, some of its rows are taken out, and not all.",
                    "Choose rows of the match; to dissolve it, take it apart.");
        }
        return append((now, number) -> new MatchDecision(
                number, Kind.SPLIT, about, rest, List.copyOf(out), replaced(now, about, match), by(note)));
    }

    @Override
    public MatchDecision takeBack(long number) {
        return append((now, next) -> {
            var decision = now.find(number)
                    .orElseThrow(() -> refused(
                            "There is no decision M-%d about matches.".formatted(number), "Look at the history."));
            now.endedBy(decision).ifPresent(later -> {
                throw refused(
                        "M-%d does not count any more: %s.".formatted(number, said(later)),
                        "Take back %s to have it again. Nothing was changed.".formatted(later.name()));
            });
            return new MatchDecision(next, Kind.TAKEN_BACK, decision.about(), List.of(), List.of(), number, by(""));
        });
    }

    @Override
    public List<MatchDecision> history(AccountId account) {
        return book.of(account);
    }

    @Override
    public List<MatchDecision> history() {
        return book.all();
    }

    /** Judges by what counts now, and keeps it if that still holds; judges anew where somebody was quicker. */
    private MatchDecision append(BiFunction<InEffect, Long, MatchDecision> judge) {
        return Again.untilKept(() -> {
            var all = book.all();
            var before = new InEffect(all);
            var decision = judge.apply(before, all.size() + 1L);
            var after = new InEffect(
                    Stream.concat(all.stream(), Stream.of(decision)).toList());
            after.clash(before).ifPresent(this::inTheWay);
            return Optional.of(decision).filter(book::append);
        });
    }

    private void inTheWay(InEffect.Clash clash) {
        var other = clash.other();
        var rows = clash.rows();
        var words = rows.size() == 1
                ? "%s is in a match already: %s.".formatted(names(rows), said(other))
                : "%s do not belong together: %s.".formatted(names(rows), said(other));
        throw refused(words, "Take back %s first, or choose other rows. Nothing was changed.".formatted(other.name()));
    }

    private static @Nullable Long replaced(InEffect now, About about, List<Chosen> rows) {
        return now.matchOf(about, rows).map(MatchDecision::number).orElse(null);
    }

    private static boolean same(List<Chosen> some, List<Chosen> others) {
        return some.size() == others.size()
                && some.stream().allMatch(row -> others.stream().anyMatch(row::isStill));
    }

    private By by(String note) {
        return new By(author.get(), clock.instant(), note.strip());
    }

    private static void ofBothSides(List<Chosen> rows) {
        if (!MatchDecision.isOfBothSides(rows)) {
            throw refused(
                    "A match has rows of both sides, and these are of one only.",
                    "Choose at least one row of the ledger and one of the platform.");
        }
    }

    /** Platform minus ledger, in minor units. */
    private static long check(About about, List<Chosen> rows) {
        var twice = rows.stream().map(Chosen::id).distinct().count() < rows.size();
        if (twice) {
            throw refused("One row was chosen twice.", "Choose each row once.");
        }
        for (var row : rows) {
            if (!row.amount().currency().equals(about.currency())) {
                throw refused(
                        "%s is an amount of %s, and this is about %s."
                                .formatted(row.name(), row.amount(), about.currency()),
                        "Choose rows of one currency.");
            }
        }
        try {
            return MatchDecision.difference(rows, about.currency()).minor();
        } catch (ArithmeticException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "The amounts of %s are too large to be added.".formatted(names(rows)),
                            "Look for an amount that cannot be right."),
                    e);
        }
    }

    private static String names(List<Chosen> rows) {
        return rows.stream().map(Chosen::name).collect(Collectors.joining(", "));
    }

    /** {@code M-3, matched by hand by Ada on 2026-11-03}. */
    private String said(MatchDecision decision) {
        return "%s, %s by %s on %s"
                .formatted(
                        decision.name(),
                        decision.kind().word(),
                        decision.by().author(),
                        LocalDate.ofInstant(decision.by().at(), clock.getZone()));
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
