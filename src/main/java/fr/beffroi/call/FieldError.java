package fr.beffroi.call;

/**
 * What is wrong in a form.
 *
 * @param section id of the page that shows the field
 * @param field id of the element on the page, for the link of the error summary
 * @param message what is wrong and what to do, in the person's language
 */
public record FieldError(String section, String field, String message) {}
