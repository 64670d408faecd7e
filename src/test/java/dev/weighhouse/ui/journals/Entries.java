package dev.weighhouse.ui.journals;

import dev.weighhouse.books.Account;
import dev.weighhouse.books.AccountId;
import dev.weighhouse.books.AccountType;
import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Digest;
import dev.weighhouse.books.Money;
import dev.weighhouse.books.Period;
import dev.weighhouse.crossing.CrossingKey;
import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Reperformed;
import dev.weighhouse.journal.Approval;
import dev.weighhouse.journal.Check;
import dev.weighhouse.journal.Draft;
import dev.weighhouse.journal.EditedSince;
import dev.weighhouse.journal.FlightPlan;
import dev.weighhouse.journal.Ground;
import dev.weighhouse.journal.Journal;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Origin;
import dev.weighhouse.journal.PushReport;
import dev.weighhouse.journal.Share;
import dev.weighhouse.journal.Template;
import dev.weighhouse.ui.common.Bench;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of the company in the pictures. */
final class Entries {
    static final Instant NOW = Instant.parse("2026-11-04T16:44:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    static final ChartOfAccounts CHART = ChartOfAccounts.of(Stream.of(
                    "1110 Square clearing",
                    "1120 Stripe clearing",
                    "2120 Accruals",
                    "2210 VAT on sales",
                    "4010 Quayside café",
                    "6420 Stripe fees",
                    "7690 Email marketing",
                    "7820 Gas")
            .map(each -> Account.called(each.substring(0, 4), each.substring(5), AccountType.EXPENSE, Bench.GBP)
                    .number(each.substring(0, 4))
                    .build())
            .toList());

    private JournalId id;
    private JournalState state;
    private Origin origin;
    private Draft draft;
    private String author;
    private @Nullable Approval approval;
    private @Nullable String ledgerId;
    private String reason = "";
    private String nextStep = "";
    private @Nullable EditedSince editedSince;

    private Entries(JournalId id, JournalState state, Draft draft, String author) {
        this.id = id;
        this.state = state;
        this.draft = draft;
        this.author = author;
        this.origin = new Origin.Scratch(new UUID(0, id.number()));
    }

    static Entries journal(JournalId id, JournalState state, Draft draft, String author) {
        return new Entries(id, state, draft, author);
    }

    static Entries journal(int id, JournalState state, Draft draft) {
        return journal(new JournalId(id), state, draft, "Maya Okafor");
    }

    static Entries of(Journal journal) {
        var made = journal(journal.id(), journal.state(), journal.draft(), journal.preparedBy());
        made.origin = journal.origin();
        made.approval = journal.approval();
        made.ledgerId = journal.ledgerId();
        return made;
    }

    Entries origin(Origin from) {
        origin = from;
        return this;
    }

    Entries state(JournalState now) {
        state = now;
        return this;
    }

    Entries approval(Approval given) {
        approval = given;
        return this;
    }

    Entries ledgerId(String given) {
        ledgerId = given;
        return this;
    }

    Entries reason(String words) {
        reason = words;
        return this;
    }

    Entries nextStep(String words) {
        nextStep = words;
        return this;
    }

    Entries editedSince(EditedSince seen) {
        editedSince = seen;
        return this;
    }

    Journal made() {
        return new Journal(
                id,
                1,
                origin,
                draft,
                state,
                author,
                Instant.parse("2026-11-04T16:31:00Z"),
                approval,
                key("J" + id.number()),
                ledgerId,
                ledgerId,
                reason,
                nextStep,
                null,
                editedSince);
    }

    static CrossingKey key(String of) {
        return new CrossingKey(Digest.of(of.getBytes(StandardCharsets.UTF_8)));
    }

    static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }

    static Draft.Line line(@Nullable String account, String description, String amount) {
        return new Draft.Line(
                account == null ? null : new AccountId(account), gbp(amount), description, "No VAT", Map.of());
    }

    static Draft draft(String narration, String amount) {
        return new Draft(DAY, narration, null, List.of(line("1110", "", amount), line("4010", "", "-" + amount)), null);
    }

    static Draft mailbrook() {
        return new Draft(
                DAY,
                "Mailbrook invoices out of Stripe fees",
                "MB-10",
                List.of(
                        line("7690", "Invoice of 5 Oct", "118.80"),
                        line("7690", "Invoice of 12 Oct", "96.00"),
                        line("7690", "Invoice of 26 Oct", "125.67"),
                        line("6420", "Coded here by mistake", "-340.47")),
                null);
    }

    static Draft gas(String credit) {
        return new Draft(
                DAY,
                "Accrue roastery gas, October",
                null,
                List.of(line("7820", "Roastery, meter 31 Oct", "615.00"), line("2120", "Roastery, October", credit)),
                LocalDate.of(2026, 11, 1));
    }

    /** A draft in two currencies; what is in euros balances on accounts that are kept in pounds. */
    static Journal abroad(int id) {
        var euros = new Draft.Line(new AccountId("7690"), Money.of("1000.00", "EUR"), "Lyon", "No VAT", Map.of());
        var owed = new Draft.Line(new AccountId("2120"), Money.of("-870.00", "EUR"), "", null, Map.of());
        return journal(
                        id,
                        JournalState.DRAFT,
                        new Draft(
                                DAY,
                                "Training in Lyon",
                                null,
                                List.of(euros, owed, line("7820", "Gas", "15.00"), line("2120", "Gas", "-15.00")),
                                null))
                .made();
    }

    /** As it is proposed for a difference in euros, the other side left for the person. */
    static Journal adjustedAbroad(int id) {
        var account = new Draft.Line(new AccountId("1120"), Money.of("-130.00", "EUR"), "", null, Map.of());
        var other = new Draft.Line(null, Money.of("130.00", "EUR"), "", null, Map.of());
        var draft = new Draft(DAY, "Unexplained 130.00", null, List.of(account, other), null);
        return journal(id, JournalState.DRAFT, draft).origin(adjustment()).made();
    }

    static FlightPlan plan(List<JournalId> ids) {
        return new FlightPlan(
                "Xero",
                ids,
                Map.of(),
                List.of(
                        new Check(Check.Result.FINE, "Both balance, both in GBP", ""),
                        new Check(Check.Result.FINE, "5 accounts active in Xero", ""),
                        new Check(Check.Result.FINE, "October open, Xero locked to 30 Sep", ""),
                        new Check(Check.Result.NOTE, "Xero takes 4,612 more requests today.", "")),
                5,
                56,
                4612,
                Duration.ofSeconds(4),
                List.of(
                        prediction("1110", "1110 Square clearing", "255.75", "-688.05"),
                        prediction("2210", "2210 VAT on sales", "414.50", "257.20"),
                        prediction("4010", "4010 Quayside café", "1538.50", "752.00")),
                List.of(gbp("1284.17")),
                List.of(gbp("943.70")));
    }

    private static FlightPlan.Prediction prediction(String account, String label, String now, String after) {
        return new FlightPlan.Prediction(new AccountId(account), label, Period.month("2026-10"), gbp(now), gbp(after));
    }

    static Ground ground(Journal entry) {
        var shown = "%d lines, %s".formatted(entry.draft().lines().size(), ListRow.amount(entry.draft(), Bench.GBP));
        return new Ground("Entry", entry.id() + "", shown, "revision 1");
    }

    /** The ledger numbers what it takes, each by a number of its own. */
    static String ledgerId(JournalId id) {
        return "%d".formatted(2320 + id.number());
    }

    static PushReport report(List<JournalId> posted) {
        var lines = new ArrayList<PushReport.Line>();
        posted.forEach(id -> lines.add(new PushReport.Line(
                key("J" + id.number()), id, CrossingState.CONFIRMED, ledgerId(id), 1, "Confirmed.", "", null)));
        return new PushReport(
                lines,
                null,
                posted.isEmpty()
                        ? List.of()
                        : List.of(
                                new PushReport.Score(
                                        new AccountId("1110"),
                                        "1110 Square clearing",
                                        Period.month("2026-10"),
                                        gbp("-688.05"),
                                        gbp("-688.05")),
                                new PushReport.Score(
                                        new AccountId("2210"),
                                        "2210 VAT on sales",
                                        Period.month("2026-10"),
                                        gbp("257.20"),
                                        gbp("264.80"))));
    }

    static Origin adjustment() {
        return new Origin.Adjustment(new AccountId("1110"), Bench.GBP, Period.month("2026-10"), 1, Share.DIFFERENCE);
    }

    static Template template(String name, Template.Every every) {
        return new Template(name, gas("-615.00"), every, null, true);
    }

    /** The desk of the pictures. */
    static FakeDesk larkfield() {
        var desk = new FakeDesk();
        desk.put(journal(1051, JournalState.IN_DOUBT, draft("Market Hall takings", "640.80"))
                .reason(
                        "Sent 16:38:10, no answer in 30 s. Looked in Xero at 16:39:41: read all 412 entries dated 1 to 31 Oct,"
                                + " control total agrees, key 17J9-HW77-1Z5M-YAKR absent.")
                .nextStep("Xero may still be writing it until 16:58.")
                .made());
        desk.put(journal(1054, JournalState.NEEDS_PERSON, draft("Stripe payout to bank", "1335.80"))
                .reason("Xero holds 2 entries with this key: 3363 and 3364.")
                .nextStep("Look at the entry in the ledger, then say here whether it stands.")
                .made());
        desk.put(journal(1058, JournalState.REJECTED, draft("Pleo card spending", "284.90"))
                .reason("Xero: tax type INPUT2 does not fit account 7210.")
                .nextStep("Change the tax code, then send it for approval again.")
                .made());
        desk.put(journal(1055, JournalState.WAITING, mailbrook()).made());
        desk.put(journal(1059, JournalState.WAITING, draft("Recode van lease, October", "420.00"))
                .made());
        desk.put(journal(1056, JournalState.DRAFT, gas("-600.00")).made());
        for (var id : List.of(1050, 1057)) {
            var words = id == 1050 ? "Quayside takings" : "Depreciate roaster, October";
            var entry = journal(id, JournalState.APPROVED, draft(words, id == 1050 ? "943.80" : "1150.00"))
                    .origin(id == 1050 ? adjustment() : new Origin.Scratch(new UUID(0, id)));
            desk.put(entry.made());
            desk.put(entry.approval(new Approval("Priya Nair", NOW, "desk", desk.grounds(new JournalId(id)), null))
                    .made());
        }
        desk.put(journal(1024, JournalState.POSTED, draft("Station Road takings", "1089.40"))
                .ledgerId("3331")
                .editedSince(new EditedSince(
                        Reperformed.Finding.DIFFERS, "Xero has 1,098.40, 1,089.40 was sent.", NOW.minusSeconds(720)))
                .made());
        for (int id = 1040; id < 1050; id++) {
            desk.put(journal(id, JournalState.POSTED, draft("Station Road takings", (id - 300) + ".40"))
                    .ledgerId(String.valueOf(id + 2310))
                    .made());
        }
        return desk;
    }
}
