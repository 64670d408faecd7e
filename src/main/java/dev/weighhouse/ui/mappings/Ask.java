package dev.weighhouse.ui.mappings;

import java.util.List;

/**
 * Something that is picked in the cell: typing narrows the choices, Enter sets one, Esc leaves.
 *
 * @param column the key of the column it is picked in
 * @param title what is picked, for the prompt and for screen readers
 * @param typed what stands in the field at first
 * @param offering gives the choices
 */
record Ask(String column, String title, String typed, Offering offering) {

    /** Gives the choices for what is typed. */
    @FunctionalInterface
    interface Offering {
        /**
         * The best first.
         *
         * @param all whether those that do not fit are wanted, too
         */
        Offer offer(String typed, boolean all);
    }

    /**
     * What can be picked.
     *
     * @param choices the best first
     * @param fitting how many fit, whatever is typed
     * @param all how many there are, those that do not fit among them
     */
    record Offer(List<Choice> choices, int fitting, int all) {
        Offer {
            choices = List.copyOf(choices);
        }

        static Offer of(List<Choice> choices) {
            return new Offer(choices, choices.size(), choices.size());
        }
    }

    Ask typing(String text) {
        return new Ask(column, title, text, offering);
    }
}
