package dev.weighhouse.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes a name as somebody else may have written it: with one or two of the usual differences, and in another case. */
final class Perturbed {
    private static final int SHORTEST = 4;
    private static final int WORTH_SHORTENING = 6;

    private final Random random;

    Perturbed(long seed) {
        random = new Random(seed);
    }

    /** What is done to a name. */
    private enum Slip {
        TYPO,
        WORD_LEFT_OUT,
        ABBREVIATION,
        OTHER_ORDER,
        PLURAL
    }

    String name(String name) {
        var words = new ArrayList<>(Arrays.asList(name.strip().split("\\s+")));
        var times = 1 + random.nextInt(2);
        for (var time = 0; time < times; time++) {
            apply(Slip.values()[random.nextInt(Slip.values().length)], words);
        }
        return inAnotherCase(String.join(" ", words));
    }

    private void apply(Slip slip, List<String> words) {
        var at = random.nextInt(words.size());
        var word = words.get(at);
        switch (slip) {
            case TYPO -> words.set(at, typo(word));
            case WORD_LEFT_OUT -> {
                if (words.size() > 2) {
                    words.remove(at);
                }
            }
            case ABBREVIATION -> words.set(at, abbreviated(word));
            case OTHER_ORDER -> Collections.rotate(words, 1 + random.nextInt(words.size()));
            case PLURAL -> words.set(at, plural(word));
        }
    }

    private String typo(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        var at = 1 + random.nextInt(word.length() - 2);
        var typed = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> typed.deleteCharAt(at);
            case 1 -> typed.insert(at, word.charAt(at));
            case 2 -> typed.setCharAt(at, (char) ('A' + random.nextInt(26)));
            default -> {
                typed.setCharAt(at, word.charAt(at + 1));
                typed.setCharAt(at + 1, word.charAt(at));
            }
        }
        return typed.toString();
    }

    /** The beginning of a word, or the word without the vowels inside it. */
    private String abbreviated(String word) {
        if (word.length() < WORTH_SHORTENING || !word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        return random.nextBoolean()
                ? word.substring(0, 3 + random.nextInt(2))
                : word.charAt(0) + word.substring(1).replaceAll("(?i)[aeiou]", "");
    }

    private static String plural(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        return word.toUpperCase(Locale.ROOT).endsWith("S") ? word.substring(0, word.length() - 1) : word + "S";
    }

    private String inAnotherCase(String name) {
        return switch (random.nextInt(3)) {
            case 0 -> name.toLowerCase(Locale.ROOT);
            case 1 ->
                Arrays.stream(name.toLowerCase(Locale.ROOT).split(" "))
                        .map(word -> word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining(" "));
            default -> name;
        };
    }

    boolean keepsNumber() {
        return random.nextBoolean();
    }
}
