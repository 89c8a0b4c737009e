/** Tests of what is kept of messages. */
@NullMarked
package fr.beffroi.process.message;

import org.jspecify.annotations.NullMarked;
