package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.connect.Notes;
import dev.weighhouse.connect.Replies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockSkewAtTheEndpointTest {
    private final Endpoint endpoint = new Endpoint();
    private final Notes notes = new Notes();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private void answeredAt(String date) {
        endpoint.replies.then(Replies.json(200, Endpoint.TILL, "Date: " + date));
    }

    @Test
    void isToldAndChangesNoTimeOfOurs() {
        answeredAt("Mon, 02 Nov 2026 09:10:00 GMT");

        var quoted = endpoint.open().accounts(notes);

        assertThat(notes.notes()).singleElement().asString().contains("POS", "10 minutes ahead of");
        assertThat(quoted.fetchedAt()).isEqualTo(FakeTime.START);
    }

    @Test
    void isNotWorthAWordWhenSmall() {
        answeredAt("Mon, 02 Nov 2026 09:01:00 GMT");

        endpoint.open().accounts(notes);

        assertThat(notes.notes()).isEmpty();
    }
}
