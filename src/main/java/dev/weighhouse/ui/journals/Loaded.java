package dev.weighhouse.ui.journals;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.journal.JournalDesk.Due;
import dev.weighhouse.journal.JournalDesk.PassedOver;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Template;
import dev.weighhouse.ui.common.Opening;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about entries as last read from the workspace. */
record Loaded(
        Opening opening,
        List<Journal> journals,
        ChartOfAccounts chart,
        List<Template> templates,
        List<Due> due,
        List<PassedOver> passedOver,
        Optional<String> onePersonFirm) {

    Loaded {
        journals = List.copyOf(journals);
        templates = List.copyOf(templates);
        due = List.copyOf(due);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Reads it; on the desk.
     *
     * @param upTo the last day of which anything due is offered
     */
    static Loaded read(Opening opening, LocalDate upTo) {
        var desk = opening.workspace().journals();
        return new Loaded(
                opening,
                desk.journals(),
                opening.monthEnd().review(opening.current()).ledgerChart(),
                desk.templates(),
                desk.due(upTo),
                desk.passedOver(upTo),
                desk.onePersonFirm());
    }

    JournalDesk desk() {
        return opening.workspace().journals();
    }

    /** What approvals given now would rest on; on the desk. */
    Map<JournalId, Grounds> grounds(List<JournalId> ids) {
        var all = new LinkedHashMap<JournalId, Grounds>();
        ids.forEach(id -> all.put(id, desk().grounds(id)));
        return all;
    }

    Currency home() {
        return opening.home();
    }

    boolean readOnly() {
        return opening.writtenElsewhere().isPresent();
    }

    Optional<Journal> find(JournalId id) {
        return journals.stream().filter(journal -> journal.id().equals(id)).findFirst();
    }

    List<Journal> in(JournalState... states) {
        var wanted = List.of(states);
        return journals.stream()
                .filter(journal -> wanted.contains(journal.state()))
                .toList();
    }

    String label(AccountId account) {
        return chart.find(account).map(known -> known.label()).orElse(account.value());
    }

    /** Whether this person may consent to an entry: never to their own, unless the firm has one person only. */
    boolean mayApprove(Journal journal, String me) {
        return (journal.state() == JournalState.WAITING || journal.state() == JournalState.OUT_OF_DATE)
                && (!journal.preparedBy().equals(me) || onePersonFirm.isPresent());
    }

    /** How many entries a filter lists for a person. */
    long count(EntryFilter of, String me) {
        return journals.stream()
                .filter(journal -> of.fits(journal, me, onePersonFirm.isPresent()))
                .count();
    }
}
