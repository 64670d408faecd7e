package dev.weighhouse.mappingdesk;

import dev.weighhouse.journal.JournalId;
import dev.weighhouse.mapping.Assurance;
import java.util.List;

/**
 * What stands elsewhere than the mapping says, as earlier changes were saved and not all that they move was drafted: an entry brings
 * it over, or somebody says that it stands there already. Methods read and write the workspace, as those of {@link MappingDesk} do.
 */
public interface LeftBehind {

    /**
     * All of it: a preview without changes. Nothing is written.
     *
     * @param reason why it is brought over now, for the entries; may be empty
     */
    Preview left(String reason);

    /**
     * Drafts the entries that bring it over.
     *
     * @return the drafts in Journals; empty where nothing of it is left any more
     */
    List<JournalId> draft(Chosen chosen, CatchUp catchUp);

    /**
     * Keeps somebody's word that it stands where the mapping sends it now, of all months: then it is moved from there, and not from
     * where it was taken to stand. One record for each item of which anything is left.
     *
     * @throws dev.weighhouse.crossing.FailureException where no reason is given
     */
    List<Assurance.Said> standsThere(Chosen chosen);

    /** Whatever was said of that kind, also what was taken back, the oldest first. */
    List<Assurance> said();

    /**
     * Says that it was not so.
     *
     * @param number of what was said
     * @throws dev.weighhouse.crossing.FailureException where no reason is given, or there is none of that number that holds
     */
    void takeBack(long number, String reason);
}
