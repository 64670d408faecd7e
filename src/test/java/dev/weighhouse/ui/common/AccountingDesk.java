package dev.weighhouse.ui.common;

import dev.weighhouse.journal.JournalDesk;
import dev.weighhouse.reconcile.Accounted;
import dev.weighhouse.reconcile.Variance;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A desk without entries, which can only account for variances. */
final class AccountingDesk {

    private AccountingDesk() {}

    /** @param accounting asked for once for every time the explanations are asked for */
    static JournalDesk of(Supplier<Function<Variance, Accounted>> accounting) {
        InvocationHandler handler = (desk, method, given) -> {
            if (method.getName().equals("explanations")) {
                return accounting.get();
            }
            if (method.getName().equals("journals")) {
                return List.of();
            }
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(desk, method, given);
            }
            throw new UnsupportedOperationException("this test gave its workspace no journals: " + method.getName());
        };
        return (JournalDesk)
                Proxy.newProxyInstance(JournalDesk.class.getClassLoader(), new Class<?>[] {JournalDesk.class}, handler);
    }
}
