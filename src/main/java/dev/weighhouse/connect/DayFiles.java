package dev.weighhouse.connect;

import dev.weighhouse.books.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The day's counts in one small file for each service, in a folder of the person's settings: so they outlive this process, and the
 * window and an unattended run beside it count together. The text is not forced to the disk: a power cut may lose some requests.
 */
public final class DayFiles implements DayCounts {
    private static final Logger LOG = LoggerFactory.getLogger(DayFiles.class);
    private static final String FORMAT = "weighhouse-requests 1";

    /** A lock of a file is for other processes; within this one only one thread may ask for it. */
    private static final Object TURN = new Object();

    private static final String END = "end";

    private final Path folder;
    private final DayCounts memory = DayCounts.inMemory();

    public DayFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public DayCount change(String counted, UnaryOperator<DayCount> change) {
        synchronized (TURN) {
            return changed(counted, change);
        }
    }

    private DayCount changed(String counted, UnaryOperator<DayCount> change) {
        var file = folder.resolve("requests-"
                + Digest.of(counted.getBytes(StandardCharsets.UTF_8)).brief());
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                var before = parse(read(channel), file);
                var after = change.apply(before);
                if (!after.equals(before)) {
                    write(channel, text(after));
                }
                return after;
            }
        } catch (IOException e) {
            LOG.info("{} cannot be used: {}", file, e.getMessage());
            return memory.change(counted, change);
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(channel.size(), 64 * 1024));
        var read = channel.read(bytes);
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes);
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        var size = bytes.remaining();
        channel.position(0);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        // Last, so that who is killed in between leaves all of the new text; what is left of the old one comes after
        // its end.
        channel.truncate(size);
    }

    private static String text(DayCount count) {
        var text = new StringBuilder(FORMAT)
                .append("\nothers ")
                .append(count.others())
                .append(' ')
                .append(count.told())
                .append("\nclosed ")
                .append(count.closed());
        count.hours()
                .forEach((hour, requests) ->
                        text.append("\nhour ").append(hour).append(' ').append(requests));
        return text.append('\n').append(END).append('\n').toString();
    }

    /** A file that was cut short or that a newer Weighhouse wrote says nothing; the service tells what is left with its next reply. */
    private static DayCount parse(String text, Path file) {
        if (text.isEmpty()) {
            return DayCount.NONE;
        }
        var lines = text.lines().takeWhile(line -> !line.equals(END)).toList();
        try {
            if (!lines.getFirst().equals(FORMAT) || !text.contains("\n" + END + "\n")) {
                throw new IllegalArgumentException("not whole");
            }
            var others = lines.get(1).split(" ", -1);
            var hours = new TreeMap<Long, Integer>();
            for (var line : lines.subList(3, lines.size())) {
                var hour = line.split(" ", -1);
                hours.put(Long.valueOf(hour[1]), Integer.valueOf(hour[2]));
            }
            return new DayCount(
                    hours,
                    Integer.parseInt(others[1]),
                    Instant.parse(others[2]),
                    Instant.parse(lines.get(2).split(" ", -1)[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException | DateTimeException e) {
            LOG.info("{} cannot be read, and counting begins anew: {}", file, e.getMessage());
            return DayCount.NONE;
        }
    }
}
