package dev.weighhouse.connect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request to the other side is made of, whether it asks or changes something. */
sealed interface Outgoing permits HttpRead, HttpSend {

    /** In the user's words, for messages. */
    String what();

    /** A path below the base address, or a full address on the same host. */
    String address();

    /** Names and values, not yet encoded, in order. */
    Map<String, String> query();

    Map<String, String> headers();

    String method();

    /** The JSON that goes along, or null where nothing does. */
    byte @Nullable [] content();
}
