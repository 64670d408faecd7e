package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.crossing.CrossingState;
import dev.weighhouse.crossing.Progress;
import dev.weighhouse.crossing.Step;
import dev.weighhouse.journal.Grounds;
import dev.weighhouse.journal.JournalId;
import dev.weighhouse.journal.JournalState;
import dev.weighhouse.journal.Refusal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An entry goes only on an approval that the log tells, that another person gave, and that holds when it is sent. */
class ConsentTest extends AtLarkfield {
    private static final String DECIDED =
            "insert into journal_decision (writing, decision, author, made_at, reason, machine)"
                    + " select max(id), 'APPROVED', 'Priya Nair', '2026-11-04T16:47:00Z', '', 'here' from journal_writing";

    @Test
    void anApprovalThatTheLogDoesNotTellSendsNothingAndCanBeGivenAgain() throws SQLException {
        var id = waiting();
        forge(desk.grounds(id));

        assertThat(desk.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        assertThat(push().lines()).isEmpty();
        assertThat(desk.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.entry()).isEqualTo(id);
            assertThat(refusal.words()).contains("log tells of no such approval");
        });
        assertThat(posted()).isEmpty();

        approve(id);
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
    }

    @Test
    void whoWroteAnEarlierVersionDoesNotApprove() {
        var id = completed(desk.propose(variance)).id();
        as("Tom Reyes");
        desk.rewrite(id, inOtherWords(id));
        as("Maya Okafor");
        desk.sendForApproval(id);

        assertThat(approvedBy(id, "Maya Okafor"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.words()).contains("wrote an earlier version of " + id));
        assertThat(approvedBy(id, "Tom Reyes"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.words()).contains("prepared " + id));
        assertThat(approvedBy(id, "Priya Nair")).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnEntryUnderTheSameNameInOtherLetters() {
        var id = waiting();

        for (var name :
                List.of("Maya  Okafor", "Maya\u00a0Okafor", "\uff2daya Okafor", "Maya Oka\u200bfor", "MAYA OKAFOR ")) {
            assertThat(approvedBy(id, name)).as(name).hasSize(1);
        }
    }

    @Test
    void theLogTellsOnWhichApprovalAnEntryWent() {
        var id = approved();
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);

        var events = workspace
                .crossings()
                .timeline(Objects.requireNonNull(desk.journal(id).key()))
                .orElseThrow()
                .events();
        var approval = events.getFirst().entry().detail().body();
        assertThat(approval)
                .isEqualTo(Objects.requireNonNull(desk.journal(id).approval())
                        .grounds()
                        .fingerprint());
        assertThat(events.get(1).entry().detail().approval()).isEqualTo(approval);
        assertThat(workspace.crossings().verify(List.of(), Progress.NONE).firstBad())
                .isEmpty();
    }

    @Test
    void theLogTellsWhoWasSignedInToTheComputer() {
        var id = approved();

        var key = Objects.requireNonNull(desk.journal(id).key());
        var approval = workspace
                .crossings()
                .timeline(key)
                .orElseThrow()
                .events()
                .getFirst()
                .entry();
        assertThat(approval.step()).isEqualTo(Step.APPROVED);
        assertThat(approval.detail().words())
                .contains("Signed in to this computer as %s.".formatted(System.getProperty("user.name")));
    }

    @Test
    void anOwnApprovalHoldsOnlyWhileThisIsAOnePersonFirm() {
        var id = waiting();
        desk.setOnePersonFirm(Optional.of("There is nobody else"));
        assertThat(approvedBy(id, "Maya Okafor")).isEmpty();
        desk.setOnePersonFirm(Optional.empty());

        assertThat(push().lines()).isEmpty();
        assertThat(desk.refusals())
                .singleElement()
                .satisfies(
                        refusal -> assertThat(refusal.words()).contains("approved it, and this is no one-person firm"));
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);

        approve(id);
        assertThat(states(push())).containsExactly(CrossingState.CONFIRMED);
    }

    @Test
    void bothSwitchesToAOnePersonFirmAreKept() throws SQLException {
        desk.setOnePersonFirm(Optional.of("There is nobody else"));
        desk.setOnePersonFirm(Optional.of("There is nobody else"));
        as("Tom Reyes");
        desk.setOnePersonFirm(Optional.empty());

        assertThat(switches()).containsExactly("There is nobody else, Maya Okafor", ", Tom Reyes");
        assertThat(desk.onePersonFirm()).isEmpty();
    }

    private List<String> switches() throws SQLException {
        var switches = new ArrayList<String>();
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + workspace.file());
                var statement = file.createStatement();
                var rows = statement.executeQuery("select why, author from journal_one_person order by id")) {
            while (rows.next()) {
                switches.add(rows.getString(1) + ", " + rows.getString(2));
            }
        }
        return switches;
    }

    @Test
    void whatMovesWhileThePushRunsHoldsWhatIsNotSentYet() {
        var id = approved();

        var report = desk.push(onSending(this::move));

        assertThat(report.lines()).isEmpty();
        assertThat(desk.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.entry()).isEqualTo(id);
            assertThat(refusal.moved()).isNotNull();
        });
        assertThat(desk.journal(id).state()).isEqualTo(JournalState.OUT_OF_DATE);
        assertThat(posted()).isEmpty();
    }

    private static Progress onSending(Runnable work) {
        return new Progress() {
            @Override
            public void step(String what, int done, int total) {
                if (what.startsWith("Sending")) {
                    work.run();
                }
            }

            @Override
            public void note(String words) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private JournalId waiting() {
        var id = completed(desk.propose(variance)).id();
        desk.sendForApproval(id);
        return id;
    }

    private List<Refusal> approvedBy(JournalId id, String person) {
        return desk.approve(Map.of(id, desk.grounds(id)), person);
    }

    /** Writes an approval into the file past the program. */
    private void forge(Grounds grounds) throws SQLException {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + workspace.file());
                var statement = file.createStatement()) {
            statement.executeUpdate(DECIDED);
            for (int i = 0; i < grounds.all().size(); i++) {
                forge(file, grounds, i);
            }
        }
    }

    private static void forge(Connection file, Grounds grounds, int index) throws SQLException {
        var ground = grounds.all().get(index);
        try (var insert = file.prepareStatement(
                "insert into journal_ground select max(id), ?, ?, ?, ?, ? from journal_decision")) {
            insert.setInt(1, index + 1);
            insert.setString(2, ground.subject());
            insert.setString(3, ground.value());
            insert.setString(4, ground.shown());
            insert.setString(5, ground.source());
            insert.executeUpdate();
        }
    }
}
