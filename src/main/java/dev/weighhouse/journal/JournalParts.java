package dev.weighhouse.journal;

import dev.weighhouse.books.Money;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.CrossingArchive;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.crossing.Settings;
import dev.weighhouse.mapping.MappingFinding;
import dev.weighhouse.mapping.MappingHistory;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything the work with journal entries needs at hand.
 *
 * @param workspace the workspace's own id
 * @param home the workspace's own currency
 * @param currencies those it takes
 * @param book where entries are kept
 * @param log where crossings are written
 * @param archive the same log, as it is read
 * @param quotes what the sides said
 * @param history who mapped what
 * @param mappingChecks what the checks find of the mapping now
 * @param entriesNow what the transactions of platforms make, read anew each time
 * @param connections the ledger and the platforms
 * @param opener opens the ledger's connection
 * @param outlook how the two sides stand
 * @param settings what the workspace remembers
 * @param reader reads entries from files
 * @param installation what this computer knows
 * @param pace time
 * @param author the person at the desk
 * @param threads for entries that cross side by side
 */
public record JournalParts(
        String workspace,
        Currency home,
        Supplier<Set<Currency>> currencies,
        JournalBook book,
        CrossingLog log,
        CrossingArchive archive,
        QuoteBook quotes,
        MappingHistory history,
        Supplier<List<MappingFinding>> mappingChecks,
        Supplier<EntriesNow> entriesNow,
        Connections connections,
        Function<Connection, Ledger> opener,
        Outlook outlook,
        Settings settings,
        EntryReader reader,
        Installation installation,
        Pace pace,
        Supplier<String> author,
        Executor threads) {

    /** How an amount is written in sentences: digits and thousands marks, without the currency. */
    static String words(Money amount) {
        var decimal = amount.decimal();
        return String.format(Locale.ROOT, "%,." + decimal.scale() + "f", decimal);
    }
}
