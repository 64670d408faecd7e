package dev.weighhouse.ui.review;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.journal.Share;
import dev.weighhouse.reconcile.Cause;
import dev.weighhouse.reconcile.Waterfall;
import dev.weighhouse.ui.common.Handovers;
import dev.weighhouse.ui.common.Latest;
import dev.weighhouse.ui.common.MoneyFormat;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hands a difference over to be adjusted; where it has parts, the person says which. */
final class Proposing {
    private final Workbench bench;
    private final ReviewModel model;
    private final DetailModel detail;
    private final Handovers handovers;
    private final Latest reading = new Latest();

    Proposing(Workbench bench, ReviewModel model, DetailModel detail, Handovers handovers) {
        this.bench = bench;
        this.model = model;
        this.detail = detail;
        this.handovers = handovers;
    }

    /**
     * One part a person may choose.
     *
     * @param words what it is, with its amount as the lens shows it
     */
    record Part(String words, Runnable choose) {}

    /** Whether there is a difference between two quotes on a mapped account. */
    boolean possible() {
        return proposable().isPresent();
    }

    /**
     * Reads what the difference consists of and hands it over.
     *
     * @param ask what shows the parts to the person; not called where there is nothing to choose
     */
    void propose(Consumer<List<Part>> ask) {
        var loaded = model.loadedProperty().get();
        if (loaded != null) {
            proposable()
                    .ifPresent(row -> bench.work()
                            .desk(
                                    Words.text("review.explaining"),
                                    _ -> loaded.opening()
                                            .workspace()
                                            .journals()
                                            .explain(row.variance())
                                            .waterfall())
                            .latestOf(reading)
                            .then(waterfall -> choose(row, waterfall, ask))
                            .otherwise(why -> refuse(row, why))
                            .start());
        }
    }

    /** Who has turned to another account waits for it no more. */
    private void refuse(LineRow row, Failure why) {
        if (row.equals(model.currentProperty().get())) {
            detail.tell(why);
        }
    }

    private void choose(LineRow row, Optional<Waterfall> waterfall, Consumer<List<Part>> ask) {
        if (!row.equals(model.currentProperty().get())) {
            return;
        }
        var parts = waterfall.map(known -> parts(row, known)).orElse(List.of());
        if (parts.size() > 1) {
            ask.accept(parts);
        } else {
            handovers.proposeAdjustment(row.variance(), Share.DIFFERENCE);
        }
    }

    private List<Part> parts(LineRow row, Waterfall waterfall) {
        return Stream.of(Share.values())
                .filter(share -> share == Share.DIFFERENCE || isPart(share.of(waterfall), waterfall))
                .map(share -> new Part(
                        words(row, waterfall, share), () -> handovers.proposeAdjustment(row.variance(), share)))
                .toList();
    }

    private static boolean isPart(Money amount, Waterfall waterfall) {
        return !amount.isZero() && !amount.equals(waterfall.difference());
    }

    private String words(LineRow row, Waterfall waterfall, Share share) {
        var amount = MoneyFormat.balance(model.lens().shown(share.of(waterfall), row.normalSide()));
        return switch (share) {
            case DIFFERENCE -> all(amount, waterfall);
            case EXPLAINED -> Words.text("review.propose.explained", amount, causes(waterfall, Cause.Kind::adjustable));
            case UNEXPLAINED -> Words.text("review.propose.unexplained", amount);
        };
    }

    /** What no entry has to set right is named, so that nobody adjusts it without knowing. */
    private static String all(String amount, Waterfall waterfall) {
        var besides = causes(waterfall, kind -> !kind.ours() && !kind.adjustable());
        return besides.isEmpty()
                ? Words.text("review.propose.all", amount)
                : Words.text("review.propose.all-with", amount, besides);
    }

    static String causes(Waterfall waterfall, Predicate<Cause.Kind> which) {
        return waterfall.causes().stream()
                .filter(cause -> which.test(cause.kind()))
                .map(cause -> Words.text(
                        "review.cause."
                                + cause.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        cause.evidence().size()))
                .collect(Collectors.joining(", "));
    }

    private Optional<LineRow> proposable() {
        return Optional.ofNullable(model.currentProperty().get())
                .filter(LineRow.class::isInstance)
                .map(LineRow.class::cast)
                .filter(row -> row.variance().ledgerAccount() != null)
                .filter(row ->
                        row.variance().difference().filter(out -> !out.isZero()).isPresent());
    }
}
