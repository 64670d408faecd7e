package dev.weighhouse.journal;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.UUID;

/** Where an entry comes from. Its {@link #source()} is the same on every machine that knows the same fact, and never changes. */
public sealed interface Origin {

    /** The stable id the crossing key is made of. */
    String source();

    /** A person wrote it. */
    record Scratch(UUID id) implements Origin {
        @Override
        public String source() {
            return "scratch:" + id;
        }
    }

    /** A row group of a file somebody imported; the id is the file's own id of the entry. */
    record Imported(String entryId) implements Origin {
        @Override
        public String source() {
            return "import:" + entryId;
        }
    }

    /**
     * Proposed to clear a variance.
     *
     * @param ordinal 1 for the first entry for this variance, 2 for one proposed after that had been posted, and so on
     * @param share what of the difference it takes; no part of the source, so that two desks that take another share of the same
     *     difference do not both post
     */
    record Adjustment(AccountId ledgerAccount, Currency currency, Period period, int ordinal, Share share)
            implements Origin {
        @Override
        public String source() {
            return "variance:%s:%s:%s:%d".formatted(ledgerAccount, currency.getCurrencyCode(), period, ordinal);
        }
    }

    /**
     * Due by a template.
     *
     * @param series of which template with that name it is, from 1: then there is one in a month, whatever its day. 0 where
     *     somebody asked for that day, and of all that earlier versions drafted: then there is one of a day
     * @param months how often the template was due then, 0 where that is not known; no part of the source
     */
    record Recurring(String template, LocalDate due, int series, int months) implements Origin {

        /** One of a day. */
        public Recurring(String template, LocalDate due) {
            this(template, due, 0, 0);
        }

        @Override
        public String source() {
            return series == 0
                    ? "template:%s:%s".formatted(template, due)
                    : "template:%s:%d:%s".formatted(template, series, YearMonth.from(due));
        }
    }

    /**
     * Brings amounts of the past to where a changed mapping sends them.
     *
     * @param change the stable id of the change, its month and its currency
     */
    record Reclass(String change) implements Origin {
        @Override
        public String source() {
            return "reclass:" + change;
        }
    }

    /** Made of something that a platform itself has an id for. */
    sealed interface OfPlatform extends Origin permits Transformed, Exported {
        ConnectionId platform();
    }

    /**
     * Made of a platform's transactions.
     *
     * @param group the stable id, at the platform, of what it was made of: a day, a payout or a transaction
     */
    record Transformed(ConnectionId platform, String group) implements OfPlatform {
        @Override
        public String source() {
            return "transactions:%s:%s".formatted(platform, group);
        }
    }

    /**
     * Made of an item that a platform handed over in a job.
     *
     * @param company the platform's id of the company
     * @param item the platform's id of the item, the same in every job
     * @param job in which it came first here; no part of the source, so that the same item in another job is the same entry
     */
    record Exported(ConnectionId platform, String company, String item, String job) implements OfPlatform {
        @Override
        public String source() {
            return "export:%s:%s".formatted(company, item);
        }
    }

    /** Takes an earlier entry back; there is at most one for each. */
    record Reversal(JournalId of, CrossingKey key) implements Origin {
        @Override
        public String source() {
            return "reversal:" + key.hex();
        }
    }
}
