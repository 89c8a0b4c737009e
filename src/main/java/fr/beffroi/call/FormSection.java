package fr.beffroi.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a form, in one language.
 *
 * @param lang language of its title where it is not that of the page, else null
 */
public record FormSection(
        String id, String title, String intro, List<FormField> fields, @Nullable String lang) {}
