package dev.weighhouse.crossing;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Brings approved entries into one ledger, each exactly once. The protocol: the bytes are written down, the ledger is read for
 * the key, the attempt is written down, the bytes leave, the answer is written down. What got no answer is in doubt, and is
 * looked for before anything is sent again.
 *
 * <p>Several threads may use it at once, each for a crossing of its own, where the ledger has lanes for them. Methods throw {@link FailureException} only where the
 * log cannot be read or written, or the entry cannot be told to this ledger; whatever was sent before is then told truly by the
 * log.
 */
public final class Crosser {
    private static final Set<CrossingState> STARTED = EnumSet.complementOf(EnumSet.of(
            CrossingState.CONFIRMED, CrossingState.REJECTED, CrossingState.RECEIVED, CrossingState.NOT_RECEIVED));

    private final JournalPort port;
    private final Scribe scribe;
    private final Glass glass;
    private final Sending sending;
    private final Resolver resolver;
    private final PersonsWord word;
    private final CrossingMemory memory;
    private final boolean trusted;

    /**
     * A crosser of one ledger.
     *
     * @param machine names this installation; a copy of the workspace on another one must not send what this one may
     * @param trusted false where the log may be an older copy of itself: then what it calls unsent may have been sent, and
     *     absence counts only after the settle time
     * @param memory what this process knows already; the same for every crosser of the ledger in this process
     */
    public Crosser(
            CrossingLog log, JournalPort port, Pace pace, String machine, boolean trusted, CrossingMemory memory) {
        this.port = port;
        this.scribe = new Scribe(log, pace, machine);
        this.memory = memory;
        var doubts = memory.doubts();
        this.trusted = trusted;
        this.glass = new Glass(port, scribe);
        this.sending = new Sending(port, scribe, glass, doubts, pace);
        this.resolver = new Resolver(port, scribe, glass, sending, doubts);
        this.word = new PersonsWord(port, scribe, glass);
    }

    /** A crosser that begins with nothing in memory but the log. */
    public Crosser(CrossingLog log, JournalPort port, Pace pace, String machine, boolean trusted) {
        this(log, port, pace, machine, trusted, new CrossingMemory(pace));
    }

    /** Whether an id of the ledger means the same entry for good. */
    public boolean lastingIds() {
        return port.capabilities().lastingIds();
    }

    /** Sends an approved entry, or goes on where an earlier attempt was left. */
    public Outcome cross(Consignment goods) {
        var story = scribe.story(goods);
        var state = story.state();
        if (story.sender().filter(sender -> !sender.equals(scribe.machine())).isPresent() && !over(state)) {
            return held(goods);
        }
        if (state.isEmpty() || state.get() == CrossingState.APPROVED) {
            scribe.intend(goods, port.body(goods.entry(), goods.key()));
            if (trusted && story.last(Step.TAKEN_OVER).isEmpty()) {
                memory.clear(goods.key());
            }
            return send(goods);
        }
        return switch (state.get()) {
            case INTENDED -> send(goods);
            case IN_DOUBT -> {
                var outcome = resolve(goods);
                yield outcome.state() == CrossingState.INTENDED ? send(goods) : outcome;
            }
            case NEEDS_PERSON, CONFIRMED, REJECTED, RECEIVED, NOT_RECEIVED, APPROVED ->
                scribe.outcome(goods, "Nothing was sent.");
        };
    }

    /** Looks for an entry in doubt, or one that waits for a person. Sends nothing but the posting of its own draft. */
    public Outcome resolve(Consignment goods) {
        return switch (scribe.story(goods).state().orElse(CrossingState.APPROVED)) {
            case IN_DOUBT -> {
                var outcome = resolver.resolve(goods, parcel(goods));
                if (outcome.state() == CrossingState.INTENDED) {
                    memory.clear(goods.key());
                }
                yield outcome;
            }
            case NEEDS_PERSON -> resolver.lookForPerson(goods, parcel(goods));
            case APPROVED, INTENDED, CONFIRMED, REJECTED, RECEIVED, NOT_RECEIVED ->
                scribe.outcome(goods, "There is no doubt about it.");
        };
    }

    /**
     * Reads a crossing in the ledger again, and writes down whether it still stands there unchanged. What it finds changes no
     * state.
     */
    public Reperformed reperform(Consignment goods) {
        return glass.again(goods, parcel(goods));
    }

    /**
     * Looks once more for what was confirmed, on a sign that more than one entry carries its key: a ledger without keys of its
     * own takes what arrives again after it has answered. If there are more than a person knows of, the crossing goes to a person.
     */
    public Reperformed lookAgain(Consignment goods) {
        var parcel = parcel(goods);
        var seen = glass.again(goods, parcel);
        if (scribe.story(goods).state().equals(Optional.of(CrossingState.CONFIRMED))) {
            switch (glass.verdict(goods, parcel, seen.hits(), true)) {
                case Verdict.Doubled doubled when !isKnown(goods, doubled) -> sending.person(goods, doubled);
                case Verdict.Stands(var hit) -> sending.unlessAlone(goods, parcel, hit);
                default -> {}
            }
        }
        return seen;
    }

    /** Logs of before November 2026 do not name what else showed the key, but in the words of what the person was asked. */
    private boolean isKnown(Consignment goods, Verdict.Doubled doubled) {
        var story = scribe.story(goods);
        return story.isTold(doubled.words())
                && Confirmation.last(story.events())
                        .filter(Confirmation::byPerson)
                        .isPresent();
    }

    /** The same where no other entry crosses that this could be taken for. */
    public Outcome standsAs(Consignment goods, String ledgerId, String reason) {
        return standsAs(goods, ledgerId, reason, Neighbours.NONE);
    }

    /**
     * A person has looked: this entry of the ledger is the one. A ledger that can be asked for it has to show it so. Where it
     * neither carries the key nor is what the ledger itself named, what was sent may still come to stand beside it, so that has to
     * be out of the question first. Where it is ours beyond doubt others may carry the key as well, as reversed ones do: the log says
     * which, and of any more a person is asked again.
     *
     * @param others what else crosses into this ledger, none of which it may be
     * @throws FailureException if the ledger does not show it as it was sent, it may not be the only one, the ledger cannot be
     *     read, or it may still be writing what was sent; the last is a {@link Failure.TooEarly}
     */
    public Outcome standsAs(Consignment goods, String ledgerId, String reason, Neighbours others) {
        requireWord(goods, EnumSet.of(CrossingState.IN_DOUBT, CrossingState.NEEDS_PERSON));
        var left = settling(goods);
        var pointed = word.pointed(goods, parcel(goods), ledgerId, others);
        if (!pointed.ours()) {
            requireSettled(goods, left, "entry %s may not be the only one".formatted(ledgerId));
        }
        var said = "%s says that it stands as %s%s".formatted(goods.by(), ledgerId, because(reason));
        scribe.note(goods, Step.CONFIRMED, scribe.story(goods).attempts(), pointed.logged(said, ledgerId));
        return scribe.outcome(goods, "Nothing: it is done.");
    }

    /** The same where no other entry crosses that this could be taken for. */
    public Outcome nothingStands(Consignment goods, String reason) {
        return nothingStands(goods, reason, Neighbours.NONE);
    }

    /**
     * A person has looked: nothing of it stands in the ledger, and nothing will. It is never sent again under this key. The
     * ledger is read once more first, because a second entry is drafted on the strength of this word.
     *
     * @param others what else crosses into this ledger: what is theirs is none of this
     * @throws FailureException if the ledger shows an entry with the key or one that it named in an answer, cannot be
     *     read, or may still be writing one; the last is a {@link Failure.TooEarly}
     */
    public Outcome nothingStands(Consignment goods, String reason, Neighbours others) {
        requireWord(goods, EnumSet.of(CrossingState.NEEDS_PERSON));
        var left = settling(goods);
        word.requireNothing(goods, parcel(goods), others);
        requireSettled(goods, left, "that nothing of it shows yet proves nothing");
        scribe.note(
                goods,
                Step.REJECTED,
                scribe.story(goods).attempts(),
                LogEntry.Detail.words("%s says that nothing of it stands%s".formatted(goods.by(), because(reason))));
        return scribe.outcome(goods, "Draft it again if it is still wanted.");
    }

    /** A person moves the right to send to this machine, because the other one will not go on. */
    public Outcome takeOver(Consignment goods, String reason) {
        requireState(
                goods, STARTED, "%s is not on its way.", "Only what was approved and is not over can be taken over.");
        scribe.note(
                goods,
                Step.TAKEN_OVER,
                scribe.story(goods).attempts(),
                LogEntry.Detail.words("%s moved it to this machine%s".formatted(goods.by(), because(reason))));
        memory.takenOver(goods.key());
        return scribe.outcome(goods, "It can be sent from here once the ledger shows nothing of it.");
    }

    private static String because(String reason) {
        return reason.isBlank() ? "." : ": " + reason.strip();
    }

    private static boolean over(Optional<CrossingState> state) {
        return state.filter(CrossingState::settled).isPresent();
    }

    private Outcome held(Consignment goods) {
        return scribe.outcome(goods, "Another machine may send it. Take it over here if that machine will not.");
    }

    /**
     * A person gives up an entry whose bytes are written down and had no effect, so that it is never sent under this key. The
     * ledger is read for it first, as before a sending: what stands there is confirmed instead.
     *
     * @return rejected if it is given up; any other state says why it is not
     */
    public Outcome withdraw(Consignment goods, String reason) {
        requireHere(goods);
        requireState(
                goods,
                EnumSet.of(CrossingState.INTENDED),
                "%s cannot be given up as it stands.",
                "Let the resolver look for it first.");
        var parcel = parcel(goods);
        return onceAbsent(
                goods,
                parcel,
                () -> {
                    var words = "%s gave it up before anything of it stood%s".formatted(goods.by(), because(reason));
                    scribe.note(goods, Step.REJECTED, scribe.story(goods).attempts(), LogEntry.Detail.words(words));
                    return scribe.outcome(goods, "Draft it again if it is still wanted.");
                },
                draft -> sending.person(
                        goods,
                        new Verdict.Unclear("Draft %s in the ledger carries this key.".formatted(draft.number()))));
    }

    private void requireWord(Consignment goods, Set<CrossingState> states) {
        requireHere(goods);
        requireState(goods, states, "%s does not wait for a person's word.", "Let the resolver look for it first.");
    }

    /** How long what was sent, from here or from where this was taken over, may still come to stand; asked before the look that is to prove that it does not. */
    private Duration settling(Consignment goods) {
        return scribe.story(goods).attempts() == 0 && memory.isClear(goods.key())
                ? Duration.ZERO
                : memory.doubts().leftOf(port.capabilities().settleTime(), goods.key());
    }

    private static void requireSettled(Consignment goods, Duration left, String soWhat) {
        if (left.isPositive()) {
            throw new FailureException(new Failure.TooEarly(
                    "The ledger may still be writing %s, so %s.".formatted(goods.key(), soWhat), left));
        }
    }

    private void requireHere(Consignment goods) {
        if (scribe.story(goods)
                .sender()
                .filter(sender -> !sender.equals(scribe.machine()))
                .isPresent()) {
            throw new FailureException(new Failure.BadInput(
                    "Another machine may send %s.".formatted(goods.key()), "Take it over here first."));
        }
    }

    private void requireState(Consignment goods, Set<CrossingState> states, String words, String nextStep) {
        if (scribe.story(goods).state().filter(states::contains).isEmpty()) {
            throw new FailureException(new Failure.BadInput(words.formatted(goods.key()), nextStep));
        }
    }

    /** What was approved again since its bytes were written down goes on the strength of the later approval, so the log names that. */
    private Outcome send(Consignment goods) {
        var parcel = parcelToSend(goods);
        return onceAbsent(
                goods,
                parcel,
                () -> {
                    if (!scribe.restsOnTheLastApproval(goods)) {
                        scribe.intend(goods, parcel.body());
                    }
                    var outcome = sending.post(goods, parcel);
                    return outcome.state() == CrossingState.IN_DOUBT && !outcome.halt()
                            ? resolver.resolve(goods, parcel)
                            : outcome;
                },
                draft -> sending.finish(goods, parcel, draft));
    }

    /** Looks for the key, and does the work only where nothing of it stands and certainly nothing is on its way. */
    private Outcome onceAbsent(
            Consignment goods, Parcel parcel, Supplier<Outcome> work, Function<Hit, Outcome> unfinished) {
        var left = memory.doubts().leftOf(port.capabilities().settleTime(), goods.key());
        return switch (glass.look(goods, parcel, !memory.isClear(goods.key()))) {
            case Glass.Seen.NotSeen not -> scribe.notSeen(goods, not.failure());
            case Glass.Seen.Judged judged ->
                switch (judged.verdict()) {
                    case Verdict.Stands stands -> sending.found(goods, parcel, stands.hit());
                    case Verdict.ForPerson unclear -> sending.person(goods, unclear);
                    case Verdict.Unfinished draft -> unfinished.apply(draft.hit());
                    case Verdict.Absent _
                    when left.isPositive() && !memory.isClear(goods.key()) ->
                        scribe.outcome(
                                        goods,
                                        "It may have been sent before this program started, so one more look is due.")
                                .lookingAgainIn(left);
                    case Verdict.Absent _ -> {
                        memory.clear(goods.key());
                        yield work.get();
                    }
                };
        };
    }

    /** The bytes that were written down; looking for them asks nobody how they would be written today. */
    private Parcel parcel(Consignment goods) {
        var written = scribe.writtenDown(goods)
                .orElseThrow(() -> new FailureException(new Failure.Changed(
                        "The log holds no bytes for %s, although it was intended.".formatted(goods.key()))));
        var story = scribe.story(goods);
        var generation = port.capabilities().lastingNativeKey() ? 1 : story.generation();
        var nativeKey = generation == 1 ? goods.key().brief() : goods.key().brief() + "-" + generation;
        return new Parcel(goods.key(), goods.entry(), written, nativeKey, story.begun());
    }

    /** The same key with other content is never sent. */
    private Parcel parcelToSend(Consignment goods) {
        var parcel = parcel(goods);
        if (!parcel.body().equals(port.body(goods.entry(), goods.key()))) {
            throw new FailureException(new Failure.BadInput(
                    "%s was written down with other content than the entry has now.".formatted(goods.key()),
                    "Correct the entry as a new revision, which gets a key of its own."));
        }
        return parcel;
    }
}
