package dev.weighhouse.connect.rest;

import dev.weighhouse.connect.Replies;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** An endpoint of a till on this computer, which lets in those who show its key, for tests of the whole program. */
public final class RestOnLoopback implements AutoCloseable {
    private final Replies replies = new Replies();

    /** @param authorization what the header has to be */
    public RestOnLoopback(String authorization) {
        replies.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return authorization.equals(request.getHeaders().get("Authorization"))
                        ? answer(request.getUrl().encodedPath())
                        : Replies.json(401, "{\"error\":\"who are you?\"}");
            }
        });
    }

    private static MockResponse answer(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "accounts" -> Replies.json(200, Endpoint.TILL);
            default -> Replies.json(200, "{\"data\": [], \"next\": null}");
        };
    }

    public String address() {
        return replies.address() + "api";
    }

    @Override
    public void close() {
        replies.close();
    }
}
