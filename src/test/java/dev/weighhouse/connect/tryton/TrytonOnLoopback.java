package dev.weighhouse.connect.tryton;

import static dev.weighhouse.connect.tryton.Charts.account;
import static dev.weighhouse.connect.tryton.Charts.stands;

import dev.weighhouse.connect.Replies;

/** A Tryton on this computer with a company, a chart, balances and no move, for tests of the whole program. */
public final class TrytonOnLoopback implements AutoCloseable {
    /** What a user who is let in types. */
    public static final String USER = "maya";

    public static final String PASSWORD = FakeTryton.PASSWORD;

    private static final String CHART =
            account(2, "1110", "Bank", 0, Charts.ASSET) + "," + account(4, "4000", "Sales", 0, Charts.REVENUE);
    private static final String STANDS =
            stands(2, 0, "10", "0", "10", "null") + "," + stands(4, 0, "0", "10", "-10", "null");

    private final FakeTryton tryton = new FakeTryton();

    public TrytonOnLoopback() {
        tryton.answer(
                "common.db.login", call -> Replies.json(200, login(call.params().toString())));
        tryton.answer(
                "model.account.account.search_read",
                call -> Replies.json(
                        200,
                        "{\"id\":1,\"result\":[%s]}"
                                .formatted(call.params().path(5).has("date") ? STANDS : CHART)));
        tryton.records("account.move.line");
        tryton.records("account.move");
    }

    /** As Tryton does, it answers a wrong password with nothing. */
    private static String login(String asked) {
        return asked.contains(USER) && asked.contains(PASSWORD)
                ? "{\"id\":1,\"result\":[2,\"session-key\"]}"
                : "{\"id\":1,\"result\":null}";
    }

    public String address() {
        return tryton.address();
    }

    @Override
    public void close() {
        tryton.close();
    }
}
