/** Subscriptions by e-mail to the calls that open and close. */
@NullMarked
package fr.beffroi.call.subscription;

import org.jspecify.annotations.NullMarked;
