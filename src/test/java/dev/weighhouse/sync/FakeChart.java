package dev.weighhouse.sync;

import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.crossing.AccountAnswer;
import dev.weighhouse.crossing.AccountChange;
import dev.weighhouse.crossing.AccountLookup;
import dev.weighhouse.crossing.AccountParcel;
import dev.weighhouse.crossing.AccountState;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.ChartLimits;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.PlatformAccount;
import dev.weighhouse.crossing.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A platform with a chart of its own, by the rules that Pleo documents: no two accounts with one external id, nothing is deleted, a
 * rewrite writes all fields, a batch is never rolled back. What goes wrong with the next requests is put into {@link #faults}.
 */
public class FakeChart implements ChartPort {
    /** What becomes of a request. */
    public enum Fault {
        NONE,
        /** It is carried out, and the answer is lost. */
        ANSWER_LOST,
        /** It never arrives, and nobody can tell. */
        REQUEST_LOST,
        /** It arrives twice; the second answer is what comes back. */
        TWICE,
        /** 429. */
        THROTTLED,
        /** 500, before anything was done. */
        BROKEN,
        /** Carried out later, and the answer is lost. */
        LATE,
        /** A part of the items is answered. */
        SHORT,
        /** The answers are those of the other items. */
        MIXED_UP
    }

    static final Duration SETTLE = Duration.ofSeconds(30);

    protected final Map<String, PlatformAccount> byId = new LinkedHashMap<>();
    final Deque<Fault> faults = new ArrayDeque<>();
    final Deque<Fault> readFaults = new ArrayDeque<>();
    final List<String> calls = new ArrayList<>();
    final Map<CrossingKey, Integer> executed = new HashMap<>();
    final Set<String> refusedNames = new HashSet<>();
    final Set<String> unknownTaxCodes = new HashSet<>();
    final Set<String> listedTaxCodes = new HashSet<>();
    final Deque<Runnable> late = new ArrayDeque<>();
    String company = "acme";
    UnaryOperator<String> storedName = UnaryOperator.identity();
    int batch = 1_000;
    private int next = 1;

    /** Puts an account there as a person on the platform would. */
    public PlatformAccount has(@Nullable String externalId, @Nullable String code, String name, boolean archived) {
        return keep(externalId, new AccountState(code, name, archived, null));
    }

    PlatformAccount keep(@Nullable String externalId, AccountState state) {
        var account = new PlatformAccount("p-" + next++, externalId, state, PlatformAccount.Use.UNKNOWN, null);
        byId.put(account.id(), account);
        return account;
    }

    /** What has this external id; null if nothing has. */
    public @Nullable AccountState shown(String externalId) {
        var found = with(externalId);
        return found.isEmpty() ? null : found.getFirst().state();
    }

    List<PlatformAccount> with(String externalId) {
        return byId.values().stream()
                .filter(account -> externalId.equals(account.externalId()))
                .toList();
    }

    void change(String id, AccountState state) {
        byId.computeIfPresent(
                id, (_, old) -> new PlatformAccount(id, old.externalId(), state, old.use(), old.metadata()));
    }

    @Override
    public String company(Progress progress) {
        return company;
    }

    @Override
    public Quoted<List<PlatformAccount>> accounts(Progress progress) {
        calls.add("accounts");
        if (readFaults.poll() == Fault.THROTTLED) {
            throw new FailureException(new Failure.Throttled("Too many requests.", null));
        }
        return new Quoted<>(List.copyOf(byId.values()), Instant.EPOCH, Digest.of(new byte[0]));
    }

    @Override
    public Set<String> taxCodes(Progress progress) {
        return listedTaxCodes;
    }

    @Override
    public ChartLimits limits() {
        return new ChartLimits(batch, 255, 255, 255, true, 500, SETTLE);
    }

    @Override
    public Body body(AccountChange change) {
        if (change.target().name().equals("unspeakable")) {
            throw new FailureException(new Failure.BadInput("The name cannot be written.", "Rename the account."));
        }
        return Body.of(change.externalId() + " " + change.target());
    }

    @Override
    public List<AccountAnswer> create(List<AccountParcel> parcels) {
        calls.add("create " + parcels.size());
        return carryOut(parcels);
    }

    @Override
    public AccountAnswer put(AccountParcel parcel) {
        calls.add("put " + parcel.change().externalId());
        return carryOut(List.of(parcel)).getFirst();
    }

    private List<AccountAnswer> carryOut(List<AccountParcel> parcels) {
        var fault = Objects.requireNonNullElse(faults.poll(), Fault.NONE);
        return switch (fault) {
            case NONE -> all(parcels);
            case TWICE -> {
                all(parcels);
                yield all(parcels);
            }
            case ANSWER_LOST -> {
                all(parcels);
                yield lost(parcels);
            }
            case LATE -> {
                late.add(() -> all(parcels));
                yield lost(parcels);
            }
            case REQUEST_LOST -> lost(parcels);
            case BROKEN ->
                parcels.stream()
                        .<AccountAnswer>map(_ -> new AccountAnswer.Unanswered("The platform broke (500)."))
                        .toList();
            case THROTTLED ->
                parcels.stream()
                        .<AccountAnswer>map(_ ->
                                new AccountAnswer.NotExecuted(new Failure.Throttled("Too many requests.", null), null))
                        .toList();
            case SHORT -> all(parcels).subList(0, parcels.size() / 2);
            case MIXED_UP -> all(parcels).reversed();
        };
    }

    private static List<AccountAnswer> lost(List<AccountParcel> parcels) {
        return parcels.stream()
                .<AccountAnswer>map(_ -> new AccountAnswer.Unanswered("No answer came."))
                .toList();
    }

    private List<AccountAnswer> all(List<AccountParcel> parcels) {
        return parcels.stream().map(this::one).toList();
    }

    private AccountAnswer one(AccountParcel parcel) {
        var target = parcel.change().target();
        var taxCode = target.taxCode();
        if (taxCode != null && unknownTaxCodes.contains(taxCode)) {
            return new AccountAnswer.Rejected(
                    AccountAnswer.Why.TAX_CODE, "The tax code is not known.", "Make it there.", "400");
        }
        if (refusedNames.contains(target.name())) {
            return new AccountAnswer.Rejected(AccountAnswer.Why.OTHER, "The name is refused.", "Rename it.", "400");
        }
        return switch (parcel.change()) {
            case AccountChange.Creation(var externalId, var state) -> {
                if (!with(externalId).isEmpty()) {
                    yield new AccountAnswer.Rejected(
                            AccountAnswer.Why.EXISTS, "The external id exists.", "Look there.", "409");
                }
                executed.merge(parcel.key(), 1, Integer::sum);
                yield new AccountAnswer.Stored(keep(externalId, stored(state)), "201");
            }
            case AccountChange.Rewrite(var before, var state) -> {
                if (!byId.containsKey(before.id())) {
                    yield new AccountAnswer.Rejected(
                            AccountAnswer.Why.MISSING, "There is no such account.", "Look again.", "404");
                }
                executed.merge(parcel.key(), 1, Integer::sum);
                change(before.id(), stored(state));
                yield new AccountAnswer.Stored(byId.get(before.id()), "200");
            }
        };
    }

    private AccountState stored(AccountState state) {
        return new AccountState(state.code(), storedName.apply(state.name()), state.archived(), state.taxCode());
    }

    @Override
    public AccountLookup find(String externalId) {
        calls.add("find " + externalId);
        var evidence = new Evidence("external id " + externalId, byId.size(), null, null);
        if (readFaults.poll() == Fault.THROTTLED) {
            return new AccountLookup.Unanswered(new Failure.Throttled("Too many requests.", null), evidence);
        }
        return new AccountLookup.Answered(with(externalId), evidence);
    }

    /** The requests that wrote something, since the last time this was asked. */
    List<String> written() {
        var written = calls.stream()
                .filter(call -> call.startsWith("create") || call.startsWith("put"))
                .toList();
        calls.clear();
        return written;
    }
}
