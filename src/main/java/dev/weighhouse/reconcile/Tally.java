package dev.weighhouse.reconcile;

import dev.weighhouse.books.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up lines, by currency and basis. */
final class Tally {
    private record Key(Currency currency, Basis basis) {
        private static final Comparator<Key> ORDER = Comparator.<Key, String>comparing(
                        key -> key.currency().getCurrencyCode())
                .thenComparing(Key::basis);
    }

    private final Map<Key, Sums> sums = new TreeMap<>(Key.ORDER);
    private int agreeing;
    private int lines;

    /** The sums of one key: of the lines both sides quote, and apart from them of the lines only one side quotes. */
    private static final class Sums {
        private @Nullable Money ledger;
        private @Nullable Money platform;
        private @Nullable Money ledgerAlone;
        private @Nullable Money platformAlone;
        private int leftOut;
        private boolean tooLarge;

        private void add(@Nullable Money ours, @Nullable Money theirs) {
            try {
                addAll(ours, theirs);
            } catch (ArithmeticException e) {
                tooLarge = true;
            }
        }

        private void addAll(@Nullable Money ours, @Nullable Money theirs) {
            if (ours != null && theirs != null) {
                ledger = plus(ledger, ours);
                platform = plus(platform, theirs);
                return;
            }
            leftOut++;
            ledgerAlone = plus(ledgerAlone, ours);
            platformAlone = plus(platformAlone, theirs);
        }

        private void add(Sums other) {
            tooLarge |= other.tooLarge;
            leftOut += other.leftOut;
            try {
                addAll(other);
            } catch (ArithmeticException e) {
                tooLarge = true;
            }
        }

        private void addAll(Sums other) {
            ledger = plus(ledger, other.ledger);
            platform = plus(platform, other.platform);
            ledgerAlone = plus(ledgerAlone, other.ledgerAlone);
            platformAlone = plus(platformAlone, other.platformAlone);
        }

        private static @Nullable Money plus(@Nullable Money one, @Nullable Money other) {
            if (one == null) {
                return other;
            }
            return other == null ? one : one.plus(other);
        }

        private static @Nullable Money less(Money one, Money other) {
            try {
                return one.minus(other);
            } catch (ArithmeticException e) {
                return null;
            }
        }

        private Subtotal subtotal(Key key) {
            if (tooLarge) {
                return new Subtotal(key.currency(), key.basis(), null, null, null, leftOut);
            }
            if (ledger == null || platform == null) {
                return new Subtotal(key.currency(), key.basis(), ledgerAlone, platformAlone, null, leftOut);
            }
            return new Subtotal(key.currency(), key.basis(), ledger, platform, less(platform, ledger), leftOut);
        }
    }

    void add(Variance line) {
        lines++;
        if (!line.status().open()) {
            agreeing++;
        }
        sums(new Key(line.currency(), line.basis()))
                .add(line.ledgerAmount().orElse(null), line.platformAmount().orElse(null));
    }

    void add(Tally other) {
        lines += other.lines;
        agreeing += other.agreeing;
        other.sums.forEach((key, theirs) -> sums(key).add(theirs));
    }

    private Sums sums(Key key) {
        return sums.computeIfAbsent(key, _ -> new Sums());
    }

    List<Subtotal> subtotals() {
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().subtotal(entry.getKey()))
                .toList();
    }

    int agreeing() {
        return agreeing;
    }

    int lines() {
        return lines;
    }
}
