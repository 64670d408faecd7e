package dev.weighhouse.export;

import dev.weighhouse.books.CodeLists;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Connections;
import dev.weighhouse.crossing.CrossingLog;
import dev.weighhouse.crossing.Pace;
import dev.weighhouse.crossing.QuoteBook;
import dev.weighhouse.crossing.Source;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.mapping.MappingHistory;
import dev.weighhouse.sync.ChartParts;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything that the work with jobs needs at hand.
 *
 * @param connections the ledger and the platforms
 * @param opener opens a connection with its provider
 * @param quotes what the sides said: the accounts of the ledger
 * @param history who mapped what
 * @param lists the ledger's tax codes, as it said when it was last asked
 * @param journals where items become drafts
 * @param log where everything that crosses is written
 * @param pace time
 * @param machine names this installation, asked when there is something to write
 * @param author the person at the desk
 * @param turns keeps others on this computer from working the same jobs
 */
public record ExportParts(
        Connections connections,
        Function<Connection, Source> opener,
        QuoteBook quotes,
        MappingHistory history,
        Supplier<CodeLists> lists,
        JournalDesk journals,
        CrossingLog log,
        Pace pace,
        Supplier<String> machine,
        Supplier<String> author,
        ChartParts.Turns turns) {}
