package dev.weighhouse.connect.oauth;

import java.util.List;

/** How a sign-in ended. */
public sealed interface SignInEnd permits SignInEnd.Signed, NotSigned {

    /**
     * The service knows us. Nothing is kept yet.
     *
     * @param grant for the vault
     * @param companies that it opens, by name; the one of the connection is among them where it names one
     */
    record Signed(Grant grant, List<Company> companies) implements SignInEnd {
        public Signed {
            companies = List.copyOf(companies);
        }
    }
}
