package dev.mdepreflight.loopback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the connections that are made to it, and hangs up on each: what never knocks here never reached the network. */
public final class Doorstep implements AutoCloseable {
    private final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket door;
    private final Thread porter;

    private Doorstep(ServerSocket door) {
        this.door = door;
        this.porter = new Thread(this::count, "doorstep");
        porter.setDaemon(true);
        porter.start();
    }

    /** A door on a free port of the loopback address. */
    public static Doorstep open() {
        try {
            return new Doorstep(new ServerSocket(0, /* backlog= */ 50, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its address. */
    public URI uri() {
        return URI.create("http://" + host() + ":" + door.getLocalPort());
    }

    /** An address below it. */
    public URI uri(String path) {
        return uri().resolve(path);
    }

    /** The host, to be named in {@code Preflight.builder().hosts(…)}. */
    public String host() {
        return door.getInetAddress().getHostAddress();
    }

    /** Knocks itself, waits until that is counted, and tells how many connections came before. */
    public int connections() {
        int before;
        try (Socket knock = new Socket(door.getInetAddress(), door.getLocalPort())) {
            // The door takes connections in the order in which they were made, and hangs up when it has counted.
            knock.getInputStream().read();
            before = connections.decrementAndGet();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return before;
    }

    private void count() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                connections.incrementAndGet();
                caller.close();
            } catch (IOException e) {
                // Closed, or the caller was faster.
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            porter.join();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
