package dev.weighhouse.command;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;

/** The account a proposed entry takes its other side from. */
record OtherSide(Account account) {

    /** The account a person named by number or id. */
    static OtherSide of(ChartOfAccounts chart, String typed) {
        var named = chart.all().stream()
                .filter(account -> typed.equals(account.number())
                        || typed.equals(account.id().value()))
                .toList();
        if (named.size() != 1) {
            throw new FailureException(new Failure.BadInput(
                    named.isEmpty()
                            ? "The ledger has no account %s.".formatted(typed)
                            : "%d accounts have %s as their id or number.".formatted(named.size(), typed),
                    "Name one account by its id or number."));
        }
        return new OtherSide(named.getFirst());
    }

    /** The proposal with this account wherever it has none yet. */
    Journal completed(JournalDesk desk, Journal proposal) {
        var draft = proposal.draft();
        var lines = draft.lines().stream()
                .map(line -> line.account() == null
                        ? new Draft.Line(
                                account.id(), line.amount(), account.label(), line.taxCode(), line.dimensions())
                        : line)
                .toList();
        return desk.rewrite(
                proposal.id(), new Draft(draft.date(), draft.narration(), draft.reference(), lines, draft.reverseOn()));
    }
}
