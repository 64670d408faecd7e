package dev.weighhouse.connect;

/**
 * How much a service allows one connection to ask.
 *
 * @param perMinute requests within any sixty seconds
 * @param concurrent requests under way at the same time
 */
public record RateBudget(int perMinute, int concurrent) {

    /** For services that state no budget. */
    public static final RateBudget MODEST = new RateBudget(120, 4);

    public RateBudget {
        if (perMinute < 1 || concurrent < 1) {
            throw new IllegalArgumentException("a rate budget allows at least one request");
        }
    }
}
