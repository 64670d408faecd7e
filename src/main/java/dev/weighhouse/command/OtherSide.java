package dev.weighhouse.command;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
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
        var byNumber = chart.all().stream()
                .filter(account -> typed.equals(account.number()))
                .toList();
        if (byNumber.size() == 1) {
            return new OtherSide(byNumber.getFirst());
        }
        return new OtherSide(chart.find(new AccountId(typed))
                .orElseThrow(() -> new FailureException(new Failure.BadInput(
                        byNumber.isEmpty()
                                ? "The ledger has no account %s.".formatted(typed)
                                : "%d accounts have the number %s.".formatted(byNumber.size(), typed),
                        "Name one account by its id."))));
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
