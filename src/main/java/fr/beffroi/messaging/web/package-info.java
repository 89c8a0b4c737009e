/** The operators' page of mails. */
@NullMarked
package fr.beffroi.messaging.web;

import org.jspecify.annotations.NullMarked;
