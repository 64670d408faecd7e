package dev.weighhouse.drill;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Company;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.Evidence;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Standing;
import java.time.Duration;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way from one machine to the model ledger, on which requests and answers are lost, late and mistaken. */
final class Network implements JournalPort {
    private static final Duration REQUEST = Duration.ofMillis(800);
    private static final int RARE = 40;

    private final ModelLedger ledger;
    private final Manners manners;
    private final VirtualTime time;
    private final Chaos chaos;
    private final Runnable meanwhile;
    private @Nullable Answer earlier;

    /** @param meanwhile what others do while a request is on its way */
    Network(ModelLedger ledger, Manners manners, VirtualTime time, Chaos chaos, Runnable meanwhile) {
        this.ledger = ledger;
        this.manners = manners;
        this.time = time;
        this.chaos = chaos;
        this.meanwhile = meanwhile;
    }

    static Failure offline(String words) {
        return new Failure.Offline(words);
    }

    @Override
    public Capabilities capabilities() {
        return manners.capabilities();
    }

    @Override
    public Standing standing(Progress progress) {
        var company = new Company("model", "Model Company", Books.GBP, Month.JANUARY, null);
        return new Standing(
                company,
                ChartOfAccounts.of(List.of()),
                null,
                Standing.OpenDays.ALL,
                Set.of(Books.GBP),
                Optional.empty(),
                null,
                null,
                time.now());
    }

    @Override
    public Body body(JournalEntry entry, CrossingKey key) {
        return Body.of(key.brief() + " " + entry);
    }

    @Override
    public Answer post(Parcel parcel) {
        var half = manners.capabilities().drafts() && chaos.strikes(Fault.REPLY_LOST, RARE);
        var answer = send(() -> ledger.take(parcel, half), half);
        if (answer instanceof Answer.Accepted accepted) {
            ledger.named(parcel.key(), accepted.ledgerId());
        }
        return answer;
    }

    @Override
    public Answer finish(Parcel parcel, String draft) {
        return send(() -> ledger.postDraft(draft), false);
    }

    private Answer send(Supplier<Answer> request, boolean half) {
        time.pass(REQUEST);
        meanwhile.run();
        if (chaos.strikes(Fault.THROTTLED, RARE)) {
            return new Answer.NotExecuted(new Failure.Throttled("Too many requests.", null), null);
        }
        if (chaos.strikes(Fault.SIGN_IN_EXPIRED, RARE)) {
            return new Answer.NotExecuted(new Failure.SignInNeeded("The sign-in has expired."), null);
        }
        if (chaos.strikes(Fault.REQUEST_LOST, RARE)) {
            return new Answer.Unanswered("No answer came.");
        }
        if (chaos.strikes(Fault.ERROR_BEFORE_COMMIT, RARE)) {
            return new Answer.Unanswered("The ledger answered 500.");
        }
        var answer = request.get();
        meanwhile.run();
        if (chaos.strikes(Fault.CRASH_BEFORE_REPLY, RARE)) {
            throw new Crash();
        }
        if (half || chaos.strikes(Fault.REPLY_LOST, RARE)) {
            return new Answer.Unanswered("No answer came.");
        }
        if (chaos.strikes(Fault.ERROR_AFTER_COMMIT, RARE)) {
            return new Answer.Unanswered("The ledger answered 500.");
        }
        if (earlier instanceof Answer.Accepted && chaos.strikes(Fault.REPLY_DUPLICATED, RARE)) {
            return earlier;
        }
        earlier = answer;
        return answer;
    }

    @Override
    public Lookup find(Parcel parcel) {
        time.pass(REQUEST);
        meanwhile.run();
        var date = parcel.entry().date();
        var evidence = new Evidence("entries of " + date, ledger.entries().size(), date, date);
        if (chaos.strikes(Fault.TORN_READ, RARE)) {
            return new Lookup.Unanswered(new Failure.Changed("The pages changed while they were read."), evidence);
        }
        return new Lookup.Answered(ledger.visible(parcel), evidence);
    }

    @Override
    public Optional<Lookup> at(String ledgerId, Parcel parcel) {
        time.pass(REQUEST);
        meanwhile.run();
        return Optional.of(new Lookup.Answered(ledger.at(ledgerId), new Evidence("entry " + ledgerId, 1, null, null)));
    }
}
