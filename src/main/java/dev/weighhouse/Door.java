package dev.weighhouse;

import dev.weighhouse.ui.common.Threads;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the running program is asked for its window: a socket in the file system, which knows no network. Whoever asks says its
 * language, the request and the name of that request. It is told at once whether it was heard, and where it was, whether the window
 * took it, as soon as the window knows. Another language is not heard.
 */
final class Door implements AutoCloseable {
    private static final String LANGUAGE = "weighhouse 2";

    private final Path socket;
    /** Held, because a channel that nobody holds is closed, and its lock ends with it. */
    @SuppressWarnings("UnusedVariable")
    private final FileChannel lock;

    /** The names of the requests the window has heard, so that it carries out none of them twice. */
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    private @Nullable ServerSocketChannel server;

    /** @param lock what makes this the one door */
    Door(Path socket, FileChannel lock) {
        this.socket = socket;
        this.lock = lock;
    }

    /**
     * Asks at the door.
     *
     * @param name the same for one request however often it is asked for
     * @param patience how long the answer is waited for
     * @return whether the window takes it: it said so, or it heard it and is too busy to say; false too where nobody listens
     */
    static boolean ask(Path socket, Request request, String name, Duration patience) {
        var wasHeard = new AtomicBoolean();
        // Closed at the end of patience: one that was not heard by then is not carried out later.
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return CompletableFuture.supplyAsync(
                            () -> answerTo(request, name, channel, socket, wasHeard), Threads.sideBySide())
                    .get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return wasHeard.get();
        } catch (TimeoutException _) {
            return wasHeard.get();
        } catch (ExecutionException | IOException _) {
            return false;
        }
    }

    private static boolean answerTo(
            Request request, String name, SocketChannel channel, Path socket, AtomicBoolean wasHeard) {
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            var out = new DataOutputStream(Channels.newOutputStream(channel));
            var in = new DataInputStream(Channels.newInputStream(channel));
            out.writeUTF(LANGUAGE);
            out.writeUTF(request.line());
            out.writeUTF(name);
            wasHeard.set(in.readBoolean());
            return wasHeard.get() && in.readBoolean();
        } catch (IOException _) {
            // One that breaks off has ended, and carries out nothing any more.
            return false;
        }
    }

    /**
     * From now on others may ask. Beside the screen, as a look into the file system may take its time.
     *
     * @param take gets what was asked for, on a thread of its own, and says whether the window took it
     */
    void listen(Function<Request, CompletableFuture<Boolean>> take) {
        Threads.sideBySide().execute(() -> {
            try (var listening = begin()) {
                while (true) {
                    var guest = listening.accept();
                    Threads.sideBySide().execute(() -> answer(guest, take));
                }
            } catch (IOException e) {
                // Closing the door ends the waiting like this, too.
                log().debug("No longer listening at {}", socket, e);
            }
        });
    }

    private synchronized ServerSocketChannel begin() throws IOException {
        // We have the lock: whoever listened here is gone.
        Files.deleteIfExists(socket);
        var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(socket));
        if (OneWindow.hasOwners()) {
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        }
        server = listening;
        return listening;
    }

    private void answer(SocketChannel guest, Function<Request, CompletableFuture<Boolean>> take) {
        try (guest;
                var in = new DataInputStream(Channels.newInputStream(guest));
                var out = new DataOutputStream(Channels.newOutputStream(guest))) {
            var understood = in.readUTF().equals(LANGUAGE);
            var request = Request.read(in.readUTF());
            if (!understood || request.isEmpty() || !heard.add(in.readUTF())) {
                out.writeBoolean(false);
                return;
            }
            // Fails where nobody waits any more, and then the window does nothing.
            out.writeBoolean(true);
            out.writeBoolean(taken(request.get(), take));
        } catch (IOException e) {
            log().debug("Somebody asked at the door and went away", e);
        }
    }

    private static boolean taken(Request request, Function<Request, CompletableFuture<Boolean>> take) {
        try {
            return take.apply(request).join();
        } catch (RuntimeException e) {
            log().warn("The window could not take what it was asked for", e);
            return false;
        }
    }

    /** Nobody is let in from now on. The lock stays until the program has ended, as it may still be writing. */
    @Override
    public synchronized void close() {
        var listening = server;
        if (listening == null) {
            return;
        }
        try {
            listening.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            log().info("{} was left behind", socket, e);
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(Door.class);
    }
}
