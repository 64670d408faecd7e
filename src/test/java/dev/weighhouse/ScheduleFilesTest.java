package dev.weighhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The ready files for schedulers say what each scheduler reads. */
class ScheduleFilesTest {
    private static final Path FILES = Path.of("packaging", "schedule");

    private static Document xml(String name) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        // The plist names Apple's definition, which nobody needs to fetch.
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(FILES.resolve(name).toFile());
    }

    private static List<Element> children(Node parent) {
        var elements = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static String text(Document document, String tag) {
        var found = document.getElementsByTagNameNS("*", tag);
        assertThat(found.getLength()).as(tag).isEqualTo(1);
        return found.item(0).getTextContent();
    }

    private static Element value(Map<String, Element> values, String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    @Test
    void launchdIsToldWhatToRunAndHowOften() throws Exception {
        var root = xml("dev.weighhouse.run.plist").getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("plist");
        assertThat(root.getAttribute("version")).isEqualTo("1.0");
        var dict = children(root);
        assertThat(dict).hasSize(1);
        Map<String, Element> values = new LinkedHashMap<>();
        var entries = children(dict.getFirst());
        for (int at = 0; at < entries.size(); at += 2) {
            assertThat(entries.get(at).getTagName()).isEqualTo("key");
            values.put(entries.get(at).getTextContent(), entries.get(at + 1));
        }
        assertThat(values)
                .containsOnlyKeys(
                        "Label",
                        "ProgramArguments",
                        "StartInterval",
                        "RunAtLoad",
                        "ProcessType",
                        "StandardOutPath",
                        "StandardErrorPath");
        assertThat(value(values, "Label").getTextContent()).isEqualTo("dev.weighhouse.run");
        assertThat(children(value(values, "ProgramArguments")))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "/Applications/Weighhouse.app/Contents/MacOS/Weighhouse",
                        "run",
                        "/Users/YOU/Books/company.weighhouse");
        assertThat(value(values, "StartInterval").getTagName()).isEqualTo("integer");
        assertThat(value(values, "StartInterval").getTextContent()).isEqualTo("900");
        assertThat(value(values, "ProcessType").getTextContent()).isEqualTo("Background");
    }

    @Test
    void taskSchedulerIsToldWhatToRunAndHowOften() throws Exception {
        var document = xml("weighhouse-run.xml");
        var task = document.getDocumentElement();
        assertThat(task.getNamespaceURI()).isEqualTo("http://schemas.microsoft.com/windows/2004/02/mit/task");
        assertThat(children(task))
                .extracting(Element::getTagName)
                .containsExactly("RegistrationInfo", "Triggers", "Principals", "Settings", "Actions");
        assertThat(text(document, "Interval")).isEqualTo("PT15M");
        assertThat(text(document, "MultipleInstancesPolicy")).isEqualTo("IgnoreNew");
        assertThat(text(document, "StartWhenAvailable")).isEqualTo("true");
        assertThat(text(document, "Command")).endsWith("\\Weighhouse\\weighhouse-cli.exe");
        assertThat(text(document, "Arguments")).isEqualTo("run \"C:\\Users\\YOU\\Books\\company.weighhouse\"");
        var principal = document.getElementsByTagNameNS("*", "Principal").item(0);
        var actions = document.getElementsByTagNameNS("*", "Actions").item(0);
        assertThat(((Element) actions).getAttribute("Context")).isEqualTo(((Element) principal).getAttribute("id"));
    }

    @Test
    void systemdRunsTheServiceThatTheTimerNames(@TempDir Path folder) throws IOException, InterruptedException {
        var service = Files.readString(FILES.resolve("weighhouse-run@.service"));
        assertThat(service)
                .contains("\nType=oneshot\n", "\nExecStart=/opt/weighhouse/bin/weighhouse run %f\n")
                .contains("\nSuccessExitStatus=2\n");
        assertThat(Files.readString(FILES.resolve("weighhouse-run@.timer")))
                .contains("\nOnCalendar=*:0/15\n", "\nPersistent=true\n");
        assumeTrue(
                Stream.of("/usr/bin/systemd-analyze", "/bin/systemd-analyze")
                        .anyMatch(tool -> Files.isExecutable(Path.of(tool))),
                "systemd-analyze is not on this computer");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                folder.resolve("weighhouse-run@.service"), service.replace("/opt/weighhouse/bin/weighhouse", java));
        Files.copy(FILES.resolve("weighhouse-run@.timer"), folder.resolve("weighhouse-run@.timer"));
        for (var manager : List.of("--system", "--user")) {
            var builder = new ProcessBuilder(
                            "systemd-analyze",
                            "verify",
                            manager,
                            "--man=no",
                            // as systemctl names them for /home/ada/my books/company.weighhouse
                            folder.resolve("weighhouse-run@home-ada-my\\x20books-company.weighhouse.timer")
                                    .toString(),
                            folder.resolve("weighhouse-run@home-ada-my\\x20books-company.weighhouse.service")
                                    .toString())
                    .redirectErrorStream(true);
            builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
            var check = builder.start();
            var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said.lines().filter(line -> line.contains("weighhouse-run")))
                    .as(said)
                    .isEmpty();
            assertThat(check.waitFor()).as(manager + ": " + said).isZero();
        }
    }

    @Test
    void eachFileIsInTheFolderThatIsShipped() throws IOException {
        try (var files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "weighhouse-run@.service",
                            "weighhouse-run@.timer",
                            "dev.weighhouse.run.plist",
                            "weighhouse-run.xml");
        }
        assertThat(Files.readString(Path.of("packaging", "app-folder.xml"))).contains("packaging/schedule");
    }
}
