package dev.weighhouse.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ways in which programs write a secret down. */
final class Spellings {
    private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");

    /** Fewer letters of base 64 than this would be found where no secret is. */
    private static final int LEAST = 6;

    private Spellings() {}

    /** As it is, as forms and addresses write it, as JSON may, and in both kinds of base 64, also in the middle of a longer one. */
    static Stream<String> of(String secret) {
        var form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        var address = form.replace("+", "%20");
        return Stream.of(
                        Stream.of(secret, form, address, address.replace("%7E", "~")),
                        Stream.of(form, address, address.replace("%7E", "~")).map(Spellings::inSmallLetters),
                        Stream.of(secret.replace("/", "\\/"), inUnicode(secret, false), inUnicode(secret, true)),
                        base64(secret, Base64.getEncoder()),
                        base64(secret, Base64.getUrlEncoder()))
                .flatMap(each -> each);
    }

    private static String inSmallLetters(String percent) {
        return PERCENT.matcher(percent).replaceAll(code -> code.group().toLowerCase(Locale.ROOT));
    }

    /** What several JSON libraries escape of the letters that tokens are made of. */
    private static String inUnicode(String secret, boolean plus) {
        var equals = secret.replace("=", "\\u003d").replace("&", "\\u0026").replace("'", "\\u0027");
        return plus ? secret.replace("&", "\\u0026").replace("'", "\\u0027").replace("+", "\\u002B") : equals;
    }

    /** Whole, and what stands in base 64 whatever comes before and after. */
    private static Stream<String> base64(String secret, Base64.Encoder encoder) {
        var whole = encoder.withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        return Stream.concat(
                Stream.of(whole),
                Stream.of(0, 1, 2)
                        .map(before -> within(before, secret, encoder))
                        .filter(part -> part.length() >= LEAST));
    }

    private static String within(int before, String secret, Base64.Encoder encoder) {
        var bytes = ("x".repeat(before) + secret).getBytes(StandardCharsets.UTF_8);
        var all = encoder.withoutPadding().encodeToString(bytes);
        // The letters that also hold bits of what stands beside.
        return all.substring(before == 0 ? 0 : before + 1, all.length() - (bytes.length % 3 == 0 ? 0 : 1));
    }
}
