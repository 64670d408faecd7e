package dev.weighhouse.feedback;

/** How far the telling of a platform is. */
public enum Stage {
    /** A person can approve it. */
    OPEN,
    /** Approved, and not sent yet. */
    APPROVED,
    /** What was approved is not how it stands now; it is not sent before it is approved again. */
    OUT_OF_DATE,
    /** Its bytes are written down, and nothing of it is at the platform. */
    CROSSING,
    /** Sent, and no answer that proves anything. */
    IN_DOUBT,
    /** The platform refuses it, and may hold something else under its key. */
    NEEDS_PERSON,
    /** The platform has it. */
    TOLD,
    /** The platform refused it. It can be approved once more. */
    REFUSED,
    /** The connection does not take such word, or is gone, or cannot be opened; the words say which. */
    NOT_OFFERED;

    /** Whether a person has to do something about it. */
    public boolean needsPerson() {
        return switch (this) {
            case OPEN, OUT_OF_DATE, IN_DOUBT, NEEDS_PERSON, REFUSED, NOT_OFFERED -> true;
            case APPROVED, CROSSING, TOLD -> false;
        };
    }

    /** Whether an approval given now would mean anything. */
    public boolean canBeApproved() {
        return this == OPEN || this == OUT_OF_DATE || this == REFUSED;
    }

    /** Whether a sending concerns it: something leaves, or what became of it is found out, or it is given up as nothing of it left. */
    public boolean isSent() {
        return switch (this) {
            case APPROVED, OUT_OF_DATE, CROSSING, IN_DOUBT, NEEDS_PERSON -> true;
            case OPEN, TOLD, REFUSED, NOT_OFFERED -> false;
        };
    }

    /** Whether a person can end it although the platform was not told. */
    public boolean canBeGivenUp() {
        return this == CROSSING || this == NEEDS_PERSON;
    }
}
