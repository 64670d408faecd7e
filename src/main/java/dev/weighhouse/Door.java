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
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the running program is asked for its window: a socket in the file system, which knows no network. */
final class Door implements AutoCloseable {
    private static final String LANGUAGE = "weighhouse 1";

    private final Path socket;
    /** Held, because a channel that nobody holds is closed, and its lock ends with it. */
    @SuppressWarnings("UnusedVariable")
    private final FileChannel lock;

    private @Nullable ServerSocketChannel server;

    /** @param lock what makes this the one door */
    Door(Path socket, FileChannel lock) {
        this.socket = socket;
        this.lock = lock;
    }

    /**
     * Asks at the door.
     *
     * @return whether the window took it; false too where nobody listens
     */
    static boolean ask(Path socket, Request request) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                var out = new DataOutputStream(Channels.newOutputStream(channel));
                var in = new DataInputStream(Channels.newInputStream(channel))) {
            out.writeUTF(LANGUAGE);
            out.writeUTF(request.line());
            return in.readBoolean();
        } catch (IOException _) {
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

    private static void answer(SocketChannel guest, Function<Request, CompletableFuture<Boolean>> take) {
        try (guest;
                var in = new DataInputStream(Channels.newInputStream(guest));
                var out = new DataOutputStream(Channels.newOutputStream(guest))) {
            var understood = in.readUTF().equals(LANGUAGE);
            var request = Request.read(in.readUTF());
            out.writeBoolean(understood
                    && request.isPresent()
                    && take.apply(request.get()).join());
        } catch (IOException e) {
            log().debug("Somebody asked at the door and went away", e);
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
