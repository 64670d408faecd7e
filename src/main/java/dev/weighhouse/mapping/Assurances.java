package dev.weighhouse.mapping;

import java.util.List;

/** Where people's words of what stands where are kept, for ever and unchanged. */
public interface Assurances {

    /**
     * What somebody had before them who says something new.
     *
     * @param decisions how many decisions about the mapping there were
     * @param said how many words
     * @param takenBack how many of those were taken back
     */
    record State(int decisions, int said, int takenBack) {
        public static State of(History history, List<Assurance> all) {
            var gone = all.stream().filter(each -> !each.holds()).count();
            return new State(history.decisions().size(), all.size(), Math.toIntExact(gone));
        }
    }

    /**
     * Appends all of them, or none.
     *
     * @param state what they were said by
     * @return false where that is no longer so, and nothing is written: look again
     */
    boolean append(List<Assurance.Said> said, State state);

    /**
     * Says of one that it is not so.
     *
     * @return false where there is none of that number that holds, and nothing is written
     */
    boolean takeBack(long number, Assurance.TakenBack takenBack);

    /** All of them, those that were taken back too, the oldest first. */
    List<Assurance> all();
}
