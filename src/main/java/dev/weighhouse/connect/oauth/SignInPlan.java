package dev.weighhouse.connect.oauth;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one sign-in is to bring about.
 *
 * @param server where
 * @param registration as which app
 * @param company the id of the company that the connection names; null where a person has yet to choose one
 * @param companies tells which companies were opened
 */
public record SignInPlan(
        AuthorizationServer server,
        Registration registration,
        @Nullable String company,
        Companies companies) {

    /** Which companies a sign-in opened. */
    @FunctionalInterface
    public interface Companies {
        /**
         * Asks the service where it must.
         *
         * @param accessToken of the sign-in
         * @param redirect the parameters with which the browser came back
         * @throws dev.weighhouse.crossing.FailureException if the service does not tell
         */
        List<Company> of(String accessToken, Map<String, String> redirect);
    }
}
