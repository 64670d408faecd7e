package dev.weighhouse.ui.connections;

import dev.weighhouse.connect.Credential.Shape;
import dev.weighhouse.crossing.Failure;
import dev.weighhouse.ui.common.Words;
import dev.weighhouse.ui.connections.Access.Way;
import dev.weighhouse.ui.connections.NewConnection.Step;
import java.util.Locale;

/**
 * What a person is offered after a trial that came to nothing.
 *
 * @param failure as it is told there, with a next step that can be done there
 * @param mend what is done about it first
 * @param passing whether it may well have gone by the time of the first pull, so that the connection can be added all the same
 */
record Setback(Failure failure, Mend mend, boolean passing) {

    /** What can be put right, and in which step. */
    enum Mend {
        KEY(Step.ACCESS),
        KEY_OR_COMPANY(Step.ACCESS),
        PASSWORD(Step.ACCESS),
        SIGN_IN(Step.ACCESS),
        COMPANY_ID(Step.ACCESS),
        COMPANY(Step.COMPANY),
        ADDRESS(Step.KIND),
        SETTINGS(Step.KIND),
        AGAIN(Step.TRIAL);

        private final Step step;

        Mend(Step step) {
            this.step = step;
        }

        Step step() {
            return step;
        }

        /** The key of its words. */
        String key() {
            return this == AGAIN
                    ? "connections.again"
                    : "connections.mend." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Setback of(Failure why, NewConnection model) {
        var told = model.access().fieldWords().said(why);
        return switch (why) {
            case Failure.SignInNeeded refused -> letInAgain(refused.words(), model);
            case Failure.Offline _ -> new Setback(told, Mend.ADDRESS, true);
            case Failure.BadInput _, Failure.Rejected _ -> new Setback(told, mend(why, model), false);
            case Failure.NoKeychain _, Failure.PassphraseNeeded _ -> new Setback(told, Mend.AGAIN, false);
            default -> new Setback(told, Mend.AGAIN, true);
        };
    }

    /** There is no connection yet that could be signed in to again. */
    private static Setback letInAgain(String words, NewConnection model) {
        var access = model.access();
        var wanted = access.credential();
        if (access.wayProperty().get() == Way.BROWSER || wanted.isEmpty()) {
            var mend = access.isNeeded() ? Mend.SIGN_IN : Mend.SETTINGS;
            return refused(words, mend, Words.text(mend.key() + ".next"));
        }
        // Some services refuse a company that a key does not open as they refuse the key.
        var company = model.fields().all().stream()
                .filter(field -> model.isCompany(field.setting()) && !field.blank())
                .findFirst();
        var alone = wanted.get().shape() == Shape.KEY ? Mend.KEY : Mend.PASSWORD;
        var mend = company.isPresent() ? Mend.KEY_OR_COMPANY : alone;
        var title = company.map(field -> field.setting().title()).orElse("");
        return refused(
                words, mend, Words.text(mend.key() + ".next", wanted.get().title(), title));
    }

    private static Setback refused(String words, Mend mend, String nextStep) {
        return new Setback(new Failure.Rejected(words, nextStep), mend, false);
    }

    private static Mend mend(Failure why, NewConnection model) {
        var access = model.access();
        var about = access.fieldWords().about(why);
        if (access.signsIn().isEmpty() || about.filter(model::isFirst).isPresent()) {
            return Mend.SETTINGS;
        }
        if (access.wayProperty().get() == Way.PASTE) {
            return Mend.COMPANY_ID;
        }
        return model.hasToChoose() ? Mend.COMPANY : Mend.SIGN_IN;
    }
}
