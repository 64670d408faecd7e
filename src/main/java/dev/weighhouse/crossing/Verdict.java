package dev.weighhouse.crossing;

import dev.weighhouse.books.JournalEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a look-up means for an entry. The same judgement for every ledger. */
sealed interface Verdict {

    /** It stands there once, as it was sent. */
    record Stands(Hit hit) implements Verdict {}

    /** It is there once, as it was sent, and not yet posted. */
    record Unfinished(Hit hit) implements Verdict {}

    /** Nothing with its key, whole or damaged, is there now. */
    record Absent() implements Verdict {}

    /** Only a person can decide. */
    sealed interface ForPerson extends Verdict {
        String words();
    }

    /** What carries the key, or may have lost it, is not what was sent. */
    record Unclear(String words) implements ForPerson {}

    /** More than one entry carries the whole key: the same fact stands there more than once. */
    record Doubled(String words) implements ForPerson {}

    /** One entry carries the key, and another one that is ours by the ledger's or a person's word is there as well. */
    record Beside(String words) implements ForPerson {}

    /** Fewer characters of a key prove nothing. */
    int LEAST_OF_A_KEY = 6;

    /**
     * Judges what carries the key, or what is left of it.
     *
     * @param sent whether bytes of this crossing have left before: then an entry of the same date and lines without any key
     *     may be ours with its key lost, and only a person can tell
     */
    static Verdict of(List<Hit> hits, Parcel parcel, boolean sent) {
        var whole = hits.stream().filter(hit -> isWhole(hit, parcel.key())).toList();
        var standing = standing(hits, parcel.key());
        if (standing.size() > 1) {
            return new Doubled(
                    "%d entries in the ledger carry this key: %s.".formatted(standing.size(), names(standing)));
        }
        if (standing.size() == 1) {
            return one(standing.getFirst(), parcel.entry());
        }
        if (!whole.isEmpty()) {
            return new Unclear(
                    "Entry %s carries this key, and somebody removed it in the ledger.".formatted(numbers(whole)));
        }
        var damaged = hits.stream().filter(hit -> isDamaged(hit, parcel.key())).toList();
        if (!damaged.isEmpty()) {
            return new Unclear("Entry %s carries the key cut or changed, as %s: this ledger does not keep keys whole."
                    .formatted(numbers(damaged), damaged.getFirst().storedKey()));
        }
        var alike = hits.stream().filter(hit -> isAlike(hit, parcel.entry())).toList();
        if (sent && !alike.isEmpty()) {
            return new Unclear(
                    "Entry %s has the date and the lines that were sent, and no key: this ledger may not keep keys."
                            .formatted(numbers(alike)));
        }
        return new Absent();
    }

    /**
     * What a person pointed at, as the ledger shows it. Its key may be lost, or it would not have needed a person; its date
     * and its lines may not be others, and the key may not be another fact's.
     *
     * @throws FailureException if it is not there, does not count, has another date or other lines, or carries another key
     */
    static Hit pointedAt(List<Hit> hits, String ledgerId, Parcel parcel) {
        var sent = parcel.entry();
        if (hits.size() != 1) {
            throw notIt(
                    "The ledger has %s entry %s.".formatted(hits.isEmpty() ? "no" : "more than one", ledgerId),
                    "Give the ledger's id of the entry, as it shows it itself.");
        }
        var hit = hits.getFirst();
        if (hit.state() != Hit.State.POSTED) {
            throw notIt(
                    hit.state() == Hit.State.DRAFT
                            ? "Entry %s is a draft in the ledger, which does not count.".formatted(hit.number())
                            : "Somebody removed entry %s in the ledger.".formatted(hit.number()),
                    "Give the id of an entry that is posted.");
        }
        if (isAnothers(hit, parcel.key())) {
            throw notIt(
                    "Entry %s carries the key of another crossing, %s.".formatted(hit.number(), hit.storedKey()),
                    "Give the id of the entry that was made of this one.");
        }
        if (!hit.entry().date().equals(sent.date())) {
            throw notIt(
                    "Entry %s is dated %s; %s was sent."
                            .formatted(hit.number(), hit.entry().date(), sent.date()),
                    "Give the id of the entry of that date, or correct the date in the ledger first.");
        }
        if (!lines(hit.entry()).equals(lines(sent))) {
            throw notIt(
                    "Entry %s has other lines: %s stand there, %s were sent."
                            .formatted(hit.number(), lines(hit.entry()), lines(sent)),
                    "Give the id of the entry that has these lines, or correct that one in the ledger first.");
        }
        return hit;
    }

    /** How many entries there are, the one pointed at among them, that could be any of several crossings of this date and these lines. */
    static int alike(List<Hit> hits, Hit pointedAt, Parcel parcel) {
        return Math.toIntExact(Stream.concat(Stream.of(pointedAt), hits.stream())
                .filter(hit -> hit.ledgerId().equals(pointedAt.ledgerId()) || isAlike(hit, parcel.entry()))
                .map(Hit::ledgerId)
                .distinct()
                .count());
    }

    private static FailureException notIt(String words, String nextStep) {
        return new FailureException(new Failure.BadInput(words, nextStep + " Nothing was written down."));
    }

    /** What carries the whole key and was not removed. */
    static List<Hit> standing(List<Hit> hits, CrossingKey key) {
        return hits.stream()
                .filter(hit -> hit.state() != Hit.State.REMOVED && isWhole(hit, key))
                .toList();
    }

    /**
     * What a person does not know of yet who said which entry stands: without the others that showed the key then.
     *
     * @param lastingIds whether an id of then still means the same entry; if not, as many are left out as there were
     */
    static List<Hit> besides(List<Hit> hits, Parcel parcel, Confirmation said, boolean lastingIds) {
        if (lastingIds) {
            return hits.stream()
                    .filter(hit -> hit.ledgerId().equals(said.ledgerId())
                            || !said.besides().contains(hit.ledgerId()))
                    .toList();
        }
        var standing = standing(hits, parcel.key());
        if (standing.size() < 2 || standing.size() > 1 + said.besides().size()) {
            return hits;
        }
        return standing.stream()
                .filter(hit -> hit.entry().looksLike(parcel.entry()))
                .findFirst()
                .map(List::of)
                .orElse(hits);
    }

    private static boolean isAlike(Hit hit, JournalEntry sent) {
        return hit.state() != Hit.State.REMOVED
                && !CrossingKey.looksLikeOne(bare(hit))
                && hit.entry().looksLike(sent);
    }

    private static Verdict one(Hit hit, JournalEntry sent) {
        var stored = hit.entry();
        if (!stored.date().equals(sent.date())) {
            return new Unclear("Entry %s carries this key and is dated %s; %s was sent."
                    .formatted(hit.number(), stored.date(), sent.date()));
        }
        if (!lines(stored).equals(lines(sent))) {
            return new Unclear("Entry %s carries this key with other lines: %s stand there, %s were sent."
                    .formatted(hit.number(), lines(stored), lines(sent)));
        }
        return hit.state() == Hit.State.DRAFT ? new Unfinished(hit) : new Stands(hit);
    }

    /** Accounts and amounts in a fixed order; words are no part of it, ledgers trim them. */
    private static List<String> lines(JournalEntry entry) {
        return entry.lines().stream()
                .map(line -> line.account() + " " + line.amount())
                .sorted()
                .toList();
    }

    /** Whether the key field holds the key, in whatever case and with whatever blanks around it. */
    static boolean isWhole(Hit hit, CrossingKey key) {
        return bare(hit).equals(key.brief());
    }

    /** Whether the key field holds a whole key, and not this one. */
    static boolean isAnothers(Hit hit, CrossingKey key) {
        return CrossingKey.looksLikeOne(bare(hit)) && !isWhole(hit, key);
    }

    /** Whether the key field holds a part of the key long enough to be no accident. */
    static boolean isDamaged(Hit hit, CrossingKey key) {
        var stored = bare(hit);
        return stored.length() >= LEAST_OF_A_KEY
                && !stored.equals(key.brief())
                && (key.brief().startsWith(stored) || key.brief().endsWith(stored) || stored.contains(key.brief()));
    }

    /** Whether anything that was not removed carries the key, whole or damaged. */
    static boolean carried(List<Hit> hits, CrossingKey key) {
        return hits.stream()
                .filter(hit -> hit.state() != Hit.State.REMOVED)
                .anyMatch(hit -> isWhole(hit, key) || isDamaged(hit, key));
    }

    private static String bare(Hit hit) {
        return hit.storedKey().strip().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** What people call them and, where that is something else, their ids: of two alike a person has to tell which is which. */
    static String names(List<Hit> hits) {
        return hits.stream()
                .map(hit -> hit.number().equals(hit.ledgerId())
                        ? hit.number()
                        : "%s (id %s)".formatted(hit.number(), hit.ledgerId()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String numbers(List<Hit> hits) {
        return hits.stream().map(Hit::number).sorted().collect(Collectors.joining(", "));
    }
}
