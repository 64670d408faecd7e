package dev.weighhouse.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A record prints all it holds unless it says otherwise, and what is printed ends in a log. */
class SecretsAreNotPrintedTest {
    private static final Set<String> SECRET = Set.of(
            "access",
            "refresh",
            "secret",
            "secrets",
            "clientSecret",
            "credential",
            "identity",
            "password",
            "passphrase",
            "token",
            "userAndPassword",
            "verifier");

    private record Leaking(String password) {}

    @Test
    void noRecordThatHoldsASecretPrintsAllItHolds() {
        var records = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.weighhouse")
                        .stream()
                        .filter(SecretsAreNotPrintedTest::holdsASecret)
                        .collect(Collectors.toSet());

        assertThat(records).extracting(JavaClass::getSimpleName).contains("Grant", "Bearer", "Exchanged");
        assertThat(records)
                .filteredOn(SecretsAreNotPrintedTest::printsAll)
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    @Test
    void findsOneThatDoes() {
        var leaking = new ClassFileImporter().importClass(Leaking.class);

        assertThat(holdsASecret(leaking)).isTrue();
        assertThat(printsAll(leaking)).isTrue();
        assertThat(new Leaking("x")).hasToString("Leaking[password=x]");
    }

    private static boolean holdsASecret(JavaClass type) {
        return type.isRecord()
                && type.getFields().stream()
                        .anyMatch(field -> SECRET.contains(field.getName())
                                && (field.getRawType().isEquivalentTo(String.class)
                                        || field.getRawType().isEquivalentTo(char[].class)
                                        || field.getRawType().isAssignableTo(Iterable.class)));
    }

    /** Whether its text is the one that the compiler makes. */
    private static boolean printsAll(JavaClass type) {
        return ClassFile.of().parse(bytes(type)).methods().stream()
                .filter(method -> method.methodName().equalsString("toString"))
                .flatMap(method -> method.code().orElseThrow().elementStream())
                .anyMatch(each -> each instanceof InvokeDynamicInstruction call
                        && call.name().equalsString("toString"));
    }

    private static byte[] bytes(JavaClass type) {
        try (var in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
