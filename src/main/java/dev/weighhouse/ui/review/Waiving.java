package dev.weighhouse.ui.review;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Waiver;
import dev.weighhouse.close.WaiverDesk;
import dev.weighhouse.close.WaiverMeter;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.Question;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Letting a share of an account's difference stand, for a reason and for a time, within what all together may come to. */
final class Waiving {
    private final Workbench bench;
    private final DetailModel detail;
    private final Latest reading = new Latest();
    private DetailModel.@Nullable Subject asked;
    private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final Latest looking = new Latest();
    private final ReadOnlyBooleanWrapper standing = new ReadOnlyBooleanWrapper();

    Waiving(Workbench bench, DetailModel detail) {
        this.bench = bench;
        this.detail = detail;
        detail.subjectProperty().subscribe(this::keep);
        detail.accountedProperty().subscribe((_, now) -> {
            looking.forget();
            standing.set(false);
            if (now != null && offer.get() != null) {
                read();
            }
            if (now != null) {
                look(now);
            }
        });
        detail.remapping().proposalProperty().subscribe((_, now) -> {
            if (now != null) {
                leave();
            }
        });
    }

    /**
     * What can be waived of an account, and what is.
     *
     * @param waivable what of the difference may stand, platform minus ledger: what nothing explains and what an entry could set right
     * @param meter of the month and the currency
     * @param own the waivers of this account, the latest first
     */
    record Offer(Variance variance, Account account, Money waivable, WaiverMeter meter, List<WaiverMeter.Judged> own) {

        Offer {
            own = List.copyOf(own);
        }

        /** What would be waived in the month with this much more; empty where that is too large to be added. */
        Optional<Money> with(Money more) {
            try {
                return Optional.of(meter.gross().plus(more.abs()));
            } catch (ArithmeticException _) {
                return Optional.empty();
            }
        }

        /** Whether all waivers of the month would lapse with this much more. */
        boolean lapses(Money more) {
            return meter.materiality()
                    .filter(each -> with(more)
                            .filter(sum -> sum.minor() <= each.limit().minor())
                            .isEmpty())
                    .isPresent();
        }
    }

    /** Another account has waivers of its own; what was asked of this one is not shown over that. */
    private void keep(DetailModel.@Nullable Subject now) {
        var before = asked;
        if (before != null && (now == null || !now.isOf(before))) {
            leave();
        }
    }

    /** Null while nobody thinks of waiving. */
    ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Why a waiver is to be taken back; null where that is not asked. */
    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    /** Whether the account has waivers to be taken back although nothing more of it may be waived. */
    ReadOnlyBooleanProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** Why nothing can be waived on this account; empty where something can. */
    Optional<String> obstacle() {
        var subject = detail.subjectProperty().get();
        if (subject == null || subject.unmapped()) {
            return Optional.of(Words.text("review.waive.unmapped"));
        }
        if (standing.get()) {
            return readOnly();
        }
        var accounted = detail.accountedProperty().get();
        return accounted == null || accounted.waterfall().isEmpty()
                ? Optional.of(Words.text("review.waive.no-difference"))
                : nothing(accounted.waterfall().orElseThrow()).or(this::readOnly);
    }

    /** What is waived already can be taken back, though nothing more may stand. */
    private static Optional<String> nothing(Waterfall apart) {
        var left = waivable(apart);
        if (left.isEmpty()) {
            return Optional.of(Words.text("review.waterfall.too-large"));
        }
        var waived = apart.causes().stream().anyMatch(cause -> cause.kind() == Cause.Kind.WAIVED);
        return left.get().isZero() && !waived ? Optional.of(Words.text("review.waive.nothing-left")) : Optional.empty();
    }

    /** Empty where what may stand is too large to be added. */
    private static Optional<Money> waivable(Waterfall apart) {
        try {
            return Optional.of(apart.waivable());
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    private Optional<String> readOnly() {
        return bench.current()
                .flatMap(opening -> opening.writtenElsewhere())
                .map(_ -> Words.text("review.waive.read-only"));
    }

    /** Thinks of waiving, and no more of a change of the mapping: reads what is waived. */
    void open() {
        if (obstacle().isEmpty()) {
            detail.remapping().leave();
            read();
        }
    }

    private void read() {
        var subject = detail.subjectProperty().get();
        var accounted = detail.accountedProperty().get();
        var account = subject == null ? null : subject.row().variance().ledgerAccount();
        if (subject == null || account == null || accounted == null) {
            return;
        }
        var variance = subject.row().variance();
        // Waivers can be taken back although nothing more may stand.
        var left = accounted.waterfall().flatMap(Waiving::waivable).orElseGet(() -> Money.zero(variance.currency()));
        asked = subject;
        var workspace = subject.loaded().opening().workspace();
        bench.work()
                .desk(Words.text("review.waive.reading"), _ -> read(workspace, variance, account, left))
                .latestOf(reading)
                .then(offer::set)
                .otherwise(detail::tell)
                .start();
    }

    /** Where nothing may be waived there may still be a waiver that counts, or did until it lapsed. */
    private void look(Accounted accounted) {
        var subject = detail.subjectProperty().get();
        var account = subject == null ? null : subject.row().variance().ledgerAccount();
        var offered = accounted.waterfall().filter(apart -> nothing(apart).isEmpty());
        if (subject == null || account == null || offered.isPresent()) {
            standing.set(false);
            return;
        }
        var workspace = subject.loaded().opening().workspace();
        var none = Money.zero(subject.row().variance().currency());
        bench.work()
                .desk(
                        Words.text("review.waive.reading"),
                        _ -> read(workspace, subject.row().variance(), account, none))
                .latestOf(looking)
                .then(found -> standing.set(found.own().stream().anyMatch(Waiving::stands)))
                .otherwise(detail::tell)
                .start();
    }

    private static boolean stands(WaiverMeter.Judged judged) {
        return judged.state() == Waiver.State.HOLDS || judged.state() == Waiver.State.LAPSED;
    }

    private Offer read(OpenWorkspace workspace, Variance variance, Account account, Money left) {
        var meter = workspace.waivers().meter(variance.period(), variance.currency(), today());
        var own = meter.waivers().stream()
                .filter(each -> each.waiver().said().share().account().equals(account.id()))
                .toList()
                .reversed();
        return new Offer(variance, account, left, meter, own);
    }

    LocalDate today() {
        return LocalDate.now(bench.clock());
    }

    /** The end of the month after the one that is shown or has begun, whichever is later. */
    LocalDate usualEnd(Offer of) {
        var shown = of.variance().period().to();
        var from = shown.isAfter(today()) ? shown : today();
        return YearMonth.from(from).plusMonths(1).atEndOfMonth();
    }

    void leave() {
        reading.forget();
        asked = null;
        question.set(null);
        offer.set(null);
    }

    /** Waives; the amount has the sign of what can be waived. */
    void waive(Money amount, String reason, LocalDate until, boolean evenIfAllLapse) {
        var now = offer.get();
        if (now != null && !writing.get()) {
            var variance = now.variance();
            var share =
                    new Waiver.Share(now.account().id(), variance.period(), variance.basis(), amount, reason, until);
            write(desk -> desk.waive(share, now.waivable(), evenIfAllLapse), this::done);
        }
    }

    private void done(DetailModel.@Nullable Subject about) {
        var now = asked;
        if (about != null && now != null && now.isOf(about)) {
            leave();
        }
    }

    /** Asks why a waiver does not stand any more. */
    void takeBack(Waiver waiver) {
        question.set(Question.filled(
                Words.text("review.waive.take-back", waiver.name()),
                Words.text("review.waive.take-back.help"),
                List.of(new Question.Field(Words.text("review.waive.take-back.reason"), "")),
                Words.text("review.waive.take-back.yes"),
                typed -> write(desk -> desk.takeBack(waiver.number(), typed.getFirst()), _ -> {})));
    }

    /** From now on this much may be waived in a month. */
    void setMateriality(Money limit, String reason) {
        if (!writing.get()) {
            write(desk -> desk.setMateriality(limit, reason), _ -> {});
        }
    }

    private void write(Consumer<WaiverDesk> deed, Consumer<DetailModel.@Nullable Subject> then) {
        var about = asked;
        writing.set(true);
        bench.write(
                Words.text("review.waive.writing"),
                workspace -> deed.accept(workspace.waivers()),
                () -> {
                    writing.set(false);
                    then.accept(about);
                    detail.readAgain();
                    if (offer.get() != null) {
                        read();
                    }
                    // What is read again may be the same as before, and what is waived is not.
                    Optional.ofNullable(detail.accountedProperty().get()).ifPresent(this::look);
                },
                why -> {
                    writing.set(false);
                    detail.tell(about, why);
                });
    }
}
