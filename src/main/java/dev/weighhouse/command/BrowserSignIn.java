package dev.weighhouse.command;

import dev.weighhouse.connect.oauth.Company;
import dev.weighhouse.connect.oauth.NotSigned;
import dev.weighhouse.connect.oauth.NotSigned.Why;
import dev.weighhouse.connect.oauth.SignIn;
import dev.weighhouse.connect.oauth.SignInEnd;
import dev.weighhouse.connect.oauth.SignInStart;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A sign-in as a terminal has it: it names the address to open, and waits for the browser or for what the person pastes. */
final class BrowserSignIn {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int LONGEST = 16_384;

    private final Session session;

    BrowserSignIn(Session session) {
        this.session = session;
    }

    /** @param paste whether the person pastes the address also where the browser could come back, as it is on another computer */
    SignInEnd.Signed run(SignInStart start, boolean paste) {
        if (start instanceof NotSigned not) {
            throw new FailureException(not.failure());
        }
        try (var signIn = (SignIn) start) {
            var pastes = paste || !signIn.comesBack();
            say("Open this address in a browser, and sign in there:%n%s%n".formatted(signIn.address()));
            if (pastes) {
                say("Then paste the whole address of the page on which you end, also if that page shows an error: ");
            }
            while (true) {
                switch (pastes ? pasted(signIn) : signIn.await(LIMIT, new StandardErrorProgress(session.err()))) {
                    case SignInEnd.Signed signed -> {
                        return signed;
                    }
                    case NotSigned not
                    when not.why() == Why.WRONG_STATE || not.why() == Why.NOT_READABLE ->
                        session.tell(not.words(), not.nextStep());
                    case NotSigned not -> throw new FailureException(not.failure());
                }
            }
        }
    }

    private SignInEnd pasted(SignIn signIn) {
        var line = line().orElseThrow(() -> new FailureException(new Failure.BadInput(
                "Standard input ended before the sign-in did.", "Begin the sign-in again, and paste the address.")));
        return signIn.pasted(line, new StandardErrorProgress(session.err()));
    }

    /** The company to connect to: the only one, or the one the person chooses by its number. */
    Company choose(List<Company> companies) {
        if (companies.isEmpty()) {
            throw new FailureException(new Failure.BadInput(
                    "The sign-in opens no company.", "Begin again as somebody who may see the books."));
        }
        if (companies.size() == 1) {
            return companies.getFirst();
        }
        say("The sign-in opens several companies:%n".formatted());
        for (int at = 0; at < companies.size(); at++) {
            say("%d  %s (%s)%n"
                    .formatted(
                            at + 1, companies.get(at).name(), companies.get(at).id()));
        }
        say("Which one? ");
        var number = line().map(String::strip).orElse("");
        return number.matches("[1-9]\\d{0,3}") && Integer.parseInt(number) <= companies.size()
                ? companies.get(Integer.parseInt(number) - 1)
                : refuse(companies);
    }

    private static Company refuse(List<Company> companies) {
        throw new FailureException(new Failure.BadInput(
                "None of the %d companies was chosen.".formatted(companies.size()),
                "Sign in again and give the number of one, or name it with --set."));
    }

    /** The next line of standard input and not a byte more, as what follows may be for somebody else. */
    Optional<String> line() {
        var bytes = new ByteArrayOutputStream();
        try {
            int next = session.in().read();
            if (next < 0) {
                return Optional.empty();
            }
            while (next >= 0 && next != '\n' && bytes.size() < LONGEST) {
                bytes.write(next);
                next = session.in().read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8).strip());
    }

    private void say(String words) {
        session.err().print(words);
        session.err().flush();
    }
}
