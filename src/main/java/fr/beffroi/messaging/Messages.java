package fr.beffroi.messaging;

/** E-mails, queued in the caller's transaction and sent after it, with retries. */
public interface Messages {

    void send(OutgoingMessage message);
}
