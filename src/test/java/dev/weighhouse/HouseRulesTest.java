package dev.weighhouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.weighhouse.books.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house plan as rules: who may know whom, and why. */
class HouseRulesTest {

    /** The rooms whose work must be provable without a screen, a network or a database. */
    private static final String[] CORE = {
        "..weighhouse.books..",
        "..weighhouse.mapping..",
        "..weighhouse.matching..",
        "..weighhouse.reconcile..",
        "..weighhouse.crossing..",
        "..weighhouse.sync..",
        "..weighhouse.schedule..",
        "..weighhouse.journal..",
        "..weighhouse.export..",
        "..weighhouse.feedback..",
        "..weighhouse.mappingdesk..",
        "..weighhouse.close..",
        "..weighhouse.drill.."
    };

    /** From the top of the house to the bottom: a room knows only rooms above its own line. */
    private static final List<String> ROOMS = List.of(
            "books",
            "mapping",
            "matching",
            "reconcile",
            "crossing",
            "sync",
            "schedule",
            "journal",
            "export",
            "feedback",
            "mappingdesk",
            "close",
            "drill",
            "connect",
            "store",
            "vault",
            "report",
            "sandbox",
            "command",
            "ui");

    private static JavaClasses main;

    @BeforeAll
    static void read() {
        main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.weighhouse");
    }

    @Test
    void booksKnowsTheJdkOnly() {
        noClasses()
                .that()
                .resideInAPackage("..weighhouse.books..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("..weighhouse.books..", "java..", "org.jspecify..")
                .because("the words of bookkeeping are the one thing every other room builds on")
                .check(main);
    }

    @Test
    void theCoreKnowsNoScreenNoNetworkNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "okhttp3..",
                        "okio..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi..",
                        "org.sqlite..")
                .because("what decides about money is tested without any of them, and outlives all of them")
                .check(main);
    }

    @Test
    void noBinaryFractionsBesideMoney() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CORE)
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .because("a binary fraction cannot hold a penny")
                .check(main);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CORE)
                .should(haveNoFractionInTheSignature())
                .because("a binary fraction cannot hold a penny")
                .check(main);
    }

    private static ArchCondition<JavaMethod> haveNoFractionInTheSignature() {
        return new ArchCondition<>("have no double or float in the signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var types = new ArrayList<JavaClass>(method.getRawParameterTypes());
                types.add(method.getRawReturnType());
                for (var type : types) {
                    if (type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class)) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " uses " + type.getName()));
                    }
                }
            }
        };
    }

    @Test
    void arrowsPointUpOnly() {
        for (int room = 0; room < ROOMS.size(); room++) {
            var below = ROOMS.subList(room + 1, ROOMS.size()).stream()
                    .map(name -> "..weighhouse." + name + "..")
                    .toArray(String[]::new);
            if (below.length == 0) {
                continue;
            }
            noClasses()
                    .that()
                    .resideInAPackage("..weighhouse." + ROOMS.get(room) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .because("a room can be read and tested with only what stands above it in mind")
                    .allowEmptyShould(true)
                    .check(main);
        }
    }

    @Test
    void matchingKnowsBooksOnly() {
        noClasses()
                .that()
                .resideInAPackage("..weighhouse.matching..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("..weighhouse.matching..", "..weighhouse.books..", "java..", "org.jspecify..")
                .because("two rows belong together or not, whatever accounts are mapped to")
                .check(main);
    }

    @Test
    void crossingKnowsBooksOnly() {
        noClasses()
                .that()
                .resideInAPackage("..weighhouse.crossing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..weighhouse.mapping..", "..weighhouse.reconcile..")
                .because("how a fact crosses must not depend on how it is judged")
                .check(main);
    }

    @Test
    void providersKnowThePortsAndNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("..weighhouse.connect..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..weighhouse.mapping..", "..weighhouse.reconcile..", "..weighhouse.close..")
                .because("a provider translates what one system says, and judges nothing")
                .check(main);
    }

    @Test
    void noProviderKnowsAnother() {
        slices().matching("dev.weighhouse.connect.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        JavaClass.Predicates.resideInAPackage("..weighhouse.connect.."),
                        JavaClass.Predicates.resideInAPackage("..weighhouse.connect.oauth.."))
                .because("a provider must be removable without touching the others")
                .check(main);
    }

    @Test
    void noScreenKnowsAnother() {
        slices().matching("dev.weighhouse.ui.(*)..")
                .as("screens")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        JavaClass.Predicates.resideInAPackage("..weighhouse.ui.."),
                        JavaClass.Predicates.resideInAPackage("..weighhouse.ui.common.."))
                .because("only the wiring knows which screens there are")
                .check(main);
    }

    @Test
    void roomsFormNoCycle() {
        slices().matching("dev.weighhouse.(**)").should().beFreeOfCycles().check(main);
    }

    @Test
    void screensReachNoDatabaseAndNoNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage("..weighhouse.ui..", "..weighhouse.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "okhttp3..",
                        "org.jdbi..",
                        "org.sqlite..",
                        "java.sql..",
                        "..weighhouse.store..",
                        "..weighhouse.vault..",
                        "..weighhouse.sandbox..")
                .because("screens and commands go through the ports, so that both do the same work")
                .check(main);
    }

    @Test
    void threadsAndTheFxThreadHaveOneHome() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..weighhouse.ui.common..")
                .and()
                .doNotHaveFullyQualifiedName("dev.weighhouse.vault.TimeLimit")
                .should()
                .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
                .orShould()
                .callConstructor(Thread.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .because("work that runs beside the screen is started, shown and cancelled in one place")
                .check(main);
    }

    @Test
    void everyAccountOfALedgerHasAType() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.weighhouse.connect.hledger..",
                        "dev.weighhouse.connect.quickbooks..",
                        "dev.weighhouse.connect.tryton..",
                        "dev.weighhouse.connect.xero..")
                .or()
                .haveSimpleName("ChartFile")
                .should()
                .callMethod(Account.class, "untold", String.class, String.class, Currency.class)
                .because(
                        "only a platform may keep the type of an account to itself: balances of a ledger are read by it")
                .check(main);
    }

    @Test
    void noOtherToolkit() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "javafx.scene.web..")
                .because("a second toolkit costs start-up time and freezes in its own ways")
                .check(main);
    }

    @Test
    void onlyTheFrontDoorWritesToTheConsole() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.weighhouse.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("results go through the session of a command, everything else into the log")
                .check(main);
    }

    @Test
    void everyRoomSaysWhatLivesThereAndIsNullMarked() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var rooms = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            for (var room : rooms) {
                assertThat(room.resolve("package-info.java"))
                        .content()
                        .as("the sign on the door of %s", room)
                        .contains("@NullMarked")
                        .contains("/**");
            }
        }
    }

    @Test
    void noFileIsAboveFourHundredLines() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            for (var file : files.filter(
                            f -> f.toString().endsWith(".java") || f.toString().endsWith(".css"))
                    .toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(400);
            }
        }
    }
}
