package dev.weighhouse.connect.xero;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Provenance;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the balances of one moment. The opening of a day is the closing of the day before, but for the first day of a
 * financial year: there income and expense begin at nothing, and retained earnings are whatever Xero makes of the year
 * before, without a posting and without saying so. That account is then left out, rather than computed here.
 *
 * <p>Left out as well, with a note, is what the report does not state: accounts kept in another than the base currency,
 * and the single accounts of exchange gains where Xero only states their sum.
 */
final class BalanceReader {

    private final XeroReads reads;
    private final Organisation organisation;
    private final XeroChart chart;
    private final Map<LocalDate, Quoted<TrialBalance>> days = new HashMap<>();

    BalanceReader(XeroReads reads, Organisation organisation, XeroChart chart) {
        this.reads = reads;
        this.organisation = organisation;
        this.chart = chart;
    }

    Quoted<List<Balance>> read(AsOf asOf, Progress progress) {
        var opening = asOf.moment() == AsOf.Moment.OPENING;
        var newYear = opening && organisation.startsYear(asOf.date());
        // the end of a month is the start of the next, and is read once for both
        var day = opening ? asOf.date().minusDays(1) : asOf.date();
        var read = days.get(day);
        if (read == null) {
            read = trialBalance(day, progress);
            days.put(day, read);
        }
        var said = read.value();
        var balances = new ArrayList<Balance>();
        for (var account : chart.accounts().all()) {
            var why = unstated(account, said, newYear, asOf);
            if (why != null) {
                progress.note(why);
            } else if (newYear && account.startsAnew()) {
                balances.add(new Balance(account.id(), Money.zero(account.currency())));
            } else {
                balances.add(new Balance(
                        account.id(), said.stated().getOrDefault(account.id(), Money.zero(organisation.home()))));
            }
        }
        return read.map(_ -> List.copyOf(balances));
    }

    /** Why the account has no balance here, in words for a note, or null if it has one. */
    private @Nullable String unstated(Account account, TrialBalance said, boolean newYear, AsOf asOf) {
        if (newYear && chart.isRetainedEarnings(account)) {
            return "%s is left out of the opening of %s: Xero carries the year's result into it without a posting."
                    .formatted(account.label(), asOf.date());
        }
        if (!account.currency().equals(organisation.home())) {
            return "No balance of %s is quoted: Xero states it in %s only."
                    .formatted(account.label(), organisation.home());
        }
        var together = Optional.ofNullable(said.currencyGains()).filter(sum -> !sum.isZero());
        var startsAtNothing = newYear && account.startsAnew();
        if (together.isPresent() && chart.isCurrencyGain(account) && !startsAtNothing) {
            return "No balance of %s is quoted: Xero states one for all exchange gains together, %s on %s."
                    .formatted(account.label(), together.get(), asOf);
        }
        return null;
    }

    private Quoted<TrialBalance> trialBalance(LocalDate day, Progress progress) {
        progress.checkpoint();
        progress.step("Reading the trial balance of %s, %s".formatted(reads.title(), day), 0, 0);
        var read = reads.trialBalance(day, progress);
        var said = TrialBalance.read(Report.of(read), day, organisation.home());
        said.stated().forEach((id, amount) -> {
            if (!chart.accounts().contains(id) && !amount.isZero()) {
                throw new FailureException(new Failure.Changed(
                        "The trial balance of %s has a balance for the account %s, which is not among the accounts read before (%s)."
                                .formatted(
                                        day,
                                        PlainText.name(id.value()),
                                        read.reply().request())));
            }
        });
        var provenance = new Provenance();
        provenance.add(read.reply());
        return provenance.of(said);
    }
}
