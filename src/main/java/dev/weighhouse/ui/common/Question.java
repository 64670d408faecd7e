package dev.weighhouse.ui.common;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something a person has to say before a thing is done: a reason, a day, a least score.
 *
 * @param title what is about to be done
 * @param fields what is asked for
 * @param says what would happen with what is typed, or what is missing; asked at each keystroke
 * @param confirm the word on the button
 * @param answer gets what was typed, in the order of the fields, stripped
 */
public record Question(
        String title,
        List<Field> fields,
        Function<List<String>, Reply> says,
        String confirm,
        Consumer<List<String>> answer) {

    /**
     * One field.
     *
     * @param first what stands in it at first
     */
    public record Field(String name, String first) {}

    /** What is said of what is typed, and whether it can be done like that. */
    public record Reply(String words, boolean possible) {
        public static Reply yes(String words) {
            return new Reply(words, true);
        }

        public static Reply no(String words) {
            return new Reply(words, false);
        }
    }

    public Question {
        fields = List.copyOf(fields);
    }

    /**
     * One that is answered when every field is filled.
     *
     * @param help what happens then
     */
    public static Question filled(
            String title, String help, List<Field> fields, String confirm, Consumer<List<String>> answer) {
        return new Question(
                title, fields, typed -> new Reply(help, typed.stream().noneMatch(String::isBlank)), confirm, answer);
    }
}
