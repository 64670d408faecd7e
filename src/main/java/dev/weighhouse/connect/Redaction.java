package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the secrets of one connection out of everything that is logged or shown. */
public final class Redaction {

    private static final String GONE = "[hidden]";
    private static final Pattern QUERY_VALUE = Pattern.compile("([?&;])([^=&?#\\s]+)=([^&#\\s\"')]*)");
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)token|secret|passw|pwd|api[-_.]?key|access[-_.]?key|^key$|signature|^sig$|credential|^code$|auth(?!or)|session");
    private static final Pattern HEADER_VALUE =
            Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}|(authorization)\\s*[:=]\\s*[^\\r\\n,;]+");
    private static final int WORDS = 2_000;

    /** End a text that was cut. */
    private static final List<String> CUTS = List.of("…", "...");

    /** Of longer secrets pieces are looked for as they are, and of others in every spelling. */
    private static final int LONG = 256;

    /** Less of the beginning of a secret than this is no part of it that anybody would know. */
    private static final int LEAST_PART = 4;

    private final Supplier<List<String>> source;
    private volatile Spelled spelled = Spelled.of(List.of());

    /** Secrets, every spelling of them, the longest first, and pieces of them. */
    private record Spelled(List<String> secrets, List<String> spellings, Pieces pieces) {
        static Spelled of(List<String> secrets) {
            var known = secrets.stream().filter(secret -> !secret.isBlank()).toList();
            return new Spelled(
                    secrets,
                    known.stream()
                            .flatMap(Spellings::of)
                            .distinct()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList(),
                    new Pieces(known.stream()
                            .flatMap(secret -> secret.length() > LONG ? Stream.of(secret) : Spellings.of(secret))
                            .distinct()
                            .toList()));
        }

        /** Without the secrets, which a record would print. */
        @Override
        public String toString() {
            return "Spelled";
        }
    }

    private Redaction(Supplier<List<String>> source) {
        this.source = source;
    }

    /** Heeds what becomes a secret of it later, too. */
    public static Redaction of(Auth auth) {
        return new Redaction(auth::secrets);
    }

    /** Of secrets that are known now. */
    public static Redaction of(List<String> secrets) {
        var all = List.copyOf(secrets);
        return new Redaction(() -> all);
    }

    private Spelled spelled() {
        var now = source.get();
        var known = spelled;
        if (!known.secrets().equals(now)) {
            known = Spelled.of(now);
            spelled = known;
        }
        return known;
    }

    /** The text without secrets, without control characters, and not longer than a message can be. */
    public String words(String text) {
        var known = spelled();
        var clean = text.length() > WORDS ? text.substring(0, cut(text, known.spellings())) + "…" : text;
        for (var secret : known.spellings()) {
            clean = withoutPart(clean.replace(secret, GONE), secret);
        }
        clean = known.pieces().hidden(clean, GONE);
        clean = HEADER_VALUE.matcher(clean).replaceAll(GONE);
        clean = QUERY_VALUE
                .matcher(clean)
                .replaceAll(found -> SECRET_NAME.matcher(found.group(2)).find()
                        ? Matcher.quoteReplacement(found.group(1) + found.group(2) + "=" + GONE)
                        : Matcher.quoteReplacement(found.group()));
        return PlainText.text(clean);
    }

    /** What was cut before it came here may end in the first part of a secret. */
    private static String withoutPart(String text, String secret) {
        var clean = text;
        for (var cut : CUTS) {
            clean = withoutPart(clean, secret, cut);
        }
        return clean;
    }

    private static String withoutPart(String text, String secret, String cut) {
        var clean = text;
        for (var at = clean.indexOf(cut); at >= 0; at = clean.indexOf(cut, at + 1)) {
            for (var part = Math.min(at, secret.length() - 1); part >= LEAST_PART; part--) {
                if (clean.startsWith(secret.substring(0, part), at - part)) {
                    clean = clean.substring(0, at - part) + GONE + clean.substring(at);
                    at += GONE.length() - part;
                    break;
                }
            }
        }
        return clean;
    }

    /** The failure with {@link #words} for words. */
    public Failure of(Failure failure) {
        return switch (failure) {
            case Failure.Offline it -> new Failure.Offline(words(it.words()));
            case Failure.SignInNeeded it -> new Failure.SignInNeeded(words(it.words()));
            case Failure.Throttled it -> new Failure.Throttled(words(it.words()), it.until());
            case Failure.NoKeychain it -> new Failure.NoKeychain(words(it.words()), words(it.nextStep()));
            case Failure.PassphraseNeeded it -> new Failure.PassphraseNeeded(words(it.words()), words(it.nextStep()));
            case Failure.Rejected it -> new Failure.Rejected(words(it.words()), words(it.nextStep()));
            case Failure.Broken it -> new Failure.Broken(words(it.words()), words(it.nextStep()));
            case Failure.Changed it -> new Failure.Changed(words(it.words()));
            case Failure.BadInput it -> new Failure.BadInput(words(it.words()), words(it.nextStep()));
            case Failure.TooEarly it -> new Failure.TooEarly(words(it.words()), it.left());
            case Failure.Cancelled it -> new Failure.Cancelled(words(it.words()));
            case Failure.Unexpected it -> new Failure.Unexpected(words(it.words()), it.code());
        };
    }

    /** Where to cut a long text: never inside a secret, of which the first half would be left. */
    private static int cut(String text, List<String> secrets) {
        var at = WORDS;
        for (var secret : secrets) {
            var start = text.indexOf(secret, Math.max(0, WORDS - secret.length()));
            if (start >= 0 && start < WORDS) {
                at = Math.min(at, start);
            }
        }
        return at;
    }
}
