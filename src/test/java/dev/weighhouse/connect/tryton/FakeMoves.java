package dev.weighhouse.connect.tryton;

import dev.weighhouse.connect.Replies;
import dev.weighhouse.connect.tryton.FakeTryton.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import tools.jackson.databind.JsonNode;

/** The moves of a Tryton of our own: created as drafts, posted, and found again. */
final class FakeMoves {

    static final String MODEL = "model.account.move.";

    /** A move as it was given; the JSON is that of the call. */
    record Move(int id, JsonNode given, boolean posted) {

        private String json() {
            return "{\"id\":%d,\"number\":%s,\"post_number\":%s,\"state\":\"%s\",\"date\":%s,\"description\":%s}"
                    .formatted(
                            id,
                            given.path("number"),
                            posted ? "\"2025/" + id + "\"" : "null",
                            posted ? "posted" : "draft",
                            given.path("date"),
                            given.path("description"));
        }

        private List<String> lines() {
            var lines = new ArrayList<String>();
            for (var line : given.path("lines").path(0).path(1)) {
                lines.add("{\"id\":%d,\"move\":%d,\"account\":%s,\"debit\":%s,\"credit\":%s,\"description\":null}"
                        .formatted(
                                id * 100 + lines.size(),
                                id,
                                line.path("account"),
                                line.path("debit"),
                                line.path("credit")));
            }
            return lines;
        }
    }

    private final List<Move> moves = new ArrayList<>();

    FakeMoves(FakeTryton tryton) {
        tryton.answer(MODEL + "create", this::create)
                .answer(MODEL + "post", this::post)
                .answer(MODEL + "delete", this::delete)
                .answer(MODEL + "search_read", this::search)
                .answer("model.account.move.line.search_read", this::lines);
    }

    List<Move> all() {
        return moves;
    }

    /** As created by that call, without a call. */
    void add(JsonNode call, boolean posted) {
        moves.add(new Move(moves.size() + 1, call.path("params").path(0).path(0), posted));
    }

    MockResponse create(Call call) {
        moves.add(new Move(moves.size() + 1, call.params().path(0).path(0), false));
        return result("[" + moves.size() + "]");
    }

    MockResponse post(Call call) {
        var id = call.params().path(0).path(0).intValue();
        if (moves.stream().anyMatch(move -> move.id() == id && move.posted())) {
            return Replies.json(200, FakeTryton.userError("You cannot modify posted move \\\"" + id + "\\\"."));
        }
        moves.replaceAll(move -> move.id() == id ? new Move(id, move.given(), true) : move);
        return result("null");
    }

    private MockResponse delete(Call call) {
        moves.removeIf(move -> move.id() == call.params().path(0).path(0).intValue());
        return result("null");
    }

    private MockResponse search(Call call) {
        var wanted = call.params().path(0).path(1);
        return result(moves.stream()
                .filter(move -> switch (wanted.path(0).asString("")) {
                    case "OR" ->
                        holds(move, wanted.path(1).path(0).path(2).asString("").replace("%", ""));
                    case "id" -> move.id() == wanted.path(2).intValue();
                    default -> move.given().path("date").equals(wanted.path(2));
                })
                .map(Move::json)
                .collect(Collectors.joining(",", "[", "]")));
    }

    private static boolean holds(Move move, String key) {
        return (move.given().path("number").asString("")
                        + move.given().path("description").asString(""))
                .toUpperCase(Locale.ROOT)
                .contains(key);
    }

    private MockResponse lines(Call call) {
        var ids = call.params()
                .path(0)
                .path(0)
                .path(2)
                .valueStream()
                .map(JsonNode::intValue)
                .toList();
        return result(moves.stream()
                .filter(move -> ids.contains(move.id()))
                .flatMap(move -> move.lines().stream())
                .collect(Collectors.joining(",", "[", "]")));
    }

    private static MockResponse result(String json) {
        return Replies.json(200, "{\"id\":1,\"result\":" + json + "}");
    }
}
