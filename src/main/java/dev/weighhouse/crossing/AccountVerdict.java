package dev.weighhouse.crossing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an answer of a platform, or a look into its chart, means for the change of an account. */
final class AccountVerdict {
    private static final Logger LOG = LoggerFactory.getLogger(AccountVerdict.class);

    /** More accounts than these are looked for by reading the whole chart once. */
    private static final int ONE_BY_ONE = 5;

    private static final String OVERWRITTEN =
            "Nothing of it stands: somebody else changed the account on the platform, and nobody can tell what came"
                    + " first.";

    private final ChartPort port;
    private final Scribe scribe;
    private final Doubts doubts;

    AccountVerdict(ChartPort port, Scribe scribe, Doubts doubts) {
        this.port = port;
        this.scribe = scribe;
        this.doubts = doubts;
    }

    /**
     * What one event is to say of one change.
     *
     * @param doubtful whether only a look can tell how it ended
     */
    record Judged(
            AccountGoods goods,
            CrossingLog.Written written,
            boolean doubtful,
            String nextStep,
            @Nullable PlatformAccount shown,
            AccountAnswer.@Nullable Why why,
            @Nullable Failure failure) {

        Judged failing(Failure other) {
            return new Judged(goods, written, doubtful, nextStep, shown, why, other);
        }
    }

    /** Where it stands once the event is written. */
    AccountOutcome outcome(Judged judged) {
        var failure = judged.failure();
        var outcome = failure == null
                ? scribe.outcome(judged.goods(), judged.nextStep())
                : scribe.halted(judged.goods(), failure);
        return new AccountOutcome(outcome, judged.shown(), judged.why());
    }

    Judged of(AccountGoods goods, AccountAnswer answer) {
        return switch (answer) {
            case AccountAnswer.Stored(var shown, var status) -> stored(goods, shown, status);
            case AccountAnswer.Unanswered(var words) -> doubtful(goods, words);
            case AccountAnswer.NotExecuted(var failure, var _) ->
                judged(goods, Step.NOT_EXECUTED, LogEntry.Detail.words(failure.words()), failure.nextStep(), null, null)
                        .failing(failure);
            case AccountAnswer.Rejected(var why, var words, var nextStep, var status) ->
                // A request that arrived twice is refused the second time, so whose account this is only a look can
                // tell.
                why == AccountAnswer.Why.EXISTS
                        ? doubtful(goods, words)
                        : judged(
                                goods,
                                Step.REJECTED,
                                LogEntry.Detail.words(words).status(status),
                                nextStep,
                                null,
                                why);
        };
    }

    private Judged stored(AccountGoods goods, @Nullable PlatformAccount shown, String status) {
        if (shown == null) {
            return doubtful(goods, "The platform said it has done it, and did not show the account.");
        }
        if (!goods.change().externalId().equals(shown.externalId())) {
            return doubtful(goods, "The answer was about another account, %s.".formatted(shown.externalId()));
        }
        return stands(goods, shown, status);
    }

    /** @param shown carries the external id */
    private Judged stands(AccountGoods goods, PlatformAccount shown, String status) {
        var change = goods.change();
        if (port.limits().alike(change.target(), shown.state())) {
            var words = "Stands on the platform as %s.".formatted(shown.id());
            return confirmed(goods, shown, words, status, "Nothing: it is done.");
        }
        var otherwise = "as %s, not as it was sent: %s"
                .formatted(
                        shown.id(),
                        AccountWords.differences(
                                port.limits().fitting(change.target()),
                                port.limits().fitting(shown.state())));
        return switch (change) {
            case AccountChange.Creation _ ->
                confirmed(
                        goods,
                        shown,
                        "The platform has the account " + otherwise,
                        status,
                        "The difference is a change of its own.");
            case AccountChange.Rewrite _ ->
                judged(
                        goods,
                        Step.NEEDS_PERSON,
                        LogEntry.Detail.words("The platform stored it " + otherwise)
                                .ledger(shown.id(), null)
                                .status(status),
                        "Look at the account on the platform. Give it a name and a code in the ledger that the"
                                + " platform keeps.",
                        shown,
                        null);
        };
    }

    private Judged confirmed(AccountGoods goods, PlatformAccount shown, String words, String status, String nextStep) {
        var detail =
                LogEntry.Detail.words(words).ledger(shown.id(), shown.state().code());
        return judged(goods, Step.CONFIRMED, detail.status(status), nextStep, shown, null);
    }

    private Judged doubtful(AccountGoods goods, String words) {
        var written = written(goods, Step.UNANSWERED, LogEntry.Detail.words(words));
        return new Judged(goods, written, true, "", null, null, null);
    }

    private Judged judged(
            AccountGoods goods,
            Step step,
            LogEntry.Detail detail,
            String nextStep,
            @Nullable PlatformAccount shown,
            AccountAnswer.@Nullable Why why) {
        return new Judged(goods, written(goods, step, detail), false, nextStep, shown, why, null);
    }

    private CrossingLog.Written written(AccountGoods goods, Step step, LogEntry.Detail detail) {
        return new CrossingLog.Written(
                scribe.entry(goods, step, scribe.story(goods).attempts(), detail));
    }

    /** Absence counts only if the look began after the settle time; presence counts at once. */
    List<AccountOutcome> resolve(List<AccountGoods> goods) {
        if (goods.isEmpty()) {
            return List.of();
        }
        var settle = port.limits().settleTime();
        var left = new ArrayList<Duration>();
        goods.forEach(each -> left.add(doubts.leftOf(settle, each.key())));
        Function<String, AccountLookup> look = goods.size() > ONE_BY_ONE ? wholeChart() : this::one;
        var outcomes = new ArrayList<AccountOutcome>();
        for (int at = 0; at < goods.size(); at++) {
            var each = goods.get(at);
            outcomes.add(resolve(each, look.apply(each.change().externalId()), left.get(at)));
        }
        return outcomes;
    }

    private AccountOutcome resolve(AccountGoods goods, AccountLookup lookup, Duration left) {
        return switch (lookup) {
            case AccountLookup.Unanswered(var failure, var evidence) -> {
                look(goods, "The look proves nothing: " + failure.words(), evidence);
                yield new AccountOutcome(scribe.notSeen(goods, failure), null, null);
            }
            case AccountLookup.Answered(var accounts, var evidence) -> {
                look(goods, AccountWords.seen(accounts), evidence);
                yield accounts.size() > 1
                        ? doubled(goods, accounts)
                        : seen(goods, accounts.isEmpty() ? null : accounts.getFirst(), evidence, left);
            }
        };
    }

    private AccountOutcome doubled(AccountGoods goods, List<PlatformAccount> accounts) {
        var words = AccountWords.seen(accounts);
        if (!scribe.story(goods).isTold(words)) {
            note(goods, Step.NEEDS_PERSON, LogEntry.Detail.words(words));
        }
        return new AccountOutcome(
                scribe.outcome(goods, "Make sure on the platform that only one account has this external id."),
                accounts.getFirst(),
                null);
    }

    private AccountOutcome seen(AccountGoods goods, @Nullable PlatformAccount shown, Evidence evidence, Duration left) {
        var created = goods.change() instanceof AccountChange.Creation;
        if (shown != null && (created || port.limits().alike(goods.change().target(), shown.state()))) {
            var judged = stands(goods, shown, "found");
            scribe.note(List.of(judged.written()));
            doubts.over(goods.key());
            return outcome(judged);
        }
        if (shown != null
                && scribe.story(goods)
                        .state()
                        .filter(CrossingState.NEEDS_PERSON::equals)
                        .isPresent()) {
            return new AccountOutcome(
                    scribe.outcome(
                            goods, "Look at the account on the platform, and at its name and code in the ledger."),
                    shown,
                    null);
        }
        if (left.isPositive()) {
            var outcome = scribe.outcome(
                    goods, "The platform may still be writing it; only a later look can prove that it did not.");
            return new AccountOutcome(outcome.lookingAgainIn(left), shown, null);
        }
        doubts.over(goods.key());
        if (goods.change() instanceof AccountChange.Rewrite(var before, var _) && isChanged(before, shown)) {
            note(goods, Step.REJECTED, LogEntry.Detail.words(OVERWRITTEN).evidence(evidence));
            return new AccountOutcome(
                    scribe.outcome(goods, "The next plan goes by what stands there now."), shown, null);
        }
        note(
                goods,
                Step.NOT_EXECUTED,
                LogEntry.Detail.words("Proven not done: the platform was read after the time it may take to write.")
                        .evidence(evidence));
        return new AccountOutcome(scribe.outcome(goods, "It can be sent again."), shown, null);
    }

    /** Then it may have been done before somebody else changed the account, and nobody can tell. */
    private boolean isChanged(PlatformAccount before, @Nullable PlatformAccount shown) {
        return shown == null || !port.limits().alike(before.state(), shown.state());
    }

    private void look(AccountGoods goods, String words, Evidence evidence) {
        note(goods, Step.LOOKED_UP, LogEntry.Detail.words(words).evidence(evidence));
    }

    private void note(AccountGoods goods, Step step, LogEntry.Detail detail) {
        scribe.note(List.of(written(goods, step, detail)));
    }

    private AccountLookup one(String externalId) {
        try {
            return port.find(externalId);
        } catch (RuntimeException e) {
            LOG.error("looking for {} failed in a way nobody foresaw", externalId, e);
            return new AccountLookup.Unanswered(
                    new Failure.Unexpected("The platform could not be read, for a reason nobody foresaw.", externalId),
                    asked("external id " + externalId, 0));
        }
    }

    private Function<String, AccountLookup> wholeChart() {
        try {
            var chart = port.accounts(Progress.NONE).value();
            var byId = new HashMap<String, List<PlatformAccount>>();
            chart.forEach(account -> byId.computeIfAbsent(
                            Objects.requireNonNullElse(account.externalId(), ""), _ -> new ArrayList<>())
                    .add(account));
            return found(byId, asked("every account", chart.size()));
        } catch (FailureException e) {
            return _ -> new AccountLookup.Unanswered(e.failure(), asked("every account", 0));
        }
    }

    private static Function<String, AccountLookup> found(Map<String, List<PlatformAccount>> byId, Evidence evidence) {
        return externalId -> new AccountLookup.Answered(byId.getOrDefault(externalId, List.of()), evidence);
    }

    private static Evidence asked(String what, int scanned) {
        return new Evidence(what, scanned, null, null);
    }
}
