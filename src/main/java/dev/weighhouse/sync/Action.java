package dev.weighhouse.sync;

/** What a plan has in mind for one account. The names are kept in workspaces, so they never change. */
public enum Action {
    /** The platform gets an account that it does not have. */
    CREATE,
    /** An account that is archived on the platform is in use again; its name and code are written along. */
    UNARCHIVE,
    /** Name, code or tax code are written anew. */
    UPDATE,
    /** The account takes nothing new on the platform. It is never deleted. */
    ARCHIVE,
    /** It stands as it should. */
    NONE,
    /** An account of the platform that the ledger knows nothing of: listed, and not touched. */
    LEFT_ALONE,
    /** The platform cannot be told this account as the ledger has it. */
    NOT_SENT;

    /** Whether something is sent. */
    public boolean sends() {
        return switch (this) {
            case CREATE, UNARCHIVE, UPDATE, ARCHIVE -> true;
            case NONE, LEFT_ALONE, NOT_SENT -> false;
        };
    }
}
