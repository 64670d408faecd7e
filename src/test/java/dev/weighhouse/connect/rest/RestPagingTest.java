package dev.weighhouse.connect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.books.ChartOfAccounts;
import dev.weighhouse.books.Digest;
import dev.weighhouse.connect.Notes;
import dev.weighhouse.connect.Replies;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestPagingTest {
    private final Endpoint endpoint = new Endpoint();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private static String page(String next, String... ids) {
        var rows = Arrays.stream(ids)
                .map(id -> "{\"id\":\"%s\",\"name\":\"N\",\"type\":\"asset\"}".formatted(id))
                .toList();
        return "{\"data\":[%s]%s}".formatted(String.join(",", rows), next);
    }

    private ChartOfAccounts accounts() {
        return endpoint.open().accounts(Progress.NONE).value();
    }

    private List<String> targets() {
        return IntStream.range(0, endpoint.replies.asked())
                .mapToObj(_ -> endpoint.replies.next().getTarget())
                .toList();
    }

    @Test
    void followsACursorUntilThereIsNone() {
        endpoint.then(page(",\"next\":\"a b&c\"", "1"))
                .then(page(",\"nextCursor\":7", "2"))
                .then(page(",\"next\":\"\"", "3"));

        assertThat(accounts().size()).isEqualTo(3);
        assertThat(targets())
                .containsExactly(
                        "/api/accounts?status=all&limit=200",
                        "/api/accounts?status=all&limit=200&cursor=a%20b%26c",
                        "/api/accounts?status=all&limit=200&cursor=7");
    }

    @Test
    void findsTheCursorWhereTheSettingsSay() {
        endpoint.with("paging.next", "/meta/after")
                .with("paging.param", "after")
                .with("paging.size-param", "n")
                .with("paging.size", "1")
                .then(page(",\"meta\":{\"after\":\"x\"}", "1"))
                .then(page(",\"meta\":{\"after\":null}", "2"));

        assertThat(accounts().size()).isEqualTo(2);
        assertThat(targets()).containsExactly("/api/accounts?status=all&n=1", "/api/accounts?status=all&n=1&after=x");
    }

    @Test
    void countsPagesUntilOneIsEmptyThoughTheServiceGivesFewerThanItWasAskedFor() {
        endpoint.with("paging", "page")
                .with("paging.size", "2")
                .then(page("", "1"))
                .then(page("", "2", "3"))
                .then(page(""));

        assertThat(accounts().size()).isEqualTo(3);
        assertThat(targets())
                .containsExactly(
                        "/api/accounts?status=all&limit=2&page=1",
                        "/api/accounts?status=all&limit=2&page=2",
                        "/api/accounts?status=all&limit=2&page=3");
    }

    @Test
    void notesAFullPageAfterWhichNothingIsSaidOfANextOne() {
        var notes = new Notes();
        endpoint.with("paging.size", "2").then(page("", "1", "2"));
        endpoint.open().accounts(notes);
        assertThat(notes.notes()).singleElement().asString().contains("POS accounts", "full page of 2", "paging");

        var ended = new Notes();
        endpoint.then(page(",\"next\":null", "1", "2"));
        endpoint.open().accounts(ended);
        assertThat(ended.notes()).isEmpty();

        var linked = new Notes();
        endpoint.with("paging", "link").then(page("", "1", "2"));
        endpoint.open().accounts(linked);
        assertThat(linked.notes()).hasSize(1);
    }

    @Test
    void asksForOneMoreAfterALastPageThatIsFull() {
        endpoint.with("paging", "page")
                .with("paging.size", "1")
                .then(page("", "1"))
                .then(page(""));

        assertThat(accounts().size()).isEqualTo(1);
        assertThat(endpoint.replies.asked()).isEqualTo(2);
    }

    @Test
    void followsALinkToTheNextPageOnTheSameHost() {
        endpoint.with("paging", "link");
        var next = "<%sapi/accounts?token=xyz>; rel=\"next\", <https://a.example/>; rel=\"last\""
                .formatted(endpoint.replies.address());
        endpoint.replies
                .then(Replies.json(200, page("", "1"), "Link: " + next))
                .then(Replies.json(200, page("", "2"), "Link: <https://a.example/>; rel=\"nextgroup\""));

        assertThat(accounts().size()).isEqualTo(2);
        assertThat(targets().getLast()).isEqualTo("/api/accounts?token=xyz");
    }

    @Test
    void followsALinkAmongSeveralHeadersFromWhereItStands() {
        endpoint.with("paging", "link");
        endpoint.replies
                .then(Replies.json(
                        200, page("", "1"), "Link: <?cursor=x>; rel=\"next\"", "Link: <?cursor=0>; rel=\"first\""))
                .then(Replies.json(200, page("", "2"), "Link: </other/accounts?cursor=y>; rel=\"next\""))
                .then(Replies.json(200, page("", "3")));

        assertThat(accounts().size()).isEqualTo(3);
        assertThat(targets())
                .containsExactly(
                        "/api/accounts?status=all&limit=200", "/api/accounts?cursor=x", "/other/accounts?cursor=y");
    }

    @Test
    void followsNoLinkToAnotherHost() {
        endpoint.with("paging", "link");
        try (var other = new Replies()) {
            endpoint.replies.then(
                    Replies.json(200, page("", "1"), "Link: <%sapi/accounts>; rel=next".formatted(other.address())));

            var failure = Endpoint.failure(this::accounts);

            assertThat(failure).isInstanceOfAny(Failure.BadInput.class, Failure.Rejected.class);
            assertThat(other.asked()).isZero();
        }
    }

    @Test
    void stopsWhereACursorGoesInCircles() {
        endpoint.then(page(",\"next\":\"x\"", "1"))
                .then(page(",\"next\":\"y\"", "2"))
                .then(page(",\"next\":\"x\"", "3"));

        var failure = Endpoint.failure(this::accounts);

        assertThat(failure).isInstanceOf(Failure.Changed.class);
        assertThat(failure.words()).contains("does not end");
    }

    @Test
    void stopsWhereTheServiceDoesNotKnowThePaging() {
        endpoint.with("paging", "page")
                .with("paging.size", "1")
                .then(page("", "1"))
                .then(page("", "1"));

        var failure = Endpoint.failure(this::accounts);

        assertThat(failure.words()).startsWith("POS accounts: page 2 is page 1 again.");
    }

    @Test
    void quotesTheDigestOfAllPages() {
        var one = page(",\"next\":\"x\"", "1");
        var two = page("", "2");
        endpoint.then(one).then(two);

        var quoted = endpoint.open().accounts(Progress.NONE);

        assertThat(quoted.digest())
                .isEqualTo(Digest.ofPages(List.of(
                        Digest.of(one.getBytes(StandardCharsets.UTF_8)),
                        Digest.of(two.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void saysWhichPageItReadsAndStopsWhenNobodyWaits() {
        endpoint.then(page(",\"next\":\"x\"", "1")).then(page("", "2"));
        var notes = new Notes();

        endpoint.open().accounts(notes);
        assertThat(notes.steps()).containsExactly("Reading POS accounts, page 1", "Reading POS accounts, page 2");

        notes.cancel();
        assertThat(Endpoint.failure(() -> endpoint.open().accounts(notes))).isInstanceOf(Failure.Cancelled.class);
    }
}
