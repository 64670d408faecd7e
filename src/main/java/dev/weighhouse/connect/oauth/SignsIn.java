package dev.weighhouse.connect.oauth;

import dev.weighhouse.crossing.Connection;
import dev.weighhouse.crossing.Secrets;
import java.time.Clock;
import java.util.Map;

/** A provider whose service signs people in in a browser. */
public interface SignsIn {

    /**
     * What a sign-in with these settings would be.
     *
     * @throws dev.weighhouse.crossing.FailureException with a {@code BadInput} that names the setting that is missing or wrong
     */
    SignInPlan signIn(Map<String, String> settings, Clock clock);

    /** The setting that names the company, such as {@code tenant}; it may be left open until after the sign-in. */
    String companySetting();

    /**
     * Gives the sign-in of a connection back, where the service takes it back. Asks the network; throws nothing that it can bring
     * about.
     */
    default Returned giveBack(Connection connection, Secrets secrets, Clock clock) {
        return Revocation.of(() -> signIn(connection.settings(), clock), connection, secrets);
    }

    /** What became of a sign-in that was given back. */
    sealed interface Returned {
        /** It opens nothing any more. */
        record Done() implements Returned {}

        /** There was none to give back, or the service has no way to take it. */
        record Nothing() implements Returned {}

        /**
         * It may still be good.
         *
         * @param words why, without secrets
         */
        record Failed(String words, String nextStep) implements Returned {}
    }
}
