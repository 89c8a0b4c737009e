/** The pages on which applicants and services write to each other. */
@NullMarked
package fr.beffroi.application.conversation;

import org.jspecify.annotations.NullMarked;
