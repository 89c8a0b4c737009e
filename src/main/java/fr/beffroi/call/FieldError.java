package fr.beffroi.call;

import java.io.Serializable;

/**
 * What is wrong in a form; it may wait in the session for the page that says it.
 *
 * @param section id of the page that shows the field
 * @param field id of the element on the page, for the link of the error summary
 * @param message what is wrong and what to do, in the person's language
 */
public record FieldError(String section, String field, String message) implements Serializable {}
