package dev.weighhouse.connect.tryton;

import dev.weighhouse.connect.HttpReply;
import dev.weighhouse.connect.Refusals;
import dev.weighhouse.crossing.Failure;
import java.util.Optional;

/** How Tryton says no below JSON-RPC. Everything else it says with status 200, in a {@link Complaint}. */
record ServerSays(String title) implements Refusals {

    @Override
    public Optional<Failure> read(HttpReply reply) {
        return switch (reply.status()) {
            case 401 ->
                Optional.of(new Failure.SignInNeeded(
                        "%s does not accept the user and the password, or has ended the session.".formatted(title)));
            // Tryton counts wrong passwords, and takes not even the right one for a while
            case 429 ->
                Optional.of(new Failure.Rejected(
                        "%s has locked this user out after several wrong passwords.".formatted(title),
                        "Wait some minutes, make sure that the password is right, then try again."));
            case 403 ->
                Optional.of(new Failure.Rejected(
                        "%s does not let this be asked from outside (%s).".formatted(title, reply.request()),
                        "Check that it is a Tryton of series 6.0."));
            default -> Optional.empty();
        };
    }
}
