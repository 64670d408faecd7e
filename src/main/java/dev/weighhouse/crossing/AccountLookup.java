package dev.weighhouse.crossing;

import java.util.List;

/** What a look for an external id in a platform's chart brought. */
public sealed interface AccountLookup {

    /**
     * The platform was read to the end.
     *
     * @param accounts every account with the external id, active or archived; none means it is not there now
     * @param evidence what was asked and read
     */
    record Answered(List<PlatformAccount> accounts, Evidence evidence) implements AccountLookup {
        public Answered {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * The platform could not be read to the end. It proves nothing.
     *
     * @param evidence how far it came
     */
    record Unanswered(Failure failure, Evidence evidence) implements AccountLookup {}
}
