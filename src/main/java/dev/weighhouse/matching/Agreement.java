package dev.weighhouse.matching;

import dev.weighhouse.matching.Match.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far matches agree with the letters that accountants gave. A pair is one row of each side in the same match.
 *
 * <p>A pair agrees where both rows carry the same letter. It contradicts where one of them carries a letter that nets to zero without the
 * other. It is undecided where no such letter tells: a letter whose rows do not net to zero has its rest in another year or under another
 * letter, or the rest was brought forward without it. Rows that differ in nothing but their letters are taken for each other. Precision is
 * the share of agreeing pairs among those that agree or contradict; recall the share of the pairs of all letters that net to
 * zero which were found. Letters that do not net to zero are counted as incomplete; no matcher that adds exactly can find them.
 */
public final class Agreement {
    private final Map<Kind, OfKind> kinds = new EnumMap<>(Kind.class);
    private final Map<String, String> letters;
    private final Map<String, Letter> groups = new HashMap<>();
    private final Map<String, Match> matchOf = new HashMap<>();
    private int incomplete;

    /**
     * The figures of one kind. Letters are counted by their own kind, pairs by the kind of the match that asserts them.
     *
     * @param letters that net to zero
     * @param found letters whose rows are exactly those of one match
     * @param placed letters whose rows all stand in matches that hold no other rows, found or taken finer
     * @param possible pairs in the letters
     * @param agreed pairs that agree, of matches of this kind
     * @param contradicted pairs that contradict
     * @param undecided pairs of which no letter that nets to zero tells
     * @param differing those of the undecided that carry two different letters, neither of which nets to zero
     */
    public record OfKind(
            int letters,
            int found,
            int placed,
            long possible,
            long agreed,
            long contradicted,
            long undecided,
            long differing) {
        static final OfKind NONE = new OfKind(0, 0, 0, 0, 0, 0, 0, 0);

        OfKind plus(OfKind more) {
            return new OfKind(
                    letters + more.letters,
                    found + more.found,
                    placed + more.placed,
                    possible + more.possible,
                    agreed + more.agreed,
                    contradicted + more.contradicted,
                    undecided + more.undecided,
                    differing + more.differing);
        }

        /** Agreeing among decided pairs; empty where none is decided. */
        public Optional<BigDecimal> precision() {
            return share(agreed, agreed + contradicted);
        }

        /** Letters found exactly among all; empty where there is none. */
        public Optional<BigDecimal> recall() {
            return share(found, letters);
        }

        public long pairs() {
            return agreed + contradicted + undecided;
        }
    }

    /** The rows of a letter. */
    private static final class Letter {
        final List<OpenItem> rows = new ArrayList<>();

        boolean netsToZero() {
            try {
                return rows.stream().mapToLong(row -> row.amount().minor()).reduce(0, Math::addExact) == 0;
            } catch (ArithmeticException _) {
                return false;
            }
        }

        Kind kind() {
            long left = rows.stream().filter(row -> row.pan() == Pan.LEFT).count();
            long right = rows.size() - left;
            if (left > 1 && right > 1) {
                return Kind.MANY_TO_MANY;
            }
            return left == 1 && right == 1 ? Kind.ONE_TO_ONE : Kind.ONE_TO_MANY;
        }

        long pairs() {
            long left = rows.stream().filter(row -> row.pan() == Pan.LEFT).count();
            return left * (rows.size() - left);
        }
    }

    private Agreement(Map<String, String> letters) {
        this.letters = letters;
        for (var kind : Kind.values()) {
            kinds.put(kind, OfKind.NONE);
        }
    }

    /**
     * Compares.
     *
     * @param letters by the id of the item: the letter as written; it holds within one pool and currency
     */
    public static Agreement of(Collection<OpenItem> items, Collection<Match> matches, Map<String, String> letters) {
        var agreement = new Agreement(new HashMap<>(letters));
        new Twins(agreement.letters).exchange(items, matches);
        items.forEach(agreement::read);
        matches.forEach(agreement::judge);
        agreement.groups.values().forEach(agreement::look);
        return agreement;
    }

    private String key(OpenItem item) {
        var letter = letters.get(item.id());
        return letter == null
                ? ""
                : String.join(
                        "\n",
                        item.pool().account(),
                        item.pool().party(),
                        item.amount().currency().getCurrencyCode(),
                        letter);
    }

    private void read(OpenItem item) {
        var key = key(item);
        if (!key.isEmpty()) {
            groups.computeIfAbsent(key, _ -> new Letter()).rows.add(item);
        }
    }

    private void judge(Match match) {
        match.left().forEach(item -> matchOf.put(item.id(), match));
        match.right().forEach(item -> matchOf.put(item.id(), match));
        long agreed = 0;
        long contradicted = 0;
        long undecided = 0;
        long differing = 0;
        for (var left : match.left()) {
            for (var right : match.right()) {
                var one = key(left);
                var other = key(right);
                if (!one.isEmpty() && one.equals(other)) {
                    agreed++;
                } else if (whole(one) || whole(other)) {
                    contradicted++;
                } else {
                    undecided++;
                    differing += one.isEmpty() || other.isEmpty() ? 0 : 1;
                }
            }
        }
        kinds.merge(match.kind(), new OfKind(0, 0, 0, 0, agreed, contradicted, undecided, differing), OfKind::plus);
    }

    private boolean whole(String key) {
        var letter = groups.get(key);
        return letter != null && letter.netsToZero();
    }

    private void look(Letter letter) {
        if (!letter.netsToZero() || letter.pairs() == 0) {
            incomplete++;
            return;
        }
        var ids = letter.rows.stream().map(OpenItem::id).collect(Collectors.toSet());
        boolean placed = ids.stream().allMatch(id -> {
            var match = matchOf.get(id);
            return match != null && ids.containsAll(ids(match));
        });
        var first = matchOf.get(letter.rows.getFirst().id());
        boolean found = placed && first != null && ids(first).size() == ids.size();
        kinds.merge(
                letter.kind(), new OfKind(1, found ? 1 : 0, placed ? 1 : 0, letter.pairs(), 0, 0, 0, 0), OfKind::plus);
    }

    private static Set<String> ids(Match match) {
        return Stream.concat(match.left().stream(), match.right().stream())
                .map(OpenItem::id)
                .collect(Collectors.toSet());
    }

    public OfKind of(Kind kind) {
        return kinds.getOrDefault(kind, OfKind.NONE);
    }

    /** All kinds together. */
    public OfKind all() {
        return kinds.values().stream().reduce(OfKind.NONE, OfKind::plus);
    }

    /** Found pairs among those of all letters that net to zero; empty where there is none. */
    public Optional<BigDecimal> recall() {
        long found = 0;
        for (var match : Set.copyOf(matchOf.values())) {
            for (var left : match.left()) {
                var key = key(left);
                found += whole(key)
                        ? match.right().stream()
                                .filter(right -> key(right).equals(key))
                                .count()
                        : 0;
            }
        }
        return share(found, all().possible());
    }

    /** Letters that do not net to zero, or stand on one side only. */
    public int incomplete() {
        return incomplete;
    }

    /** To four decimals, and never rounded up: what is not perfect does not look so. */
    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN));
    }
}
