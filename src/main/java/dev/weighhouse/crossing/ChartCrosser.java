package dev.weighhouse.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings changes of accounts to one platform, each once, by the same protocol as entries cross into a ledger: consent and the exact
 * bytes are written down, the attempt is written down, the bytes leave, the answer is written down. What got no answer is in doubt,
 * and is looked for before anything else is sent of that account.
 *
 * <p>Methods throw {@link FailureException} only where the log cannot be read or written; whatever was sent before is then told truly
 * by the log.
 */
public final class ChartCrosser {
    private final ChartPort port;
    private final Scribe scribe;
    private final Doubts doubts;
    private final AccountVerdict verdict;
    private final Passage passage;

    /**
     * A crosser to one platform.
     *
     * @param machine names this installation
     * @param memory what this process knows already; the same for every crosser to the platform in this process
     */
    public ChartCrosser(CrossingLog log, ChartPort port, Pace pace, String machine, CrossingMemory memory) {
        this.port = port;
        this.scribe = new Scribe(log, pace, machine);
        this.doubts = memory.doubts();
        this.verdict = new AccountVerdict(port, scribe, doubts);
        this.passage = new Passage(scribe, doubts);
    }

    /** Where the log says a change stands; empty for one that was never written down. */
    public Optional<CrossingState> state(AccountGoods goods) {
        return scribe.story(goods).state();
    }

    /** The bytes that were written down for it. */
    public Optional<Body> writtenDown(AccountGoods goods) {
        return scribe.writtenDown(goods);
    }

    /** Where it stands and why, without asking anybody. */
    public AccountOutcome standing(AccountGoods goods) {
        return new AccountOutcome(scribe.outcome(goods, "Nothing was sent."), null, null);
    }

    /** Writes down that a person consented to these changes, and the exact bytes of each: all of them or none. */
    public void intend(List<AccountGoods> goods) {
        var written = new ArrayList<CrossingLog.Written>(goods.size() * 2);
        for (var each : goods) {
            var body = port.body(each.change());
            var consent = LogEntry.Detail.words("%s had the plan carried out.".formatted(each.by()))
                    .body(body.digest());
            var intent = LogEntry.Detail.words("%,d bytes to send were written down first.".formatted(body.length()))
                    .body(body.digest())
                    .restingOn(body.digest());
            written.add(new CrossingLog.Written(scribe.entry(each, Step.APPROVED, 0, consent)));
            written.add(new CrossingLog.Written(scribe.entry(each, Step.INTENDED, 0, intent), body));
        }
        scribe.note(written);
    }

    /**
     * Sends creations that are intended, in one request.
     *
     * @return where each stands now, in their order
     */
    public List<AccountOutcome> create(List<AccountGoods> batch) {
        var parcels = batch.stream().map(this::parcel).toList();
        sent(batch);
        List<AccountAnswer> answers;
        try {
            answers = port.create(parcels);
        } catch (RuntimeException e) {
            answers = List.of(unforeseen(batch.getFirst(), e));
        } finally {
            batch.forEach(each -> doubts.sent(each.key()));
        }
        return settle(batch, answers);
    }

    /** Sends a rewrite that is intended. */
    public AccountOutcome put(AccountGoods goods) {
        var parcel = parcel(goods);
        sent(List.of(goods));
        AccountAnswer answer;
        try {
            answer = port.put(parcel);
        } catch (RuntimeException e) {
            answer = unforeseen(goods, e);
        } finally {
            doubts.sent(goods.key());
        }
        return settle(List.of(goods), List.of(answer)).getFirst();
    }

    /**
     * Looks for changes in doubt, or ones that wait for a person, in the platform's own chart. Sends nothing.
     *
     * @return where each stands now, in their order; {@link CrossingState#INTENDED} means that it is free to be sent
     */
    public List<AccountOutcome> resolve(List<AccountGoods> goods) {
        return verdict.resolve(goods);
    }

    /** Moves the right to send it to this machine, where another one has it; what that one sent has to be looked for. */
    public void takeOver(AccountGoods goods) {
        passage.takeOver(goods, "%s has the plan carried out on this machine.".formatted(goods.by()));
    }

    /** Ends a change that is not wanted any more, and of which certainly nothing is on its way. */
    public AccountOutcome withdraw(AccountGoods goods, String reason) {
        passage.withdraw(goods, reason);
        return new AccountOutcome(scribe.outcome(goods, "Nothing: it is not wanted any more."), null, null);
    }

    private AccountParcel parcel(AccountGoods goods) {
        return new AccountParcel(goods.key(), goods.change(), passage.body(goods));
    }

    private void sent(List<AccountGoods> batch) {
        var words = batch.size() == 1 ? "Sent." : "Sent together with %,d others.".formatted(batch.size() - 1);
        scribe.note(batch.stream()
                .map(each -> new CrossingLog.Written(
                        scribe.entry(each, Step.SENT, scribe.story(each).attempts() + 1, LogEntry.Detail.words(words))))
                .toList());
    }

    private static AccountAnswer unforeseen(AccountGoods goods, RuntimeException e) {
        return new AccountAnswer.Unanswered(Passage.unforeseen(goods, e));
    }

    /** All answers are written down first; then what they leave in doubt is looked for. */
    private List<AccountOutcome> settle(List<AccountGoods> batch, List<AccountAnswer> answers) {
        var judged = new ArrayList<AccountVerdict.Judged>(batch.size());
        for (int at = 0; at < batch.size(); at++) {
            var answer = at < answers.size()
                    ? answers.get(at)
                    : new AccountAnswer.Unanswered("The answer says nothing of this account.");
            judged.add(verdict.of(batch.get(at), answer));
        }
        scribe.note(judged.stream().map(AccountVerdict.Judged::written).toList());
        var doubtful = new ArrayList<AccountGoods>();
        for (int at = 0; at < batch.size(); at++) {
            if (judged.get(at).doubtful()) {
                doubtful.add(batch.get(at));
            } else {
                doubts.over(batch.get(at).key());
            }
        }
        var looked = verdict.resolve(doubtful).iterator();
        return judged.stream()
                .map(each -> each.doubtful() ? looked.next() : verdict.outcome(each))
                .toList();
    }
}
