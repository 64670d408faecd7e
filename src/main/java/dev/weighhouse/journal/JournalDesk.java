package dev.weighhouse.journal;

import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Variance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people do with journal entries, the same from the window and from the command line. Reads and writes the workspace and,
 * where it says so, the network: call none of it on the JavaFX thread. Every method throws
 * {@link dev.weighhouse.crossing.FailureException} with words for the person where it cannot be done.
 */
public interface JournalDesk extends EntryDrafting {

    /** All entries that are not discarded, newest number first. */
    List<Journal> journals();

    Journal journal(JournalId id);

    /** The entry that comes from this source, see {@link Origin#source()}; a discarded one too, where it is kept. */
    default Optional<Journal> ofSource(String source) {
        return journals().stream()
                .filter(journal -> journal.origin().source().equals(source))
                .findFirst();
    }

    /** Keeps a new draft a person wrote. */
    Journal write(Draft draft);

    /**
     * Keeps what a person changed. An approval of the former words lapses. After an approval or a rejection it is a new revision,
     * with a key of its own; where the former words were written down to be sent, the ledger is asked first, and where they may
     * stand there, it is refused.
     */
    Journal rewrite(JournalId id, Draft draft);

    /**
     * Drafts an entry again that was not posted. One that was proposed takes its amount and its narration from the present
     * quotes, and keeps the account chosen for the other side; any other is the same draft once more. Asks nobody, unless it was
     * on its way.
     *
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} if there is nothing left to adjust, or the
     *     lines of a proposal were divided by hand
     */
    Journal draftAgain(JournalId id);

    void discard(JournalId id, String reason);

    /**
     * Drafts the entry that would clear a variance, or one part of it: the amount on its ledger account, the other side left for
     * the person to choose, the causes in the narration. What our own adjustments took of that part before is not there any more.
     *
     * @param variance as the person saw it
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} if it was pulled or mapped again since, or nothing
     *     is left of the part
     */
    Journal propose(Variance variance, Share share);

    /** The same for the whole difference. */
    default Journal propose(Variance variance) {
        return propose(variance, Share.DIFFERENCE);
    }

    /** Accounts for a variance by the rows of both sides, the entries of ours and what people said of both. */
    default Accounted explain(Variance variance) {
        return explanations().apply(variance);
    }

    /** The same for many variances, with the entries and the rows of each month read once. */
    Function<Variance, Accounted> explanations();

    /**
     * Drafts the entries of a CSV file, all or none. An entry whose id was imported before is refused with file and row named.
     */
    List<Journal> importCsv(Path file);

    /** Drafts the reversal of a posted entry, linked both ways. There is only ever one. */
    Journal reverse(JournalId id, LocalDate date);

    List<Template> templates();

    void keep(Template template);

    void forget(String template);

    /** Drafts one entry of a template for a day somebody asked for; refused if that was done before. */
    Journal draftFrom(String template, LocalDate day);

    /** Drafts what templates have due up to this day, each once for ever. */
    List<Journal> draftWhatIsDue(LocalDate upTo);

    /** What {@link #draftWhatIsDue} would draft; writes nothing. */
    List<Due> due(LocalDate upTo);

    /**
     * An entry that is due and was never drafted.
     *
     * @param origin the template or the entry it comes from
     * @param day the date it would have
     */
    record Due(Origin origin, LocalDate day) {}

    /** Due days of templates for which nothing is drafted, as an entry of another month stands for them; writes nothing. */
    List<PassedOver> passedOver(LocalDate upTo);

    /**
     * A due day that another entry stands for.
     *
     * @param template its name
     * @param day on which it is due
     * @param by the entry that stands for it
     * @param drafted the day for which that was drafted
     */
    record PassedOver(String template, LocalDate day, JournalId by, LocalDate drafted) {}

    /**
     * Checks a draft against what the ledger told when it was last asked, and what was last pulled; asks nobody. Fast enough for
     * every keystroke.
     */
    List<Check> check(Draft draft);

    /** Hands a draft that balances over for approval. */
    Journal sendForApproval(JournalId id);

    Journal sendBack(JournalId id, String reason);

    /** The same of an entry that nobody has sent for approval yet as well, so that its reason is seen before that is done. */
    default Journal holdBack(JournalId id, String reason) {
        return sendBack(id, reason);
    }

    /** What an approval given now would rest on. */
    Grounds grounds(JournalId id);

    /** The same for several entries, read together. */
    default Map<JournalId, Grounds> grounds(Collection<JournalId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, this::grounds));
    }

    /**
     * Approves entries, each bound to the fingerprint the approver was shown. Those whose ground has moved since, or that the
     * approver wrote, are refused; the others are approved.
     *
     * @param seen the grounds shown, by entry
     * @param approver who consents
     * @return what was refused, and why; empty if all were approved
     */
    default List<Refusal> approve(Map<JournalId, Grounds> seen, String approver) {
        return approve(seen, approver, "");
    }

    /** The same with words of the approver, kept with each approval: why although something has moved. */
    List<Refusal> approve(Map<JournalId, Grounds> seen, String approver, String reason);

    /** Whether one person may approve their own entries; the words say why, and are kept with each such approval. */
    Optional<String> onePersonFirm();

    void setOnePersonFirm(Optional<String> why);

    /** What a push would do now. Asks the ledger what it would take; sends nothing. */
    FlightPlan plan(Progress progress);

    /**
     * Resolves what is in doubt, then sends what is approved, one after the other. What was proven absent goes again only if its
     * approval still holds. An entry whose ground has moved, or that the ledger would not take, is held and told in
     * {@link #refusals()}; the others go.
     */
    PushReport push(Progress progress);

    /** Looks for everything in doubt, and once more for what waits for a person. Sends nothing new. */
    PushReport resolve(Progress progress);

    /** What the last push held, with both versions where its ground had moved. */
    List<Refusal> refusals();

    /**
     * A person has looked into the ledger: this is the entry.
     *
     * @throws dev.weighhouse.crossing.FailureException where the ledger can be asked for it, and does not show it posted with
     *     the lines that were sent
     */
    Journal standsAs(JournalId id, String ledgerId, String reason, Progress progress);

    /** The same, and nobody can stop the reading of its months that follows. */
    default Journal standsAs(JournalId id, String ledgerId, String reason) {
        return standsAs(id, ledgerId, reason, Progress.NONE);
    }

    /** A person has looked into the ledger: nothing of it stands there. */
    Journal nothingStands(JournalId id, String reason, Progress progress);

    /** The same, and nobody can stop the reading of its months where it stands nevertheless. */
    default Journal nothingStands(JournalId id, String reason) {
        return nothingStands(id, reason, Progress.NONE);
    }

    /** Moves the right to send an entry to this machine. */
    Journal takeOver(JournalId id, String reason, Progress progress);

    /** The same, and nobody can stop it. */
    default Journal takeOver(JournalId id, String reason) {
        return takeOver(id, reason, Progress.NONE);
    }

    /** Reads a posted entry in the ledger again and writes down what was seen. */
    Journal reperform(JournalId id, Progress progress);

    /**
     * The same for the crossing with this key, and gives what was seen beside what was sent.
     *
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} if no entry of this workspace has the key
     */
    Reperformed reperform(CrossingKey key, Progress progress);

    /**
     * Holds what was last pulled of these months against what was posted, and reads again in the ledger what does not agree. It
     * is done after every pull of the ledger, so after every push, too.
     *
     * @return the entries of these months that do not stand any more as they were posted, see {@link Journal#editedSince()}
     */
    List<Journal> readBack(List<Period> months, Progress progress);

    /**
     * Reads the entries of these months in the ledger for keys this log never sent; see {@link Witness}. Writes nothing.
     *
     * @throws dev.weighhouse.crossing.FailureException where the ledger cannot be read to the end, or lists no postings
     */
    Witness askLedger(List<Period> months, Progress progress);

    /** The entries that concern a period, for the review: what is on its way to its accounts. */
    List<Journal> concerning(Period period);
}
