package dev.weighhouse.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.weighhouse.connect.Replies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultProxyTest {

    private static final MediaType JSON = MediaType.get("application/json");

    private final Replies server = new Replies();
    private final OkHttpClient client =
            new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

    @AfterEach
    void stop() {
        server.close();
        client.connectionPool().evictAll();
    }

    private FaultProxy proxy(FaultPlan plan) {
        return FaultProxy.start(URI.create(server.address()), plan);
    }

    private static FaultPlan always(Fault fault) {
        return FaultPlan.of(1, 100).withSends(Set.of(fault)).withReads(Set.of(fault));
    }

    private String put(FaultProxy proxy) throws IOException {
        var request = new Request.Builder()
                .url(proxy.address() + "add")
                .put(RequestBody.create("{\"a\":1}", JSON))
                .build();
        try (var response = client.newCall(request).execute()) {
            return response.code() + " " + response.body().string();
        }
    }

    private String get(FaultProxy proxy) throws IOException {
        var request = new Request.Builder().url(proxy.address() + "all").build();
        try (var response = client.newCall(request).execute()) {
            return response.code() + " " + response.body().string();
        }
    }

    @Test
    void letsARequestThroughUnchanged() throws Exception {
        server.thenJson("{\"ok\":true}");
        try (var proxy = proxy(FaultPlan.of(1, 0))) {
            assertThat(put(proxy)).isEqualTo("200 {\"ok\":true}");
        }

        var arrived = server.next();
        assertThat(arrived.getTarget()).isEqualTo("/add");
        assertThat(arrived.getBody()).isNotNull();
        assertThat(arrived.getHeaders().get("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEFORE", "CUT_BEFORE"})
    void losesARequestBeforeTheServerHearsOfIt(Fault fault) {
        try (var proxy = proxy(always(fault))) {
            assertThat(catchThrowable(() -> put(proxy))).isInstanceOf(IOException.class);
            assertThat(proxy.counts()).containsEntry(fault, 1);
        }

        assertThat(server.asked()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_AFTER", "HALF_REPLY"})
    void losesAReplyAfterTheServerDidIt(Fault fault) {
        server.thenJson("{\"ok\":true,\"long\":\"" + "x".repeat(500) + "\"}");
        try (var proxy = proxy(always(fault))) {
            assertThat(catchThrowable(() -> put(proxy))).isInstanceOf(IOException.class);
        }

        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void aLateRequestArrivesAlthoughTheClientGaveUp() throws Exception {
        server.thenJson("{}");
        try (var proxy = proxy(always(Fault.ARRIVES_LATE))) {
            assertThat(catchThrowable(() -> put(proxy))).isInstanceOf(IOException.class);

            assertThat(server.server().takeRequest(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void aGatewayMaySayNoBeforeOrAfterTheServerDidIt() throws Exception {
        try (var proxy = proxy(always(Fault.BAD_GATEWAY_BEFORE))) {
            assertThat(put(proxy)).isEqualTo("502 bad gateway");
            assertThat(server.asked()).isZero();
        }
        server.thenJson("{}").thenJson("{}");
        try (var proxy = proxy(always(Fault.BAD_GATEWAY_AFTER))) {
            assertThat(put(proxy)).isEqualTo("502 bad gateway");
            assertThat(server.asked()).isEqualTo(1);
        }
        try (var proxy = proxy(always(Fault.WEB_PAGE_AFTER))) {
            assertThat(get(proxy)).startsWith("200 <!DOCTYPE html>");
            assertThat(server.asked()).isEqualTo(2);
        }
    }

    @Test
    void aDuplicateArrivesTwiceAndIsAnsweredByTheSecondReply() throws Exception {
        server.thenJson("1").thenJson("2");
        try (var proxy = proxy(always(Fault.DUPLICATE))) {
            assertThat(get(proxy)).isEqualTo("200 2");
        }

        assertThat(server.asked()).isEqualTo(2);
    }

    @Test
    void aRequestArrivesAgainAfterItsReply() throws Exception {
        server.thenJson("1").thenJson("2");
        try (var proxy = proxy(always(Fault.ARRIVES_AGAIN))) {
            assertThat(put(proxy)).isEqualTo("200 1");
            proxy.awaitArrivals();

            assertThat(server.asked()).isEqualTo(2);
        }
    }

    @Test
    void doublesSendingsWhereThePlanSaysSo() throws Exception {
        assertThat(faults(FaultPlan.doubling(7, 60))).contains(Fault.DUPLICATE, Fault.ARRIVES_AGAIN);
    }

    @Test
    void aSlowReplyIsStillTheReply() throws Exception {
        server.thenJson("{}");
        try (var proxy = proxy(always(Fault.DELAY))) {
            assertThat(get(proxy)).isEqualTo("200 {}");
        }
    }

    @Test
    void understandsRepliesInChunks() throws Exception {
        server.then(new MockResponse.Builder()
                .chunkedBody("a chunked reply of some length", 7)
                .build());
        try (var proxy = proxy(FaultPlan.of(1, 0))) {
            assertThat(get(proxy)).isEqualTo("200 a chunked reply of some length");
        }
    }

    @Test
    void theSameSeedGivesTheSameFaultsAndNoSendingIsDoubledUnlessThePlanSaysSo() throws Exception {
        assertThat(faults(7)).isEqualTo(faults(7)).isNotEqualTo(faults(8));
        assertThat(faults(7)).noneMatch(Fault::doubles).contains(Fault.NONE).hasSize(200);
        assertThat(EnumSet.copyOf(faults(7)))
                .as("every other kind of fault comes about")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Fault.DUPLICATE, Fault.ARRIVES_AGAIN)));
    }

    private static List<Fault> faults(long seed) throws IOException {
        return faults(FaultPlan.of(seed, 60));
    }

    private static List<Fault> faults(FaultPlan plan) throws IOException {
        var random = plan.random();
        var faults = new ArrayList<Fault>();
        var request = Message.request(new ByteArrayInputStream(
                "PUT /add HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.UTF_8)));
        for (var i = 0; i < 200; i++) {
            faults.add(plan.next(request, random));
        }
        return faults;
    }

    @Test
    void knowsACallThatChangesSomethingFromAQuestion() throws Exception {
        var plan = FaultPlan.of(1, 100).withSends(Set.of(Fault.CUT_AFTER)).withReads(Set.of(Fault.DUPLICATE));

        assertThat(plan.next(call("model.account.move.create"), plan.random())).isEqualTo(Fault.CUT_AFTER);
        assertThat(plan.next(call("model.account.move.search_read"), plan.random()))
                .isEqualTo(Fault.DUPLICATE);
    }

    private static Message call(String method) throws IOException {
        var body = "{\"id\":1,\"method\":\"" + method + "\"}";
        return Message.request(new ByteArrayInputStream("POST /db/ HTTP/1.1\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(body.length(), body)
                .getBytes(StandardCharsets.UTF_8)));
    }
}
