package dev.weighhouse.sync;

import dev.weighhouse.books.AccountId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Why a plan, or the archiving in it, is not carried out by itself. */
public sealed interface Guard {

    /** How the identity of books begins whose ledger names no company. */
    String BOOKS = "the books ";

    /** What is wrong, as one sentence. */
    String words();

    /** What the person can do about it. */
    String nextStep();

    /** Whether it stops everything, or only that accounts are archived. */
    boolean stopsAll();

    /** The ledger gave no account that could be used, so every account of the platform would be archived. */
    record LedgerEmpty() implements Guard {
        @Override
        public String words() {
            return "The ledger gave no active account, so nothing is archived.";
        }

        @Override
        public String nextStep() {
            return "Check that the connection reads the right books, then look again.";
        }

        @Override
        public boolean stopsAll() {
            return false;
        }
    }

    /**
     * The ledger did not state some accounts wholly.
     *
     * @param leftOut which
     */
    record LedgerPartial(Set<AccountId> leftOut) implements Guard {
        public LedgerPartial {
            leftOut = Set.copyOf(leftOut);
        }

        @Override
        public String words() {
            return "The ledger was read only in part (%s left out), so nothing is archived."
                    .formatted(names(leftOut.stream().map(AccountId::value).toList()));
        }

        @Override
        public String nextStep() {
            return "Correct these accounts in the ledger, then look again.";
        }

        @Override
        public boolean stopsAll() {
            return false;
        }
    }

    /**
     * More accounts would be archived than a person has agreed to once for all.
     *
     * @param archived how many would be
     * @param active how many active accounts of the platform are the ledger's
     * @param limit how many are archived without a question
     */
    record ManyArchived(int archived, int active, int limit) implements Guard {
        @Override
        public String words() {
            return "%,d of %,d active accounts would be archived; up to %,d are without a question."
                    .formatted(archived, active, limit);
        }

        @Override
        public String nextStep() {
            return "Look through the accounts to archive. If it is meant, allow it and say why.";
        }

        @Override
        public boolean stopsAll() {
            return false;
        }
    }

    /** Which side shows something. */
    enum Side {
        LEDGER("ledger"),
        PLATFORM("platform");

        private final String word;

        Side(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Several accounts of one side have the same external id, so nobody can say which is meant. */
    record DuplicateIds(Side side, List<String> ids) implements Guard {
        public DuplicateIds {
            ids = List.copyOf(ids);
        }

        @Override
        public String words() {
            return "More than one account of the %s has the external id %s.".formatted(side.word(), names(ids));
        }

        @Override
        public String nextStep() {
            return "Correct them on the %s, then look again. Until then nothing is sent.".formatted(side.word());
        }

        @Override
        public boolean stopsAll() {
            return true;
        }
    }

    /** The connection leads to another company than the one whose accounts were kept in step so far. */
    record CompanyChanged(Side side, String before, String now) implements Guard {
        @Override
        public String words() {
            return "The %s is now that of %s; so far it was that of %s."
                    .formatted(side.word(), named(now), named(before));
        }

        private static String named(String identity) {
            return identity.startsWith(BOOKS) ? identity : "company " + identity;
        }

        @Override
        public String nextStep() {
            return "Let the connection lead to the right company again. If the change is meant, accept the new one and say why.";
        }

        @Override
        public boolean stopsAll() {
            return true;
        }
    }

    private static String names(List<String> ids) {
        var sorted = List.copyOf(new TreeSet<>(ids));
        var shown = String.join(", ", sorted.subList(0, Math.min(3, sorted.size())));
        return sorted.size() > 3 ? "%s and %,d more".formatted(shown, sorted.size() - 3) : shown;
    }
}
