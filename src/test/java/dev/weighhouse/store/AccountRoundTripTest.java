package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.BankDetails;
import dev.weighhouse.books.Side;
import dev.weighhouse.crossing.QuoteBook.Pulled;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every field of an account comes back as it went in, stated or not, whatever is written in it. */
class AccountRoundTripTest {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "O'Brien; drop table",
            "Ünïcode ☕ 咖啡",
            "\u202Eoverride",
            "line\nbreak\ttab",
            "0012.50",
            "x".repeat(5_000));
    private static final List<String> CURRENCIES = List.of("GBP", "EUR", "JPY", "KWD");

    @TempDir
    Path folder;

    @Test
    void returnsEveryFieldOfEveryAccount() {
        var random = new Random(20261121);
        var accounts = new ArrayList<Account>();
        for (var i = 0; i < 500; i++) {
            accounts.add(account(random, i));
        }
        assertThat(roundTrip(accounts)).containsExactlyInAnyOrderElementsOf(accounts);
        assertThat(accounts)
                .as("each field that may be null is null here and stated there")
                .satisfies(AccountRoundTripTest::everyFieldVaries);
    }

    private List<Account> roundTrip(List<Account> accounts) {
        try (var workspace = Fixture.connected(folder.resolve("fields.weighhouse"))) {
            workspace
                    .quotes()
                    .append(new Pulled(
                            Fixture.PLATFORM, Fixture.chart(accounts.toArray(Account[]::new)), List.of(), List.of()));
            return workspace
                    .quotes()
                    .accounts(Fixture.PLATFORM)
                    .orElseThrow()
                    .value()
                    .all();
        }
    }

    private static Account account(Random random, int i) {
        var id = "id " + i;
        var name = "Name " + pick(random, TEXTS);
        var currency = Currency.getInstance(pick(random, CURRENCIES));
        var account = random.nextInt(6) == 0
                ? Account.untold(id, name, currency)
                : Account.called(id, name, pick(random, List.of(AccountType.values())), currency);
        return account.externalId(text(random))
                .number(text(random))
                .subType(text(random))
                .active(random.nextBoolean())
                .description(text(random))
                .taxCode(text(random))
                .parent(i > 0 && random.nextBoolean() ? new AccountId("id " + random.nextInt(i)) : null)
                .normalSide(pick(random, List.of(Side.values())))
                .created(moment(random))
                .modified(moment(random))
                .bankDetails(random.nextBoolean() ? null : bank(random))
                .build();
    }

    /** Details of which nothing is stated are the same as no details, so something is. */
    private static BankDetails bank(Random random) {
        return new BankDetails(pick(random, TEXTS), text(random), text(random), text(random), text(random));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static @Nullable String text(Random random) {
        return random.nextInt(3) == 0 ? null : pick(random, TEXTS);
    }

    private static @Nullable Instant moment(Random random) {
        return random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private static void everyFieldVaries(List<? extends Account> accounts) {
        for (var field : Account.class.getRecordComponents()) {
            assertThat(accounts.stream().map(account -> valueOf(field, account)).distinct())
                    .as(field.getName())
                    .hasSizeGreaterThan(1);
        }
        assertThat(Arrays.stream(Account.class.getRecordComponents())).hasSize(15);
    }

    private static Object valueOf(RecordComponent field, Account account) {
        try {
            return String.valueOf(field.getAccessor().invoke(account));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(field.getName(), e);
        }
    }
}
