package dev.weighhouse.ui.common;

import dev.weighhouse.books.Period;
import dev.weighhouse.close.OpenWorkspace;
import dev.weighhouse.close.Workspaces;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.SecretPlace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What all screens stand around: the open workspace, the month, the sign lens. Its properties change on the JavaFX
 * thread only; what touches the file runs as a job.
 */
public final class Workbench {
    /** The topic of what is told of opening and reading a workspace. */
    public static final String TOPIC = "workspace";

    private final Workspaces workspaces;
    private final Work work;
    private final Settings settings;
    private final Clock clock;
    private final Notices notices;
    private final PassphraseAsking passphrases;

    private final Latest reading = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable Opening> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SecretPlace> secretPlace = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ObjectProperty<Period> period;
    private final ObjectProperty<SignLens> lens;
    private final LogWatch log;
    private final Leaving unsaved;
    private boolean askingForSecretPlace;
    private boolean sample;
    private @Nullable Wanted opening;
    private @Nullable Wanted waiting;
    private boolean leaving;

    public Workbench(Workspaces workspaces, Work work, Settings settings, Clock clock) {
        this(workspaces, work, settings, clock, new PassphraseAsking(work.screen()));
    }

    /** @param passphrases the person, for those who need the passphrase of the encrypted file of secrets */
    public Workbench(Workspaces workspaces, Work work, Settings settings, Clock clock, PassphraseAsking passphrases) {
        this.workspaces = workspaces;
        this.passphrases = passphrases;
        this.work = work;
        this.unsaved = new Leaving(work.underway());
        this.settings = settings;
        this.clock = clock;
        this.notices = new Notices(clock);
        this.period = new SimpleObjectProperty<>(Period.of(YearMonth.now(clock).minusMonths(1)));
        this.lens = new SimpleObjectProperty<>(
                settings.choice("lens", SignLens.class).orElse(SignLens.NATURAL));
        lens.subscribe((_, chosen) -> settings.set("lens", chosen));
        this.log = new LogWatch(this);
    }

    /** The question for the passphrase of the encrypted file of secrets. */
    public PassphraseAsking passphrases() {
        return passphrases;
    }

    /** What all of the window knows of the log of crossings. */
    public LogWatch log() {
        return log;
    }

    /** What would be lost by leaving, and the question about it. */
    public Leaving unsaved() {
        return unsaved;
    }

    public Work work() {
        return work;
    }

    public Settings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    /** Where anything that ends while a person does something else is told. */
    public Notices notices() {
        return notices;
    }

    /** The open workspace as last read; null while none is open. */
    public ReadOnlyObjectProperty<@Nullable Opening> openProperty() {
        return open.getReadOnlyProperty();
    }

    public Optional<Opening> current() {
        return Optional.ofNullable(open.get());
    }

    /** Why the last try to open a workspace, or to read the open one, failed; null while all is well. */
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /**
     * Goes up whenever another workspace is open or none, or the open one holds something new: screens read again what
     * they show.
     */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Where secrets are kept on this computer; null until {@link #askForSecretPlace} had its answer. */
    public ReadOnlyObjectProperty<@Nullable SecretPlace> secretPlaceProperty() {
        return secretPlace.getReadOnlyProperty();
    }

    /** Asks the system for its keychain, once. */
    public void askForSecretPlace() {
        if (secretPlace.get() == null && !askingForSecretPlace) {
            askingForSecretPlace = true;
            work.away(Words.text("workbench.secret-place"), _ -> workspaces.secretPlace())
                    .then(secretPlace::set)
                    .otherwise(_ -> askingForSecretPlace = false)
                    .start();
        }
    }

    /** The month under review. */
    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    public ObjectProperty<SignLens> lensProperty() {
        return lens;
    }

    /** Whether the open workspace is the sample. */
    public boolean isSample() {
        return sample;
    }

    /**
     * Opens a file; one that is open here already is only read again. Asks first where something is not saved, as all do
     * that leave the open workspace. While another is being opened, this one waits for that to end, and of several that
     * wait the last one is opened.
     */
    public void open(Path file) {
        open(new Wanted.Kept(file));
    }

    /** Opens a fresh copy of the sample. */
    public void openSample() {
        open(new Wanted.Sample());
    }

    /** Makes a workspace and opens it. */
    public void create(Path file, String company, Currency home, Set<Currency> others) {
        open(new Wanted.Made(file, company, home, others));
    }

    private void open(Wanted wanted) {
        if (opening != null) {
            // What is on its way already is not opened twice, unless it will be closed as soon as it arrives.
            waiting = leaving || !wanted.equals(opening) ? wanted : null;
        } else if (unsaved.asks() && wanted.isWrittenIn(open.get())) {
            refresh();
        } else {
            unsaved.before(() -> begin(wanted));
        }
    }

    /** The old workspace stays open until the new one has been read. */
    private void begin(Wanted wanted) {
        if (opening != null) {
            // Another was begun while the person was asked.
            open(wanted);
            return;
        }
        var now = open.get();
        opening = wanted;
        leaving = false;
        failure.set(null);
        work.desk(
                        wanted.doing(),
                        _ -> wanted.isWrittenIn(now)
                                ? Optional.<Opening>empty()
                                : Optional.of(readOrClose(wanted.open(workspaces))))
                .shown()
                .then(fresh ->
                        ended(() -> fresh.ifPresentOrElse(read -> takeOrLeave(read, wanted.isSample()), this::refresh)))
                .otherwise(why -> ended(() -> fail(why)))
                .start();
    }

    private void ended(Runnable end) {
        opening = null;
        try {
            end.run();
        } finally {
            var next = waiting;
            waiting = null;
            if (next != null) {
                open(next);
            }
        }
    }

    /** A workspace that arrives after the person left is closed at once, or its lock would stay. */
    private void takeOrLeave(Opening fresh, boolean asSample) {
        if (leaving) {
            closeQuietly(fresh);
        } else {
            take(fresh, asSample);
        }
    }

    private Opening readOrClose(OpenWorkspace workspace) {
        try {
            return Opening.read(workspace, today());
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    private void take(Opening fresh, boolean asSample) {
        var before = open.get();
        sample = asSample;
        if (!asSample) {
            settings.opened(fresh.file().toAbsolutePath());
        }
        period.set(fresh.current());
        open.set(fresh);
        changed();
        if (before != null) {
            closeQuietly(before);
        }
    }

    /** Reads the workspace again after something was written to it. */
    public void refresh() {
        var now = open.get();
        if (now == null) {
            return;
        }
        work.desk(Words.text("workbench.reading"), _ -> Opening.read(now.workspace(), today()))
                .latestOf(reading)
                .then(fresh -> {
                    if (current()
                            .filter(still -> still.workspace().equals(now.workspace()))
                            .isPresent()) {
                        open.set(fresh);
                        changed();
                    }
                })
                .otherwise(this::fail)
                .start();
    }

    private void fail(Failure why) {
        failure.set(why);
        notices.tell(TOPIC, Notice.Kind.FAILED, why.words() + " " + why.nextStep());
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    /** Writes to the workspace on the desk, then reads it again. One of the two ends is always called. */
    public void write(String name, Consumer<OpenWorkspace> change, Runnable done, Consumer<Failure> failed) {
        var now = open.get();
        if (now == null) {
            failed.accept(
                    new Failure.BadInput(Words.text("workbench.none-open"), Words.text("workbench.none-open.next")));
            return;
        }
        work.<Boolean>desk(name, _ -> {
                    change.accept(now.workspace());
                    return true;
                })
                .then(_ -> {
                    done.run();
                    refresh();
                })
                .otherwise(failed)
                .start();
    }

    /** Closes the workspace and goes back to the welcome screen; asks first where something is not saved. */
    public void leave() {
        unsaved.before(this::close);
    }

    /** Closes the workspace, and what is not saved is lost. */
    public void close() {
        leaving = true;
        waiting = null;
        var before = open.get();
        if (before != null) {
            open.set(null);
            changed();
            closeQuietly(before);
        }
    }

    /** Not before all that is underway with it has ended. */
    private void closeQuietly(Opening before) {
        reading.forget();
        work.underway()
                .then(() -> work.<Boolean>desk(Words.text("workbench.closing"), _ -> {
                            before.workspace().close();
                            return true;
                        })
                        .start());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
