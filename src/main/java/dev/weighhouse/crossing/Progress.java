package dev.weighhouse.crossing;

/** How a long piece of work tells what it is doing, and learns that nobody wants it any more. */
public interface Progress {

    /** Work that nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void step(String doing, int done, int total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Says what is being done, in the user's words, such as {@code Reading Square transactions, page 6 of 9}.
     *
     * @param total 0 where nobody knows how much there is
     */
    void step(String doing, int done, int total);

    boolean cancelled();

    /**
     * Has something done as soon as the work is cancelled, at once if it was already. It ends what waits and would not
     * ask, such as a request that hangs. It may run on any thread and must be quick; close the result when the waiting is
     * over.
     */
    default Waiting onCancel(Runnable end) {
        return Waiting.NONE;
    }

    /** A wait that a cancel ends; closing it says that it is over. */
    @FunctionalInterface
    interface Waiting extends AutoCloseable {
        Waiting NONE = () -> {};

        @Override
        void close();
    }

    /** Whether nobody waits for this work, so that what a person asked for goes first where requests are counted. */
    default boolean background() {
        return false;
    }

    /** The same work, for which nobody waits. */
    static Progress inBackground(Progress watched) {
        return new BackgroundProgress(watched);
    }

    /** Something a person should know although nothing failed; ends up in the report of the pull. */
    default void note(String words) {}

    /** Call between pages and rows. Throws {@link Failure.Cancelled} if the work is no longer wanted. */
    default void checkpoint() {
        if (cancelled()) {
            throw new FailureException(new Failure.Cancelled("Stopped. Nothing was kept of what had been read."));
        }
    }
}
