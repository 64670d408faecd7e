package dev.weighhouse.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighhouse.connect.oauth.SignsIn.Returned;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {
    @TempDir
    private static Path folder;

    private Kept kept = new Kept(Path.of(""));

    @BeforeEach
    void signIn() {
        kept.close();
        kept = new Kept(folder);
        kept.keep(kept.desk.signed());
    }

    @AfterEach
    void stop() {
        kept.close();
    }

    /** A provider whose sign-in is that of the desk, taken back as this says. */
    private Returned giveBack(boolean json) {
        var own = new AuthorizationServer(
                "Books",
                URI.create("https://books.example/authorize"),
                URI.create("https://books.example/token"),
                new AuthorizationServer.Revoke(URI.create("https://books.example/revoke"), json),
                List.of("books"),
                false,
                true);
        return provider(own.at(kept.desk.server.address())).giveBack(Kept.connection(), kept.vault, kept.desk.time);
    }

    private SignsIn provider(AuthorizationServer server) {
        return new SignsIn() {
            @Override
            public SignInPlan signIn(Map<String, String> settings, Clock clock) {
                return new SignInPlan(server, new Registration(Desk.CLIENT, Desk.HERE), null, (_, _) -> List.of());
            }

            @Override
            public String companySetting() {
                return "company";
            }
        };
    }

    @Test
    void theServiceEndsWhatCameOfTheSignIn() {
        var access = kept.keptGrant().access();

        assertThat(giveBack(false)).isInstanceOf(Returned.Done.class);

        assertThat(kept.desk.server.accepts(access)).isFalse();
    }

    @Test
    void aTokenThatWasPastedIsTheServicesOwnAffair() {
        kept.keepText("pasted");
        assertThat(giveBack(false)).isInstanceOf(Returned.Nothing.class);
        kept.forget();
        assertThat(giveBack(false)).isInstanceOf(Returned.Nothing.class);
    }

    @Test
    void aServiceWithoutSuchAPlaceIsNotAsked() {
        var plan = kept.desk.plan().server();
        var none =
                new AuthorizationServer(plan.title(), plan.authorize(), plan.token(), null, plan.scopes(), false, true);

        assertThat(provider(none).giveBack(Kept.connection(), kept.vault, kept.desk.time))
                .isInstanceOf(Returned.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServiceThatIsNotThereLeavesItToThePerson(boolean json) {
        kept.desk.server.close();

        assertThat(giveBack(json)).isInstanceOfSatisfying(Returned.Failed.class, failed -> {
            assertThat(failed.words()).contains("Books");
            assertThat(failed.nextStep()).contains("Disconnect");
        });
    }

    @Test
    void aServiceThatRefusesLeavesItToThePersonToo() {
        // the app that asks in JSON does not say who it is here, as it has no secret
        assertThat(giveBack(true))
                .isInstanceOfSatisfying(
                        Returned.Failed.class,
                        failed -> assertThat(failed.words()).contains("401"));
    }

    @Test
    void aVaultThatDoesNotAnswerIsToldInWords() {
        var server = kept.desk.plan().server();
        var returned = provider(server)
                .giveBack(
                        Kept.connection(),
                        _ -> {
                            throw new FailureException(new Failure.NoKeychain("Locked.", "Unlock it."));
                        },
                        kept.desk.time);

        assertThat(returned).isEqualTo(new Returned.Failed("Locked.", "Unlock it."));
    }
}
