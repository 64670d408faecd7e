package dev.weighhouse.bench;

import dev.weighhouse.connect.file.ColumnProfile;
import dev.weighhouse.connect.file.Field;
import dev.weighhouse.connect.file.FileKind;
import dev.weighhouse.connect.file.MovementFile;
import dev.weighhouse.reconcile.ExactCompare;
import dev.weighhouse.reconcile.KeyedAmounts;
import java.nio.file.Path;
import java.util.Currency;
import java.util.concurrent.CompletableFuture;

/** Imports two files and compares their rows by id and amount: what {@link CompareBenchmark} times. */
public final class CompareOnce {

    private CompareOnce() {}

    /**
     * Prints the four counts.
     *
     * @param args the ledger's file and the platform's
     */
    public static void main(String[] args) {
        var platform = CompletableFuture.supplyAsync(() -> read(Path.of(args[1])));
        var ledger = read(Path.of(args[0]));
        var compare = ExactCompare.of(ledger, platform.join());
        System.out.printf(
                "%d|%d|%d|%d%n", compare.equal(), compare.differing(), compare.onlyLeft(), compare.onlyRight());
    }

    private static KeyedAmounts read(Path file) {
        var rows = new KeyedAmounts(1_000_000);
        MovementFile.read(
                file,
                ColumnProfile.found(FileKind.TRANSACTIONS),
                Currency.getInstance("GBP"),
                row -> rows.add(row.view(Field.ID), row.minor()));
        return rows;
    }
}
