package dev.weighhouse.ui.crossings;

import dev.weighhouse.crossing.Absence;
import dev.weighhouse.crossing.ChainReport;
import dev.weighhouse.crossing.CrossingRow;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Direction;
import dev.weighhouse.crossing.LogEntry;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.crossing.Sample;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.crossing.Timeline;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Times;
import dev.weighhouse.ui.common.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the screen says in whole sentences. */
record Sentences(Logbook logbook, Moments moments) {

    /** The answer of the look-up box. */
    String answer(Reply reply) {
        return switch (reply) {
            case Reply.Nothing _ -> "";
            case Reply.Looking _ -> Words.text("crossings.looking-now");
            case Reply.Fits fits when fits.count() == 1 -> became(fits.newest());
            case Reply.Fits fits -> Words.text("crossings.answer.several", fits.count());
            case Reply.Never _ -> Words.text("crossings.answer.never");
            case Reply.Failed(var failure) -> failure.words() + " " + failure.nextStep();
        };
    }

    /** Under the answer: what was searched, and how the text was understood. */
    String basis(Reply reply) {
        return switch (reply) {
            case Reply.Fits fits ->
                Words.text("crossings.basis.fits", fits.count(), fits.all()) + readAs(fits.readAs());
            case Reply.Never never -> Words.text("crossings.basis.never", never.all()) + readAs(never.readAs());
            case Reply.Nothing _, Reply.Looking _, Reply.Failed _ -> "";
        };
    }

    static String readAs(List<String> ways) {
        return ways.isEmpty()
                ? ""
                : " " + Words.text("crossings.read-as", String.join(Words.text("crossings.read-as.or"), ways));
    }

    /** What came of one crossing. */
    String became(CrossingRow row) {
        var what = row.subject().what();
        var where = logbook.title(row.connection());
        return switch (row.state()) {
            case null -> Words.text("crossings.answer.begun", what);
            case CONFIRMED -> Words.text("crossings.answer.confirmed", what, entry(row));
            case IN_DOUBT -> Words.text("crossings.answer.in-doubt", what, where);
            case REJECTED -> Words.text("crossings.answer." + rejection(row), what, where);
            case APPROVED -> Words.text("crossings.answer.approved", what);
            case INTENDED -> Words.text("crossings.answer.intended", what, where);
            case NEEDS_PERSON -> Words.text("crossings.answer.needs-person", what, where);
            case RECEIVED -> Words.text("crossings.answer.received", what, where);
            case NOT_RECEIVED -> Words.text("crossings.answer.not-received", what, where);
        };
    }

    /** The word that tells how it was rejected; before a first sending there was nothing that could have stood. */
    private static String rejection(CrossingRow row) {
        return switch (row.outcome().rejection()) {
            case null -> "rejected";
            case BY_LEDGER -> "rejected";
            case GIVEN_UP -> row.outcome().attempts() == 0 ? "given-up" : "given-up-after";
            case BY_WORD -> "said";
        };
    }

    /** What is proven, and what the first row is that is not. */
    String breach(ChainReport.Breach breach) {
        return breach.proven() < 1
                ? breach.words()
                : Words.text("crossings.chain.proven", breach.proven()) + " " + breach.words();
    }

    /** {@code QuickBooks entry 3291}. */
    String entry(CrossingRow row) {
        var number = row.outcome().ledgerNumber();
        var id = row.outcome().ledgerId();
        var called = number != null ? number : id;
        var where = logbook.title(row.connection());
        return called == null
                ? Words.text("crossings.entry.unnumbered", where)
                : Words.text("crossings.entry", where, called);
    }

    /** How a sample was drawn, so that it can be drawn again. */
    static String drawn(Sample sample) {
        var draw = sample.draw();
        return Words.text("crossings.sample.told", sample.rows().size(), sample.population(), draw.seed(), draw.upTo());
    }

    /** What a second look means. */
    static String finding(Reperformed look) {
        return switch (look.finding()) {
            case UNCHANGED -> Words.text("crossings.finding.unchanged");
            case DIFFERS -> Words.text("crossings.finding.differs", look.words());
            case GONE -> Words.text("crossings.finding.gone");
            case STILL_ABSENT -> Words.text("crossings.finding.still-absent");
            case NOT_SEEN -> look.words();
        };
    }

    /** The look after a confirmation; null where nobody looked again. */
    static @Nullable LogEntry secondLook(Timeline timeline) {
        LogEntry look = null;
        for (var event : timeline.events()) {
            var entry = event.entry();
            if (entry.step() == Step.CONFIRMED) {
                look = null;
            } else if (entry.step() == Step.LOOKED_UP && timeline.row().state() == CrossingState.CONFIRMED) {
                look = entry;
            }
        }
        return look;
    }

    /** Whether a look after the confirmation saw something else than what was confirmed, or saw nothing for certain. */
    static boolean questioned(Timeline timeline) {
        var look = secondLook(timeline);
        return look != null && look.detail().ledgerId() == null;
    }

    /** The last word on a crossing, under its story; empty where the story says it. */
    String verdict(Timeline timeline) {
        var row = timeline.row();
        var look = secondLook(timeline);
        if (look == null) {
            return verdict(row);
        }
        var at = moments.inList(look.at());
        return questioned(timeline)
                ? Words.text("crossings.verdict.questioned", at, look.detail().words())
                : Words.text("crossings.verdict.read-again", logbook.title(row.connection()), at);
    }

    private String verdict(CrossingRow row) {
        var where = logbook.title(row.connection());
        return switch (row.state()) {
            case CONFIRMED -> Words.text("crossings.verdict.confirmed", where);
            case IN_DOUBT -> Words.text("crossings.verdict.in-doubt", where);
            case NEEDS_PERSON -> Words.text("crossings.verdict.needs-person", where);
            case REJECTED -> Words.text("crossings.verdict." + rejection(row), where);
            case null -> "";
            case APPROVED, INTENDED, RECEIVED, NOT_RECEIVED -> "";
        };
    }

    /** The amount, or how many rows a reading has. */
    String amount(CrossingRow row) {
        var amount = row.amount();
        if (amount == null) {
            return row.rows() < 0 ? "" : Words.text("crossings.rows", row.rows());
        }
        var currency = amount.currency().getCurrencyCode();
        var shown = MoneyFormat.balance(amount);
        return logbook.isHome(currency) ? shown : shown + " " + currency;
    }

    /** Who it is: readings nobody asked for belong to nobody in particular. */
    static boolean isReading(CrossingRow row) {
        return row.subject().direction() == Direction.IN;
    }

    static boolean wantsSomebody(CrossingRow row) {
        return row.state() == CrossingState.IN_DOUBT || row.state() == CrossingState.NEEDS_PERSON;
    }

    String reading(Absence.Reading reading) {
        var where = logbook.title(reading.connection());
        // What was read usually begins with whom it was read from.
        var what = reading.what().startsWith(where) ? reading.what() : where + ", " + reading.what();
        return Words.text("crossings.proof.reading", what, reading.rows(), moments.inList(reading.at()));
    }

    /** {@code 1 Oct to 31 Oct 2026}; empty where neither day is known. */
    static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return "";
        }
        if (from == null || to == null || from.equals(to)) {
            return Times.date(Objects.requireNonNull(from == null ? to : from));
        }
        return Words.text("crossings.days", Times.date(from), Times.date(to));
    }
}
