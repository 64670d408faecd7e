package dev.weighhouse.connect;

/**
 * How much a service allows one connection to ask.
 *
 * @param perMinute requests within any sixty seconds
 * @param perSecond requests within any one second
 * @param concurrent requests under way at the same time
 */
public record RateBudget(int perMinute, int perSecond, int concurrent) {

    /** For services that state no budget. */
    public static final RateBudget MODEST = new RateBudget(120, 4);

    public RateBudget {
        if (perMinute < 1 || perSecond < 1 || concurrent < 1) {
            throw new IllegalArgumentException("a rate budget allows at least one request");
        }
    }

    /** Of a service that counts minutes only, so that all of a minute may be asked at its start. */
    public RateBudget(int perMinute, int concurrent) {
        this(perMinute, perMinute, concurrent);
    }
}
