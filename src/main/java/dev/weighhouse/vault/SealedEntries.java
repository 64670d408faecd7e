package dev.weighhouse.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The secrets of the encrypted file while they are open. Closing wipes them. */
final class SealedEntries implements AutoCloseable {
    private final NavigableMap<String, byte[]> secrets = new TreeMap<>();

    /**
     * Reads what {@link #plain} wrote, and wipes it.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    static SealedEntries of(byte[] plain) {
        var entries = new SealedEntries();
        try {
            var in = ByteBuffer.wrap(plain);
            while (in.hasRemaining()) {
                var name = new String(next(in), StandardCharsets.UTF_8);
                entries.secrets.put(name, next(in));
            }
            return entries;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("cut short", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] next(ByteBuffer in) {
        var length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a length");
        }
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /** Name and secret in turn, each after its length in four bytes. The caller wipes it. */
    byte[] plain() {
        var size = 0;
        for (var entry : secrets.entrySet()) {
            size += 2 * Integer.BYTES + bytes(entry.getKey()).length + entry.getValue().length;
        }
        var out = ByteBuffer.allocate(size);
        secrets.forEach((name, secret) -> out.putInt(bytes(name).length)
                .put(bytes(name))
                .putInt(secret.length)
                .put(secret));
        return out.array();
    }

    NavigableSet<String> names() {
        return secrets.navigableKeySet();
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(secrets.get(name)).map(secret -> new String(secret, StandardCharsets.UTF_8));
    }

    void put(String name, String secret) {
        wipe(secrets.put(name, bytes(secret)));
    }

    void remove(String name) {
        wipe(secrets.remove(name));
    }

    @Override
    public void close() {
        secrets.values().forEach(SealedEntries::wipe);
        secrets.clear();
    }

    private static void wipe(byte @Nullable [] secret) {
        if (secret != null) {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
