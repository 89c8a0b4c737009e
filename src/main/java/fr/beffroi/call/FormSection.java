package fr.beffroi.call;

import java.util.List;

/** A page of a form. */
public record FormSection(String id, String title, String intro, List<FormField> fields) {}
