package dev.weighhouse.close;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Company;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Movement;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A side that says what a test told it to say. */
public final class ScriptedSide {
    public final List<Account> accounts = new ArrayList<>();
    public final Map<AsOf, List<Balance>> balances = new HashMap<>();
    public final List<Movement> movements = new ArrayList<>();
    public boolean quotesMovements = true;

    /** False for a side that answers with everything it has, whatever month it is asked for. */
    public boolean heedsThePeriod = true;

    public Optional<Failure> failure = Optional.empty();
    public Optional<RuntimeException> fault = Optional.empty();
    public Instant now = Instant.parse("2026-11-03T09:00:00Z");
    public int closed;

    public Source asLedger() {
        return new LedgerSide();
    }

    public Source asPlatform() {
        return new PlatformSide();
    }

    private <T> Quoted<T> quoted(T value) {
        return new Quoted<>(value, now, Digest.of(value.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Quoted<ChartOfAccounts> chart(Progress progress) {
        progress.checkpoint();
        failure.ifPresent(what -> {
            throw new FailureException(what);
        });
        fault.ifPresent(what -> {
            throw what;
        });
        return quoted(ChartOfAccounts.of(accounts));
    }

    private Optional<Quoted<List<Balance>>> at(AsOf asOf) {
        return Optional.ofNullable(balances.get(asOf)).map(this::quoted);
    }

    private <T extends Movement> Optional<Quoted<List<T>>> within(Period period, Class<T> kind) {
        if (!quotesMovements) {
            return Optional.empty();
        }
        return Optional.of(quoted(movements.stream()
                .filter(movement -> !heedsThePeriod || period.contains(movement.date()))
                .map(kind::cast)
                .toList()));
    }

    private final class LedgerSide implements Ledger {
        @Override
        public Quoted<ChartOfAccounts> accounts(Progress progress) {
            return chart(progress);
        }

        @Override
        public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
            return at(asOf);
        }

        @Override
        public Optional<Quoted<Company>> company(Progress progress) {
            return Optional.empty();
        }

        @Override
        public Optional<Quoted<List<Posting>>> movements(Period period, Progress progress) {
            return within(period, Posting.class);
        }

        @Override
        public Optional<Quoted<List<Posting>>> postings(AccountId account, Period period, Progress progress) {
            return Optional.empty();
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private final class PlatformSide implements Platform {
        @Override
        public Quoted<ChartOfAccounts> accounts(Progress progress) {
            return ScriptedSide.this.chart(progress);
        }

        @Override
        public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
            return at(asOf);
        }

        @Override
        public Optional<Quoted<List<Transaction>>> movements(Period period, Progress progress) {
            return within(period, Transaction.class);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
