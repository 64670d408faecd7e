package dev.weighhouse.connect.oauth;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** With what the browser came back. */
sealed interface Landing {

    /**
     * The person agreed.
     *
     * @param parameters all of them, by name
     */
    record Agreed(String code, Map<String, String> parameters) implements Landing {
        /** Without the code. */
        @Override
        public String toString() {
            return "Agreed";
        }
    }

    /** The service says why there is no code, in a word of its own. */
    record Declined(String error, String description) implements Landing {}

    /** It belongs to another sign-in, or to none. */
    record OtherState() implements Landing {}

    /** It is no end of any sign-in. */
    record Nothing() implements Landing {}

    /**
     * Reads the query of the address.
     *
     * @param query after the question mark
     * @param state what the address has to carry; it is compared in a time that tells nothing
     */
    static Landing of(String query, String state) {
        var all = URLUtils.parseParameters(query);
        if (!all.containsKey("code") && !all.containsKey("error")) {
            return new Nothing();
        }
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : all.entrySet()) {
            if (parameter.getValue().size() != 1) {
                return new Nothing();
            }
            parameters.put(parameter.getKey(), parameter.getValue().getFirst());
        }
        if (!same(state, parameters.getOrDefault("state", ""))) {
            return new OtherState();
        }
        var error = parameters.getOrDefault("error", "");
        if (!error.isEmpty()) {
            return new Declined(error, parameters.getOrDefault("error_description", ""));
        }
        var code = parameters.getOrDefault("code", "");
        return code.isBlank() ? new Nothing() : new Agreed(code, Map.copyOf(parameters));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** What the browser's last page says. */
    default List<String> page() {
        return switch (this) {
            case Agreed _ -> List.of("Weighhouse has the answer.", "Close this page and go on there.");
            case Declined _ -> List.of("Weighhouse was not let in.", "Close this page; Weighhouse says what to do.");
            case OtherState _ ->
                List.of("This answer belongs to another sign-in.", "Close this page, and use the newest one.");
            case Nothing _ -> List.of("There is nothing here.", "Go back to the page of the sign-in.");
        };
    }
}
