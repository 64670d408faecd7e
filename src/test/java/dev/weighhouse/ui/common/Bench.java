package dev.weighhouse.ui.common;

import dev.weighhouse.close.Months;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A workbench over fakes, on which every job ends at once. */
public final class Bench {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T16:47:00Z"), LONDON);

    public static final Currency GBP = FakeWorkspaces.GBP;

    public final FakeWorkspaces workspaces;
    public final Settings settings;
    public final Workbench bench;
    public final Pulling pulling;

    public Bench() {
        this(Work.direct());
    }

    /** A workbench whose jobs run when and where the test wants. */
    public Bench(Work work) {
        this(new FakeWorkspaces(), FreshSettings.made(), work);
    }

    private Bench(FakeWorkspaces workspaces, Settings settings, Work work) {
        this.workspaces = workspaces;
        this.settings = settings;
        bench = new Workbench(workspaces, work, settings, CLOCK);
        pulling = new Pulling(bench);
    }

    /** A workbench with a company open whose October 2026 the month-end tells. */
    public static Workbench over(FakeMonthEnd monthEnd, Settings settings, Work work) {
        var company = new FakeWorkspace(Path.of("/tmp/larkfield.weighhouse"), "Larkfield Coffee", GBP, monthEnd);
        company.currencies.add(Currency.getInstance("EUR"));
        company.settings.put(Months.CURRENT, "2026-10");
        var made = new Bench(new FakeWorkspaces(company), settings, work);
        made.bench.openSample();
        return made.bench;
    }

    /** The same, on which every job ends at once. */
    public static Workbench over(FakeMonthEnd monthEnd, Settings settings) {
        return over(monthEnd, settings, Work.direct());
    }

    /** A person who says no to every question for a passphrase; gives those that were put, as they come. */
    public static List<PassphraseAsking.Asked> declining(PassphraseAsking passphrases) {
        var questions = new CopyOnWriteArrayList<PassphraseAsking.Asked>();
        passphrases.askedProperty().subscribe(asked -> {
            if (asked != null) {
                questions.add(asked);
                passphrases.decline();
            }
        });
        return questions;
    }
}
