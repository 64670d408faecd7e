package dev.weighhouse.sandbox;

import dev.weighhouse.sandbox.LocalServer.Answer;
import dev.weighhouse.sandbox.LocalServer.Request;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Lists as Pleo gives them: a page, where it ends, whether there is more, and how many there are altogether. */
final class PleoPages {
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final String CURSOR = "[A-J]+";

    private PleoPages() {}

    /** The page that a request asks for with {@code after} and {@code limit}. */
    static Answer page(Request request, List<? extends JsonNode> all) {
        var after = request.query("after", "");
        if (!after.isEmpty() && !after.matches(CURSOR)) {
            return PleoSays.bad("after is no cursor");
        }
        var limit = Math.min(MOST, request.number("limit", USUAL));
        if (limit < 1) {
            return PleoSays.bad("limit is below 1");
        }
        return page(all, after.isEmpty() ? 0 : place(after), limit);
    }

    /** All of a list in one page, as lists come whose requests know no paging. */
    static Answer whole(List<? extends JsonNode> all) {
        return page(all, 0, Integer.MAX_VALUE);
    }

    private static Answer page(List<? extends JsonNode> all, int from, int limit) {
        var start = Math.min(all.size(), from);
        var end = (int) Math.min(all.size(), (long) start + limit);
        var reply = QuickBooksSandbox.JSON.createObjectNode();
        reply.putArray("data").addAll(all.subList(start, end));
        var pagination = reply.putObject("pagination");
        pagination.putObject("currentRequestPagination").putObject("parameters");
        pagination.put("hasNextPage", end < all.size());
        pagination.put("hasPreviousPage", start > 0);
        if (end > start) {
            pagination.put("startCursor", cursor(start)).put("endCursor", cursor(end));
        }
        pagination.put("total", all.size());
        return Answer.json(200, reply);
    }

    /** Cursors of Pleo are of capitals and a few digits, and mean nothing to anybody else. */
    private static String cursor(int place) {
        return Integer.toString(place)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'A')))
                .collect(Collectors.joining());
    }

    private static int place(String cursor) {
        return Integer.parseInt(cursor.chars()
                .mapToObj(letter -> String.valueOf((char) (letter - 'A' + '0')))
                .collect(Collectors.joining()));
    }
}
