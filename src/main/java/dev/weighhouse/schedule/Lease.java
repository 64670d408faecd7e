package dev.weighhouse.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to do what is due in one workspace, as it is written there. Beside the lock of the file, which ends with its process but
 * does not reach across computers that share a folder.
 *
 * @param holder a random name, another for each round
 * @param machine the installation of the holder
 * @param process the holder's number in its system
 * @param processBegan when that process began, because numbers are given again; null where the system does not tell
 * @param who the person, for people
 * @param beat goes up with each sign of life
 * @param beatAt the holder's wall clock at that sign
 * @param ended whether it was given back
 */
public record Lease(
        String holder,
        String machine,
        long process,
        @Nullable Instant processBegan,
        String who,
        long beat,
        Instant beatAt,
        boolean ended) {

    /** How often a holder shows that it lives, at least. */
    public static final Duration BEAT = Duration.ofSeconds(30);

    /** After this without a sign of life, watched on one's own clock that nobody can set, it has expired. */
    public static final Duration TERM = Duration.ofMinutes(10);

    /** The same by wall clocks, of which two differ and which people set. */
    public static final Duration TERM_BY_THE_WALL = Duration.ofHours(2);

    /** Whether somebody else may take it. */
    public enum Standing {
        FREE,
        HELD,
        /** Its process is not there any more. */
        DEAD,
        EXPIRED;

        public boolean mayBeTaken() {
            return this != HELD;
        }
    }

    /** Tells of processes of this computer. */
    @FunctionalInterface
    public interface Processes {
        /** Whether that very process lives. */
        boolean lives(long process, @Nullable Instant began);

        Processes OF_THE_SYSTEM = (process, began) -> ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(there -> began == null
                        || there.info().startInstant().map(began::equals).orElse(true))
                .isPresent();
    }

    /**
     * How it stands for somebody who wants it.
     *
     * @param here the installation that asks
     * @param now its wall clock
     * @param watched for how long it saw this very beat, by a clock that nobody can set; zero at the first look
     */
    public Standing standing(String here, Processes processes, Instant now, Duration watched) {
        if (ended) {
            return Standing.FREE;
        }
        if (here.equals(machine)) {
            // A process that lives may only sleep with its computer: it is not given up for that.
            return processes.lives(process, processBegan) ? Standing.HELD : Standing.DEAD;
        }
        var silent = beatAt.plus(TERM_BY_THE_WALL).isBefore(now) || watched.compareTo(TERM) >= 0;
        return silent ? Standing.EXPIRED : Standing.HELD;
    }

    Lease beaten(Instant at) {
        return new Lease(holder, machine, process, processBegan, who, beat + 1, at, ended);
    }

    Lease givenBack(Instant at) {
        return new Lease(holder, machine, process, processBegan, who, beat + 1, at, true);
    }
}
