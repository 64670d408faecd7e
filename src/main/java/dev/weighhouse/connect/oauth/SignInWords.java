package dev.weighhouse.connect.oauth;

import dev.weighhouse.connect.oauth.NotSigned.Why;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The ends of a sign-in in words. */
final class SignInWords {
    private static final String AGAIN = "Begin the sign-in again.";

    private final String title;

    SignInWords(String title) {
        this.title = title;
    }

    NotSigned secretMissing() {
        return new NotSigned(
                Why.FAILED,
                "%s wants the client secret of the app, and none is given.".formatted(title),
                "Give the secret that %s shows with the client ID of the app.".formatted(title));
    }

    NotSigned portTaken(URI redirect) {
        return new NotSigned(
                Why.PORT_TAKEN,
                "Another program listens at %s:%d, where the browser would come back from %s."
                        .formatted(redirect.getHost(), redirect.getPort() < 0 ? 80 : redirect.getPort(), title),
                "End that program, another sign-in perhaps, or register another redirect address with the app and set"
                        + " it here.");
    }

    NotSigned timedOut(Duration limit) {
        return new NotSigned(
                Why.TIMED_OUT,
                "No answer came from the browser within %d seconds.".formatted(limit.toSeconds()),
                AGAIN + " If the browser is on another computer, paste the address of its last page instead.");
    }

    NotSigned cancelled() {
        return new NotSigned(Why.CANCELLED, "The sign-in at %s was stopped.".formatted(title), AGAIN);
    }

    NotSigned otherState() {
        return new NotSigned(
                Why.WRONG_STATE,
                "The browser's answer belongs to another sign-in, and was not used.",
                "Finish the newest page of the sign-in, or begin again. If you began none, somebody else may have sent"
                        + " that answer.");
    }

    NotSigned notReadable() {
        return new NotSigned(
                Why.NOT_READABLE,
                "That is no address of the end of a sign-in.",
                "Copy the whole address of the browser's last page; it has code= and state= in it.");
    }

    NotSigned declined(Landing.Declined declined) {
        return declined.error().equals("access_denied")
                ? new NotSigned(
                        Why.DENIED,
                        "The sign-in at %s was declined there.".formatted(title),
                        AGAIN + " Allow what %s asks, or ask who may.".formatted(title))
                : new NotSigned(
                        Why.FAILED,
                        "%s ended the sign-in: %s.".formatted(title, Said.of(declined.error(), declined.description())),
                        "Check how the app is registered, then begin again.");
    }

    NotSigned codeSpent() {
        return new NotSigned(Why.CODE_REFUSED, "This answer of the browser was used already; each works once.", AGAIN);
    }

    NotSigned codeRefused(String said) {
        return new NotSigned(
                Why.CODE_REFUSED, said, AGAIN + " The browser's answer works once, and for a few minutes.");
    }

    NotSigned otherNonce() {
        return new NotSigned(
                Why.FAILED,
                "The identity that %s states was not made for this sign-in.".formatted(title),
                AGAIN + " If it happens again, tell those who run your network.");
    }

    NotSigned otherCompany(String wanted, List<Company> opened) {
        var others = opened.stream()
                .map(company -> company.name().equals(company.id())
                        ? company.id()
                        : "%s (%s)".formatted(company.name(), company.id()))
                .collect(Collectors.joining(", "));
        return new NotSigned(
                Why.OTHER_COMPANY,
                opened.isEmpty()
                        ? "The sign-in opens no company, and the connection is to %s.".formatted(wanted)
                        : "The sign-in opens %s, and the connection is to %s.".formatted(others, wanted),
                "Begin the sign-in again and choose that company there. For the other company, make a connection of"
                        + " its own.");
    }
}
