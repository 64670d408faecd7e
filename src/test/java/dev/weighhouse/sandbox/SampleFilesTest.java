package dev.weighhouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files of Larkfield Coffee promise, read off the files alone, without any provider in between. */
class SampleFilesTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);

    private final SandboxBooks ledger = SampleFiles.ledger();
    private final Map<String, PlatformBooks> platforms = Map.of(
            "square", SampleFiles.platform("square"),
            "stripe", SampleFiles.platform("stripe"),
            "pleo", SampleFiles.platform("pleo"));

    @Test
    void hasAsManyAccountsAsItsPageSays() {
        assertThat(ledger.accounts()).hasSize(64);
        assertThat(accounts("square")).hasSize(18);
        assertThat(accounts("stripe")).hasSize(13);
        assertThat(accounts("pleo")).hasSize(9);
    }

    @Test
    void pleoSaysTheTypeOfEveryTransactionAndTheTaxCodeOfWhatWasBought() {
        var rows = SampleFiles.platform("pleo").transactions(LocalDate.MIN, LocalDate.MAX);

        assertThat(rows).extracting(row -> row.traits().type()).containsOnly("top-up", "card purchase");
        assertThat(rows)
                .filteredOn(row -> !Set.of("wallet", "vat").contains(row.account()))
                .isNotEmpty()
                .extracting(row -> row.traits().taxCode())
                .containsOnly("20% VAT", "No VAT");
        assertThat(rows)
                .filteredOn(row -> Set.of("wallet", "vat").contains(row.account()))
                .extracting(row -> row.traits().taxCode())
                .containsOnlyNulls();
    }

    @Test
    void everyLedgerEntryHasTwoSidesThatBalance() {
        lines(NOVEMBER).collect(Collectors.groupingBy(SandboxLine::entry)).forEach((entry, lines) -> {
            assertThat(lines).as(entry).hasSizeGreaterThan(1);
            assertThat(lines.stream().map(SandboxLine::home).reduce(Money::plus))
                    .as(entry)
                    .contains(Money.zero(Corner.GBP));
        });
    }

    @Test
    void euroAreBookedAtOneRate() {
        assertThat(lines(NOVEMBER).filter(line -> line.foreign() != null))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.home().minor() * 100)
                        .isEqualTo(Objects.requireNonNull(line.foreign()).minor() * 86));
    }

    @Test
    void onlyAccountsInEuroHaveAmountsInEuro() {
        var euro = ledger.accounts().stream()
                .filter(account -> account.currency().equals(Corner.EUR))
                .map(SandboxAccount::id)
                .collect(Collectors.toSet());

        assertThat(lines(NOVEMBER))
                .allSatisfy(line -> assertThat(line.foreign() != null).isEqualTo(euro.contains(line.account())));
    }

    @Test
    void everyParentIsThere() {
        var ids = ledger.accounts().stream().map(SandboxAccount::id).collect(Collectors.toSet());

        assertThat(ledger.accounts())
                .allSatisfy(account -> assertThat(account.parent() == null || ids.contains(account.parent()))
                        .as(account.name())
                        .isTrue());
    }

    @Test
    void allButOnePlatformAccountStateALedgerIdThatIsThere() {
        var ids = ledger.accounts().stream().map(SandboxAccount::id).collect(Collectors.toSet());
        var silent = platforms.values().stream()
                .flatMap(books -> books.accounts().stream())
                .filter(account -> !ids.contains(Objects.requireNonNullElse(account.externalId(), "")));

        assertThat(silent).extracting(PlatformBooks.Account::id).containsExactly("promo");
    }

    @Test
    void bothSidesStartFromTheSameBalances() {
        for (var books : platforms.values()) {
            for (var account : books.accounts()) {
                if (account.opening() != null && account.externalId() != null) {
                    assertThat(ledgerAt(account.externalId(), JULY))
                            .as(account.name())
                            .isEqualTo(account.opening());
                }
            }
        }
    }

    @Test
    void onlyWhatIsPlantedHasDifferentRowsUnderOneReference() {
        var ours = new HashMap<String, List<String>>();
        lines(NOVEMBER)
                .filter(line -> mapped().contains(line.account()))
                .filter(line -> !line.date().equals(JULY))
                .forEach(line -> ours.computeIfAbsent(line.reference(), _ -> new ArrayList<>())
                        .add(cell(line.account(), line.date(), amount(line))));
        var theirs = new HashMap<String, List<String>>();
        platforms
                .values()
                .forEach(books -> books.transactions(JULY, NOVEMBER)
                        .forEach(row -> theirs.computeIfAbsent(row.reference(), _ -> new ArrayList<>())
                                .add(cell(externalId(books, row.account()), row.date(), row.amount()))));

        var different = new TreeSet<String>();
        for (var reference : union(ours.keySet(), theirs.keySet())) {
            if (!sorted(ours, reference).equals(sorted(theirs, reference))) {
                different.add(reference);
            }
        }

        assertThat(different)
                .containsExactly(
                        "MJ-3318",
                        "PL-AGENCY-10",
                        "PL-MAILBROOK",
                        "SQ-PO-1030",
                        "SQ-PROMO-08",
                        "SQ-PROMO-09",
                        "SQ-PROMO-10",
                        "SQ-TP-W43",
                        "ST-EU-LIND-7",
                        "ST-RF-8841");
    }

    private Set<String> mapped() {
        return platforms.values().stream()
                .flatMap(books -> books.accounts().stream())
                .map(account -> Objects.requireNonNullElse(account.externalId(), ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static List<String> sorted(Map<String, List<String>> cells, String reference) {
        return cells.getOrDefault(reference, List.of()).stream().sorted().toList();
    }

    private static String cell(String account, LocalDate date, Money amount) {
        return "%s %s %s".formatted(account, date, amount);
    }

    private static String externalId(PlatformBooks books, String account) {
        return books.accounts().stream()
                .filter(known -> known.id().equals(account))
                .map(known -> Objects.requireNonNullElse(known.externalId(), "nowhere"))
                .findFirst()
                .orElseThrow();
    }

    private static Money amount(SandboxLine line) {
        var foreign = line.foreign();
        return foreign == null ? line.home() : foreign;
    }

    private Money ledgerAt(String account, LocalDate day) {
        return ledger.lines(account, LocalDate.EPOCH, day).stream()
                .map(SampleFilesTest::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }

    private Stream<SandboxLine> lines(LocalDate until) {
        return ledger.accounts().stream()
                .flatMap(account -> ledger.lines(account.id(), LocalDate.EPOCH, until).stream());
    }

    private List<PlatformBooks.Account> accounts(String platform) {
        return Objects.requireNonNull(platforms.get(platform)).accounts();
    }
}
