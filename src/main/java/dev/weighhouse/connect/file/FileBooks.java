package dev.weighhouse.connect.file;

import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the files of one connection say. Each file is read once, wholly, when it is first asked for. */
final class FileBooks<M extends Movement> {

    private final FileSettings settings;
    private final Surroundings surroundings;
    private final FileKind balanceKind;
    private final FileKind movementKind;
    private final Movements.Maker<M> maker;
    private @Nullable Quoted<ChartOfAccounts> chart;
    private @Nullable Quoted<Map<LocalDate, List<Balance>>> balances;
    private @Nullable Quoted<Movements<M>> movements;

    FileBooks(FileSettings settings, Surroundings surroundings, List<FileKind> kinds, Movements.Maker<M> maker) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.balanceKind = kinds.get(1);
        this.movementKind = kinds.get(2);
        this.maker = maker;
    }

    Quoted<ChartOfAccounts> accounts(Progress progress) {
        if (chart == null) {
            chart = settings.file(FileKind.CHART)
                    .map(source -> {
                        var table = table(source, FileKind.CHART, progress);
                        return quoted(ChartFile.read(table, currencies()), table.digest());
                    })
                    .orElseGet(() -> named(progress));
        }
        return chart;
    }

    /** The accounts that the other files name. */
    private Quoted<ChartOfAccounts> named(Progress progress) {
        var named = new NamedAccounts();
        var digests = new ArrayList<Digest>();
        for (var kind : List.of(balanceKind, movementKind)) {
            settings.file(kind).ifPresent(source -> {
                var table = table(source, kind, progress);
                named.collect(table, currencies());
                digests.add(table.digest());
            });
        }
        return quoted(named.chart(), Digest.ofPages(digests));
    }

    Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
        var source = settings.file(balanceKind);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        if (balances == null) {
            var accounts = accounts(progress).value();
            var table = table(source.get(), balanceKind, progress);
            balances = quoted(BalanceFile.read(table, accounts, currencies()), table.digest());
        }
        var date = asOf.moment() == AsOf.Moment.OPENING ? asOf.date().minusDays(1) : asOf.date();
        var all = balances;
        if (!all.value().containsKey(date)) {
            progress.note(
                    "%s has balances from %s to %s; it has none of some days that were asked for, and none is quoted."
                            .formatted(
                                    source.get().shown(),
                                    Collections.min(all.value().keySet()),
                                    Collections.max(all.value().keySet())));
        }
        return Optional.ofNullable(all.value().get(date)).map(List::copyOf).map(list -> all.map(_ -> list));
    }

    Optional<Quoted<List<M>>> movements(Period period, Progress progress) {
        var source = settings.file(movementKind);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        if (movements == null) {
            movements = readMovements(
                    table(source.get(), movementKind, progress),
                    accounts(progress).value());
        }
        var all = movements;
        var within = all.value().within(period);
        if (within.isEmpty()) {
            progress.note("%s is dated from %s; of months outside these it says nothing, and nothing is quoted."
                    .formatted(source.get().shown(), all.value().span()));
        }
        return within.map(list -> all.map(_ -> list));
    }

    private Quoted<Movements<M>> readMovements(Table table, ChartOfAccounts known) {
        var finder = new Accounts(known, table.profile());
        var accountColumn = table.layout().column(Field.ACCOUNT);
        var idField = table.layout().has(Field.ID) ? Field.ID : Field.ENTRY;
        var idColumn = table.layout().column(idField);
        var all = new Movements<>(maker);
        var entries = mustBalance(table) ? new EntryBalance(table) : null;
        MovementFile.read(table, currencies(), row -> finder.of(row, accountColumn), row -> {
            all.add(row, finder.of(row.row(), accountColumn).id(), idColumn);
            if (entries != null) {
                entries.add(row);
            }
        });
        if (all.isEmpty()) {
            throw new FailureException(new Failure.BadInput(
                    "%s has no row with data below row %d, in any column."
                            .formatted(table.file(), table.layout().headerRow()),
                    "Export it again."));
        }
        if (entries != null) {
            entries.check();
        }
        all.gap()
                .ifPresent(dates -> table.progress()
                        .note("%s has no row dated between %s. Correct the date if it is mistyped, then pull again."
                                .formatted(table.file(), dates)));
        return quoted(all, table.digest());
    }

    private boolean mustBalance(Table table) {
        var profile = table.profile();
        return (movementKind == FileKind.JOURNALS
                        ? profile.choice("must-balance", "yes", "no")
                        : profile.choice("must-balance", "no", "yes"))
                .equals("yes");
    }

    private Table table(FileSource source, FileKind kind, Progress progress) {
        progress.checkpoint();
        progress.step("Reading " + source.shown(), 0, 0);
        return Table.of(source, settings.profile(kind), progress);
    }

    private <T> Quoted<T> quoted(T value, Digest digest) {
        return new Quoted<>(value, surroundings.clock().instant(), digest);
    }

    private Currencies currencies() {
        return new Currencies(surroundings.home(), surroundings.currencies());
    }
}
