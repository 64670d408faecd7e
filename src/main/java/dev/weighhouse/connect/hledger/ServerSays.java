package dev.weighhouse.connect.hledger;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.PlainText;
import dev.weighhouse.connect.Refusals;
import dev.weighhouse.crossing.Failure;
import java.util.Optional;

/** How hledger-web says no. Its status 403 is never about a password: hledger-web has none. */
record ServerSays(String title) implements Refusals {

    private static final int START = 300;

    @Override
    public Optional<Failure> read(HttpReply reply) {
        if (reply.status() != 403) {
            return Optional.empty();
        }
        var said = PlainText.text(reply.start(START)).strip();
        return Optional.of(new Failure.Rejected(
                "%s does not serve %s. It says: %s"
                        .formatted(title, reply.request(), said.isEmpty() ? "nothing." : said),
                "Start hledger-web with --serve-api and --capabilities=view,add, and give the address it listens on."));
    }
}
