/** The texts of the service: all of them in the message files, in both languages. */
@NullMarked
package fr.beffroi.messages;

import org.jspecify.annotations.NullMarked;
