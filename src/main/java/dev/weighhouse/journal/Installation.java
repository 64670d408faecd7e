package dev.weighhouse.journal;

import dev.weighhouse.crossing.ChainHead;
import java.util.Optional;

/** What this computer knows beside the workspace files: its own name, how far each log had come, and who pushes now. */
public interface Installation {

    /** Names this installation for ever; a copy of a workspace elsewhere has another. */
    String machine();

    /** What the operating system calls the person who is signed in; empty where it tells nothing. */
    default String account() {
        return System.getProperty("user.name", "");
    }

    /** The last head of this workspace's log that was seen here. */
    Optional<ChainHead> lastSeen(String workspace);

    void remember(String workspace, ChainHead head);

    /**
     * Keeps everybody else on this computer from pushing to the same books, until it is closed.
     *
     * @return empty if somebody else pushes to them now
     */
    Optional<PushLock> lock(String company);

    /** Held while a push runs. */
    interface PushLock extends AutoCloseable {
        @Override
        void close();
    }
}
