package dev.weighhouse.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/** A workbench over fakes, on which every job ends at once. */
public final class Bench {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), ZoneId.of("Europe/London"));

    public static final Currency GBP = FakeWorkspaces.GBP;

    public final FakeWorkspaces workspaces = new FakeWorkspaces();
    public final Settings settings;
    public final Workbench bench;
    public final Pulling pulling;

    public Bench() {
        this(Work.direct());
    }

    /** A workbench whose jobs run when and where the test wants. */
    public Bench(Work work) {
        try {
            settings = Settings.in(Files.createTempDirectory("weighhouse-settings-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bench = new Workbench(workspaces, work, settings, CLOCK);
        pulling = new Pulling(bench);
    }
}
