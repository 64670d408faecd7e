package dev.weighhouse;

public final class Main {
    sealed interface A {}

    record B(int x, String y) implements A {}

    record C() implements A {}

    private Main() {}

    static String f(A a) {
        return switch (a) {
            case B(int x, var _) -> "b" + x;
            case C _ -> "c";
        };
    }

    public static void main(String[] args) {
        System.out.println(f(new B(1, "")));
    }
}
