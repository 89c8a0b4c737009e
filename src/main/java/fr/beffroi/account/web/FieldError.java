package fr.beffroi.account.web;

/** What is wrong with a field of a form, for the summary above it. */
record FieldError(String field, String message) {}
