package dev.weighhouse.ui.review;

import dev.weighhouse.books.Period;
import dev.weighhouse.ui.common.Finder;
import dev.weighhouse.ui.common.Found;
import dev.weighhouse.ui.common.Opening;
import dev.weighhouse.ui.common.Order;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.common.Workbench;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the accounts of either side, and goes to their rows. */
final class AccountFinder implements Finder {
    private final Workbench bench;
    private final ReviewModel model;

    /** Written on the desk, which reads a month once however many letters are typed meanwhile. */
    private volatile @Nullable Known known;

    private record Known(long revision, Period period, AccountDirectory directory) {
        boolean isOf(long otherRevision, Period otherPeriod) {
            return revision == otherRevision && period.equals(otherPeriod);
        }
    }

    AccountFinder(Workbench bench, ReviewModel model) {
        this.bench = bench;
        this.model = model;
    }

    @Override
    public String title() {
        return Words.text("review.finder");
    }

    @Override
    public Order<List<Found>> looking(String text) {
        var job = Words.text("look-up.job");
        var opening = bench.current();
        if (opening.isEmpty()) {
            return bench.work().away(job, _ -> List.of());
        }
        var revision = bench.revisionProperty().get();
        var period = bench.periodProperty().get();
        var have = known;
        return have != null && have.isOf(revision, period)
                ? bench.work().away(job, _ -> found(have.directory(), text))
                : bench.work().desk(job, _ -> found(read(opening.get(), revision, period), text));
    }

    private AccountDirectory read(Opening opening, long revision, Period period) {
        var have = known;
        if (have == null || !have.isOf(revision, period)) {
            have = new Known(
                    revision,
                    period,
                    AccountDirectory.of(opening, opening.monthEnd().review(period)));
            known = have;
        }
        return have.directory();
    }

    private List<Found> found(AccountDirectory directory, String text) {
        return directory.find(text).stream().map(this::found).toList();
    }

    private Found found(AccountDirectory.Entry entry) {
        var key = entry.row();
        return key == null
                ? Found.unreachable(
                        entry.icon(), entry.title(), entry.beside(), Words.text("review.finder.not-compared"))
                : Found.place(entry.icon(), entry.title(), entry.beside(), () -> model.goTo(key));
    }
}
