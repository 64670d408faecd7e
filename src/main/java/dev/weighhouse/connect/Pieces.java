package dev.weighhouse.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds pieces of secrets, whatever was cut off before or behind them: where the other side cuts, nobody marks it. */
final class Pieces {

    /** So many letters in a row are no accident, and tell something of a secret. */
    private static final int LEAST = 12;

    private static final int SEED = 8;

    /** Every piece of {@link #LEAST} letters holds a seed. */
    private static final int APART = LEAST - SEED;

    private final Map<String, List<Place>> seeds = new HashMap<>();

    private record Place(String secret, int at) {
        /** Without the secret, which a record would print. */
        @Override
        public String toString() {
            return "Place";
        }
    }

    Pieces(List<String> secrets) {
        for (var secret : secrets) {
            for (int at = 0; at + SEED <= secret.length(); at += APART) {
                seeds.computeIfAbsent(secret.substring(at, at + SEED), _ -> new ArrayList<>(1))
                        .add(new Place(secret, at));
            }
        }
    }

    String hidden(String text, String gone) {
        if (seeds.isEmpty()) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        int from = 0;
        for (int at = 0; at + SEED <= text.length(); at++) {
            for (var place : seeds.getOrDefault(text.substring(at, at + SEED), List.of())) {
                var before = before(text, from, at, place);
                var end = at + after(text, at, place);
                if (end - (at - before) >= LEAST) {
                    clean.append(text, from, at - before).append(gone);
                    from = end;
                    at = end - 1;
                    break;
                }
            }
        }
        return clean.append(text, from, text.length()).toString();
    }

    /** How many letters before agree, back to where the text was left off. */
    private static int before(String text, int from, int at, Place place) {
        int same = 0;
        while (at - same > from
                && place.at() > same
                && text.charAt(at - same - 1) == place.secret().charAt(place.at() - same - 1)) {
            same++;
        }
        return same;
    }

    private static int after(String text, int at, Place place) {
        int same = 0;
        while (at + same < text.length()
                && place.at() + same < place.secret().length()
                && text.charAt(at + same) == place.secret().charAt(place.at() + same)) {
            same++;
        }
        return same;
    }
}
