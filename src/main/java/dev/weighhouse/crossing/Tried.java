package dev.weighhouse.crossing;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.ChartOfAccounts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a connection can do and cannot, as one reading of its company and its accounts tells. Nothing of it is kept, and nothing is
 * sent.
 *
 * @param findings in the order in which people want to know them
 */
public record Tried(List<Finding> findings) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    public Tried {
        findings = List.copyOf(findings);
    }

    /**
     * One thing that was found.
     *
     * @param good whether it can be done; else a person should know before they rely on it
     * @param words one sentence
     */
    public record Finding(boolean good, String words) {}

    /** The same and one more. */
    public Tried and(Finding more) {
        var all = new ArrayList<>(findings);
        all.add(more);
        return new Tried(all);
    }

    /**
     * Asks a side.
     *
     * @throws FailureException if it cannot be read at all
     */
    public static Tried of(Source source, Progress progress) {
        var findings = new ArrayList<Finding>();
        if (source instanceof Ledger ledger) {
            company(ledger, findings, progress);
        }
        accounts(source, source.accounts(progress).value(), findings);
        findings.add(takes(source));
        return new Tried(findings);
    }

    private static void company(Ledger ledger, List<Finding> findings, Progress progress) {
        findings.add(ledger.company(progress)
                .map(said -> new Finding(
                        true,
                        "These are the books of %s, kept in %s."
                                .formatted(
                                        said.value().name(),
                                        said.value().homeCurrency().getCurrencyCode())))
                .orElseGet(() -> new Finding(false, "It does not say whose books these are.")));
        findings.add(ledger.lock(progress)
                .map(lock -> closed(lock.until()))
                .orElseGet(() -> new Finding(false, "It does not tell how far its books are closed.")));
    }

    private static Finding closed(@Nullable LocalDate until) {
        return new Finding(
                true,
                until == null
                        ? "No day of its books is closed."
                        : "Its books are closed up to %s; nothing can be posted to those days."
                                .formatted(DAY.format(until)));
    }

    private static void accounts(Source source, ChartOfAccounts chart, List<Finding> findings) {
        var all = chart.all();
        var active = all.stream().filter(Account::active).count();
        findings.add(
                all.isEmpty()
                        ? new Finding(false, "It has no account.")
                        : new Finding(
                                true, "%,d accounts can be read, %,d of them active.".formatted(all.size(), active)));
        if (lack(chart, account -> account.number() != null)) {
            findings.add(new Finding(false, "No account has a number; they are known by their names."));
        }
        if (source instanceof Platform && lack(chart, account -> account.externalId() != null)) {
            findings.add(new Finding(
                    false, "No account states the id of a ledger account, so a person maps each of them once."));
        }
    }

    private static boolean lack(ChartOfAccounts chart, Predicate<Account> stated) {
        return !chart.all().isEmpty() && chart.all().stream().noneMatch(stated);
    }

    private static Finding takes(Source source) {
        return switch (source) {
            case Ledger ledger ->
                ledger.journals().isPresent()
                        ? new Finding(true, "Journal entries can be posted to it.")
                        : new Finding(false, "It can only be read; entries are carried over by hand.");
            case Platform platform ->
                new Finding(
                        true,
                        platform.chart().isPresent()
                                ? "Its own accounts can follow the ledger's."
                                : "It keeps no accounts of its own that would have to follow the ledger's.");
        };
    }
}
