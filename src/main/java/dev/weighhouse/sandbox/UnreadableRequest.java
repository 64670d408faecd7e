package dev.weighhouse.sandbox;

/** A request that says nothing a server could answer; each server tells it in its own words of refusal. */
final class UnreadableRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRequest(String parameter, String text) {
        super("%s is not readable: '%s'".formatted(parameter, text));
    }
}
