package dev.weighhouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.Digest;
import dev.weighhouse.crossing.ChainHead;
import dev.weighhouse.crossing.FailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a power cut leaves of the two small files, and what a person is told of it. */
class InstallationFolderTest {
    private static final String NAME = "7c1d3a52-2f0b-4c4e-9a51-0c7d0e3f9b11";

    @TempDir
    private Path folder;

    @Test
    void namesThisComputerOnceAndForEver() throws IOException {
        var name = installation().machine();

        assertThat(UUID.fromString(name)).hasToString(name);
        assertThat(installation().machine()).isEqualTo(name);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void programsThatStartAtOnceGetOneName() {
        var names = List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream()
                .map(_ -> installation().machine())
                .distinct()
                .toList();

        assertThat(names).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0000\u0000\u0000", "7c1d3a52-2f0b-4c4e-9a51-0c7d", "7c1d3a52-2f"})
    void aTornNameIsNeverUsedAndNeverReplacedByItself(String left) throws IOException {
        var file = Files.writeString(folder.resolve("id"), left);

        var failure = catchThrowableOfType(
                        FailureException.class, () -> installation().machine())
                .failure();

        assertThat(failure.words())
                .isEqualTo("%s, which names this computer, is %s, as a power cut can leave it."
                        .formatted(file, left.isEmpty() ? "empty" : "damaged"));
        assertThat(failure.nextStep())
                .startsWith("Delete that file and try again.")
                .contains("take over here what was approved here before");
        assertThat(Files.readString(file)).isEqualTo(left);
    }

    @Test
    void aNameThatWasWrittenBeforeIsKept() throws IOException {
        Files.writeString(folder.resolve("id"), NAME + "\n");

        assertThat(installation().machine()).isEqualTo(NAME);
    }

    @Test
    void afterThePersonDeletedATornNameAFreshOneIsMade() throws IOException {
        var file = Files.writeString(folder.resolve("id"), "");
        assertThatThrownBy(() -> installation().machine()).isInstanceOf(FailureException.class);

        Files.delete(file);

        assertThat(installation().machine()).hasSameSizeAs(NAME);
    }

    @Test
    void remembersTheLastHeadOfEachWorkspace() throws IOException {
        installation().remember("larkfield", head(7));
        installation().remember("larkfield", head(8));
        installation().remember("other", head(2));

        assertThat(installation().lastSeen("larkfield")).contains(head(8));
        assertThat(installation().lastSeen("other")).contains(head(2));
        assertThat(installation().lastSeen("never pushed from here")).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000\u0000", "50869", "50869:a4948e68", "x:a4948e68"})
    void aTornHeadIsNotTakenForAWorkspaceThatWasNeverPushed(String left) throws IOException {
        installation().remember("larkfield", head(8));
        var file = only("head-");
        Files.writeString(file, left);

        var failure = catchThrowableOfType(
                        FailureException.class, () -> installation().lastSeen("larkfield"))
                .failure();

        assertThat(failure.words())
                .isEqualTo(
                        "%s, which remembers how far the log of this workspace had come, is %s, as a power cut can leave it."
                                .formatted(file, left.isEmpty() ? "empty" : "damaged"));
        assertThat(failure.nextStep())
                .contains("Make sure that this workspace is the latest copy of its file")
                .contains("delete " + file.getFileName())
                .contains("verify with --ask-ledger");
        assertThat(Files.readString(file)).isEqualTo(left);
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException {
        Files.write(folder.resolve("id"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> installation().machine()).hasMessageContaining("is damaged");
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAsSuch() throws IOException {
        var file = Files.writeString(folder.resolve("a file"), "in the way");

        var failure = catchThrowableOfType(FailureException.class, () -> new InstallationFolder(file).machine())
                .failure();

        assertThat(failure.nextStep()).isEqualTo("Make the folder writable, then try again.");
    }

    private InstallationFolder installation() {
        return new InstallationFolder(folder);
    }

    private Path only(String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private static ChainHead head(long sequence) {
        return new ChainHead(sequence, Digest.of(("row " + sequence).getBytes(StandardCharsets.UTF_8)));
    }
}
