package dev.weighhouse.connect.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.ConnectionId;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.connect.Notes;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A folder with statements, and a connection to all of it; said briefly, so that a test reads as a table. */
final class Bank {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int DAY = "2026-10-05-".length();
    static final Path DATA = Path.of("../shared/data");
    static final Path SPECS = Path.of("../shared/specs/files");

    private final Path folder;
    final Notes notes = new Notes();

    Bank(Path folder) {
        this.folder = folder;
    }

    Bank file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Bank file(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Platform platform() {
        return platform(Map.of("file", "."));
    }

    Platform platform(Map<String, String> settings) {
        var connection = new Connection(new ConnectionId("bank"), Role.PLATFORM, "statement", "Bank", settings);
        return new StatementProvider().open(connection, surroundings(folder));
    }

    static Surroundings surroundings(Path folder) {
        return new Surroundings(
                _ -> Optional.empty(),
                Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC),
                folder,
                EUR,
                Set.of(EUR));
    }

    /** A platform of one file that lies elsewhere. */
    static Platform of(Path file) {
        return new Bank(Path.of(""))
                .platform(Map.of("file", file.toAbsolutePath().toString()));
    }

    List<Account> accounts() {
        return accounts(platform());
    }

    List<Account> accounts(Platform platform) {
        return platform.accounts(notes).value().all();
    }

    /** The entries of a month, each as {@code 2026-10-05 12.50 id}, the id without its day; empty where the month is not spoken for. */
    List<String> entries(String month) {
        return transactions(month).stream()
                .map(each -> "%s %s %s"
                        .formatted(each.date(), each.amount().plain(), each.id().substring(DAY)))
                .toList();
    }

    List<Transaction> transactions(String month) {
        return platform()
                .movements(Period.month(month), notes)
                .map(quoted -> quoted.value())
                .orElse(List.of());
    }

    List<Transaction> day(String day) {
        var date = LocalDate.parse(day);
        return platform()
                .movements(new Period(date, date), notes)
                .map(quoted -> quoted.value())
                .orElse(List.of());
    }

    boolean speaksFor(String month) {
        return platform().movements(Period.month(month), notes).isPresent();
    }

    /** The balance of the only account at the end of a day; {@code none} where none is stated. */
    String balance(String day) {
        return platform()
                .balances(AsOf.closingOf(LocalDate.parse(day)), notes)
                .map(quoted -> quoted.value().getFirst().amount().toString())
                .orElse("none");
    }

    /** The words of the refusal in which the reading of the folder ends. */
    String refused() {
        return refused(this::accounts);
    }

    static String refused(ThrowingCallable work) {
        var thrown = catchThrowableOfType(FailureException.class, work);
        assertThat(thrown).as("nothing is returned, not even in part").isNotNull();
        assertThat(thrown.failure()).isInstanceOf(Failure.BadInput.class);
        assertThat(thrown.failure().nextStep()).isNotBlank();
        return thrown.failure().words();
    }
}
