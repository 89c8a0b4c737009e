package fr.beffroi.messaging.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the queue stands.
 *
 * @param waiting mails not sent yet, those in failure left out
 * @param oldest when the oldest of them was queued
 */
record MailOverview(int waiting, @Nullable OffsetDateTime oldest, int failed) {}
