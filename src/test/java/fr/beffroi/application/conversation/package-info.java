/** Messages between applicants and services. */
@NullMarked
package fr.beffroi.application.conversation;

import org.jspecify.annotations.NullMarked;
