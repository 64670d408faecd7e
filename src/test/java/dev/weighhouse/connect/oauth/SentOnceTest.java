package dev.weighhouse.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.weighhouse.connect.FakeTime;
import dev.weighhouse.crossing.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code or a refresh token that comes twice counts as stolen, so no reply may bring the HTTP library to send it again by itself. */
class SentOnceTest {
    private final List<String> came = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            came.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRefreshTokenIsSentOnceWhereTheServiceSaysItMayComeAgainAtOnce() {
        var books = new AuthorizationServer(
                        "Books",
                        URI.create("https://books.example/authorize"),
                        URI.create("https://books.example/token"),
                        null,
                        List.of("books"),
                        false,
                        true)
                .at("http://127.0.0.1:" + server.getAddress().getPort());
        var endpoint = new TokenEndpoint(books, new Registration(Desk.CLIENT, Desk.HERE), null, new FakeTime());

        var answer = endpoint.refresh("r-1");

        assertThat(came).singleElement().asString().contains("grant_type=refresh_token", "refresh_token=r-1");
        assertThat(answer).isInstanceOfSatisfying(TokenAnswer.NotGranted.class, not -> {
            assertThat(not.dead()).isFalse();
            assertThat(not.failure()).isInstanceOf(Failure.Offline.class);
        });
    }
}
