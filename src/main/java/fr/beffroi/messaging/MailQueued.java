package fr.beffroi.messaging;

/** A mail waits to be sent: told after the commit, so that it leaves without delay. */
record MailQueued() {}
