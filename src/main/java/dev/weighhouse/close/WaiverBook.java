package dev.weighhouse.close;

import java.util.List;

/** Where waivers and the materiality are kept, for ever and unchanged. */
public interface WaiverBook {

    /**
     * Appends a waiver that nobody took back.
     *
     * @return false where its number is not the next one any more, and nothing is written: look again
     */
    boolean append(Waiver waiver);

    /**
     * Takes one back.
     *
     * @return false where there is none of that number that was not taken back, and nothing is written
     */
    boolean takeBack(long number, Waiver.TakenBack takenBack);

    /** All of them, those that were taken back too, the oldest first. */
    List<Waiver> all();

    /** From now on this is the materiality in its currency. */
    void set(Materiality materiality);

    /** Each that was ever set, the oldest first: the last of a currency counts. */
    List<Materiality> materialities();
}
