package fr.beffroi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * The ports of the local launcher. {@code -Dbeffroi.local.shift=N} adds N to each, so that two
 * copies of the project can run beside each other; {@code -Dbeffroi.local.kafka.port=N} and so on
 * set one of them.
 *
 * @param service where the pages are
 * @param postgres of the database
 * @param kafka of the broker, whose controller takes the next one
 * @param mail of the mail catcher
 */
record LocalPorts(int service, int postgres, int kafka, int mail) {

    static LocalPorts chosen() {
        return new LocalPorts(
                port("service", 8080),
                port("postgres", 15432),
                port("kafka", 19092),
                port("mail", 11025));
    }

    private static int port(String part, int usual) {
        return Integer.getInteger(
                "beffroi.local." + part + ".port",
                usual + Integer.getInteger("beffroi.local.shift", 0));
    }

    /**
     * Looks before anything is started.
     *
     * @throws Taken with what to do, when another program listens on one of them
     */
    LocalPorts checkedFree() {
        // port 0 stands for any free one
        IntStream.of(service, postgres, kafka, kafka + 1, mail)
                .filter(LocalPorts::isTaken)
                .findFirst()
                .ifPresent(LocalPorts::refuse);
        return this;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private static void refuse(int port) {
        throw new Taken(
                """
                le port %d est déjà pris par un autre programme.
                Si Beffroi tourne déjà dans un autre terminal, arrêtez-le (Ctrl-C).
                Sinon, choisissez d'autres ports : script/server --shift 100 ajoute 100 à chacun.\
                """
                        .formatted(port));
    }

    /** Another program listens on a port that the launcher needs. */
    static final class Taken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Taken(String message) {
            super(message);
        }
    }
}
