package dev.weighhouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * The one window of a person on this computer. The first start keeps a lock for as long as it lives and listens at a socket beside it;
 * a later one hands over there what it was asked for. Both lie in a folder that nobody else can enter, and a lock ends with its
 * process however that ends, so what a killed one left behind is taken over.
 */
final class OneWindow {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long TURN_MILLIS = 20;

    /** How a start of the program ends up. */
    sealed interface Entered {

        /** It opens the window, and those who come later ask at the door. */
        record First(Door door) implements Entered {}

        /** The window that is there has taken it, or has heard it and will as soon as it is free. */
        record HandedOver() implements Entered {}

        /** A window is there, and what it was asked for is not. */
        record NotThere(Path file) implements Entered {}

        /** It opens a window and nobody knows of it, as no folder is fit for it or the window that is there says nothing. */
        record Alone() implements Entered {}
    }

    private final Path folder;
    private final Duration patience;

    OneWindow(Path folder) {
        this(folder, PATIENCE);
    }

    /** @param patience how long one that keeps the lock and does not say that it took the request is waited for */
    OneWindow(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    Entered enter(Request request) {
        try {
            makeOwn();
            // Kept open for as long as this process lives, as the lock is.
            var lock = FileChannel.open(
                    folder.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    only("rw-------"));
            return enter(lock, request.absolute());
        } catch (IOException | UnsupportedOperationException e) {
            LoggerFactory.getLogger(OneWindow.class).info("{} is not fit to find the one window by", folder, e);
            return new Entered.Alone();
        }
    }

    private Entered enter(FileChannel lock, Request request) throws IOException {
        var until = System.nanoTime() + patience.toNanos();
        do {
            if (locked(lock)) {
                return new Entered.First(new Door(folder.resolve("socket"), lock));
            }
            if (request instanceof Request.Open(var file) && !Files.exists(file)) {
                lock.close();
                return new Entered.NotThere(file);
            }
            if (taken(request, until)) {
                lock.close();
                return new Entered.HandedOver();
            }
        } while (System.nanoTime() < until && waited());
        lock.close();
        return new Entered.Alone();
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** The other may be starting still, or ending already: it has the lock, and nobody listens. */
    private boolean taken(Request request, long until) {
        // No other request of this process ends at the same moment.
        var name = ProcessHandle.current().pid() + " " + until;
        return Door.ask(folder.resolve("socket"), request, name, Duration.ofNanos(until - System.nanoTime()));
    }

    private static boolean waited() {
        try {
            TimeUnit.MILLISECONDS.sleep(TURN_MILLIS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes the folder, or finds that it is ours and nobody else's. */
    private void makeOwn() throws IOException {
        Files.createDirectories(folder.getParent());
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectory(folder, only("rwx------"));
            } catch (FileAlreadyExistsException _) {
                // Another start was quicker; what it made is looked at like any other.
            }
        }
        if (hasOwners() && !isOwn()) {
            throw new IOException(folder + " is open to others");
        }
    }

    private boolean isOwn() throws IOException {
        var others = Set.copyOf(Files.getPosixFilePermissions(folder));
        var own = PosixFilePermissions.fromString("rwx------");
        var me = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(Login.name());
        return own.equals(others) && Files.getOwner(folder).equals(me) && !Files.isSymbolicLink(folder);
    }

    private static FileAttribute<?>[] only(String permissions) {
        Set<PosixFilePermission> own = PosixFilePermissions.fromString(permissions);
        return hasOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(own)}
                : new FileAttribute<?>[] {};
    }

    /** Windows keeps what lies in the person's own folders from others by other means. */
    static boolean hasOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
