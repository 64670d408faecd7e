package dev.weighhouse.connect;

/**
 * How much of a service one connection takes, from what the service documents.
 *
 * @param perMinute requests within any sixty seconds
 * @param perSecond requests within any one second
 * @param concurrent requests under way at the same time
 * @param perDay requests within any 24 hours; 0 where the service counts no days
 * @param shared whether the service counts other programs in the same figures, so that fewer may be left than are known here
 */
public record RateBudget(int perMinute, int perSecond, int concurrent, int perDay, boolean shared) {

    /** For services that state no budget. */
    public static final RateBudget MODEST = new RateBudget(120, 4);

    /** One place in so many stays free of work for which nobody waits. */
    private static final int KEPT = 10;

    public RateBudget {
        if (perMinute < 1 || perSecond < 1 || concurrent < 1 || perDay < 0) {
            throw new IllegalArgumentException("a rate budget allows at least one request");
        }
    }

    /** Of a service that counts no days and nobody else. */
    public RateBudget(int perMinute, int perSecond, int concurrent) {
        this(perMinute, perSecond, concurrent, 0, false);
    }

    /** Of a service that counts minutes only, so that all of a minute may be asked at its start. */
    public RateBudget(int perMinute, int concurrent) {
        this(perMinute, perMinute, concurrent);
    }

    public RateBudget daily(int requests) {
        return new RateBudget(perMinute, perSecond, concurrent, requests, shared);
    }

    /** The same figures where others use them up as well. */
    public RateBudget sharedWithOthers() {
        return new RateBudget(perMinute, perSecond, concurrent, perDay, true);
    }

    boolean countsDays() {
        return perDay > 0;
    }

    /** What work may use for which nobody waits: so much stays that a person who asks meanwhile need not wait for it. */
    RateBudget inBackground() {
        return new RateBudget(
                perMinute - perMinute / KEPT,
                perSecond - perSecond / KEPT,
                Math.max(1, concurrent - 1),
                perDay - perDay / KEPT,
                shared);
    }
}
