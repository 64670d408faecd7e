package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weighhouse.OneWindow.Entered;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start of the program and those that come after it, all in one process. */
class OneWindowTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    /** Enough to be heard, however much else this computer does. */
    private static final Duration LONGER = Duration.ofSeconds(2);

    private final BlockingQueue<Request> asked = new LinkedBlockingQueue<>();
    private final List<Door> doors = new ArrayList<>();

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void place() {
        folder = home.resolve("run/window");
    }

    @AfterEach
    void leave() {
        doors.forEach(Door::close);
    }

    private Entered enter(Request request) {
        var entered = new OneWindow(folder).enter(request);
        if (entered instanceof Entered.First(var door)) {
            doors.add(door);
        }
        return entered;
    }

    /** The first one, whose window takes what it is asked for, or has gone. */
    private void first(boolean takes) {
        assertThat(enter(new Request.Front())).isInstanceOf(Entered.First.class);
        doors.getLast().listen(request -> {
            asked.add(request);
            return CompletableFuture.completedFuture(takes);
        });
    }

    @Test
    void handsToTheWindowThatIsThereWhatItWasAskedFor() throws IOException {
        var file = Files.createFile(home.resolve("Larkfield \u00fc.weighhouse"));
        first(true);

        assertThat(enter(new Request.Open(file))).isInstanceOf(Entered.HandedOver.class);
        assertThat(enter(new Request.Sample())).isInstanceOf(Entered.HandedOver.class);
        assertThat(enter(new Request.Front())).isInstanceOf(Entered.HandedOver.class);
        assertThat(asked).containsExactly(new Request.Open(file), new Request.Sample(), new Request.Front());
    }

    @Test
    void namesAFileByItsWholePathAsTheOtherStandsElsewhere() throws IOException {
        var file = Files.createFile(home.resolve("books.weighhouse"));
        var here = Path.of("").toAbsolutePath().relativize(file.toAbsolutePath());
        first(true);

        assertThat(enter(new Request.Open(here))).isInstanceOf(Entered.HandedOver.class);
        assertThat(asked).containsExactly(new Request.Open(file.toAbsolutePath()));
    }

    @Test
    void leavesTheWindowAloneWhereTheFileIsNotThere() {
        var file = home.resolve("gone.weighhouse").toAbsolutePath();
        first(true);

        assertThat(enter(new Request.Open(file))).isEqualTo(new Entered.NotThere(file));
        assertThat(asked).isEmpty();
    }

    @Test
    void waitsForOneThatHasTheLockAndDoesNotListenYet() throws InterruptedException {
        assertThat(enter(new Request.Front())).isInstanceOf(Entered.First.class);
        var second = CompletableFuture.supplyAsync(() -> enter(new Request.Sample()));
        doors.getLast().listen(request -> {
            asked.add(request);
            return CompletableFuture.completedFuture(true);
        });

        assertThat(asked.take()).isEqualTo(new Request.Sample());
        assertThat(second.join()).isInstanceOf(Entered.HandedOver.class);
    }

    @Test
    void opensAWindowOfItsOwnWhereTheOtherSaysNothing() {
        assertThat(enter(new Request.Front())).isInstanceOf(Entered.First.class);

        assertThat(new OneWindow(folder, SHORT).enter(new Request.Front())).isInstanceOf(Entered.Alone.class);
    }

    @Test
    void aWindowThatIsAboutToGoTakesNothing() {
        first(false);

        assertThat(new OneWindow(folder, SHORT).enter(new Request.Sample())).isInstanceOf(Entered.Alone.class);
        assertThat(asked).containsExactly(new Request.Sample());
    }

    /** The first one, whose window does this when it is asked for the sample. */
    private void firstThat(Supplier<CompletableFuture<Boolean>> does) {
        assertThat(enter(new Request.Front())).isInstanceOf(Entered.First.class);
        doors.getLast().listen(request -> {
            asked.add(request);
            return request instanceof Request.Sample ? does.get() : CompletableFuture.completedFuture(true);
        });
        // From here on it listens.
        assertThat(enter(new Request.Front())).isInstanceOf(Entered.HandedOver.class);
        asked.remove();
    }

    @Test
    void waitsForAWindowThatIsBusy() throws InterruptedException {
        var busy = new CompletableFuture<Boolean>();
        firstThat(() -> busy);
        var second = CompletableFuture.supplyAsync(() -> enter(new Request.Sample()));
        assertThat(asked.take()).isEqualTo(new Request.Sample());
        assertThat(second).isNotDone();

        busy.complete(true);
        assertThat(second.join()).isInstanceOf(Entered.HandedOver.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void leavesItToAWindowThatHasHeardItHoweverLongThatIsBusy() {
        firstThat(CompletableFuture::new);

        assertThat(new OneWindow(folder, LONGER).enter(new Request.Sample())).isInstanceOf(Entered.HandedOver.class);
        assertThat(asked).containsExactly(new Request.Sample());
    }

    private boolean ask(Request request, String name) {
        return Door.ask(folder.resolve("socket"), request, name, Duration.ofMinutes(1));
    }

    @Test
    void aWindowThatFailsTakesNothingAndIsAskedOnce() {
        firstThat(() -> CompletableFuture.failedFuture(new IllegalStateException("broken")));

        assertThat(ask(new Request.Sample(), "one")).isFalse();
        assertThat(ask(new Request.Sample(), "one")).isFalse();
        assertThat(asked).containsExactly(new Request.Sample());
    }

    @Test
    void theDoorOutlivesAWindowThatThrows() {
        firstThat(() -> {
            throw new IllegalStateException("broken");
        });

        assertThat(ask(new Request.Sample(), "one")).isFalse();
        assertThat(ask(new Request.Front(), "two")).isTrue();
    }

    @Test
    void aRequestThatNobodyHeardIsTakenBack() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
            var taken = new CompletableFuture<Boolean>();
            var asking = Thread.startVirtualThread(() -> taken.complete(ask(new Request.Sample(), "one")));
            try (var guest = silent.accept();
                    var in = new DataInputStream(Channels.newInputStream(guest))) {
                assertThat(List.of(in.readUTF(), in.readUTF(), in.readUTF()))
                        .containsExactly("weighhouse 2", "sample", "one");
                asking.interrupt();
                assertThat(in.read()).isEqualTo(-1);
            }
            assertThat(taken.join()).isFalse();
        }
    }

    @Test
    void oneOfAnotherVersionIsToldNo() throws IOException {
        firstThat(() -> CompletableFuture.completedFuture(true));

        try (var older = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("socket")));
                var out = new DataOutputStream(Channels.newOutputStream(older));
                var in = new DataInputStream(Channels.newInputStream(older))) {
            out.writeUTF("weighhouse 1");
            out.writeUTF("sample");
            assertThat(in.readBoolean()).isFalse();
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aWindowOfAnotherVersionIsLeftAlone() throws IOException {
        assertThat(enter(new Request.Front())).isInstanceOf(Entered.First.class);
        try (var older = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            older.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
            var second = CompletableFuture.supplyAsync(() -> new OneWindow(folder, SHORT).enter(new Request.Sample()));
            try (var guest = older.accept();
                    var in = new DataInputStream(Channels.newInputStream(guest));
                    var out = new DataOutputStream(Channels.newOutputStream(guest))) {
                assertThat(in.readUTF()).isNotEqualTo("weighhouse 1");
                assertThat(in.readUTF()).isEqualTo("sample");
                out.writeBoolean(false);
            }
            assertThat(second.join()).isInstanceOf(Entered.Alone.class);
        }
    }

    @Test
    void takesOverTheSocketOfAKilledOne() throws IOException {
        Files.createDirectories(folder.getParent());
        assumeThat(OneWindow.hasOwners()).isTrue();
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
        }
        assertThat(folder.resolve("socket")).exists();

        first(true);
        assertThat(enter(new Request.Front())).isInstanceOf(Entered.HandedOver.class);
    }

    @Test
    void nobodyElseCanEnter() throws IOException {
        assumeThat(OneWindow.hasOwners()).isTrue();
        first(true);
        enter(new Request.Front());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("socket"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("lock"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderThatOthersCanEnterIsNotUsed() throws IOException {
        assumeThat(OneWindow.hasOwners()).isTrue();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(enter(new Request.Front())).isInstanceOf(Entered.Alone.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPlaceWhereNothingCanBeMadeKeepsNobodyFromAWindow() throws IOException {
        folder = Files.createFile(home.resolve("file")).resolve("window");

        assertThat(enter(new Request.Front())).isInstanceOf(Entered.Alone.class);
    }

    @Test
    void takesItsSocketAwayWhenItGoes() throws IOException {
        first(true);
        enter(new Request.Front());
        doors.getLast().close();

        assertThat(folder.resolve("socket")).doesNotExist();
    }
}
