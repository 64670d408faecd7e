package dev.weighhouse.connect.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weighhouse.crossing.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replies to postings in the shapes that are kept with the specifications. */
class RecordedJournalTest {

    private static final Path SHAPES = Path.of("..", "shared", "specs", "quickbooks", "shapes-synthetic");

    private final JournalCompany company = new JournalCompany();

    @AfterEach
    void stop() {
        company.close();
    }

    @Test
    void readsTheReplyToAPosting() throws IOException {
        company.postReply(200, shape("journalentry.create.response.json"));

        assertThat(company.port().post(company.parcel())).isInstanceOfSatisfying(Answer.Accepted.class, accepted -> {
            assertThat(accepted.ledgerId()).isEqualTo("5501");
            assertThat(accepted.asStored()).satisfies(hit -> {
                assertThat(hit.storedKey()).isEqualTo("RW-7KQ2M9XD4T1C");
                assertThat(hit.entry().date()).isEqualTo(LocalDate.of(2026, 3, 31));
                assertThat(hit.entry().lines())
                        .extracting(line -> line.account() + " " + line.amount())
                        .containsExactly("35 125.10 USD", "61 -125.10 USD");
            });
        });
    }

    @Test
    void readsAFault() throws IOException {
        company.postReply(400, shape("fault.json"));

        assertThat(company.port().post(company.parcel()))
                .isInstanceOfSatisfying(
                        Answer.Unanswered.class,
                        unanswered -> assertThat(unanswered.words()).contains("6140"));
    }

    private static String shape(String name) throws IOException {
        var file = SHAPES.resolve(name);
        assumeTrue(Files.exists(file), file + " absent");
        return Files.readString(file);
    }
}
