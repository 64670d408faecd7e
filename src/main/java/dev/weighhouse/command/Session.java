package dev.weighhouse.command;

import dev.weighhouse.close.Workspaces;
import dev.weighhouse.connect.Provider;
import dev.weighhouse.crossing.Failure;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What every command works with.
 *
 * @param workspaces opens and makes workspace files
 * @param providers the kinds of ledger and platform there are
 * @param clock the time and zone of the person
 * @param in where a secret may come from
 * @param out for results
 * @param err for progress and errors
 */
public record Session(
        Workspaces workspaces,
        List<Provider> providers,
        Clock clock,
        InputStream in,
        PrintWriter out,
        PrintWriter err) {

    public Session {
        providers = List.copyOf(providers);
    }

    /** Says beside the results why something was not done, and what to do about it. */
    void tell(Failure failure) {
        tell(failure.words(), failure.nextStep());
    }

    void tell(String words, String nextStep) {
        err.printf("%s %s%n", words, nextStep);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
