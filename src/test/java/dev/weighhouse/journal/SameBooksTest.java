package dev.weighhouse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weighhouse.books.Company;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.crossing.FailureException;
import dev.weighhouse.crossing.Settings;
import java.time.Instant;
import java.time.Month;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose books keys were made for, and who else answers in their place. */
class SameBooksTest {
    private static final Instant SET_UP = Instant.parse("2024-12-03T09:41:07.581204Z");

    private final Map<String, String> kept = new HashMap<>();
    private int room = Integer.MAX_VALUE;
    private final SameBooks books = new SameBooks(new Settings() {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void set(String key, String value) {
            if (room-- == 0) {
                throw new FailureException(new Failure.BadInput("The disk is full.", "Make room."));
            }
            kept.put(key, value);
        }
    });

    private static Company company(String id, String name, @Nullable Instant setUp) {
        return new Company(id, name, Currency.getInstance("GBP"), Month.JANUARY, null, setUp);
    }

    private void told(Company company) {
        books.require("Our Tryton", company);
    }

    private String refused(Company company) {
        var before = Map.copyOf(kept);
        var failure = catchThrowableOfType(FailureException.class, () -> told(company))
                .failure();
        assertThat(failure.nextStep())
                .isEqualTo("Correct the address, the database or the company in the connection. Nothing was sent.");
        assertThat(kept).isEqualTo(before);
        return failure.words();
    }

    @Test
    void keysAreMadeOfTheIdAloneHoweverMuchIsCompared() {
        assertThat(books.company()).isEmpty();

        told(company("1", "Larkfield Coffee", SET_UP));

        assertThat(books.company()).contains("1");
    }

    @Test
    void refusesAnotherCompany() {
        told(company("1", "Larkfield Coffee", SET_UP));

        assertThat(refused(company("2", "Larkfield Coffee", SET_UP)))
                .isEqualTo("Our Tryton answers for company 2; this workspace posts to 1.");
    }

    @Test
    void refusesTheCompanyOfTheSameNumberOnAnotherServer() {
        told(company("1", "Larkfield Coffee", SET_UP));

        assertThat(refused(company("1", "Harbour Bakery", SET_UP.plusNanos(1_000))))
                .isEqualTo("Our Tryton answers for another company 1, Harbour Bakery, set up at"
                        + " 2024-12-03T09:41:07.581205Z; this workspace posts to books that were set up at"
                        + " 2024-12-03T09:41:07.581204Z.");
    }

    @Test
    void refusesACompanyThatNoLongerSaysWhenItWasSetUp() {
        told(company("1", "Larkfield Coffee", SET_UP));

        assertThat(refused(company("1", "Larkfield Coffee", null))).contains("which does not say when it was set up");
    }

    @Test
    void aCompanyThatTookAnotherNameIsTheSame() {
        told(company("1", "Larkfield Coffee", SET_UP));
        told(company("1", "Larkfield Roasters", SET_UP));

        assertThat(books.company()).contains("1");
    }

    @Test
    void aWorkspaceThatKnowsTheNumberOnlyLearnsTheRestAndHoldsToIt() {
        told(company("1", "Larkfield Coffee", null));
        told(company("1", "Larkfield Coffee", SET_UP));

        assertThat(refused(company("1", "Larkfield Coffee", SET_UP.plusSeconds(1))))
                .contains("another company 1");
    }

    @Test
    void noKeyIsMadeBeforeTheDiskTookAllThatTellsTheBooksApart() {
        room = 1;

        assertThat(catchThrowableOfType(FailureException.class, () -> told(company("1", "Larkfield Coffee", SET_UP))))
                .hasMessageContaining("disk is full");

        room = Integer.MAX_VALUE;
        assertThat(books.company()).isEmpty();
        assertThat(refused(company("1", "Another", SET_UP.plusSeconds(1)))).contains("another company");
        told(company("1", "Larkfield Coffee", SET_UP));
        assertThat(books.company()).contains("1");
    }
}
