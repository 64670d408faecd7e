package dev.weighhouse.connect;

import dev.weighhouse.crossing.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What it means that a request ended without a whole reply. */
final class Breaks {

    private Breaks() {}

    static Failure failure(IOException e, String title, HttpRead read, String request, Redaction redaction) {
        if (Thread.currentThread().isInterrupted()) {
            return new Failure.Cancelled("Stopped while reading " + read.what() + ".");
        }
        return new Failure.Offline(redaction.words(
                "%s could not be read: %s. It was asked for %s (%s).".formatted(title, why(e), read.what(), request)));
    }

    /** In words: why there is no whole reply. */
    static String why(IOException e) {
        return switch (e) {
            case UnknownHostException _ -> "its address is not known to the network";
            case ConnectException _, NoRouteToHostException _ -> "no connection could be made";
            case SocketTimeoutException _ -> "it did not answer in time";
            case BrokenOff _ -> "the reply broke off before its end";
            case InterruptedIOException _ -> "the whole reply did not come in time";
            case SSLException _ -> "the encrypted connection was refused: " + e.getMessage();
            default -> "the connection broke off: " + e.getMessage();
        };
    }

    /** Whether the connection failed before a reply began, and not for want of time: then another attempt may help. */
    static boolean beforeAnyAnswer(IOException e) {
        if (Thread.currentThread().isInterrupted() || e instanceof SSLException || e instanceof BrokenOff) {
            return false;
        }
        return !(e instanceof InterruptedIOException)
                || (e instanceof SocketTimeoutException
                        && String.valueOf(e.getMessage()).contains("connect"));
    }
}
