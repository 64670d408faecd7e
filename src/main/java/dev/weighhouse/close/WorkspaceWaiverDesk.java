package dev.weighhouse.close;

import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.reconcile.Waived;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Waivers over the book of one open workspace. */
public final class WorkspaceWaiverDesk implements WaiverDesk {
    private final WaiverBook book;
    private final Clock clock;
    private final Supplier<String> author;

    /** The waivers of one book, by the person who is at the desk when they are made. */
    public WorkspaceWaiverDesk(WaiverBook book, Clock clock, Supplier<String> author) {
        this.book = book;
        this.clock = clock;
        this.author = author;
    }

    @Override
    public Waiver waive(Waiver.Share share, Money waivable, boolean evenIfAllLapse) {
        var wanted = checked(share);
        return Again.untilKept(() -> {
            var all = book.all();
            var number = all.size() + 1L;
            var waiver = new Waiver(number, new Waiver.Said(wanted, author.get(), clock.instant()), null);
            var today = LocalDate.now(clock);
            try {
                checkAmount(wanted, waivable, all, today);
                checkSum(waiver, all, today, evenIfAllLapse);
            } catch (ArithmeticException e) {
                throw new FailureException(
                        new Failure.BadInput(
                                "%s is too large to be added to what else is waived.".formatted(wanted.amount()),
                                "Look for an amount that cannot be right."),
                        e);
            }
            return Optional.of(waiver).filter(book::append);
        });
    }

    private Waiver.Share checked(Waiver.Share share) {
        var reason = required(share.reason(), "Say why the difference may stand.");
        var month = share.period();
        if (!month.equals(Period.of(YearMonth.from(month.from())))) {
            throw refused("%s is not a whole month.".formatted(month), "A difference is waived for a month.");
        }
        var today = LocalDate.now(clock);
        if (share.expires().isBefore(month.to()) || share.expires().isBefore(today)) {
            var first = today.isBefore(month.to()) ? month.to() : today;
            throw refused(
                    "A waiver that ends on %s would never count in the review of %s.".formatted(share.expires(), month),
                    "Let it end on %s or later.".formatted(first));
        }
        return new Waiver.Share(share.account(), month, share.basis(), share.amount(), reason, share.expires());
    }

    private void checkAmount(Waiver.Share share, Money waivable, List<Waiver> all, LocalDate today) {
        var amount = share.amount();
        var currency = amount.currency();
        if (!currency.equals(waivable.currency())) {
            throw refused(
                    "%s cannot be waived of a difference of %s.".formatted(amount, waivable),
                    "Waive an amount in %s.".formatted(waivable.currency()));
        }
        if (amount.isZero()) {
            throw refused("Nothing is waived by an amount of zero.", "Give the amount that may stand.");
        }
        var lapsed = meter(all, share.period(), currency, today).lapsed(share.account(), share.basis());
        var left = lapsed.stream().map(Waived::amount).reduce(waivable, Money::minus);
        if (amount.signum() != left.signum()
                || amount.abs().minor() > left.abs().minor()) {
            var names = String.join(", ", lapsed.stream().map(Waived::name).toList());
            throw refused(
                    lapsed.isEmpty()
                            ? "%s cannot be waived where %s could be.".formatted(amount, left)
                            : "%s cannot be waived where %s could be and %s lapsed: %s is left."
                                    .formatted(amount, waivable, names, left),
                    left.isZero()
                            ? "There is nothing to waive."
                            : "Waive %s or a part of it, with its sign.".formatted(left));
        }
    }

    /** What is waived of a closing balance counts in later months too, where other amounts may be waived. */
    private void checkSum(Waiver waiver, List<Waiver> all, LocalDate today, boolean evenIfAllLapse) {
        var share = waiver.said().share();
        var currency = share.amount().currency();
        var materiality = materiality(currency);
        if (materiality.isEmpty()) {
            throw refused(
                    "Nothing can be waived in %s, as no materiality is set.".formatted(currency),
                    "Set it in the review, or with weighhouse waive FILE --materiality AMOUNT --currency %s --reason WORDS."
                            .formatted(currency));
        }
        var then = Stream.concat(all.stream(), Stream.of(waiver)).toList();
        var months = Stream.concat(
                        Stream.of(share.period()),
                        all.stream().map(each -> each.said().share().period()).filter(share::concerns))
                .distinct()
                .sorted()
                .toList();
        for (var month : months) {
            var meter = meter(then, month, currency, today);
            if (meter.lapsed() && !evenIfAllLapse) {
                throw refused(
                        "With it %s would be waived in %s, and the materiality is %s: all waivers of the month would lapse."
                                .formatted(
                                        meter.gross(), month, materiality.get().limit()),
                        "Waive less, take another back, or say that all may lapse. Nothing was changed.");
            }
        }
    }

    @Override
    public void takeBack(long number, String reason) {
        var words = required(reason, "Say why it does not stand any more.");
        if (!book.takeBack(number, new Waiver.TakenBack(words, author.get(), clock.instant()))) {
            throw refused(
                    "There is no waiver W-%d that was not taken back.".formatted(number),
                    "Look at the list of waivers. Nothing was changed.");
        }
    }

    @Override
    public void setMateriality(Money limit, String reason) {
        var words = required(reason, "Say how the materiality was found.");
        if (limit.signum() < 0) {
            throw refused("A materiality of %s is negative.".formatted(limit), "Give an amount of zero or more.");
        }
        book.set(new Materiality(limit, words, author.get(), clock.instant()));
    }

    @Override
    public WaiverMeter meter(Period month, Currency currency, LocalDate today) {
        return meter(book.all(), month, currency, today);
    }

    private WaiverMeter meter(List<Waiver> all, Period month, Currency currency, LocalDate today) {
        try {
            return WaiverMeter.of(all, materiality(currency), month, currency, today);
        } catch (ArithmeticException e) {
            throw new FailureException(
                    new Failure.BadInput(
                            "The amounts waived in %s are too large to be added.".formatted(month),
                            "Look for a waiver that cannot be right, and take it back."),
                    e);
        }
    }

    private Optional<Materiality> materiality(Currency currency) {
        return book.materialities().stream()
                .filter(each -> each.limit().currency().equals(currency))
                .reduce((_, later) -> later);
    }

    @Override
    public List<Waiver> all() {
        return book.all();
    }

    private static String required(String reason, String nextStep) {
        if (reason.isBlank()) {
            throw refused("A reason is needed.", nextStep + " Nothing was changed.");
        }
        return reason.strip();
    }

    private static FailureException refused(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep));
    }
}
