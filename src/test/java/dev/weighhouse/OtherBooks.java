package dev.weighhouse;

import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AsOf;
import dev.weighhouse.books.Balance;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Company;
import dev.weighhouse.books.JournalEntry;
import dev.weighhouse.books.Period;
import dev.weighhouse.books.Posting;
import dev.weighhouse.books.Quoted;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.connect.Setting;
import dev.weighhouse.connect.Surroundings;
import dev.weighhouse.crossing.Answer;
import dev.weighhouse.crossing.Body;
import dev.weighhouse.crossing.Capabilities;
import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.JournalPort;
import dev.weighhouse.crossing.Ledger;
import dev.weighhouse.crossing.Lookup;
import dev.weighhouse.crossing.Parcel;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Role;
import dev.weighhouse.crossing.Source;
import dev.weighhouse.crossing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A real provider whose ledger says besides when its books were set up, as a server does that numbers its own companies. */
record OtherBooks(Provider real, Supplier<Instant> setUp) implements Provider {

    @Override
    public String id() {
        return real.id();
    }

    @Override
    public String title() {
        return real.title();
    }

    @Override
    public Set<Role> roles() {
        return real.roles();
    }

    @Override
    public List<Setting> settings(Role role) {
        return real.settings(role);
    }

    @Override
    public Source open(Connection connection, Surroundings surroundings) {
        var opened = real.open(connection, surroundings);
        return opened instanceof Ledger ledger ? new Books(ledger, this) : opened;
    }

    private Company of(Company told) {
        return new Company(
                told.id(), told.name(), told.homeCurrency(), told.fiscalYearStart(), told.closedUntil(), setUp.get());
    }

    private record Books(Ledger real, OtherBooks by) implements Ledger {
        @Override
        public Optional<Quoted<Company>> company(Progress progress) {
            return real.company(progress).map(told -> told.map(by::of));
        }

        @Override
        public Quoted<ChartOfAccounts> accounts(Progress progress) {
            return real.accounts(progress);
        }

        @Override
        public Optional<Quoted<List<Balance>>> balances(AsOf asOf, Progress progress) {
            return real.balances(asOf, progress);
        }

        @Override
        public Optional<Quoted<List<Posting>>> movements(Period period, Progress progress) {
            return real.movements(period, progress);
        }

        @Override
        public Optional<Quoted<List<Posting>>> postings(AccountId account, Period period, Progress progress) {
            return real.postings(account, period, progress);
        }

        @Override
        public Optional<JournalPort> journals() {
            return real.journals().map(port -> new Port(port, by));
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private record Port(JournalPort real, OtherBooks by) implements JournalPort {
        @Override
        public Capabilities capabilities() {
            return real.capabilities();
        }

        @Override
        public Standing standing(Progress progress) {
            var told = real.standing(progress);
            return new Standing(
                    by.of(told.company()),
                    told.chart(),
                    told.lockedUntil(),
                    told.open(),
                    told.currencies(),
                    told.taxCodes(),
                    told.callsLeftThisMinute(),
                    told.callsLeftToday(),
                    told.fetchedAt());
        }

        @Override
        public Body body(JournalEntry entry, CrossingKey key) {
            return real.body(entry, key);
        }

        @Override
        public Answer post(Parcel parcel) {
            return real.post(parcel);
        }

        @Override
        public Lookup find(Parcel parcel) {
            return real.find(parcel);
        }

        @Override
        public Optional<Lookup> at(String ledgerId, Parcel parcel) {
            return real.at(ledgerId, parcel);
        }
    }
}
