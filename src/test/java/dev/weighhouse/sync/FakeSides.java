package dev.weighhouse.sync;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Company;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.books.Transaction;
import dev.weighhouse.crossing.ChartPort;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Platform;
import dev.weighhouse.crossing.Progress;
import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ledger and a platform that state no more than their accounts. */
public final class FakeSides {
    private static final Instant READ = Instant.parse("2026-11-22T09:00:00Z");

    public final List<Account> accounts = new ArrayList<>();
    public final Set<AccountId> leftOut = new HashSet<>();
    public String company = "books";
    public @Nullable ChartPort chart;

    /** @param chart the platform's, or null where it keeps none */
    public FakeSides(@Nullable ChartPort chart) {
        this.chart = chart;
    }

    public Ledger ledger() {
        return new FakeLedger();
    }

    public Platform platform() {
        return new FakePlatform();
    }

    private Quoted<ChartOfAccounts> chart() {
        return new Quoted<>(ChartOfAccounts.of(accounts), READ, Digest.of(new byte[0]), leftOut);
    }

    private final class FakeLedger implements Ledger {
        @Override
        public Optional<Quoted<Company>> company(Progress progress) {
            var said = new Company(company, "Acme", Currency.getInstance("GBP"), Month.JANUARY, null);
            return Optional.of(new Quoted<>(said, READ, Digest.of(new byte[0])));
        }

        @Override
        public Quoted<ChartOfAccounts> accounts(Progress progress) {
            return FakeSides.this.chart();
        }

        @Override
        public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
            return Optional.empty();
        }

        @Override
        public Optional<Quoted<List<Posting>>> movements(Period period, Progress progress) {
            return Optional.empty();
        }

        @Override
        public Optional<Quoted<List<Posting>>> postings(AccountId account, Period period, Progress progress) {
            return Optional.empty();
        }
    }

    private final class FakePlatform implements Platform {
        @Override
        public Optional<ChartPort> chart() {
            return Optional.ofNullable(chart);
        }

        @Override
        public Quoted<ChartOfAccounts> accounts(Progress progress) {
            return FakeSides.this.chart();
        }

        @Override
        public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
            return Optional.empty();
        }

        @Override
        public Optional<Quoted<List<Transaction>>> movements(Period period, Progress progress) {
            return Optional.empty();
        }
    }
}
