package fr.beffroi.call.campaign;

import org.jspecify.annotations.Nullable;

/** What is typed to change a question. */
record QuestionForm(
        @Nullable String label,
        @Nullable String labelEn,
        @Nullable String help,
        @Nullable String helpEn,
        @Nullable Boolean mandatory,
        @Nullable Boolean hidden,
        @Nullable String options) {

    /** The question as typed. */
    Question of(Question before) {
        return new Question(
                before.name(),
                before.section(),
                before.kind(),
                text(label),
                text(labelEn),
                text(help),
                text(helpEn),
                Boolean.TRUE.equals(mandatory),
                Boolean.TRUE.equals(hidden),
                before.options() == null ? null : text(options));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
