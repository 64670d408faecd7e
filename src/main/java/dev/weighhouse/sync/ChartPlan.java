package dev.weighhouse.sync;

import dev.weighhouse.books.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of every account of a platform so that its chart follows the ledger's. The same two charts give the same plan,
 * whatever the order of their accounts.
 *
 * @param items one for each account, in the order of the work: create, unarchive, update, archive; then what nothing is sent of. Within
 *     these by code and name
 * @param guards why it, or the archiving in it, is not carried out by itself
 */
public record ChartPlan(List<PlanItem> items, List<Guard> guards) {
    private static final Comparator<String> TEXT = Comparator.nullsLast(Comparator.naturalOrder());

    static final Comparator<PlanItem> ORDER = Comparator.comparing(PlanItem::action)
            .thenComparing(item -> item.state().code(), TEXT)
            .thenComparing(item -> item.state().name())
            .thenComparing(item -> nullable(item.externalId()), TEXT)
            .thenComparing(item -> item.before() == null ? null : item.before().id(), TEXT);

    public ChartPlan {
        items = items.stream().sorted(ORDER).toList();
        guards = List.copyOf(guards);
    }

    // NullAway takes a method reference to a nullable component for one to a present value.
    private static @Nullable String nullable(@Nullable String value) {
        return value;
    }

    /** The plan for these charts. */
    public static ChartPlan of(ChartReading reading, ChartMemory memory, ArchiveRule rule) {
        return new Planning(reading, memory, rule).plan();
    }

    /** The accounts of which something is sent, in the order in which it is. */
    public List<PlanItem> work() {
        return items.stream().filter(item -> item.action().sends()).toList();
    }

    public List<PlanItem> of(Action action) {
        return items.stream().filter(item -> item.action() == action).toList();
    }

    /** Those that stand, or are to stand, without the tax code that the ledger states. */
    public List<PlanItem> withoutTaxCode() {
        return items.stream().filter(item -> item.withoutTaxCode() != null).toList();
    }

    /** Whether nothing has to be sent. */
    public boolean isInStep() {
        return items.stream().noneMatch(item -> item.action().sends());
    }

    /** Whether nothing of it may be sent. */
    public boolean isStopped() {
        return guards.stream().anyMatch(Guard::stopsAll);
    }

    /** Whether nothing of it can be sent but what a guard holds. */
    public boolean isHeld() {
        return !guards.isEmpty() && work().stream().allMatch(item -> item.action() == Action.ARCHIVE);
    }

    /** Whether a person may allow the archiving: nothing but its extent speaks against it. */
    public boolean asksAboutArchiving() {
        return !guards.isEmpty() && guards.stream().allMatch(Guard.ManyArchived.class::isInstance);
    }

    /** A mark of all that it says, by which what a person saw is known again. */
    public Digest fingerprint() {
        var text = new StringBuilder();
        items.forEach(item -> text.append(item).append('\n'));
        guards.forEach(guard -> text.append(guard).append('\n'));
        return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
