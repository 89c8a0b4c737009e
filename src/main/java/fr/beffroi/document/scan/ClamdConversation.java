package fr.beffroi.document.scan;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One command to clamd and its answer (protocol of {@code clamd(8)}). The file goes through in
 * pieces, so that it is never whole in memory. After the time given the connection is cut, wherever
 * it stands.
 */
final class ClamdConversation implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdConversation.class);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final SocketChannel channel;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private ClamdConversation(SocketChannel channel) {
        this.channel = channel;
    }

    static ClamdConversation open(SocketAddress address, Duration most) throws IOException {
        SocketChannel channel =
                address instanceof java.net.InetSocketAddress
                        ? SocketChannel.open()
                        : SocketChannel.open(java.net.StandardProtocolFamily.UNIX);
        var conversation = new ClamdConversation(channel);
        var _ =
                conversation
                        .end
                        .completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS)
                        .thenRun(conversation::cut);
        try {
            channel.connect(address);
            return conversation;
        } catch (IOException | RuntimeException e) {
            conversation.close();
            throw e instanceof IOException io ? io : new IOException(e);
        }
    }

    /** Sends a command without an argument, such as {@code PING}. */
    String ask(String command) throws IOException {
        send(command(command));
        return answer();
    }

    /** Sends the file. The daemon may answer, and hang up, before the end of a file too large. */
    String scan(Path file) throws IOException {
        try {
            send(command("INSTREAM"));
            stream(file);
        } catch (IOException e) {
            String early = answerIfAny();
            if (early.isEmpty()) {
                throw e;
            }
            return early;
        }
        return answer();
    }

    private void stream(Path file) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(Integer.BYTES + PIECE);
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.READ)) {
            piece.position(Integer.BYTES);
            while (content.read(piece) >= 0) {
                piece.putInt(0, piece.position() - Integer.BYTES);
                piece.flip();
                send(piece);
                piece.clear().position(Integer.BYTES);
            }
        }
        send(ByteBuffer.allocate(Integer.BYTES));
    }

    private void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private String answer() throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            int last = answer.position() - 1;
            if (last >= 0 && answer.get(last) == 0) {
                break;
            }
        }
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
        return text.replace("\0", "").strip();
    }

    private String answerIfAny() {
        try {
            return answer();
        } catch (IOException e) {
            return "";
        }
    }

    private static ByteBuffer command(String name) {
        return ByteBuffer.wrap(('z' + name + '\0').getBytes(StandardCharsets.US_ASCII));
    }

    private void cut() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("The connection to the antivirus could not be closed", e);
        }
    }

    @Override
    public void close() {
        end.complete(null);
    }
}
