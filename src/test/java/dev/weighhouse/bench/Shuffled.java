package dev.weighhouse.bench;

import dev.weighhouse.reconcile.Around;
import dev.weighhouse.reconcile.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same evidence in another order. */
final class Shuffled {
    private Shuffled() {}

    static Evidence of(Evidence evidence, Random random) {
        var around = evidence.around();
        return new Evidence(
                evidence.variance(),
                new Around(
                        shuffled(around.ledger(), random),
                        shuffled(around.platform(), random),
                        shuffled(around.elsewhereLedger(), random),
                        shuffled(around.elsewherePlatform(), random),
                        shuffled(around.unmapped(), random),
                        around.names()),
                shuffled(evidence.ours(), random),
                evidence.adjusted(),
                shuffled(evidence.edited(), random),
                shuffled(evidence.waived(), random),
                evidence.said(),
                evidence.rules());
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        var all = new ArrayList<>(rows);
        Collections.shuffle(all, random);
        return all;
    }
}
