package dev.weighhouse.ui.journals;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something a person has to say before a thing is done: a reason, a day, the ledger's id.
 *
 * @param title what is about to be done
 * @param help what happens then
 * @param fields what is asked for; each must be filled
 * @param confirm the word on the button
 * @param answer gets what was typed, in the order of the fields, stripped
 */
record Question(String title, String help, List<Field> fields, String confirm, Consumer<List<String>> answer) {

    /** One field, and what stands in it at first. */
    record Field(String name, String first) {}

    Question {
        fields = List.copyOf(fields);
    }
}
