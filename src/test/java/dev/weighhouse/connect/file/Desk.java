package dev.weighhouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.connect.Notes;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A folder with files, and connections to them. Accounts 1000 Cash and 4000 Sales stand ready as {@code chart.csv}. */
final class Desk {

    static final Currency GBP = Currency.getInstance("GBP");
    static final Currency EUR = Currency.getInstance("EUR");
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    static final String CHART = "Account Code,Account Name,Type\n1000,Cash,asset\n4000,Sales,income\n";

    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>();
    final Notes notes = new Notes();

    Desk(Path folder) {
        this.folder = folder;
        file("chart.csv", CHART);
        set("chart", "chart.csv");
    }

    Desk file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Desk file(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Desk set(String key, String value) {
        settings.put(key, value);
        return this;
    }

    Desk without(String key) {
        settings.remove(key);
        return this;
    }

    Ledger ledger() {
        return (Ledger) open(Role.LEDGER);
    }

    Platform platform() {
        return (Platform) open(Role.PLATFORM);
    }

    private Source open(Role role) {
        var connection = new Connection(new ConnectionId("books"), role, "file", "Books", new HashMap<>(settings));
        var surroundings = new Surroundings(
                _ -> Optional.empty(), Clock.fixed(NOW, ZoneOffset.UTC), folder, GBP, Set.of(GBP, EUR));
        return new FileProvider().open(connection, surroundings);
    }

    /** The words of the bad input that the work must end in. */
    static String refused(ThrowingCallable work) {
        var failure = failure(work);
        assertThat(failure).isInstanceOf(Failure.BadInput.class);
        assertThat(failure.nextStep()).isNotBlank();
        return failure.words();
    }

    static Failure failure(ThrowingCallable work) {
        var thrown = catchThrowableOfType(FailureException.class, work);
        assertThat(thrown).as("nothing is returned, not even in part").isNotNull();
        return thrown.failure();
    }
}
