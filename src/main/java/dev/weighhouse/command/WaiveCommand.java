package dev.weighhouse.command;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.close.Months;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Waiver;
import dev.weighhouse.close.WaiverMeter;
import dev.weighhouse.reconcile.Variance;
import dev.weighhouse.reconcile.Waterfall;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waive FILE --account NUMBER --period YYYY-MM --amount AMOUNT --reason WORDS --until DATE | --list | ...}. */
@Command(
        name = "waive",
        description = "Let a difference stand for a reason and a time; list what was waived, and take it back.")
final class WaiveCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Mixin
    private WaiveOptions options = new WaiveOptions();

    @Mixin
    private Written written = new Written();

    WaiveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        options.check(written);
        var month = options.period() == null ? null : Span.onlyMonth(options.period());
        var takenBack = options.takeBack();
        try (var workspace = target.open(session.workspaces())) {
            if (options.isList()) {
                var listed = month == null ? Months.current(workspace, session.today()) : month;
                return new WaiveList(session, workspace, listed).print(written.format());
            }
            if (takenBack != null) {
                workspace.waivers().takeBack(takenBack, options.reason());
                session.out().printf("Took back W-%d.%n", takenBack);
                return Exit.DONE;
            }
            return options.materiality() == null
                    ? waive(workspace, Objects.requireNonNull(month))
                    : limit(workspace, options.materiality());
        }
    }

    private int limit(OpenWorkspace workspace, BigDecimal said) {
        var limit = InCurrency.exact("--materiality", said, options.currency(workspace.home()));
        workspace.waivers().setMateriality(limit, options.reason());
        session.out().printf("Up to %s may be waived in a month.%n", limit);
        return Exit.DONE;
    }

    private int waive(OpenWorkspace workspace, Period month) {
        var currency = options.currency(workspace.home());
        var amount = InCurrency.exact("--amount", Objects.requireNonNull(options.amount()), currency);
        var variance = variance(workspace, month, currency);
        var account = Objects.requireNonNull(variance.ledgerAccount());
        var share = new Waiver.Share(
                account.id(),
                month,
                variance.basis(),
                amount,
                options.reason(),
                Objects.requireNonNull(options.until()));
        var waiver = workspace.waivers().waive(share, waivable(workspace, variance), options.isEvenIfAllLapse());
        session.out()
                .printf(
                        "%s lets %s of %s stand in %s, until %s.%n",
                        waiver.name(), amount, account.label(), month, share.expires());
        return told(workspace.waivers().meter(month, currency, session.today()));
    }

    private int told(WaiverMeter meter) {
        session.out().println(WaiveList.sentence(meter));
        return meter.lapsed() ? Exit.LOOK : Exit.DONE;
    }

    private static Money waivable(OpenWorkspace workspace, Variance variance) {
        return workspace
                .journals()
                .explain(variance)
                .waterfall()
                .map(Waterfall::waivable)
                .orElseThrow(() -> WaiveOptions.refused(
                        "Of %s one side says nothing, so there is no difference to waive.".formatted(variance.label()),
                        "Pull both sides, then review again. Nothing was changed."));
    }

    private Variance variance(OpenWorkspace workspace, Period month, Currency currency) {
        var wanted = Objects.requireNonNull(options.account());
        var found = workspace.monthEnd().review(month).variances().stream()
                .filter(variance -> is(variance.ledgerAccount(), wanted))
                .filter(variance -> variance.currency().equals(currency))
                .toList();
        var byId = found.stream()
                .filter(variance -> Objects.requireNonNull(variance.ledgerAccount())
                        .id()
                        .value()
                        .equals(wanted))
                .toList();
        return one(byId.isEmpty() ? found : byId, wanted, month, currency);
    }

    private static boolean is(@Nullable Account account, String wanted) {
        return account != null
                && (wanted.equals(account.number()) || account.id().value().equals(wanted));
    }

    private static Variance one(List<Variance> found, String wanted, Period month, Currency currency) {
        if (found.isEmpty()) {
            throw WaiveOptions.refused(
                    "The review of %s compares no ledger account %s in %s.".formatted(month, wanted, currency),
                    "Look at the accounts in weighhouse review FILE --period %s. Nothing was changed."
                            .formatted(month));
        }
        if (found.size() > 1) {
            throw WaiveOptions.refused(
                    "The number %s is of %d accounts.".formatted(wanted, found.size()),
                    "Give the ledger's id of the account. Nothing was changed.");
        }
        return found.getFirst();
    }
}
