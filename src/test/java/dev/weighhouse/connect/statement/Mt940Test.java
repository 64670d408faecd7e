package dev.weighhouse.connect.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mt940Test {

    @TempDir
    private Path folder;

    private Bank bank = new Bank(Path.of(""));

    @BeforeEach
    void bank() {
        bank = new Bank(folder);
    }

    /** A message whose entries begin in line 5. */
    private static String message(String number, String opening, String closing, String entries) {
        return ":20:START\r\n:25:10020030/1234567\r\n:28C:%s\r\n:60F:%s\r\n%s:62F:%s\r\n-\r\n"
                .formatted(number, opening, entries, closing);
    }

    private Bank october(String opening, String closing, String entries) {
        return bank.file("oct.sta", message("10/1", opening, closing, entries));
    }

    @Test
    void readsBalancesEntriesAndWhatTheySay() {
        october(
                "C260930EUR100,",
                "C261031EUR87,5",
                ":61:2610051005C12,5NTRFNONREF//B1\r\n:86:166?00CREDIT?20EREF+E2E-7SVWZ+Invoice 7?21 of May\r\n"
                        + "?32ANN?33 SMITH\r\n:61:2610061006DR25,NCHK4711//B2\r\n:86:cheque\r\n");

        assertThat(bank.entries("2026-10"))
                .extracting(entry -> entry.substring(0, 17))
                .containsExactly("2026-10-05 12.50 ", "2026-10-06 -25.00");
        assertThat(bank.transactions("2026-10").getFirst()).satisfies(entry -> {
            assertThat(entry.reference()).isEqualTo("E2E-7");
            assertThat(entry.counterparty()).isEqualTo("ANN SMITH");
            assertThat(entry.description()).isEqualTo("EREF+E2E-7SVWZ+Invoice 7 of May");
            assertThat(entry.traits().type()).isEqualTo("NTRF");
            assertThat(entry.id()).matches("2026-10-05-[0-9a-f]{16}");
        });
        assertThat(bank.transactions("2026-10").getLast().reference()).isEqualTo("4711");
        assertThat(bank.balance("2026-09-30")).isEqualTo("100.00 EUR");
        assertThat(bank.balance("2026-10-31")).isEqualTo("87.50 EUR");
        assertThat(bank.accounts()).extracting(account -> account.id().value()).containsExactly("10020030-1234567-EUR");
    }

    @Test
    void readsWordsBetweenSlashes() {
        october(
                "C260930EUR0,",
                "C261031EUR1,",
                ":61:2610051005C1,N102EREF\r\nNL70ABNA0987654321\r\n:86:/EREF/E-1/BENM//NAME/JOHN DOE/REMI/Invoice 8/ISDT/x\r\n");

        assertThat(bank.transactions("2026-10")).singleElement().satisfies(entry -> {
            assertThat(entry.reference()).isEqualTo("E-1");
            assertThat(entry.counterparty()).isEqualTo("JOHN DOE");
        });
    }

    @Test
    void anEntryThatTakesBackGoesTheOtherWay() {
        october("C260930EUR100,", "C261031EUR102,", ":61:2610051005RD5,NTRFX\r\n:61:2610051005RC3,NTRFY\r\n");

        assertThat(bank.transactions("2026-10"))
                .extracting(entry -> entry.amount().plain())
                .containsExactly("5.00", "-3.00");
    }

    @Test
    void anOverdrawnAccountStandsOnTheCreditSide() {
        october("D260930EUR100,", "D261031EUR95,", ":61:2610051005C5,NTRFX\r\n");

        assertThat(bank.balance("2026-10-31")).isEqualTo("-95.00 EUR");
    }

    @Test
    void theYearOfABookingIsThatNearestToTheClosing() {
        bank.file(
                "jan.sta",
                message("1", "C261230EUR1,", "C270105EUR4,", ":61:2612311231C1,NTRFA\r\n:61:2612310102C2,NTRFB\r\n"));

        assertThat(bank.transactions("2026-12")).isEmpty();
        assertThat(bank.balance("2026-12-31")).isEqualTo("2.00 EUR");
        assertThat(bank.balance("2027-01-02")).isEqualTo("4.00 EUR");
    }

    @Test
    void withoutABookingDateItIsTheValueDateWithinTheStatement() {
        october("C260930EUR0,", "C261031EUR3,", ":61:261005C1,NTRFA\r\n:61:261115C2,NTRFB\r\n");

        assertThat(bank.transactions("2026-10"))
                .extracting(entry -> entry.date().toString())
                .containsExactly("2026-10-05", "2026-10-31");
    }

    @Test
    void aDayThatOnlyBanksCountIsNoDateOfBooking() {
        bank.file("feb.sta", message("1", "C260131EUR9,", "C260301EUR3,", ":61:2602300301DR6,00N024NONREF\r\n"));
        assertThat(bank.balance("2026-02-28")).isEqualTo("9.00 EUR");

        bank.file("feb.sta", message("1", "C260131EUR9,", "C260301EUR3,", ":61:260230DR6,00N024NONREF\r\n"));
        assertThat(bank.refused()).isEqualTo("feb.sta, line 5: 260230 is not a date.");
    }

    @Test
    void whatLooksLikeATagInATextIsText() {
        october("C260930EUR0,", "C261031EUR1,", ":61:261005C1,NTRFA\r\n:86:at 12T16\r\n:26:37 in :61: the evening\r\n");

        assertThat(bank.transactions("2026-10"))
                .extracting(entry -> entry.description())
                .containsExactly("at 12T16 :26:37 in :61: the evening");
    }

    @Test
    void joinsPagesAndReadsMessagesInTheirEnvelopes() {
        var first = ":20:A\n:25:1234567\n:28C:10/1\n:60F:C260930EUR1,\n:61:261005C1,NTRFA\n:62M:C261031EUR2,\n";
        var second = ":20:A\n:25:1234567\n:28C:10/2\n:60M:C261031EUR2,\n:61:261031C1,NTRFA\n:62F:C261031EUR3,\n";
        bank.file("oct.sta", "{1:F01X}{2:O940X}{4:\n" + first + "-}{5:}\n{1:F01X}{2:O940X}{4:\n" + second + "-}{5:}\n");

        assertThat(bank.entries("2026-10")).hasSize(2);
        assertThat(bank.balance("2026-10-31")).isEqualTo("3.00 EUR");

        bank.file("oct.sta", first);
        assertThat(bank.refused()).isEqualTo("oct.sta, line 1: statement 10/1 goes on in a page that is not there.");
    }

    @Test
    void takesTheEncodingOfBanksWithoutUtf8AndDropsTheCurrencyBehindTheNumber() {
        bank.file(
                "oct.sta",
                message("10", "C260930EUR0,", "C261031EUR1,", ":61:261005C1,NTRFA\r\n:86:Gebühr\r\n")
                        .replace("10020030/1234567", "NL71RABO0123456789EUR")
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(bank.transactions("2026-10"))
                .extracting(entry -> entry.description())
                .containsExactly("Gebühr");
        assertThat(bank.accounts())
                .extracting(account -> account.id().value())
                .containsExactly("NL71RABO0123456789-EUR");
    }

    @Test
    void refusesEachBrokenPartWithItsLine() {
        var rest = ":61:261005C1,NTRFA\r\n";
        assertThat(october("C260930EUR0,", "C261031EUR1,01", rest).refused())
                .isEqualTo(
                        "oct.sta, line 6: statement 10/1 opens with 0.00 EUR, its 1 booked entries make that 1.00 EUR,"
                                + " and it closes with 1.01 EUR; that is out by -0.01 EUR.");
        assertThat(october("X260930EUR0,", "C261031EUR1,", rest).refused())
                .startsWith("oct.sta, line 4: the balance \"X260930EUR0,\" is not a side");
        assertThat(october("C260931EUR0,", "C261031EUR1,", rest).refused())
                .isEqualTo("oct.sta, line 4: 260931 is not a date.");
        assertThat(october("C260930EUR0,", "C261031EUR1,", ":61:nothing\r\n").refused())
                .startsWith("oct.sta, line 5: the entry \"nothing\" is not a date");
        assertThat(october("C260930EUR0,", "C261031EUR1,", ":61:2610051305C1,NTRFA\r\n")
                        .refused())
                .isEqualTo("oct.sta, line 5: 1305 is not a month and a day.");
        assertThat(october("C260930EUR0,", "C261031EUR1,", ":61:261005C1,001NTRFA\r\n")
                        .refused())
                .contains("oct.sta, line 5", "has more than the 2 decimals of EUR");
        assertThat(october("C260930EUR0,", "C261031USD1,", rest).refused()).contains("line 6", "in another currency");
    }

    @Test
    void refusesAStatementThatBreaksOffAndAReportWithinTheDay() {
        assertThat(bank.file("oct.sta", ":20:A\n:25:1\n:60F:C260930EUR0,\n:61:261005C1,NTRFA\n")
                        .refused())
                .isEqualTo("oct.sta, line 1: the message has an entry and not both of its balances.");
        assertThat(bank.file("oct.sta", ":20:A\n:25:1\n:60F:C260930EUR0,\n").refused())
                .contains("line 1", "states no closing booked balance");
        assertThat(bank.file("oct.sta", ":20:A\n:25:1\n:34F:EUR0,\n:13D:2610051730+0000\n")
                        .refused())
                .startsWith("oct.sta, line 1: this is a report within the day (MT942)");
    }
}
