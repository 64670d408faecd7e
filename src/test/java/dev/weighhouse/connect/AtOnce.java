package dev.weighhouse.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that send what is written as it is written. The head of a reply and its body are two writes: without this the second
 * waits 40 ms for the reader's acknowledgement, in each of thousands of replies.
 */
final class AtOnce extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new Undelayed();
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return new Undelayed(port, 0, null);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return new Undelayed(port, backlog, null);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, @Nullable InetAddress address) throws IOException {
        return new Undelayed(port, backlog, address);
    }

    private static final class Undelayed extends ServerSocket {
        Undelayed() throws IOException {}

        Undelayed(int port, int backlog, @Nullable InetAddress address) throws IOException {
            super(port, backlog, address);
        }

        @Override
        public Socket accept() throws IOException {
            var socket = super.accept();
            socket.setTcpNoDelay(true);
            return socket;
        }
    }
}
